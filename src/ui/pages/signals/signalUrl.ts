import type { Item } from '../../../schema/field';
import { signals } from '../../../schema/lists/signals';
import { idIn } from '../../app/address';
import { appUrl, queryOf } from '../../app/navigation';
import type { AppUrl } from '../../app/hostFrame';

export type Signal = Item<typeof signals>;

export const arrivals = ['week', 'month', 'year'] as const;
export const sorts = ['newest', 'oldest', 'title', 'oenighet'] as const;
/** The reader's own, and those that it is time to look at again. */
export const selections = ['mine', 'due'] as const;

export interface SignalFilters {
  readonly text?: string;
  readonly category?: NonNullable<Signal['category']>;
  readonly horizon?: NonNullable<Signal['horizon']>;
  readonly status?: Signal['status'];
  readonly arrived?: (typeof arrivals)[number];
  readonly selection?: (typeof selections)[number];
}

/** All that the page shows, as its address says it: what is shared or gone back to is the same view. */
export interface SignalView {
  readonly filters: SignalFilters;
  readonly sort: (typeof sorts)[number];
  readonly open?: number;
  readonly writing?: 'new' | number;
}

export const signalsPath = '/spaningar';

const codes = <F extends 'category' | 'horizon' | 'status'>(field: F): readonly string[] => Object.keys(signals.fields[field].settings.choices);
const oneOf = <T extends string>(value: string | null, allowed: readonly string[]): T | undefined =>
  value !== null && allowed.includes(value) ? (value as T) : undefined;

/** Reads an address. What it does not understand, it leaves out: an old or mistyped link still opens the page. */
export function readView(url: AppUrl): SignalView {
  const query = queryOf(url);
  const text = query.get('sok')?.trim();
  return {
    filters: {
      ...(text ? { text } : {}),
      category: oneOf(query.get('kategori'), codes('category')),
      horizon: oneOf(query.get('horisont'), codes('horizon')),
      status: oneOf(query.get('lage'), codes('status')),
      arrived: oneOf(query.get('inkom'), arrivals),
      selection: oneOf(query.get('urval'), selections),
    },
    sort: oneOf(query.get('sortera'), sorts) ?? 'newest',
    open: idIn(query.get('visa')),
    writing: query.get('ny') === '1' ? 'new' : idIn(query.get('andra')),
  };
}

/** The address of a view; nothing stands in it that is as usual. */
export function viewUrl({ filters, sort, open, writing }: SignalView): AppUrl {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') query.set(name, String(value));
  };
  set('sok', filters.text);
  set('kategori', filters.category);
  set('horisont', filters.horizon);
  set('lage', filters.status);
  set('inkom', filters.arrived);
  set('urval', filters.selection);
  set('sortera', sort === 'newest' ? undefined : sort);
  set('visa', open);
  set('ny', writing === 'new' ? 1 : undefined);
  set('andra', typeof writing === 'number' ? writing : undefined);
  return appUrl(signalsPath, query);
}

export const hasFilters = (filters: SignalFilters): boolean => Object.values(filters).some((value) => value !== undefined);
