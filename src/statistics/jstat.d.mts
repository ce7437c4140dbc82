/** The part of jstat we use; the package brings no types of its own. */
declare module 'jstat' {
  const jStat: {
    readonly studentt: {
      /** The value with `share` at or below it. */
      inv(share: number, freedom: number): number
    }
  }
  export default jStat
}
