/** Who added items, by the names that other services know a person by; a page shows people's titles only. */
import type { ListDefinition } from '../../schema/field';
import type { Row } from '../../schema/codec';
import type { Result } from '../ports';
import { isError, succeeded } from './errors';
import { addressList } from './lists';
import { readOf } from './pnp';
import type { Site } from './repository';

/** So many ids fit in an address, and are one look-up each in the list's own index. */
const atOnce = 50;

/** `i:0#.f|membership|anna@region.example`: the last part is the name that Entra signs the person in by. */
const signInName = (login: string): string => login.slice(login.lastIndexOf('|') + 1);

const namesOf = ({ Author }: Row): readonly string[] => {
  const { Name, EMail } = (Author ?? {}) as { readonly Name?: unknown; readonly EMail?: unknown };
  const names = [typeof Name === 'string' ? signInName(Name) : '', typeof EMail === 'string' ? EMail : ''];
  return names.filter((name) => name !== '').map((name) => name.toLowerCase());
};

/** Sign-in name and address of each item's author, in lower case; an item that is gone is absent. */
export async function authorNames(site: Site, list: ListDefinition, ids: readonly number[]): Promise<Result<ReadonlyMap<number, readonly string[]>>> {
  const { items } = addressList(site, list).list;
  const found = new Map<number, readonly string[]>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const filter = ids
      .slice(from, from + atOnce)
      .map((id) => `Id eq ${id}`)
      .join(' or ');
    const read = items.select('Id', 'Author/Name', 'Author/EMail').expand('Author').filter(filter).top(atOnce);
    const answer = succeeded(await site.transport.read(readOf(read)), { attempted: 'read', list });
    if (isError(answer)) return { ok: false, error: answer };
    for (const row of (JSON.parse(answer.text) as { readonly value: readonly Row[] }).value) found.set(Number(row.Id), namesOf(row));
  }
  return { ok: true, value: found };
}
