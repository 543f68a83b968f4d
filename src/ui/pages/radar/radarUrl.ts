import { isCategorySystem, type CategorySystemKey } from '../../../domain/categories';
import { isDimension, type Dimension } from '../../../domain/coverage/coverage';
import { isMatrix, type MatrixKey } from '../../../domain/matrix/matrix';
import type { Signal } from '../../../domain/radar/blip';
import { horizons, type Horizon } from '../../../domain/radar/geometry';
import { signals } from '../../../schema/lists/signals';
import { idIn, oneOf } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';

export const shows = ['radar', 'matris', 'blinda'] as const;
export const shownLists = ['alla', 'spaningar', 'trender'] as const;

export interface RadarFilters {
  readonly list: (typeof shownLists)[number];
  readonly category?: NonNullable<Signal['category']>;
  readonly horizon?: Horizon;
  readonly status?: Signal['status'];
}
/** All that the page shows, as its address says it. */
export interface RadarView {
  readonly show: (typeof shows)[number];
  readonly filters: RadarFilters;
  readonly system?: CategorySystemKey;
  /** What is looked into. */
  readonly sector?: string;
  readonly ring?: Horizon;
  readonly edition?: number;
  /** 'none': compared with nothing. */
  readonly compare?: number | 'none';
  readonly matrix: MatrixKey;
  readonly across: Dimension;
  readonly down: Dimension;
  readonly isFreezing: boolean;
}

const path = '/radar';
const codes = <F extends 'category' | 'status'>(field: F) => Object.keys(signals.fields[field].settings.choices) as NonNullable<Signal[F]>[];

/** Reads an address. What it does not understand, it leaves out. */
export function readView(url: AppUrl): RadarView {
  const query = queryOf(url);
  const text = (name: string): string => query.get(name) ?? '';
  const down = isDimension(text('rader')) ? (text('rader') as Dimension) : 'category';
  const across = isDimension(text('kolumner')) ? (text('kolumner') as Dimension) : 'horizon';
  return {
    show: oneOf(query.get('vy'), shows) ?? 'radar',
    filters: {
      list: oneOf(query.get('visar'), shownLists) ?? 'alla',
      category: oneOf(query.get('kategori'), codes('category')),
      horizon: oneOf(query.get('horisont'), horizons),
      status: oneOf(query.get('lage'), codes('status')),
    },
    system: isCategorySystem(text('system')) ? (text('system') as CategorySystemKey) : undefined,
    sector: query.get('sektor') ?? undefined,
    ring: oneOf(query.get('ring'), horizons),
    edition: idIn(query.get('utgava')),
    compare: query.get('jamfor') === '0' ? 'none' : idIn(query.get('jamfor')),
    matrix: isMatrix(text('skalor')) ? (text('skalor') as MatrixKey) : 'undp',
    down,
    across: across !== down ? across : down === 'category' ? 'horizon' : 'category',
    isFreezing: query.get('ny') === '1',
  };
}

/** The address of a view; nothing stands in it that is as usual. */
export function viewUrl({ show, filters, system, sector, ring, edition, compare, matrix, across, down, isFreezing }: RadarView): AppUrl {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | undefined, usual?: string): void => {
    if (value !== undefined && value !== usual) query.set(name, String(value));
  };
  set('vy', show, 'radar');
  set('visar', filters.list, 'alla');
  set('kategori', filters.category);
  set('horisont', filters.horizon);
  set('lage', filters.status);
  set('system', system);
  set('sektor', sector);
  set('ring', ring);
  set('utgava', edition);
  set('jamfor', compare === 'none' ? 0 : compare);
  set('skalor', matrix, 'undp');
  set('rader', down, 'category');
  set('kolumner', across, 'horizon');
  set('ny', isFreezing ? 1 : undefined);
  return appUrl(path, query);
}

export const hasFilters = ({ list, ...rest }: RadarFilters): boolean => list !== 'alla' || Object.values(rest).some((value) => value !== undefined);
