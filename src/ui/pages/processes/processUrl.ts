import { idIn } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';

export type ProcessList = 'processes' | 'strategyGoals';
export interface ProcessView {
  /** What is open or written: a process, or a goal of the strategy. */
  readonly list: ProcessList;
  readonly open?: number;
  readonly writing?: 'new' | number;
}

const words = {
  processes: { open: 'visa', new: 'ny', edit: 'andra' },
  strategyGoals: { open: 'mal', new: 'nyttmal', edit: 'andramal' },
} as const satisfies Record<ProcessList, object>;

/** Reads an address. What it does not understand, it leaves out. */
export function readView(url: AppUrl): ProcessView {
  const query = queryOf(url);
  const views = (['processes', 'strategyGoals'] as const).map((list) => ({
    list,
    open: idIn(query.get(words[list].open)),
    writing: query.get(words[list].new) === '1' ? ('new' as const) : idIn(query.get(words[list].edit)),
  }));
  return views.find(({ open, writing }) => open !== undefined || writing !== undefined) ?? { list: 'processes' };
}

export function viewUrl({ list, open, writing }: ProcessView): AppUrl {
  const query = new URLSearchParams();
  if (open !== undefined) query.set(words[list].open, String(open));
  if (writing === 'new') query.set(words[list].new, '1');
  if (typeof writing === 'number') query.set(words[list].edit, String(writing));
  return appUrl('/processer', query);
}

/** The ids of what focus goes to and comes back to. */
export const titleId = 'framsyn-process-title';
export const editLink = 'framsyn-edit-process';
export const newButton = { processes: 'framsyn-new-process', strategyGoals: 'framsyn-new-goal' } as const satisfies Record<ProcessList, string>;
export const rowId = (list: ProcessList, id: number): string => `framsyn-${list}-${id}`;
