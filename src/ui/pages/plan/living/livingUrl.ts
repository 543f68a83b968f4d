import type { AppUrl } from '../../../app/hostFrame';
import { appUrl, pathOf, queryOf } from '../../../app/navigation';

/** A version's number, or the plan as it is. */
export type Side = number | 'now';
export interface Comparison {
  readonly from?: Side;
  readonly to: Side;
  /** Also the rows where nothing changed. */
  readonly all: boolean;
}

const sideIn = (text: string | undefined): Side | undefined => (text === 'nu' ? 'now' : text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined);
const wordOf = (side: Side): string => (side === 'now' ? 'nu' : String(side));

/** `jamfor=1-nu`; what it does not understand, it leaves to the page: the latest version and now. */
export function readComparison(url: AppUrl): Comparison {
  const query = queryOf(url);
  const [from, to] = (query.get('jamfor') ?? '').split('-');
  return { from: sideIn(from), to: sideIn(to) ?? 'now', all: query.get('alla') === '1' };
}

/** The same address with another comparison: what else stands in it is the page's. */
export function comparisonUrl(url: AppUrl, { from, to, all }: Comparison): AppUrl {
  const query = queryOf(url);
  if (from === undefined) query.delete('jamfor');
  else query.set('jamfor', `${wordOf(from)}-${wordOf(to)}`);
  if (all) query.set('alla', '1');
  else query.delete('alla');
  return appUrl(pathOf(url), query);
}
