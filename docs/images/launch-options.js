import { createServer } from 'vite'

/**
 * How the scripts that take pictures start a browser: as the tests do.
 * @param {string} root folder of the project
 */
export async function launchOptions(root) {
  // Node 20 runs no TypeScript by itself; the server only turns this one file, and listens nowhere.
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
  })
  const { findChromium } = await server.ssrLoadModule('/test/browser/find-chromium.ts')
  const launch = await findChromium()
  await server.close()
  return launch
}
