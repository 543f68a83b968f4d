/** P2 of what ships: the JavaScript that each first view of the built package waits for, and against a plain web part of the same rig. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { weightsOf } from '../../src/cli/package/weights';
import type { Budgets, ChunkGroups, Weight } from '../../src/cli/package/weights';
import { filesIn } from '../../src/cli/zip';
import { plainWebPart } from './plainWebPart';
import { announce, number } from './report';
import type { Row } from './report';

const kilobyte = 1024;
const kilobytes = (bytes: number): string => `${number(Math.round((bytes / kilobyte) * 10) / 10)} KB`;

/** Goals of the project, which are not the budgets that a build is held to. */
function goalOf(what: string): number | undefined {
  if (what.startsWith('Entry')) return 4 * kilobyte;
  if (what.startsWith('First view')) return 130 * kilobyte;
  return what.startsWith('Largest further page') ? 45 * kilobyte : undefined;
}

function rowOf({ what, value }: Weight, plain: number): readonly Row[] {
  const most = goalOf(what);
  if (most === undefined) return [];
  const beside = what.startsWith('First view') ? `; ${number(value / plain)}× a plain SPFx + Fluent 8 + PnPjs web part (${kilobytes(plain)})` : '';
  return [
    announce({ id: 'P2', metric: `package, gz: ${what}`, measured: `${kilobytes(value)}${beside}`, goal: `≤ ${most / kilobyte} KB`, reached: value <= most }),
  ];
}

/** Builds the package when it is older than its sources, as `npm start -- --package` does. */
async function buildPackage(root: string): Promise<void> {
  const { built } = (await import(pathToFileURL(join(root, 'src/cli/build.mjs')).href)) as { built(root: string, names: readonly string[]): Promise<void> };
  await built(root, ['package']);
}

export async function packageRows(root: string): Promise<readonly Row[]> {
  await buildPackage(root);
  const read = <T>(file: string): T => JSON.parse(readFileSync(join(root, file), 'utf8')) as T;
  const solution = readFileSync(join(root, 'sharepoint/solution/framsyn.sppkg'));
  const weights = weightsOf(filesIn(solution), read<ChunkGroups>('temp/chunk-groups.json'), read<Budgets>('config/budgets.json'), {
    solution: solution.length,
    teamsApp: 0,
  });
  const plain = await plainWebPart(root);
  return weights.flatMap((weight) => rowOf(weight, plain));
}
