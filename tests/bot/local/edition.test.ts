/** The local edition in process, with its bot: what somebody does in a chat comes out in the site, by tokens that are checked. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commands } from '../../../src/domain/chat/components';
import { chats } from '../../../src/local/content/team';
import { localUsers } from '../../../src/local/content/users';
import { tenantId } from '../../../src/local/content/tenant';
import type { LocalRole } from '../../../src/local/roles';
import { startLocal } from '../../../src/local/start';
import type { LocalEdition } from '../../../src/local/start';

const group = chats[0].key;
// As on many an organisation's machine: nothing here may go by it.
process.env['HTTP_PROXY'] = process.env['http_proxy'] = 'http://127.0.0.1:9';

const folder = mkdtempSync(path.join(os.tmpdir(), 'framsyn-bot-'));
const clientFolder = path.join(folder, 'client');
const printed: string[] = [];
let edition: LocalEdition | undefined;

beforeAll(async () => {
  for (const name of ['frame', 'tab', 'capture', 'page', 'package/tab', 'package/page']) {
    mkdirSync(path.join(clientFolder, name), { recursive: true });
    writeFileSync(path.join(clientFolder, name, 'index.html'), name);
  }
  const log = (line: string): void => void printed.push(line);
  edition = await startLocal({ port: 0, dataFolder: folder, content: { kind: 'empty' }, devToken: 'dev', clientFolder, siteStamp: 'test', log });
}, 60_000);
jest.setTimeout(30_000);
afterAll(async () => {
  await edition?.close();
  rmSync(folder, { recursive: true, force: true });
});

const url = (): string => edition?.url ?? '';
const cookies = new Map<LocalRole, string>();
/** Signs in as a browser does. */
async function cookieOf(role: LocalRole): Promise<string> {
  const known = cookies.get(role);
  if (known !== undefined) return known;
  const answer = await fetch(`${url()}/local/role`, { method: 'POST', headers: { Origin: url() }, body: JSON.stringify({ role }) });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  cookies.set(role, cookie);
  return cookie;
}
async function post<T>(role: LocalRole, address: string, body: object): Promise<T> {
  const answer = await fetch(url() + address, {
    method: 'POST',
    headers: { Cookie: await cookieOf(role), Origin: url(), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as T;
}

interface Message {
  readonly id: string;
  readonly html?: string;
  readonly from: { readonly isBot: boolean };
  readonly cards?: readonly object[];
}
async function messages(role: LocalRole, key: string): Promise<readonly Message[]> {
  const answer = await fetch(`${url()}/local/chat`, { headers: { Cookie: await cookieOf(role) } });
  const { conversations } = (await answer.json()) as { conversations: readonly { key: string; messages: readonly Message[] }[] };
  return conversations.find((each) => each.key === key)?.messages ?? [];
}
/** What the bot says comes after the request that it answers: looks each time that the chats have changed. */
async function fromBot(role: LocalRole, key: string, isIt: (message: Message) => boolean): Promise<Message> {
  const listening = new AbortController();
  const { body } = await fetch(`${url()}/local/chat/events`, { headers: { Cookie: await cookieOf(role) }, signal: listening.signal });
  const events = body?.getReader();
  for (;;) {
    const found = (await messages(role, key)).find((message) => message.from.isBot && isIt(message));
    if (found !== undefined) {
      listening.abort();
      return found;
    }
    await events?.read();
  }
}
interface Invoked {
  readonly status: number;
  readonly body: {
    readonly task?: { readonly value: { readonly url?: string; readonly card?: { readonly content: object } } };
    readonly composeExtension?: object;
  };
}
const invoke = (role: LocalRole, key: string, body: object): Promise<Invoked> => post<Invoked>(role, `/local/chat/${key}/invoke`, body);
const inboxOf = async (role: LocalRole): Promise<readonly Record<string, unknown>[]> => {
  const answer = await fetch(`${url()}/sites/framsyn/_api/web/lists/getbytitle('Inkorg')/items?$select=Title,Author/EMail&$expand=Author`, {
    headers: { Authorization: `Bearer dev:${role}`, Accept: 'application/json;odata=nometadata' },
  });
  return ((await answer.json()) as { value: readonly Record<string, unknown>[] }).value;
};

describe('The bot of the local edition', () => {
  it('welcomes each person once in their own chat', async () => {
    await fromBot('medarbetare', 'framsyn', ({ html }) => html !== undefined);
    await messages('medarbetare', 'framsyn');
    expect(await messages('medarbetare', 'framsyn')).toHaveLength(1);
  });

  it('helps whoever asks for it, in their own chat and where it is mentioned', async () => {
    await post('medarbetare', '/local/chat/framsyn/messages', { html: 'hjälp' });
    await post('medarbetare', `/local/chat/${group}/messages`, { html: '@Framsyn hjälp' });
    expect(await fromBot('medarbetare', group, () => true)).toMatchObject({ html: expect.stringContaining('spana') });
  });

  it('opens the form with a draft of the message, which the same person fetches once', async () => {
    const { id } = await post<{ id: string }>('arbetsgrupp', `/local/chat/${group}/messages`, { html: 'Butiken i <b>Fjällinge</b> har öppet utan personal.' });
    const { status, body } = await invoke('medarbetare', group, {
      name: 'composeExtension/fetchTask',
      value: { commandId: commands.addSignal, commandContext: 'message' },
      message: id,
    });
    const dialog = new URL(body.task?.value.url ?? '');
    expect([status, dialog.origin, dialog.pathname]).toEqual([200, url(), '/sites/framsyn/_layouts/15/teamstaskhostedapp.aspx']);
    const draft = dialog.searchParams.get('framsynDraft') ?? '';
    expect(draft).toMatch(/^[\w-]{43}$/);
    const claim = { id: draft, tenantId, nonce: 'a-nonce-of-the-form' };
    const as = (role: LocalRole): object => ({ ...claim, personId: localUsers[role].aadObjectId });
    expect(await post('ledningsgrupp', '/api/drafts/take', as('ledningsgrupp'))).toEqual({ problem: 'gone' });
    expect(await post('medarbetare', '/api/drafts/take', as('medarbetare'))).toMatchObject({ seen: expect.stringContaining('Butiken i Fjällinge har öppet') });
  });

  it('keeps what a telephone’s card sends in the inbox, as that person’s own row', async () => {
    const opened = await invoke('medarbetare', group, { name: 'composeExtension/fetchTask', value: { commandId: commands.newSignal }, client: 'phone' });
    expect(opened.body.task?.value.card?.content).toMatchObject({ type: 'AdaptiveCard' });
    await invoke('medarbetare', group, {
      name: 'composeExtension/submitAction',
      value: {
        commandId: commands.newSignal,
        data: {
          ...submitDataOf(opened.body.task?.value.card?.content),
          title: 'Byn delar bil',
          seen: 'Tio hushåll i Norrdalen delar på två bilar.',
          source: 'Egen iakttagelse',
        },
      },
      client: 'phone',
    });
    expect(await inboxOf('medarbetare')).toEqual([{ Title: 'Byn delar bil', Author: { EMail: localUsers.medarbetare.email } }]);
    expect(await inboxOf('rusgrupp')).toEqual([]);
  });

  it('takes nothing without a token of the authority', async () => {
    const activity = { type: 'message', id: '1', channelId: 'msteams', text: 'hjälp' };
    for (const authorization of [undefined, 'Bearer x', 'Bearer dev']) {
      const answer = await fetch(`${url()}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(authorization === undefined ? {} : { Authorization: authorization }) },
        body: JSON.stringify(activity),
      });
      expect(answer.status).toBe(401);
    }
  });

  it('prints nothing of what anybody says', () => {
    expect(printed.join('\n')).not.toMatch(/hjälp|Butiken|Norrdalen|The bot/);
  });
});

/** What the card's own submit button sends besides the fields. */
function submitDataOf(card: unknown): object {
  const { actions = [] } = card as { actions?: readonly { type: string; data?: object }[] };
  return actions.find(({ type }) => type === 'Action.Submit')?.data ?? {};
}
