import type { PlanFilters } from '../../../domain/plan/filter';
import type { StateKind } from '../../../domain/plan/state';
import { activities } from '../../../schema/lists/activities';
import { idIn, oneOf } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';

export const shows = ['timeline', 'list', 'board', 'wheel', 'mine'] as const;
export type Show = (typeof shows)[number];
export const spans = ['year', 'three', 'horizon'] as const;
export type SpanChoice = (typeof spans)[number];
export const tasks = ['approve', 'compare', 'print'] as const;
export type Task = (typeof tasks)[number];

/** All that the page shows, as its address says it. */
export interface PlanView {
  /** The assignment; none: the one that is under way. */
  readonly assignment?: number;
  /** None: the drawing where there is room for it, otherwise the list. */
  readonly show?: Show;
  readonly span: SpanChoice;
  /** The first year of what the drawings show; none: the present one, or the plan's nearest. */
  readonly year?: number;
  readonly filters: PlanFilters;
  readonly open?: number;
  readonly writing?: 'new' | number;
  readonly task?: Task;
}

export const planPath = '/plan';

const showNames = { timeline: 'tidslinje', list: 'lista', board: 'tavla', wheel: 'arshjul', mine: 'mina' } satisfies Record<Show, string>;
const spanNames = { year: 'ar', three: 'tre', horizon: 'horisont' } satisfies Record<SpanChoice, string>;
const taskNames = { approve: 'godkann', compare: 'jamfor', print: 'skriv-ut' } satisfies Record<Task, string>;
export const states = ['sen', 'pagar', 'planerad', 'lopande', 'pausad', 'klar', 'struken'] as const satisfies readonly StateKind[];
export const lanes = Object.keys(activities.fields.lane.settings.choices) as readonly NonNullable<PlanFilters['lane']>[];

const named = <T extends string>(names: Readonly<Record<T, string>>, text: string | null): T | undefined =>
  (Object.keys(names) as T[]).find((key) => names[key] === text);
const yearIn = (text: string | null): number | undefined => (text !== null && /^(19|20|21)\d\d$/.test(text) ? Number(text) : undefined);
const words = (text: string | null): string | undefined => (text?.trim() ? text.trim() : undefined);

/** Reads an address. What it does not understand, it leaves out: an old or mistyped link still opens the page. */
export function readView(url: AppUrl): PlanView {
  const query = queryOf(url);
  const get = (name: string): string | null => query.get(name);
  const filters: PlanFilters = {
    text: words(get('sok')),
    workstream: idIn(get('del')),
    lane: oneOf(get('spar'), lanes),
    responsible: idIn(get('ansvarig')),
    role: words(get('roll')),
    state: oneOf(get('lage'), states),
    late: get('sena') === '1' || undefined,
    mine: get('mina') === '1' || undefined,
  };
  return {
    assignment: idIn(get('uppdrag')),
    show: named(showNames, get('vy')),
    span: named(spanNames, get('spann')) ?? 'year',
    year: yearIn(get('ar')),
    filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
    open: idIn(get('visa')),
    writing: get('ny') === '1' ? 'new' : idIn(get('andra')),
    // A comparison has an address of its own: `jamfor=1-nu`, which the comparison reads.
    task: named(taskNames, get('gor')) ?? (get('jamfor') === null ? undefined : 'compare'),
  };
}

/** The address of a view; nothing stands in it that is as usual. */
export function viewUrl({ assignment, show, span, year, filters, open, writing, task }: PlanView): AppUrl {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') query.set(name, String(value));
  };
  set('uppdrag', assignment);
  set('vy', show && showNames[show]);
  set('spann', span === 'year' ? undefined : spanNames[span]);
  set('ar', year);
  set('sok', filters.text);
  set('del', filters.workstream);
  set('spar', filters.lane);
  set('ansvarig', filters.responsible);
  set('roll', filters.role);
  set('lage', filters.state);
  set('sena', filters.late ? 1 : undefined);
  set('mina', filters.mine ? 1 : undefined);
  set('visa', open);
  set('ny', writing === 'new' ? 1 : undefined);
  set('andra', typeof writing === 'number' ? writing : undefined);
  set('gor', task && taskNames[task]);
  return appUrl(planPath, query);
}
