/** Every `*.main.ts` of src/cli as one bundle with shared chunks, so that a start reads few files. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'src/cli');
const entries = readdirSync(folder).filter((name) => name.endsWith('.main.ts'));

/** A site that was made by other lists or another provisioner is provisioned again at the next start. */
function siteStamp() {
  const hash = createHash('sha256');
  for (const layer of ['src/schema', 'src/provisioning']) {
    const files = readdirSync(path.join(root, layer), { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .sort();
    for (const name of files) hash.update(name).update(readFileSync(path.join(root, layer, name)));
  }
  return hash.digest('hex').slice(0, 32);
}

export default defineConfig({
  root,
  publicDir: false,
  define: { FRAMSYN_SITE_STAMP: JSON.stringify(siteStamp()) },
  oxc: { jsx: { runtime: 'classic' } },
  // @pnp/* have no file extensions that Node could resolve, and one file loads faster than hundreds: bundle all.
  // What only the bot needs stays outside: it is read when the bot is, and no start waits for it.
  ssr: { target: 'node', noExternal: true, external: ['@microsoft/teams.apps', '@azure/data-tables', '@azure/msal-node'] },
  build: {
    ssr: true,
    outDir: 'node_modules/.cache/framsyn/server',
    emptyOutDir: false,
    target: 'node22',
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: Object.fromEntries(entries.map((name) => [name.replace(/\.main\.ts$/, ''), path.join(folder, name)])),
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
});
