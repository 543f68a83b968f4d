import { idIn } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';

export interface GroupView {
  readonly open?: number;
  readonly writing?: 'new' | number;
  /** A seat in the open group. */
  readonly seat?: 'new' | number;
  /** A list of names that coverage is counted from. */
  readonly names?: NameList;
}
export const nameLists = ['units', 'municipalities'] as const;
export type NameList = (typeof nameLists)[number];
const nameWords = { units: 'enheter', municipalities: 'kommuner' } as const satisfies Record<NameList, string>;

/** The ids of what opens the further forms: where focus goes back to. */
export const seatLink = (seat: 'new' | number): string => `framsyn-seat-${seat}`;
export const namesLink = (list: NameList): string => `framsyn-names-${list}`;
export const openerOf = ({ seat, names }: GroupView): string | undefined => (seat !== undefined ? seatLink(seat) : names && namesLink(names));

/** Reads an address. What it does not understand, it leaves out. */
export function readView(url: AppUrl): GroupView {
  const query = queryOf(url);
  const open = idIn(query.get('visa'));
  return {
    open,
    writing: query.get('ny') === '1' ? 'new' : idIn(query.get('andra')),
    seat: open === undefined ? undefined : query.get('plats') === 'ny' ? 'new' : idIn(query.get('plats')),
    names: nameLists.find((name) => nameWords[name] === query.get('namn')),
  };
}

export function viewUrl({ open, writing, seat, names }: GroupView): AppUrl {
  const query = new URLSearchParams();
  if (open !== undefined) query.set('visa', String(open));
  if (writing === 'new') query.set('ny', '1');
  if (typeof writing === 'number') query.set('andra', String(writing));
  if (open !== undefined && seat !== undefined) query.set('plats', seat === 'new' ? 'ny' : String(seat));
  if (names !== undefined) query.set('namn', nameWords[names]);
  return appUrl('/grupper', query);
}
