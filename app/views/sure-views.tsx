import type { VNode } from 'preact'

const views = [
  ['sure', 'These results'],
  ['sure/truth', 'Truth run of the base'],
] as const

/** Links between what bears on how sure the results are. */
export function SureViews({ here }: { readonly here: (typeof views)[number][0] }): VNode {
  return (
    <nav class="views" aria-label="Views of how sure we are">
      <ul>
        {views.map(([address, name]) => (
          <li key={address}>
            <a href={`#/${address}`} aria-current={address === here ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
