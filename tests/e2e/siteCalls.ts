/** What a test asks of the site itself, past the app, as the person who is signed in to the page. */
import type { Page } from 'playwright-core';
import { encodeDraft } from '../../src/schema/codec';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { signals } from '../../src/schema/lists/signals';

const items = "/sites/framsyn/_api/web/getlist('/sites/framsyn/Lists/Signals')/items";

async function read<T>(page: Page, address: string): Promise<T> {
  return page.evaluate(
    async (url) => (await fetch(url, { headers: { Accept: 'application/json;odata=nometadata' } })).json() as Promise<unknown>,
    address,
  ) as Promise<T>;
}

export interface StoredSpaning {
  readonly Id: number;
  readonly Title: string;
  readonly AuthorId: number;
}

export async function storedSpaningar(page: Page): Promise<readonly StoredSpaning[]> {
  return (await read<{ readonly value: readonly StoredSpaning[] }>(page, `${items}?$select=Id,Title,AuthorId&$top=500`)).value;
}

export const titled = async (page: Page, title: string): Promise<readonly StoredSpaning[]> =>
  (await storedSpaningar(page)).filter(({ Title }) => Title === title);

export const ownId = async (page: Page): Promise<number> => (await read<{ readonly Id: number }>(page, '/sites/framsyn/_api/web/currentuser')).Id;

/** Changes an item past the app, whatever version it is in; the answer's status. */
export function merge(page: Page, list: ListDefinition, id: number, values: object): Promise<number> {
  return page.evaluate(
    async ([address, body]) => {
      const json = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;odata=nometadata' };
      const { FormDigestValue: digest } = (await (await fetch('/sites/framsyn/_api/contextinfo', { method: 'POST', headers: json })).json()) as {
        FormDigestValue: string;
      };
      const headers = { ...json, 'X-RequestDigest': digest, 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };
      return (await fetch(address, { method: 'POST', headers, body })).status;
    },
    [`/sites/framsyn/_api/web/getlist('/sites/framsyn/${list.url}')/items(${id})`, JSON.stringify(values)] as const,
  );
}

/** Gives a spaning another title. */
export const retitle = (page: Page, id: number, title: string): Promise<number> => merge(page, signals, id, { Title: title });

interface Answered {
  readonly status: number;
  readonly text: string;
}

/** Writes to the site as any page of it may: with the person's own cookie and a digest. `path` is under the site's `_api`. */
export function post(page: Page, path: string, body: object): Promise<Answered> {
  return page.evaluate(
    async ([address, text]) => {
      const json = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;odata=nometadata' };
      const { FormDigestValue: digest } = (await (await fetch('/sites/framsyn/_api/contextinfo', { method: 'POST', headers: json })).json()) as {
        FormDigestValue: string;
      };
      const answer = await fetch(`/sites/framsyn/_api/${address}`, { method: 'POST', headers: { ...json, 'X-RequestDigest': digest }, body: text });
      return { status: answer.status, text: await answer.text() };
    },
    [path, JSON.stringify(body)] as const,
  );
}

/** Adds an item past the app's own forms and their checks; its id. */
export async function addPast<L extends ListDefinition>(page: Page, list: L, draft: Partial<Draft<L>>): Promise<number> {
  const { status, text } = await post(page, `web/getlist('/sites/framsyn/${list.url}')/items`, encodeDraft(list, draft));
  if (status !== 201) throw new Error(`${list.key} was not added: ${status} ${text}`);
  return (JSON.parse(text) as { readonly Id: number }).Id;
}

/** The items of a list with this title, as they are stored. */
export async function storedTitle(page: Page, list: ListDefinition, title: string): Promise<readonly object[]> {
  const where = encodeURIComponent(`Title eq '${title.replace(/'/g, "''")}'`);
  return (await read<{ readonly value: readonly object[] }>(page, `/sites/framsyn/_api/web/getlist('/sites/framsyn/${list.url}')/items?$filter=${where}`))
    .value;
}

export interface InboxRow {
  readonly Title: string;
  readonly FsState: string;
  readonly AuthorId: number;
}

/** What of the inbox this person sees. */
export const inboxRows = async (page: Page): Promise<readonly InboxRow[]> =>
  (
    await read<{ readonly value: readonly InboxRow[] }>(
      page,
      "/sites/framsyn/_api/web/getlist('/sites/framsyn/Lists/Inbox')/items?$select=Title,FsState,AuthorId&$orderby=Id",
    )
  ).value;
