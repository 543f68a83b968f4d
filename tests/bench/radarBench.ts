/** P7: the radar at 1,000 blips against zalando/tech-radar's way of placing them. */
import { layout, type LayoutBlip, type LayoutOptions } from '../../src/domain/radar/layout';
import { categoryCodes } from '../../src/domain/categories';
import { horizons } from '../../src/domain/radar/geometry';
import { ratioOf, type Ratio } from './measure';
import { peerLayout, peerMark, type PeerBlip } from './radarPeer';
import { announce, ratioText } from './report';
import type { Row } from './report';

const count = 1000;
const pairs = 11;
/** Ours takes so little that one alone would be below the clock's grain. */
const repeats = 60;
/** A radar for so many with a target and a number for each; the product gathers them into clusters instead. */
const whole: LayoutOptions = { sectors: categoryCodes, horizons, thisYear: 2026, radius: 1250, crowded: 'grow' };
const asShown: LayoutOptions = { ...whole, radius: 250, crowded: 'cluster' };

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function blipsOf(seed: number, size: number): readonly LayoutBlip[] {
  const random = generator(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  return Array.from({ length: size }, (_, index) => ({
    key: `signals-${seed * size + index}`,
    number: String(index + 1),
    sector: pick(categoryCodes),
    horizon: pick(['h1', 'h1', 'h1', 'h2', 'h2', 'h3'] as const),
    impact: 1 + Math.floor(random() * 5),
    movement: pick(['nearer', 'further', 'new', 'same', 'same', 'same'] as const),
    since: new Date(Date.UTC(2024, 0, 1, index)).toISOString(),
  }));
}

const peerBlips = Array.from({ length: count }, (_, index): PeerBlip => ({ quadrant: (index % 4) as 0, ring: (Math.floor(index / 4) % 4) as 0 }));

const processorTime = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}
const overlaps = (discs: readonly Disc[]): number =>
  discs.reduce((sum, a, index) => sum + discs.slice(index + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - 1e-6).length, 0);

/** Of a thousand, the share that stands elsewhere when one more has come: as the newest, or somewhere among them. */
function moved(isNewest: boolean): number {
  const shares = Array.from({ length: 10 }, (_, seed) => {
    const all = blipsOf(seed + 1, count + 1);
    const left = isNewest ? all.slice(0, -1) : all.filter((_one, index) => index !== (seed * 97) % count);
    const places = new Map(layout(all, whole).blips.map(({ key, x, y }) => [key, `${x} ${y}`]));
    return layout(left, whole).blips.filter(({ key, x, y }) => places.get(key) !== `${x} ${y}`).length / left.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** A B B A, so that a slow minute of the machine hits both. */
function timed(): { readonly ratio: Ratio; readonly same: Ratio; readonly ours: number; readonly theirs: number } {
  const data = blipsOf(1, count);
  const ours = (): number => processorTime(() => Array.from({ length: repeats }, () => layout(data, whole))) / repeats;
  const theirs = (): number => processorTime(() => peerLayout(peerBlips));
  ours();
  theirs();
  const measured = Array.from({ length: pairs }, (_, index): readonly [number, number] => {
    if (index % 2 === 0) return [ours(), theirs()];
    const second = theirs();
    return [ours(), second];
  });
  const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]! / 1000;
  const same = ratioOf(Array.from({ length: pairs }, () => [ours(), ours()] as const));
  return { ratio: ratioOf(measured), same, ours: middle(measured.map(([own]) => own)), theirs: middle(measured.map(([, other]) => other)) };
}

export function radarRows(): readonly Row[] {
  const data = blipsOf(1, count);
  const drawn = layout(data, whole);
  const shown = layout(data, asShown);
  const peer = peerLayout(peerBlips);
  const own = overlaps(drawn.blips);
  const peerOverlaps = overlaps(peer.map(({ x, y }) => ({ x, y, r: peerMark })));
  const { ratio, same, ours, theirs } = timed();
  const [newest, among] = [moved(true), moved(false)];
  const per = (share: number): string => `${(100 * share).toFixed(2)} %`;
  return [
    announce({
      id: 'P7',
      metric: 'radar, 1,000 blips: marks that overlap (zalando/tech-radar: beside)',
      measured: `${own} (${peerOverlaps})`,
      goal: '0',
      reached: own === 0 && drawn.blips.length === count,
      detail: {
        radius: drawn.field.radius,
        peerRadius: 400,
        asShown: { marks: shown.blips.length, clusters: shown.clusters.length, radius: shown.field.radius },
      },
    }),
    announce({
      id: 'P7',
      metric: 'radar, 1,000 blips: layout time, of zalando/tech-radar’s',
      measured: ratioText(ratio),
      goal: '≤ 0.005×',
      reached: Math.abs(same.median - 1) > 0.1 ? 'void' : ratio.median <= 1 / 200,
      detail: {
        ...ratio,
        againstItself: same.median,
        oursMs: ours,
        theirsMs: theirs,
        note: 'processor time; the peer without its drawing, on a radius of its own',
      },
    }),
    announce({
      id: 'P7',
      metric: 'radar, 1,000 blips: others that move when one is added, the newest and any',
      measured: `${per(newest)} and ${per(among)}`,
      goal: '≤ 2 %',
      reached: Math.max(newest, among) <= 0.02,
    }),
  ];
}
