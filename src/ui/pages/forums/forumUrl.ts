import { numberIn } from '../../app/address';
import { appUrl, queryOf } from '../../app/navigation';
import type { AppUrl } from '../../app/hostFrame';

/** All that the page shows, as its address says it. */
export interface ForumView {
  readonly year?: number;
  readonly open?: number;
  readonly writing?: 'new' | number;
}

export const forumsPath = '/arshjul';

export const years = { first: 2000, last: 2100 } as const;

/** Reads an address. What it does not understand, it leaves out. */
export function readForumView(url: AppUrl): ForumView {
  const query = queryOf(url);
  const year = numberIn(query.get('ar'), years.last);
  return {
    year: year !== undefined && year >= years.first ? year : undefined,
    open: numberIn(query.get('visa')),
    writing: query.get('ny') === '1' ? 'new' : numberIn(query.get('andra')),
  };
}

/** The address of a view; nothing stands in it that is as usual. */
export function forumUrl({ year, open, writing }: ForumView): AppUrl {
  const query = new URLSearchParams();
  if (year !== undefined) query.set('ar', String(year));
  if (open !== undefined) query.set('visa', String(open));
  if (writing === 'new') query.set('ny', '1');
  if (typeof writing === 'number') query.set('andra', String(writing));
  return appUrl(forumsPath, query);
}
