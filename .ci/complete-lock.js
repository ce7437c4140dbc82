// Completes package-lock.json for every platform. Run it after adding or raising a development tool.
//
// A registry that does not carry a tool's packages for other systems makes npm write a lock file without them; npm 11
// then calls that file out of sync, and a machine of another system could not install from it. For each optional
// dependency without an entry of its own this adds one, with its os, cpu and libc read from its name.
// Nothing is fetched: an entry added here has no checksum.
import { readFileSync, writeFileSync } from 'node:fs'

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']
const exactVersion = /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/

/** Whether `name` has an entry that the package at `address`, such as `node_modules/a/node_modules/b`, would find. */
function isLocked(packages, address, name) {
  for (
    let folder = address;
    folder !== '';
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    if (packages[`${folder}/node_modules/${name}`]) return true
  }
  return packages[`node_modules/${name}`] !== undefined
}

/** The entry of one platform's package, in the order of keys npm writes. */
function platformEntry(name, version, holder) {
  const words = name.split(/[^a-z0-9]+/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : []
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(holder.dev && { dev: true }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const added = []
for (const [address, holder] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(holder.optionalDependencies ?? {})) {
    if (isLocked(lock.packages, address, name)) continue
    if (!exactVersion.test(version)) {
      console.error(`${address} wants ${name} ${version}: not one version, so its entry cannot be written here.`)
      process.exitCode = 1
      continue
    }
    lock.packages[`node_modules/${name}`] = platformEntry(name, version, holder)
    added.push(`${name} ${version}`)
  }
}

if (added.length > 0) {
  const addresses = Object.keys(lock.packages).sort((a, b) => a.localeCompare(b, 'en'))
  lock.packages = Object.fromEntries(addresses.map((address) => [address, lock.packages[address]]))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
}
console.log(added.length > 0 ? `Added ${added.length}: ${added.join(', ')}` : 'The lock file is complete.')
