import type { Source, SourceText } from '../../scenario/source.ts'

/** Largest scenario file [bytes]. */
const LARGEST = 5_000_000

/** SHA-256 of a text as UTF-8, 64 hexadecimal digits. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** SHA-256 of a text as UTF-8, in base 64. */
export async function sha256Base64(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}

/**
 * A source of texts that are there already: those that came with the page, and those a user opened. It reads no file, so
 * that what is opened may extend nothing but what comes with the program.
 * @param shipped texts by name, as `buckinghamshire/functional`
 * @param own texts by file name; one of them may not be named by another
 */
export async function createBundledSource(
  shipped: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>> = {},
): Promise<Source> {
  const texts = new Map<string, SourceText>()
  for (const [file, text] of [...Object.entries(shipped), ...Object.entries(own)]) {
    texts.set(file, { kind: 'text', file, text, sha256: await digestOf(text) })
  }
  const known = Object.keys(shipped).toSorted()
  return {
    read(name, from) {
      const isOwn = Object.hasOwn(own, name)
      const found = from === undefined || !isOwn ? texts.get(name) : undefined
      return found ?? { kind: 'absent', file: name, known }
    },
  }
}

const digests = new Map<string, Promise<string>>()

/** Shipped texts never change and a plan is read at every change, so that digests are kept. */
function digestOf(text: string): Promise<string> {
  let digest = digests.get(text)
  if (!digest) {
    digest = sha256Hex(text)
    digests.set(text, digest)
  }
  return digest
}

/** The text of a file a user chose, or why it is none: too large, or not text. Nothing beyond the limit is read. */
export async function readChosenFile(file: File): Promise<SourceText> {
  if (file.size > LARGEST) return { kind: 'too-large', file: file.name, bytes: file.size }
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\0')) return { kind: 'not-text', file: file.name }
    return { kind: 'text', file: file.name, text, sha256: await sha256Hex(text) }
  } catch {
    return { kind: 'not-text', file: file.name }
  }
}
