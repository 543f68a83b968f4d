/** The pages of the local edition: the Teams-like frame, the tab and the form in it, and the SharePoint-like page. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/local');

/** Fluent's buttons get their menu when somebody opens it (docs/adr/0047); config/spfx-customize-webpack.js does the same. */
const laterMenu = {
  name: 'later-menu',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === '../../ContextualMenu' && /@fluentui[\\/]react[\\/]lib[\\/]components[\\/]Button[\\/]/.test(importer ?? '')
      ? path.join(root, '../ui/fluent/ContextualMenu.tsx')
      : undefined,
};

/** What each page waits for besides its own script, one after the other, unless it is told at once. */
const awaited = { tab: ['tab/start.ts', '../ui/app/mount.tsx'], capture: ['capture/start.ts', '../ui/app/mount.tsx'], page: ['../ui/app/mount.tsx'] };

/** The chunk of each module, and all that it needs before it runs. */
function filesFor(modules, chunks) {
  const files = new Set();
  const visit = (file) => {
    if (files.has(file) || chunks[file]?.type !== 'chunk') return;
    files.add(file);
    chunks[file].imports.forEach(visit);
  };
  const all = Object.values(chunks);
  for (const module of modules) {
    const file = path.join(root, module);
    const chunk = all.find(({ facadeModuleId }) => facadeModuleId === file);
    if (chunk === undefined) throw new Error(`${module} is no chunk of its own: nothing can be fetched ahead for it.`);
    visit(chunk.fileName);
  }
  return [...files];
}

/** A page's document names the files of its first view, so that they come side by side. */
const fetchedAhead = {
  name: 'fetched-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { path: document, bundle }) =>
      filesFor(awaited[document.split('/')[1]] ?? [], bundle ?? {}).map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', href: `/${file}` },
        injectTo: 'head',
      })),
  },
};

export default defineConfig({
  root,
  plugins: [laterMenu, fetchedAhead],
  publicDir: false,
  // The server puts a new nonce in place of this word in every answer.
  html: { cspNonce: '__CSP_NONCE__' },
  oxc: { jsx: { runtime: 'classic' } },
  build: {
    outDir: '../../node_modules/.cache/framsyn/client',
    // Names carry a hash of the content; a running server may still need the files of the build before.
    emptyOutDir: false,
    assetsInlineLimit: 0,
    target: 'es2022',
    // Without the lists of what each page needs: they would stand in the first file that is fetched.
    modulePreload: false,
    reportCompressedSize: false,
    manifest: true,
    rollupOptions: {
      input: ['frame', 'tab', 'capture', 'page', 'package/tab', 'package/page'].map((name) => path.join(root, name, 'index.html')),
      // In SharePoint React is a component of SPFx's own, so that our budget is counted without it.
      // What boots is one file, and the first view another: what is cut up by who else uses which part of it compresses
      // worse for everybody. Fluent is in the second and not in the first, because it reads its settings as it loads.
      output: {
        codeSplitting: {
          groups: [
            // The frames need addresses and a way to fetch what comes later, and nothing of what boots in them.
            { name: 'paths', test: /src[\\/]local[\\/](paths|chrome[\\/]surroundings)\.ts$|vite[\\/]preload-helper/, priority: 3 },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|object-assign)[\\/]/, priority: 3 },
            // And teams-js, which SPFx hands over too.
            { name: 'teams', test: /node_modules[\\/](teams-js-local|@microsoft[\\/]teams-js)[\\/]/, priority: 3 },
            { name: 'boot', test: /src[\\/](ui[\\/]app[\\/](boot|capturePlaces|surfaces)|local[\\/]chrome[\\/]ports)\.tsx?$/, priority: 2 },
            {
              name: 'app',
              test: /src[\\/](ui[\\/](app[\\/](mount|address|useMay|useSeen|useText|useOwnWidth)|lists[\\/](listStyles|ListSkeleton|CategoryMark)|fields[\\/]words|states[\\/]ErrorState)\.tsx?|schema[\\/]lists[\\/]signals\.ts|domain[\\/]review[\\/]calendar\.ts)$/,
              priority: 1,
            },
            // What the pages with lists and forms share; it comes in a quiet moment after the start page.
            { name: 'controls', test: /@fluentui[\\/]react[\\/]lib[\\/]components[\\/](Button|SearchBox|Icon)[\\/]/, priority: 0.5 },
            { name: 'start', test: /src[\\/]ui[\\/]pages[\\/]start[\\/]StartPage\.tsx$/, priority: 0.4 },
            { name: 'signals', test: /src[\\/]ui[\\/]pages[\\/]signals[\\/]SignalsPage\.tsx$/, priority: 0.3 },
          ],
        },
      },
    },
  },
});
