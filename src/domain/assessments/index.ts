/**
 * What several persons think of one spaning. The spread is the finding: never a mean, never who was right. One rating a
 * person counts, the latest.
 */
import type { Item } from '../../schema/field';
import type { assessments } from '../../schema/lists/assessments';

export type Assessment = Item<typeof assessments>;

export const axes = ['impact', 'uncertainty', 'urgency', 'novelty', 'likelihood'] as const;
export type Axis = (typeof axes)[number];
type Rated = Pick<Assessment, Axis>;
type Whose = Pick<Assessment, 'id' | 'author' | 'modified' | 'assessorRole'>;
type Attributed = Rated & Whose;

/** The ends of the scale. */
export const scale = { lowest: 1, highest: 5 } as const;

/** Whose it is. What is written down for others, at a workshop or by import, carries the role of the one who thought so. */
const personOf = ({ author, assessorRole = '' }: Whose): string => `${author.id}/${assessorRole.trim().toLocaleLowerCase('sv')}`;

const isLater = (a: Whose, b: Whose): boolean => (a.modified === b.modified ? a.id > b.id : a.modified > b.modified);

/** The latest of each person. */
export function latestOfEach<A extends Whose>(all: readonly A[]): readonly A[] {
  const latest = new Map<string, A>();
  for (const one of all) {
    const before = latest.get(personOf(one));
    if (before === undefined || isLater(one, before)) latest.set(personOf(one), one);
  }
  return [...latest.values()];
}

/** A person's own: latest, and not written down for somebody else. */
export const ownOf = <A extends Attributed>(all: readonly A[], person: number): A | undefined =>
  latestOfEach(all.filter(({ author, assessorRole = '' }) => author.id === person && assessorRole.trim() === ''))[0];

export type Agreement = 'agree' | 'mostlyAgree' | 'disagree';

export interface Spread {
  readonly count: number;
  readonly lowest: number;
  readonly highest: number;
  /** With an even count, the middle of the two in the middle. */
  readonly median: number;
  /** Lowest first. */
  readonly values: readonly number[];
  readonly disagreement: number;
  readonly agreement: Agreement;
}

/**
 * How far apart they are: the distance between two of them on average, as a share of what it is when half say 1 and half
 * say 5. 0: all say the same. 1: no group of that size could be further apart. It takes no mean of ratings, which are an
 * order and no measure, and it does not depend on who said what.
 */
export function disagreementOf(values: readonly number[]): number {
  const count = values.length;
  if (count < 2) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  // Of sorted values, each is added once for every smaller one and taken away once for every larger one.
  const distances = sorted.reduce((sum, value, index) => sum + value * (2 * index - count + 1), 0);
  const most = Math.floor(count / 2) * Math.ceil(count / 2) * (scale.highest - scale.lowest);
  return distances / most;
}

/** Beyond this they are oeniga: half of the way to two camps at the ends. */
const disputed = 0.5;

/** One step between lowest and highest is agreement; so large a difference is in the words of the scale themselves. */
const agreementOf = (lowest: number, highest: number, disagreement: number): Agreement =>
  highest - lowest <= 1 ? 'agree' : disagreement > disputed ? 'disagree' : 'mostlyAgree';

/** How ratings lie; nothing without a rating. */
export function spreadOf(ratings: readonly number[]): Spread | undefined {
  const values = [...ratings].sort((a, b) => a - b);
  const [lowest, highest] = [values[0], values[values.length - 1]];
  if (lowest === undefined || highest === undefined) return undefined;
  const middle = [values[Math.ceil(values.length / 2) - 1], values[Math.floor(values.length / 2)]] as readonly [number, number];
  const disagreement = disagreementOf(values);
  return {
    count: values.length,
    lowest,
    highest,
    median: (middle[0] + middle[1]) / 2,
    values,
    disagreement,
    agreement: agreementOf(lowest, highest, disagreement),
  };
}

export interface Opinions {
  /** How many persons have assessed it, on whatever axis. */
  readonly persons: number;
  readonly spreads: Readonly<Partial<Record<Axis, Spread>>>;
  /** The axis on which they are furthest apart; the first of equals. */
  readonly widest: Spread | undefined;
}

/** All that the assessments of one spaning say together. */
export function opinionsOf(all: readonly Attributed[]): Opinions {
  const latest = latestOfEach(all);
  const spreads: Partial<Record<Axis, Spread>> = {};
  for (const axis of axes) {
    const spread = spreadOf(latest.map((one) => one[axis]).filter((value): value is number => value !== undefined));
    if (spread !== undefined) spreads[axis] = spread;
  }
  const widest = Object.values(spreads).reduce<Spread | undefined>(
    (most, spread) => (most && most.disagreement >= spread.disagreement ? most : spread),
    undefined,
  );
  return { persons: latest.length, spreads, widest };
}

/** Opinions by the spaning's id. */
export function opinionsBySignal(all: readonly (Attributed & Pick<Assessment, 'signal'>)[]): ReadonlyMap<number, Opinions> {
  const groups = new Map<number, Attributed[]>();
  for (const one of all) {
    const group = groups.get(one.signal.id);
    if (group) group.push(one);
    else groups.set(one.signal.id, [one]);
  }
  return new Map([...groups].map(([id, group]) => [id, opinionsOf(group)]));
}

/** Most disputed first: furthest apart, then by how many say so; what nobody has assessed comes last. */
export function byDisagreement(a: Opinions | undefined, b: Opinions | undefined): number {
  const measure = (opinions: Opinions | undefined): number => opinions?.widest?.disagreement ?? -1;
  return measure(b) - measure(a) || (b?.persons ?? 0) - (a?.persons ?? 0);
}

/** What a row says in a few words: the spread, or how many of the group have assessed it while too few have for a spread to mean anything. */
export type InShort = { readonly says: 'spread'; readonly spread: Spread } | { readonly says: 'count'; readonly persons: number; readonly of?: number };

/** Disagreement is said as soon as there is any. Agreement is said once half of the group has assessed it; where its size is not known, once two have. */
export function inShort({ persons, widest }: Opinions, groupSize: number | undefined): InShort | undefined {
  if (persons === 0) return undefined;
  const size = groupSize !== undefined && groupSize >= persons ? groupSize : undefined;
  const enough = size === undefined ? 2 : Math.max(2, size / 2);
  if (widest && (widest.agreement === 'disagree' || persons >= enough)) return { says: 'spread', spread: widest };
  return { says: 'count', persons, ...(size === undefined ? {} : { of: size }) };
}
