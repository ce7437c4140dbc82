import { rollOutInWords } from '../words/roll-out-in-words.ts'
import { armPosts } from './arm-posts.ts'
import type { ArmResult } from './result.ts'
import type { StudyArm } from './study.ts'

/** The line that tells how an arm comes in and what that does to families; none where it holds from the first day. */
export function rollOutNotice({ name, compiled }: StudyArm, { measures }: ArmResult): string[] {
  const { rollOut, teams } = compiled.scenario
  if (!rollOut) return []
  const changed = measures.find((measure) => measure.name === 'families-changed-by-reorganisation')
  return [
    rollOutInWords({
      arm: name,
      from: rollOut.from,
      goLive: rollOut.goLive,
      families: rollOut.families,
      changed: changed?.byYear.reduce((sum, { mean }) => sum + mean, 0),
      posts: { before: armPosts(name, rollOut.before).total, after: armPosts(name, teams).total },
    }),
  ]
}
