import { spawn } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { refuseUnwritable } from '../host/node/write-whole.ts'
import { DONE } from './exit-codes.ts'
import type { Output } from './output.ts'

/** The one-file app, as the build wrote it. */
const APP = fileURLToPath(new URL('../caseflow.html', import.meta.url))

/**
 * Opens the one-file app in the browser, or copies it where `out` says; its place is told either way, for a machine without
 * a browser to open. Returns the exit code.
 */
export function app(out: string | undefined, output: Output): number {
  if (!existsSync(APP)) throw new Error(`${APP} is missing: "npm run build" makes it`)
  if (out !== undefined) {
    refuseUnwritable(out)
    copyFileSync(APP, out)
    output.answer(output.json ? JSON.stringify({ app: out }) : `${out}   open this in a browser`)
    return DONE
  }
  const address = pathToFileURL(APP).href
  open(address)
  output.answer(output.json ? JSON.stringify({ app: address }) : address)
  return DONE
}

/** Asks the system to open an address; where it cannot, the address that was printed serves. */
function open(address: string): void {
  const { platform } = process
  const command =
    platform === 'darwin' ? 'open' : platform === 'win32' ? 'explorer' : hasScreen() ? 'xdg-open' : undefined
  if (command === undefined) return
  const opener = spawn(command, [address], { detached: true, stdio: 'ignore' })
  opener.on('error', () => {})
  opener.unref()
}

function hasScreen(): boolean {
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}
