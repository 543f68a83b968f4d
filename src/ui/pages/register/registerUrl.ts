import { idIn } from '../../app/address';
import type { AppUrl } from '../../app/hostFrame';
import { appUrl, queryOf } from '../../app/navigation';
import { registerKinds, type RegisterKind } from './registers';

/** All that the page shows, as its address says it. */
export interface RegisterView {
  /** None: the first one that the person may read. */
  readonly kind?: RegisterKind;
  readonly text: string;
  readonly open?: number;
  readonly writing?: 'new' | number;
}

export const registerPath = '/kontakter';

/** Reads an address. What it does not understand, it leaves out: an old or mistyped link still opens the page. */
export function readView(url: AppUrl): RegisterView {
  const query = queryOf(url);
  const kind = registerKinds.find((known) => known === query.get('slag'));
  return {
    ...(kind === undefined ? {} : { kind }),
    text: query.get('sok')?.trim() ?? '',
    open: kind === undefined ? undefined : idIn(query.get('visa')),
    writing: query.get('ny') === '1' ? 'new' : kind === undefined ? undefined : idIn(query.get('andra')),
  };
}

/** The address of a view; nothing stands in it that is as usual. */
export function viewUrl({ kind, text, open, writing }: RegisterView): AppUrl {
  const query = new URLSearchParams();
  if (kind !== undefined) query.set('slag', kind);
  if (text !== '') query.set('sok', text);
  if (open !== undefined) query.set('visa', String(open));
  if (writing === 'new') query.set('ny', '1');
  if (typeof writing === 'number') query.set('andra', String(writing));
  return appUrl(registerPath, query);
}
