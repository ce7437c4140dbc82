import type { VNode } from 'preact'
import { validation } from 'bundled:scenarios'
import { several } from '../../src/browser.ts'
import { type TruthArea, truthAreas, truthTerms, type TruthYear } from '../state/truth-page.ts'
import type { AppState } from '../state/store.ts'
import { SureViews } from './sure-views.tsx'

/** Whether the model gives back years that have been published, before anybody asks it about one that has not. */
export function TruthView({ state }: { readonly state: AppState }): VNode {
  const own = state.arm?.scenario.area.name ?? ''
  const areas = truthAreas(validation).toSorted((a, b) => Number(b.area === own) - Number(a.area === own))
  return (
    <>
      <h1 class="xl" tabIndex={-1}>
        Does the base give back a published year?
      </h1>
      <SureViews here="sure/truth" />
      <p class="lead">
        A truth run begins with the children open on 31 March of one year, lives twelve months and is held against what
        was published a year later. It was made with the program’s own bases, not with your plan.
      </p>
      {truthTerms(validation).map(({ name, text }) => (
        <p key={name}>
          <strong>{name}.</strong> {text}
        </p>
      ))}
      {areas.map((area) => (
        <Area key={area.area} area={area} />
      ))}
    </>
  )
}

function Area({ area: { area, years } }: { readonly area: TruthArea }): VNode {
  const id = `truth-${area.replaceAll(/\W+/g, '-')}`
  return (
    <section class="sec" aria-labelledby={id}>
      <h2 class="l" id={id}>
        {years[0]?.heading ?? area}
      </h2>
      {years.map((year, i) => (
        <div key={year.heading}>
          {i > 0 && <h3 class="m">{year.heading}</h3>}
          {i > 0 && <p class="cap">The year before, with nothing fitted to it: it is shown and does not decide.</p>}
          <Year year={year} area={area} />
        </div>
      ))}
    </section>
  )
}

function Year({ year: { heading, told, rows }, area }: { readonly year: TruthYear; readonly area: string }): VNode {
  // A back-cast's heading does not say of where.
  const name = heading.startsWith(area) ? heading : `${area}, ${heading}`
  const missed = rows.filter(({ isMet }) => !isMet)
  const rest = rows.filter(({ isMet }) => isMet)
  return (
    <>
      <p>Met: {told}</p>
      {missed.length > 0 && <Lines caption={`${name}: missed`} rows={missed} />}
      <details class="data">
        <summary>
          Show the {several(rest.length, 'line', 'lines')} that {rest.length === 1 ? 'is' : 'are'} met
          <span class="vh">: {name}</span>
        </summary>
        <Lines caption={`${name}: met`} rows={rest} />
      </details>
    </>
  )
}

function Lines({ caption, rows }: { readonly caption: string; readonly rows: TruthYear['rows'] }): VNode {
  return (
    <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col" class="n">
              Published
            </th>
            <th scope="col" class="n">
              Simulated
            </th>
            <th scope="col">8 runs in 10</th>
            <th scope="col">Bar</th>
            <th scope="col">Role</th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, published, simulated, band, bar, role, isMet }) => (
            <tr key={line}>
              <th scope="row">{line}</th>
              <td class="n">{published}</td>
              <td class="n">{simulated}</td>
              <td>{band}</td>
              <td>{bar}</td>
              <td>{role}</td>
              <td>{isMet ? 'met' : 'missed'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
