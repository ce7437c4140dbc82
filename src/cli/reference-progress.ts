import type { MeasuredModel } from '../laboratory/measure-reference.ts'
import type { ReferenceWork } from '../laboratory/reference-work.ts'
import type { Output } from './output.ts'
import { timeInWords } from './progress.ts'

/** Seconds between two lines of how far it is. */
const OFTEN = 30

/** Tells how far a reference file is: a line a family when its last model is done, and between them one now and then. */
export interface ReferenceProgress {
  onWork(work: ReferenceWork): void
  onModel(model: MeasuredModel): void
}

/** @param models how many of each family there are */
export function createReferenceProgress(models: ReadonlyMap<string, number>, output: Output): ReferenceProgress {
  const done = new Map<string, MeasuredModel[]>()
  let began = Date.now()
  let told = began
  let stage: ReferenceWork['stage'] = 'planning'
  return {
    onWork(work) {
      const now = Date.now()
      const isNew = work.stage !== stage
      if (isNew) {
        stage = work.stage
        began = now
        output.notice(`${work.models} models planned, about ${inMillions(work.entitiesPlanned)} million entities`)
      }
      if (isNew || now - told < 1000 * OFTEN) return
      told = now
      output.notice(workInWords(work, (now - began) / 1000))
    },
    onModel(model) {
      const { family } = model
      const own = [...(done.get(family) ?? []), model]
      done.set(family, own)
      if (own.length < (models.get(family) ?? 0)) return
      const verdicts = own.flatMap((it) => it.verdicts)
      const met = verdicts.filter(({ verdict }) => verdict === 'met').length
      const rest = verdicts.flatMap(({ id, verdict }) => (verdict === 'met' ? [] : [`  ${id}: ${verdict}`]))
      output.notice([`${family}: ${met} of ${verdicts.length} met`, ...rest].join('\n'))
    },
  }
}

/** "31 of 64 models, 120 of about 390 million entities, 3 min, about 7 min left". */
export function workInWords(work: ReferenceWork, seconds: number): string {
  const { stage, models, modelsDone, entitiesPlanned, entitiesDone } = work
  if (stage === 'planning') return `${modelsDone} of ${models} models planned`
  const left = (seconds / entitiesDone) * (entitiesPlanned - entitiesDone)
  return `${modelsDone} of ${models} models, ${inMillions(entitiesDone)} of about ${inMillions(entitiesPlanned)} million entities, ${timeInWords(seconds)}, about ${timeInWords(left)} left`
}

function inMillions(entities: number): string {
  return (entities / 1e6).toFixed(entities < 10e6 ? 1 : 0)
}
