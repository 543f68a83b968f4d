import { request } from 'node:http';
import { activities } from '../../schema/lists/activities';
import { assignments } from '../../schema/lists/assignments';
import { events } from '../../schema/lists/events';
import { forums } from '../../schema/lists/forums';
import { signals } from '../../schema/lists/signals';
import { supportRequests } from '../../schema/lists/supportRequests';
import type { ListDefinition } from '../../schema/field';
import { queryNameOf, selectionOf } from '../../schema/select';

/** What the start page reads. */
const lists: readonly ListDefinition[] = [signals, assignments, activities, supportRequests, events, forums];
const boundary = 'batch_first';

function itemsOf(siteUrl: string, list: ListDefinition): string {
  const { select, expand } = selectionOf(list);
  const folder = `${new URL(siteUrl).pathname}/${list.url}`;
  return `${siteUrl}/_api/web/getList('${folder}')/items?$select=${select.join()}&$expand=${expand.join()}&$top=20&$orderby=Id+desc`;
}
const dueSignals = (siteUrl: string): string =>
  `${itemsOf(siteUrl, signals)}&$filter=${queryNameOf(signals, 'reviewDate')}+lt+datetime'2000-01-01T00:00:00Z'+and+Title+ne+'x'`;
const currentUser = (siteUrl: string): string => `${siteUrl}/_api/web/currentUser?$select=Id,Groups/Title&$expand=Groups`;

function batchOf(address: string): string {
  const head = [`--${boundary}`, 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''];
  return [...head, `GET ${address} HTTP/1.1`, 'Accept: application/json', '', '', `--${boundary}--`].join('\r\n');
}

/** The status of the one answer in the batch; 0: none came. */
function send(siteUrl: string, token: string, body: string): Promise<number> {
  const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json', 'Content-Type': `multipart/mixed; boundary=${boundary}` };
  return new Promise((resolve) => {
    const sent = request(`${siteUrl}/_api/$batch`, { method: 'POST', headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.once('close', () => resolve(Number(/HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0)));
    });
    sent.once('error', () => resolve(0));
    sent.end(body);
  });
}

/**
 * Reads what the start page reads, while the first browser still fetches its scripts. What a process does for the first time
 * takes some ten times as long: regular expressions, time zones and columns are made ready, and functions compiled.
 * One list at a time, so that a person's request waits for none of it. Answers the statuses; whatever they are, nobody waits.
 */
export async function warmUp(siteUrl: string, token: string, isWanted: () => boolean): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (const address of [currentUser(siteUrl), dueSignals(siteUrl), ...lists.map((list) => itemsOf(siteUrl, list))]) {
    if (!isWanted()) break;
    statuses.push(await send(siteUrl, token, batchOf(address)));
  }
  return statuses;
}
