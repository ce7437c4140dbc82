interface Rate {
  readonly met: number
  readonly judged: number
}

/** A truth run as far as words need to know. */
export interface TruthTold {
  readonly area: string
  readonly year: string
  readonly reproduced: boolean
  readonly unchanged: boolean
  readonly all: Rate
  readonly predicted: Rate
  readonly backCast: { readonly year: string; readonly all: Rate }
}

/** How the base of a study stands to a published year it was held to. */
export function truthInWords({ area, year, reproduced, unchanged, all, predicted, backCast }: TruthTold): string {
  const told = reproduced ? 'reproduces' : 'does not reproduce'
  const rate = ({ met, judged }: Rate): string => `${met} of ${judged}`
  const since = unchanged ? '' : ' The base has changed since, so this is of the base as it was.'
  return `The base of ${area} ${told} the published year ${year}: ${rate(all)} figures come out within bars set beforehand, and of those the model was not given ${rate(predicted)}. Of the year before (${backCast.year}), with nothing fitted to it, ${rate(backCast.all)} do.${since}`
}
