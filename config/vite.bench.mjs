/** The programs of tests/bench, tests/torture, the accessibility check and the documents' pictures, bundled like the server so that they run without jest. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const benches = ['bench/main', 'bench/peers', 'bench/docxProgram', 'bench/hostServer', 'bench/botServer'];
const entries = [...benches, 'torture/main', 'e2e/pictures/main', 'e2e/accessibility/main'];

export default defineConfig({
  root,
  publicDir: false,
  // jest runs the end-to-end fixtures as CommonJS, and they find the project from where they stand.
  define: { __dirname: JSON.stringify(path.join(root, 'tests/e2e')) },
  oxc: { jsx: { runtime: 'classic' } },
  ssr: {
    target: 'node',
    noExternal: true,
    external: [
      '@azure/data-tables',
      '@azure/msal-node',
      '@microsoft/teams.apps',
      '@sparticuz/chromium',
      'axe-core',
      'json-server',
      'playwright-core',
      'typescript',
      'vite',
    ],
  },
  build: {
    ssr: true,
    outDir: 'node_modules/.cache/framsyn/bench',
    emptyOutDir: true,
    target: 'node22',
    minify: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: Object.fromEntries(entries.map((name) => [name.replaceAll('/', '-'), path.join(root, 'tests', `${name}.ts`)])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
