import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * When the newest file of a place was written [ms].
 * @param without names of files and folders that do not count
 */
export function newest(place, without = []) {
  if (!statSync(place).isDirectory()) return statSync(place).mtimeMs
  return readdirSync(place)
    .filter((name) => !without.includes(name))
    .reduce((time, name) => Math.max(time, newest(join(place, name), without)), 0)
}
