import type { Person, Result } from '../ports';
import { isError, succeeded } from './errors';
import { readOf } from './pnp';
import type { Site } from './repository';

interface UserRow {
  readonly Id: number;
  readonly Title: string;
  readonly Email?: string;
  readonly LoginName: string;
  readonly PrincipalType: number;
}

/** 1: a person; groups and "everyone" have other numbers. */
const person = 1;
/** SharePoint's own accounts and registered apps are among a site's users: 'SHAREPOINT\\system', 'i:0i.t|00000003-…|app@sharepoint', 'i:0i.t|ms.sp.ext|…'. */
const isNobody = ({ LoginName }: UserRow): boolean => /^sharepoint\\|^i:0i\.t\|/i.test(LoginName);

/**
 * The people of the site's user list: those who have been here, or have been named here. Somebody who never has is
 * found once they have opened the site, or once SharePoint's own form has named them.
 */
export async function peopleOf({ sp, transport }: Site): Promise<Result<readonly Person[]>> {
  const users = sp.web.siteUsers.select('Id', 'Title', 'Email', 'LoginName', 'PrincipalType');
  const answer = succeeded(await transport.read(readOf(users)), { attempted: 'read' });
  if (isError(answer)) return { ok: false, error: answer };
  const { value } = JSON.parse(answer.text) as { readonly value: readonly UserRow[] };
  const people = value.filter((row) => row.PrincipalType === person && !isNobody(row));
  return { ok: true, value: people.map(({ Id, Title, Email }) => ({ id: Id, title: Title, ...(Email ? { email: Email } : {}) })) };
}
