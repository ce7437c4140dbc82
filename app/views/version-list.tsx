import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { deleteVersion, freeVersionName, openVersion, putBackVersion, saveVersion } from '../state/actions.ts'
import type { Version } from '../state/kept-work.ts'
import type { AppState } from '../state/store.ts'
import { KeptFocus } from './kept-focus.tsx'
import { VersionChanges } from './version-changes.tsx'

/** The plan as it was when it was given a name: kept, opened, deleted and put back, and what changed between any two. */
export function VersionList({ state: { plan, versions } }: { readonly state: AppState }): VNode {
  const [gone, setGone] = useState<{ readonly version: Version; readonly at: number }>()
  return (
    <section class="sec" aria-labelledby="versions">
      <h2 class="l" id="versions">
        Versions
      </h2>
      <NewVersion versions={versions} />
      <KeptFocus phase={`${gone?.version.id} ${versions.length}`}>
        {gone && (
          <p role="status">
            Deleted “{gone.version.name}”.{' '}
            <button
              type="button"
              class="link"
              onClick={() => {
                putBackVersion(gone.version, gone.at)
                setGone(undefined)
              }}
            >
              Put it back
            </button>
          </p>
        )}
        {versions.length === 0 ? (
          <p class="hint">No version has been named yet.</p>
        ) : (
          <ul class="lines">
            {versions.map((version, at) => (
              <li key={version.id}>
                <strong>{version.name}</strong>, {timeOf(version)}{' '}
                <button type="button" class="link" onClick={() => void openVersion(version.id)}>
                  Open<span class="vh"> {version.name}</span>
                </button>{' '}
                <button
                  type="button"
                  class="link"
                  onClick={() => {
                    setGone({ version, at })
                    void deleteVersion(version.id)
                  }}
                >
                  Delete<span class="vh"> {version.name}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </KeptFocus>
      {plan && versions.length > 0 && <VersionChanges versions={versions} plan={plan} />}
    </section>
  )
}

function timeOf({ at }: Version): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}

function NewVersion({ versions }: { readonly versions: readonly Version[] }): VNode {
  const [name, setName] = useState('')
  const [refused, setRefused] = useState('')
  const suggested = freeVersionName(versions)
  return (
    <form
      class="field inline"
      onSubmit={(event) => {
        event.preventDefault()
        const wanted = name.trim() === '' ? suggested : name.trim()
        // Two of one name could not be told apart where they are chosen.
        if (versions.some((one) => one.name === wanted)) {
          setRefused(`There is a version called “${wanted}” already. Give this one another name, or delete that first.`)
          return
        }
        setRefused('')
        saveVersion(wanted)
        setName('')
      }}
    >
      <label for="version-name">Name the plan as it is now</label>
      {refused !== '' && (
        <p class="error" id="version-name-error" role="alert">
          {refused}
        </p>
      )}
      <input
        id="version-name"
        type="text"
        maxLength={80}
        value={name}
        placeholder={suggested}
        aria-invalid={refused !== ''}
        aria-describedby={refused === '' ? undefined : 'version-name-error'}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="btn second">
        Keep this version
      </button>
    </form>
  )
}
