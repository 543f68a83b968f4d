import type { Item } from '../../../schema/field';
import { trends } from '../../../schema/lists/trends';
import { idIn } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';

export type Trend = Item<typeof trends>;

export const sorts = ['impact', 'signals', 'title'] as const;
export const filterNames = ['level', 'category', 'readiness', 'horizon', 'status'] as const;
export type FilterName = (typeof filterNames)[number];

export interface TrendFilters {
  readonly text?: string;
  readonly level?: Trend['level'];
  readonly category?: NonNullable<Trend['category']>;
  readonly readiness?: NonNullable<Trend['readiness']>;
  readonly horizon?: NonNullable<Trend['horizon']>;
  /** None: all but the archived ones. */
  readonly status?: Trend['status'];
}

/** All that the page shows, as its address says it. */
export interface TrendView {
  readonly filters: TrendFilters;
  readonly sort: (typeof sorts)[number];
  readonly open?: number;
  readonly writing?: 'new' | number;
  /** Spaningar that a new trend gathers from the start. */
  readonly gather: readonly number[];
}

export const trendsPath = '/trender';

const names = { level: 'niva', category: 'kategori', readiness: 'beredskap', horizon: 'horisont', status: 'lage' } satisfies Record<FilterName, string>;

export const codesOf = (field: FilterName): readonly string[] => Object.keys(trends.fields[field].settings.choices);
const oneOf = <T extends string>(value: string | null, allowed: readonly string[]): T | undefined =>
  value !== null && allowed.includes(value) ? (value as T) : undefined;
/** More than a group joins at one time. */
const mostGathered = 50;

/** Reads an address. What it does not understand, it leaves out: an old or mistyped link still opens the page. */
export function readView(url: AppUrl): TrendView {
  const query = queryOf(url);
  const text = query.get('sok')?.trim();
  const chosen = Object.fromEntries(filterNames.map((name) => [name, oneOf(query.get(names[name]), codesOf(name))]));
  const gather = (query.get('spaningar') ?? '').split(',').flatMap((id) => idIn(id) ?? []);
  return {
    filters: { ...(text ? { text } : {}), ...chosen },
    sort: oneOf(query.get('sortera'), sorts) ?? 'impact',
    open: idIn(query.get('visa')),
    writing: query.get('ny') === '1' ? 'new' : idIn(query.get('andra')),
    gather: [...new Set(gather)].slice(0, mostGathered),
  };
}

/** The address of a view; nothing stands in it that is as usual. */
export function viewUrl({ filters, sort, open, writing, gather }: TrendView): AppUrl {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') query.set(name, String(value));
  };
  set('sok', filters.text);
  filterNames.forEach((name) => set(names[name], filters[name]));
  set('sortera', sort === 'impact' ? undefined : sort);
  set('visa', open);
  set('ny', writing === 'new' ? 1 : undefined);
  set('andra', typeof writing === 'number' ? writing : undefined);
  set('spaningar', writing === 'new' ? gather.join(',') : undefined);
  return appUrl(trendsPath, query);
}

export const hasFilters = (filters: TrendFilters): boolean => Object.values(filters).some((value) => value !== undefined);
