/** The part of jstat we use; the package brings no types of its own. */
declare module 'jstat' {
  const jStat: {
    readonly studentt: {
      /** The value with `share` at or below it. */
      inv(share: number, freedom: number): number
    }
    readonly binomial: {
      /** Probability of no more than `hits` in `count`. */
      cdf(hits: number, count: number, share: number): number
    }
    readonly beta: {
      /** The value with `share` at or below it, of a beta law. */
      inv(share: number, alpha: number, beta: number): number
    }
  }
  export default jStat
}
