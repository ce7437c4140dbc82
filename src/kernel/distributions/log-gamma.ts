// Coefficients of Lanczos' approximation for g = 607/128 and 15 terms, as computed by P. Godfrey (2001).
const lanczosG = 607 / 128
const lanczos = [
  0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174, -0.49191381609762019978,
  0.33994649984811888699e-4, 0.46523628927048575665e-4, -0.98374475304879564677e-4, 0.15808870322491248884e-3,
  -0.21026444172410488319e-3, 0.2174396181152126432e-3, -0.16431810653676389022e-3, 0.84418223983852743293e-4,
  -0.2619083840158140867e-4, 0.36899182659531622704e-5,
]

/**
 * The natural logarithm of the gamma function, to about 15 digits.
 * @param x above 0
 */
export function logGamma(x: number): number {
  let sum = lanczos[0]
  for (let i = 1; i < lanczos.length; i++) sum += lanczos[i] / (x + i)
  const t = x + lanczosG + 0.5
  return (x + 0.5) * Math.log(t) - t + Math.log((Math.sqrt(2 * Math.PI) * sum) / x)
}
