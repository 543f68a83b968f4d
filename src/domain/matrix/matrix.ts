/** Four ways in use to rank what has been seen, over the same ratings: two scales, and in one of them a third as size. */
import type { Blip } from '../radar/blip';
import { horizons, type Horizon } from '../radar/geometry';
import { levelOf, type Rating } from '../radar/ratings';

export type RatedAxis = 'impact' | 'uncertainty' | 'urgency';
export type Axis = RatedAxis | 'horizon';

export interface MatrixView {
  readonly across: Axis;
  /** Upwards. */
  readonly up: RatedAxis;
  readonly size?: 'scope';
}

/** UNDP: horizon by impact. Region Skåne: strategic impact by urgency. GO-Science: importance by uncertainty. ITONICS: impact by time to it, sized by scope. */
export const matrixViews = {
  undp: { across: 'horizon', up: 'impact' },
  skane: { across: 'urgency', up: 'impact' },
  goscience: { across: 'uncertainty', up: 'impact' },
  itonics: { across: 'horizon', up: 'impact', size: 'scope' },
} as const satisfies Readonly<Record<string, MatrixView>>;
export type MatrixKey = keyof typeof matrixViews;
export const isMatrix = (key: string): key is MatrixKey => Object.hasOwn(matrixViews, key);

export type Step = Horizon | '1' | '2' | '3' | '4' | '5';
const levels = ['1', '2', '3', '4', '5'] as const;
export const stepsOf = (axis: Axis): readonly Step[] => (axis === 'horizon' ? horizons : levels);

const scopes = ['lokal', 'regional', 'nationell', 'europeisk', 'global'] as const satisfies readonly NonNullable<Blip['scope']>[];
/** 1 for local to 5 for global. */
export const scopeLevel = ({ scope }: Blip): number | undefined => (scope === undefined ? undefined : scopes.indexOf(scope) + 1);

const ratingStep = (rating: Rating | undefined): Step | undefined => (rating ? levels[levelOf(rating) - 1] : undefined);
export const stepOf = (blip: Blip, axis: Axis): Step | undefined => (axis === 'horizon' ? blip.horizon : ratingStep(blip[axis]));

export interface MatrixCell {
  readonly across: Step;
  readonly up: Step;
  /** In the order that they came. */
  readonly blips: readonly Blip[];
}
export interface Matrix {
  readonly columns: readonly Step[];
  /** From the top: the highest first. */
  readonly rows: readonly Step[];
  /** Row by row. */
  readonly cells: readonly MatrixCell[];
  /** What lacks one of the two. */
  readonly unplaced: readonly Blip[];
}

const oldestFirst = (a: Blip, b: Blip): number => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.key < b.key ? -1 : 1);

export function matrixOf(blips: readonly Blip[], { across, up }: MatrixView): Matrix {
  const columns = stepsOf(across);
  const rows = [...stepsOf(up)].reverse();
  const held = new Map<string, Blip[]>(rows.flatMap((row) => columns.map((column) => [`${row} ${column}`, []])));
  const unplaced: Blip[] = [];
  for (const blip of [...blips].sort(oldestFirst)) (held.get(`${stepOf(blip, up)} ${stepOf(blip, across)}`) ?? unplaced).push(blip);
  return {
    columns,
    rows,
    cells: rows.flatMap((row) => columns.map((column) => ({ across: column, up: row, blips: held.get(`${row} ${column}`) ?? [] }))),
    unplaced,
  };
}
