/** The part of jstat we use; the package brings no types of its own. */
declare module 'jstat' {
  interface StudentT {
    /** Density at `x` with `freedom` degrees of freedom. */
    pdf(x: number, freedom: number): number
    /** Share at or below `x`. */
    cdf(x: number, freedom: number): number
    /** The value with `share` at or below it. */
    inv(share: number, freedom: number): number
  }
  const jStat: { readonly studentt: StudentT }
  export default jStat
}
