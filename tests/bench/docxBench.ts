/** The report as a Word document of 50 pages: time and memory, against the least that the library itself needs for the same words. */
import { execFileSync } from 'node:child_process';
import { bare, ours, reportOf, type Work } from './docxWork';
import { growthExponent, ratioOf } from './measure';
import { announce, number, ratioText, type Row } from './report';

const pages = 50;
const pairs = 15;
const sizes = [10, 20, 30, 50];

/** Milliseconds of processor time: what others do on the machine does not count. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function alternating(first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<readonly (readonly [number, number])[]> {
  await first();
  await second();
  const measured: (readonly [number, number])[] = [];
  for (let index = 0; index < pairs; index += 1) {
    if (index % 2 === 0) measured.push([await timed(first), await timed(second)]);
    else {
      const own = await timed(second);
      measured.push([await timed(first), own]);
    }
  }
  return measured;
}

interface Peak {
  readonly bytes: number;
  readonly peak: number;
}
const peakOf = (program: string, work: Work): Peak => {
  const runs = [1, 2, 3].map(() => JSON.parse(execFileSync(process.execPath, ['--no-warnings', program, work, String(pages)], { encoding: 'utf8' })) as Peak);
  return runs.sort((a, b) => a.peak - b.peak)[1]!;
};
const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

export async function docxRows(program: string): Promise<readonly Row[]> {
  const report = reportOf(pages);
  const measured = await alternating(
    () => ours(report),
    () => bare(report),
  );
  const against = ratioOf(measured);
  const itself = ratioOf(
    await alternating(
      () => ours(report),
      () => ours(report),
    ),
  );
  const isSteady = Math.abs(itself.median - 1) <= 0.1;
  const costs: { readonly size: number; readonly cost: number }[] = [];
  for (const size of sizes) {
    const own = reportOf(size);
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) times.push(await timed(() => ours(own)));
    costs.push({ size, cost: median(times) });
  }
  const growth = growthExponent(costs);
  const [idle, floor, own] = [peakOf(program, 'nothing'), peakOf(program, 'bare'), peakOf(program, 'ours')];
  const [ownMemory, floorMemory] = [own.peak - idle.peak, floor.peak - idle.peak];
  return [
    announce({
      id: 'R-D',
      metric: `report as Word, ${pages} pages: time, of the library’s own for the same words alone`,
      measured: `${ratioText(against)}, ${median(measured.map(([mine]) => mine)).toFixed(0)} ms`,
      goal: '≤ 2×',
      reached: isSteady ? against.median <= 2 : 'void',
      detail: { ...against, againstItself: itself.median },
    }),
    announce({
      id: 'R-D',
      metric: `report as Word: growth of time from ${sizes[0]} to ${pages} pages, exponent`,
      measured: number(growth),
      goal: '≤ 1.1',
      reached: growth <= 1.1,
      detail: costs,
    }),
    announce({
      id: 'R-D',
      metric: `report as Word, ${pages} pages: most memory beyond the program’s own, of the library’s own`,
      measured: `${number(ownMemory / floorMemory)}×, ${mebibytes(ownMemory)}`,
      goal: '≤ 2×, ≤ 256 MiB',
      reached: ownMemory / floorMemory <= 2 && ownMemory <= 256 * 2 ** 20,
      detail: { idle: idle.peak, floor: floor.peak, own: own.peak, fileBytes: own.bytes },
    }),
  ];
}
