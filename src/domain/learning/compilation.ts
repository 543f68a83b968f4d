/** What a programme used and gave besides learnings: its methods with the group's own experience of them, and its material. */
import type { Item } from '../../schema/field';
import type { methodRuns } from '../../schema/lists/methodRuns';
import type { publications } from '../../schema/lists/publications';
import { experienceOf, type Experience } from '../methods/experience';
import type { LearningEvent } from './events';

type Run = Pick<Item<typeof methodRuns>, 'id' | 'method' | 'date' | 'rating' | 'worked' | 'failed'>;
type Occasion = Pick<LearningEvent, 'id' | 'title' | 'programme' | 'method' | 'status' | 'material'>;
type Publication = Pick<Item<typeof publications>, 'id'>;

/** From the occasion or programme to what came of it: `links` of relation "gav". */
export interface Yield {
  readonly from: { readonly list: string; readonly id: number };
  readonly to: { readonly list: string; readonly id: number };
}

export interface UsedMethod {
  readonly id: number;
  readonly title: string | undefined;
  readonly experience: Experience;
  /** What worked and what did not, in the words of those who tried, latest first. */
  readonly worked: readonly string[];
  readonly failed: readonly string[];
}

const isOf = (programme: number | undefined) => (occasion: Occasion) => programme === undefined || occasion.programme?.id === programme;
const said = (texts: readonly (string | undefined)[]): readonly string[] => texts.flatMap((text) => (text?.trim() ? [text.trim()] : []));

/** Methods that were tried in a programme, most used first; without a programme all that were tried. */
export function methodsUsed(occasions: readonly Occasion[], runs: readonly Run[], yields: readonly Yield[], programme?: number): readonly UsedMethod[] {
  const own = occasions.filter(isOf(programme)).filter(({ status }) => status !== 'installt');
  const ownIds = new Set(own.map(({ id }) => id));
  const gave = new Set(yields.filter(({ from, to }) => from.list === 'events' && ownIds.has(from.id) && to.list === 'methodRuns').map(({ to }) => to.id));
  const planned = new Map(own.flatMap(({ method, status }) => (method && status === 'genomfort' ? [[method.id, method.title] as const] : [])));
  const ownRuns = runs.filter((run) => programme === undefined || gave.has(run.id));
  const titles = new Map<number, string | undefined>([
    ...planned,
    ...ownRuns.map(({ method }) => [method.id, method.title ?? planned.get(method.id)] as const),
  ]);
  return [...titles]
    .map(([id, title]): UsedMethod => {
      const tried = ownRuns.filter(({ method }) => method.id === id).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : b.id - a.id));
      return { id, title, experience: experienceOf(tried), worked: said(tried.map(({ worked }) => worked)), failed: said(tried.map(({ failed }) => failed)) };
    })
    .sort((a, b) => b.experience.timesUsed - a.experience.timesUsed || (a.title ?? '').localeCompare(b.title ?? '', 'sv') || a.id - b.id);
}

export interface Material<P> {
  readonly publications: readonly P[];
  /** Occasions that have material of their own. */
  readonly occasions: readonly { readonly id: number; readonly title: string; readonly material: string }[];
}

/** What a programme and its occasions gave to read; without a programme what any of them gave. */
export function materialOf<P extends Publication>(
  occasions: readonly Occasion[],
  all: readonly P[],
  yields: readonly Yield[],
  programme?: number,
): Material<P> {
  const own = occasions.filter(isOf(programme));
  const ownIds = new Set(own.map(({ id }) => id));
  const isOwn = ({ from }: Yield): boolean =>
    from.list === 'programmes' ? programme === undefined || from.id === programme : from.list === 'events' && ownIds.has(from.id);
  const given = new Set(yields.filter(({ to }) => to.list === 'publications').filter(isOwn).map(({ to }) => to.id)); // prettier-ignore
  return {
    publications: all.filter(({ id }) => given.has(id)),
    occasions: own.flatMap(({ id, title, material = '' }) => (material.trim() === '' ? [] : [{ id, title, material: material.trim() }])),
  };
}
