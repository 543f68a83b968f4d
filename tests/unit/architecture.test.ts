import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import layers from '../../config/layers.json';

const root = resolve(__dirname, '../..');
const source = join(root, 'src');

/** What each layer may import of ours, besides itself: the table that lint holds to as well. */
const allowed: Readonly<Record<string, readonly string[]>> = layers;

interface SourceFile {
  readonly path: string; // relative to src
  readonly layer: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|import\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g;

function files(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

const sources: readonly SourceFile[] = files(source).map((path) => {
  const text = readFileSync(path, 'utf8');
  const name = relative(source, path);
  return {
    path: name,
    layer: name.split('/')[0] ?? '',
    text,
    imports: [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? ''),
  };
});

const layerOf = (file: SourceFile, specifier: string): string => relative(source, resolve(join(source, file.path), '..', specifier)).split('/')[0] ?? '';

const offenders = (rule: (file: SourceFile) => readonly string[]): readonly string[] =>
  sources.flatMap((file) => rule(file).map((what) => `${file.path}: ${what}`));

describe('the architecture', () => {
  test('every folder of src is a layer that the rules know', () => {
    expect([...new Set(sources.map((file) => file.layer))].filter((layer) => !(layer in allowed))).toEqual([]);
  });

  test('the order of the layers has no circle: none may import itself by way of others', () => {
    const reach = (layer: string, seen: readonly string[]): readonly string[] =>
      (allowed[layer] ?? []).flatMap((other) => (seen.includes(other) ? [other] : [other, ...reach(other, [...seen, other])]));
    expect(Object.keys(allowed).filter((layer) => reach(layer, []).includes(layer))).toEqual([]);
  });

  test('imports between layers point one way', () => {
    const wrong = offenders((file) =>
      file.imports
        .filter((specifier) => specifier.startsWith('.'))
        .filter((specifier) => {
          const layer = layerOf(file, specifier);
          return layer !== file.layer && layer in allowed && !allowed[file.layer]?.includes(layer);
        }),
    );
    expect(wrong).toEqual([]);
  });

  test('a page takes nothing from another page but its addresses, and what pages share takes nothing from a page', () => {
    const pageOf = (path: string): string | undefined => /^ui\/pages\/([^/]+)\//.exec(path)?.[1];
    const routes = ['ui/app/pages.ts', 'ui/app/boot.tsx', 'ui/app/App.tsx'];
    const wrong = offenders((file) =>
      routes.includes(file.path)
        ? []
        : file.imports
            .filter((specifier) => specifier.startsWith('.') && !/\/\w+Url$/.test(specifier))
            .filter((specifier) => {
              const page = pageOf(relative(source, resolve(join(source, file.path), '..', specifier)));
              return page !== undefined && page !== pageOf(file.path);
            }),
    );
    expect(wrong).toEqual([]);
  });

  test('only src/data/sharepoint imports @pnp', () => {
    expect(offenders((file) => (file.path.startsWith('data/sharepoint/') ? [] : file.imports.filter((name) => name.startsWith('@pnp/'))))).toEqual([]);
  });

  test('nobody imports the whole of @pnp/sp, which costs the page more than twice as much', () => {
    expect(offenders((file) => file.imports.filter((name) => name.startsWith('@pnp/sp/presets')))).toEqual([]);
  });

  test('only src/host/store opens a database', () => {
    expect(offenders((file) => (file.path.startsWith('host/store/') ? [] : file.imports.filter((name) => name === 'node:sqlite')))).toEqual([]);
  });

  test('internal column names stand only in src/schema/lists', () => {
    const names = (file: SourceFile): readonly string[] => [...file.text.matchAll(/['"`](Fs[A-Z][A-Za-z0-9]*)['"`]/g)].map((match) => match[1] ?? '');
    expect(offenders((file) => (file.path.startsWith('schema/lists/') ? [] : names(file)))).toEqual([]);
  });

  test('web parts take teams-js from SPFx at run time and import only its types', () => {
    const values = /(?:^|\n)import (?!type\b)[^;]*from '@microsoft\/teams-js'/;
    expect(sources.filter((file) => /^(webparts|ui)\//.test(file.path) && values.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  test('what runs in a browser imports nothing of Node', () => {
    const browser = /^(schema|domain|data|i18n|ui|webparts)\//;
    expect(offenders((file) => (browser.test(file.path) ? file.imports.filter((name) => name.startsWith('node:')) : []))).toEqual([]);
  });
});
