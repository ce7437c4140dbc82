import { incompleteGamma } from './incomplete-gamma.ts'

/**
 * How much of the standard normal law lies above `z`, to about 14 digits on both sides.
 * @param z any number
 */
export function normalUpper(z: number): number {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2)
  return z > 0 ? upper / 2 : 0.5 + lower / 2
}

// Rational approximations in three ranges, numerator then denominator, lowest power first: Wichura, algorithm AS 241
// (PPND16), Applied Statistics 37 (1988).
const middle = [
  [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
  ],
]
const tail = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
]
const farTail = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
]

function ratio(coefficients: readonly (readonly number[])[], r: number): number {
  const [over, under] = coefficients
  let numerator = over[7]
  let denominator = under[7]
  for (let i = 6; i >= 0; i--) {
    numerator = numerator * r + over[i]
    denominator = denominator * r + under[i]
  }
  return numerator / denominator
}

/**
 * The value above which the standard normal law leaves `p`, to about 15 digits however small `p` is: the inverse of
 * `normalUpper`, and minus the quantile at `p`.
 * @param p in (0, 1)
 */
export function normalUpperQuantile(p: number): number {
  const q = 0.5 - p
  if (Math.abs(q) <= 0.425) return q * ratio(middle, 0.180625 - q * q)
  const r = Math.sqrt(-Math.log(q > 0 ? p : 1 - p))
  const size = r <= 5 ? ratio(tail, r - 1.6) : ratio(farTail, r - 5)
  return q > 0 ? size : -size
}
