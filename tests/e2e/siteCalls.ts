/** What a test asks of the site itself, past the app, as the person who is signed in to the page. */
import type { Page } from 'playwright-core';

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

/** Gives a spaning another title, whatever version it is in; the answer's status. */
export function retitle(page: Page, id: number, title: string): Promise<number> {
  return page.evaluate(
    async ([address, newTitle]) => {
      const json = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;odata=nometadata' };
      const { FormDigestValue: digest } = (await (await fetch('/sites/framsyn/_api/contextinfo', { method: 'POST', headers: json })).json()) as {
        FormDigestValue: string;
      };
      const headers = { ...json, 'X-RequestDigest': digest, 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };
      return (await fetch(address, { method: 'POST', headers, body: JSON.stringify({ Title: newTitle }) })).status;
    },
    [`${items}(${id})`, title] as const,
  );
}
