/** The place: how many children live there, and in which localities. */
export interface Area {
  readonly name: string
  /** Children aged 0 to 17 [children]. */
  readonly children: number
  readonly localities: readonly Locality[]
}

export interface Locality {
  readonly name: string
  /** Share of the area's children [0, 1]. */
  readonly children: number
  /** Share of contacts and referrals [0, 1]; the shares of all localities sum to 1. */
  readonly demand: number
  /** Share of protection plans and care [0, 1]; places the opening stock of those stages. */
  readonly protection: number
  /** Share of children in families on a low income [0, 1], where the file gives it. */
  readonly incomeDeprived?: number
}
