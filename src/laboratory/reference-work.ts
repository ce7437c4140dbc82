/** How far the measuring of a file is. Entities are estimates: what is planned grows where luck asks for more. */
export interface ReferenceWork {
  /** Planning tries every model shortly, to see how long it should run; measuring then runs it. */
  readonly stage: 'planning' | 'measuring'
  readonly models: number
  readonly modelsDone: number
  readonly entitiesPlanned: number
  readonly entitiesDone: number
}

/** Keeps count of what is planned of each model and done. */
export class WorkCount {
  private readonly planned: number[]
  private readonly begun: number[]
  private readonly spent: number[]
  private stage: ReferenceWork['stage'] = 'planning'
  private modelsDone = 0

  private readonly tell: (work: ReferenceWork) => void

  constructor(models: number, tell: (work: ReferenceWork) => void = () => {}) {
    this.planned = Array.from({ length: models }, () => 0)
    this.begun = Array.from({ length: models }, () => 0)
    this.spent = Array.from({ length: models }, () => 0)
    this.tell = tell
  }

  /** All models are planned, each at about so many entities. */
  measure(planned: readonly number[]): void {
    this.stage = 'measuring'
    this.modelsDone = 0
    planned.forEach((entities, model) => {
      this.planned[model] = entities
      this.begun[model] = 0
    })
  }

  did(model: number, entities: number): void {
    this.begun[model] += entities
    this.spent[model] += entities
    this.planned[model] = Math.max(this.planned[model], this.begun[model])
    this.told()
  }

  /** A model is done: what was planned of it beyond what was run is not wanted. */
  finish(model: number): void {
    this.planned[model] = this.begun[model]
    this.modelsDone++
    this.told()
  }

  /** About how many entities of a model were simulated in both stages. */
  of(model: number): number {
    return this.spent[model]
  }

  private told(): void {
    const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)
    const { stage, modelsDone } = this
    this.tell({
      stage,
      models: this.planned.length,
      modelsDone,
      entitiesPlanned: sum(this.planned),
      entitiesDone: sum(this.begun),
    })
  }
}
