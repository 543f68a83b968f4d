import type { Learning } from '../../../domain/learning/gaps';
import { groupings, type Grouping } from '../../../domain/learning/summary';
import { learnings } from '../../../schema/lists/learnings';
import { idIn, oneOf } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';

export type { Learning } from '../../../domain/learning/gaps';

/** The log of learnings; the order that the group gives them; the summary that comes of it. */
export const shows = ['logg', 'rangordning', 'sammanfattning'] as const;
export type Show = (typeof shows)[number];

export interface LearningsFilters {
  readonly text?: string;
  readonly status?: Learning['status'];
  /** The occasion's id. */
  readonly event?: number;
  /** The programme's id. */
  readonly programme?: number;
}

/** All that the page shows, as its address says it. */
export interface LearningsView {
  readonly show: Show;
  readonly filters: LearningsFilters;
  readonly open?: number;
  readonly writing?: 'new' | number;
  /** The form that says where a learning came to use stands open. */
  readonly isUsing: boolean;
  readonly grouping: Grouping;
  /** The summary takes in what nobody has nominated too. */
  readonly takesAll: boolean;
}

export const learningsPath = '/lardomar';
export const statusCodes = Object.keys(learnings.fields.status.settings.choices) as readonly Learning['status'][];

/** Reads an address. What it does not understand, it leaves out: an old or mistyped link still opens the page. */
export function readView(url: AppUrl): LearningsView {
  const query = queryOf(url);
  const text = query.get('sok')?.trim();
  return {
    show: oneOf(query.get('vy'), shows) ?? 'logg',
    filters: {
      ...(text ? { text } : {}),
      status: oneOf(query.get('lage'), statusCodes),
      event: idIn(query.get('tillfalle')),
      programme: idIn(query.get('program')),
    },
    open: idIn(query.get('visa')),
    writing: query.get('ny') === '1' ? 'new' : idIn(query.get('andra')),
    isUsing: query.get('anvand') === '1',
    grouping: oneOf(query.get('grupp'), groupings) ?? 'theme',
    takesAll: query.get('urval') === 'alla',
  };
}

/** The address of a view; nothing stands in it that is as usual. */
export function viewUrl({ show, filters, open, writing, isUsing, grouping, takesAll }: LearningsView): AppUrl {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') query.set(name, String(value));
  };
  set('vy', show === 'logg' ? undefined : show);
  set('sok', filters.text);
  set('lage', filters.status);
  set('tillfalle', filters.event);
  set('program', filters.programme);
  set('grupp', grouping === 'theme' ? undefined : grouping);
  set('urval', takesAll ? 'alla' : undefined);
  set('visa', open);
  set('anvand', open !== undefined && isUsing ? 1 : undefined);
  set('ny', writing === 'new' ? 1 : undefined);
  set('andra', typeof writing === 'number' ? writing : undefined);
  return appUrl(learningsPath, query);
}

export const hasFilters = (filters: LearningsFilters): boolean => Object.values(filters).some((value) => value !== undefined);
