/** What a package weighs: the files that a first view waits for, as they stand in it, gzipped. */
import { gzipSync } from 'node:zlib';
import { assetIn } from './contents';
import type { Files } from '../zip';

/** What config/spfx-customize-webpack.js writes beside the build: the files that each dynamic import waits for. */
export interface ChunkGroups {
  readonly entry: readonly string[];
  readonly imports: Readonly<Record<string, readonly string[]>>;
}

/** config/budgets.json, in bytes; `localFirstView` and `firstViewRequests` are of the local edition (tests/budgets). */
export interface Budgets {
  /** The file that every page with one of the web parts loads. */
  readonly entry: number;
  readonly firstView: Readonly<Record<Surface, number>>;
  readonly localFirstView: Readonly<Record<'start' | 'signals' | 'capture' | 'report', number>>;
  /** What any other page brings of its own. */
  readonly furtherPage: number;
  readonly firstViewFiles: number;
  readonly firstViewRequests: number;
  readonly solution: number;
  readonly teamsApp: number;
}

const surfaces = {
  start: 'ui/pages/start/StartPage.js',
  signals: 'ui/pages/signals/SignalsPage.js',
  capture: 'ui/pages/capture/CapturePage.js',
  report: 'ui/pages/reader/ReaderPage.js',
  setup: 'ui/pages/setup/SetupPage.js',
} as const;
export type Surface = keyof typeof surfaces;

/** What runs before any page does. */
const booted = ['webparts/frame/start.js', 'ui/app/mount.js'];

export interface Weight {
  readonly what: string;
  readonly value: number;
  readonly most: number;
  readonly unit: 'bytes' | 'files';
}

function filesFor(groups: ChunkGroups, modules: readonly string[]): ReadonlySet<string> {
  const files = new Set(groups.entry);
  for (const module of modules) {
    const group = groups.imports[module];
    if (group === undefined) throw new Error(`Nothing imports ${module} any more: src/cli/package/weights.ts counts what it weighs.`);
    group.forEach((file) => files.add(file));
  }
  return files;
}

function gzipped(files: Files, names: Iterable<string>): number {
  let sum = 0;
  for (const name of names) {
    const bytes = assetIn(files, name);
    if (bytes === undefined) throw new Error(`${name} is not in the package: it is not of the build that temp/chunk-groups.json tells of.`);
    sum += gzipSync(bytes, { level: 9 }).length;
  }
  return sum;
}

/** What everybody has when the start page has come, and it has fetched the next one in a quiet moment. */
const usual = [...booted, surfaces.start, surfaces.signals];

export function weightsOf(
  files: Files,
  groups: ChunkGroups,
  budgets: Budgets,
  sizes: { readonly solution: number; readonly teamsApp: number },
): readonly Weight[] {
  const views = (Object.keys(surfaces) as Surface[]).map((surface) => ({ surface, needed: filesFor(groups, [...booted, surfaces[surface]]) }));
  const known = filesFor(groups, usual);
  const further = Object.keys(groups.imports)
    .filter((module) => /^ui\/pages\/\w+\/\w+Page\.js$/.test(module))
    .map((module) => ({
      module,
      value: gzipped(
        files,
        [...filesFor(groups, [module])].filter((file) => !known.has(file)),
      ),
    }));
  const heaviest = further.reduce((most, page) => (page.value > most.value ? page : most), { module: 'none', value: 0 });
  return [
    { what: 'Entry, on every page with a web part', value: gzipped(files, groups.entry), most: budgets.entry, unit: 'bytes' },
    ...views.map(({ surface, needed }): Weight => ({
      what: `First view: ${surface}`,
      value: gzipped(files, needed),
      most: budgets.firstView[surface],
      unit: 'bytes',
    })),
    { what: 'Files of the largest first view', value: Math.max(...views.map(({ needed }) => needed.size)), most: budgets.firstViewFiles, unit: 'files' },
    { what: `Largest further page (${heaviest.module.split('/')[2] ?? heaviest.module})`, value: heaviest.value, most: budgets.furtherPage, unit: 'bytes' },
    { what: 'framsyn.sppkg', value: sizes.solution, most: budgets.solution, unit: 'bytes' },
    { what: 'The Teams app', value: sizes.teamsApp, most: budgets.teamsApp, unit: 'bytes' },
  ];
}

export const isOver = ({ value, most }: Weight): boolean => value > most;

const inUnits = (value: number, unit: Weight['unit']): string => (unit === 'files' ? `${value}` : `${(value / 1024).toFixed(1)} KB`);

/** A table for people. */
export const weightLine = (weight: Weight): string =>
  `  ${weight.what.padEnd(40)}${inUnits(weight.value, weight.unit).padStart(12)}   of ${inUnits(weight.most, weight.unit)}${isOver(weight) ? '   TOO MUCH' : ''}`;
