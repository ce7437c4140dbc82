/** England cut into as many equal local authorities as there are, each with teams of its own: what the base's ten groups are not. */
const authorities = 153

/** Posts of England by team: those of its base, over all its groups [posts]. */
const posts = {
  'Leaving care': 1697,
  Assessment: 4696,
  'Child in need and protection': 12_279,
  'Court and looked after': 5223,
}

/** Settings that lay it over the base "england". */
export function englandAuthorities() {
  const names = Array.from({ length: authorities }, (_, i) => `Authority ${i + 1}`)
  // Shares of the whole in millionths, so that they sum to it.
  const shares = parts(1_000_000).map((part) => `${(part / 10_000).toFixed(4)} %`)
  return [
    ...Array.from({ length: 10 }, (_, i) => `area.localities.Load group ${i + 1}=null`),
    ...names.map((name, i) => {
      const share = shares[i]
      return `area.localities.${name}={ children: ${share}, demand: ${share}, protection: ${share} }`
    }),
    'teams.Leaving care.each=locality',
    'workforce.chairs.diaries=each locality',
    ...Object.entries(posts).map(([team, all]) => {
      const each = parts(all).map((part, i) => `${names[i]}: ${part} posts`)
      return `teams.${team}.posts={ ${each.join(', ')} }`
    }),
  ]
}

/** A whole number cut into as many near-equal whole numbers as there are authorities. */
function parts(whole) {
  let left = whole
  return Array.from({ length: authorities }, (_, i) => {
    const part = Math.round(left / (authorities - i))
    left -= part
    return part
  })
}
