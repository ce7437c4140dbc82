import type { ChildChronology } from './child-chronology.ts'

type Story = NonNullable<ChildChronology['child']>

/** Whether children with one number under two models are one child: the same luck made them. */
export function isSameChild(a: Story, b: Story): boolean {
  const date = (story: Story): string => story.steps[0]?.date ?? ''
  return a.girl === b.girl && a.age === b.age && a.locality === b.locality && a.need === b.need && date(a) === date(b)
}
