/**
 * The capture web part in a dialog of Teams, over https origins as they are in a tenant, with the real teams-js 2.36 that
 * SPFx 1.23.2 loads: it accepts no http origin, so the browser's requests are led to the edition on this machine.
 */
import type { Browser, Page, Route } from 'playwright-core';
import { localUsers } from '../../src/local/content/users';
import { botAppId, tenantId } from '../../src/local/content/tenant';
import { commands } from '../../src/domain/chat/components';
import { launchBrowser } from './browser';
import { bundle } from './bundle';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { leadTo, sharePoint, teams, teamsWindow } from './teamsWindow';
import type { TeamsGlobals } from './teamsWindow';

jest.setTimeout(120_000);

const bot = 'https://bot.exempelregionen.example';
const token = 'dialog-in-teams';
const person = localUsers.medarbetare;

let browser: Browser;
let edition: Edition;
let script: string;
beforeAll(async () => {
  [browser, edition, script] = await Promise.all([launchBrowser(), startEdition({ token }), bundle('tests/e2e/webPartDialogPage.ts')]);
});
afterAll(async () => {
  await browser?.close();
  await edition?.dispose();
});

const runtime = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { dialog: { card: { bot: {} }, url: { bot: {}, parentCommunication: {} }, update: {} }, pages: {}, sharing: {} },
};

const frameOf = (address: string): string =>
  teamsWindow({
    address,
    title: 'Dialog',
    frameContext: 'task',
    runtime,
    context: {
      locale: 'sv-se',
      theme: 'default',
      entityId: 'spana',
      subEntityId: '',
      frameContext: 'task',
      hostClientType: 'web',
      hostName: 'Teams',
      tid: tenantId,
      userObjectId: person.aadObjectId,
      userPrincipalName: person.email,
    },
  });
/** What the dialog has handed over: it closes with that. */
const completed = (frame: Page): Promise<readonly unknown[]> =>
  frame.evaluate(() => (window as unknown as TeamsGlobals).asked.filter(({ func }) => func === 'tasks.completeTask').map(({ args }) => args));

const page = `<!doctype html><html lang="sv" data-given='${JSON.stringify({
  siteUrl: `${sharePoint}/sites/framsyn`,
  tenantId,
  personId: person.aadObjectId,
  email: person.email,
})}'><title>SharePoint</title><link rel="icon" href="data:,"><body><div id="web-part"></div></body><script type="module" src="/framsyn.js"></script></html>`;

/** Leads a request for SharePoint or the bot to the edition, as the person who is signed in there. */
const lead = (route: Route): Promise<void> => leadTo(edition, route, { authorization: `Bearer ${token}:medarbetare` });

async function routed(dialog: string): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({ locale: 'sv-SE' });
  const opened = await context.newPage();
  const complaints: string[] = [];
  opened.on('pageerror', ({ message }) => complaints.push(message));
  opened.on('console', (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`));
  await context.route(`${teams}/**`, (route) => route.fulfill({ contentType: 'text/html', body: frameOf(dialog) }));
  await context.route(`${sharePoint}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/framsyn.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    return pathname.includes('/_layouts/') ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: page }) : lead(route);
  });
  await context.route(`${bot}/**`, (route) =>
    route.request().method() === 'OPTIONS'
      ? route.fulfill({
          status: 204,
          headers: { 'access-control-allow-origin': sharePoint, 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type' },
        })
      : lead(route),
  );
  // teams-js asks for Microsoft's host domains as soon as it is there.
  await context.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: ['teams.microsoft.com'] } }));
  await opened.goto(`${teams}/dialog`);
  return { page: opened, complaints };
}

const call = (address: string, role: string, body?: unknown): Promise<Response> =>
  fetch(edition.url + address, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Authorization: `Bearer ${role === 'agare' ? token : `${token}:${role}`}`,
      Accept: 'application/json;odata=nometadata',
      'Content-Type': 'application/json;odata=nometadata',
      Origin: edition.url,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const listed = (url: string): string => `/sites/framsyn/_api/web/getlist('/sites/framsyn/Lists/${url}')/items`;

/** The cookie of a browser in which this person is signed in; the chat knows no bearer. */
async function signedIn(): Promise<string> {
  const answer = await fetch(`${edition.url}/local/role`, { method: 'POST', headers: { Origin: edition.url }, body: JSON.stringify({ role: 'medarbetare' }) });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

it('takes the draft of the message, saves as the person, and hands Teams the item for the bot that opened it', async () => {
  expect((await call(listed('FramsynSettings'), 'agare', { Title: 'bot.url', FsValue: bot })).status).toBe(201);
  const cookie = await signedIn();
  const opened = await fetch(`${edition.url}/local/chat/omvarldsgruppen/invoke`, {
    method: 'POST',
    headers: { cookie, Origin: edition.url, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      name: 'composeExtension/fetchTask',
      value: { commandId: commands.addSignal, commandContext: 'message' },
      message: await firstMessage(cookie),
    }),
  });
  const { body } = (await opened.json()) as { readonly body: { readonly task: { readonly value: { readonly url: string } } } };
  const { pathname, search } = new URL(body.task.value.url);

  const { page: frame, complaints } = await routed(sharePoint + pathname + search);
  const form = frame.frameLocator('iframe');
  const title = form.getByRole('textbox', { name: /Rubrik/ });
  await form.getByText('Texten från meddelandet är ifylld.').waitFor();
  expect(await form.getByRole('textbox', { name: /Vad har du sett/ }).inputValue()).toMatch(/^Såg i morse att bussen/);
  await title.fill('Sparad i en dialog i Teams');
  await form.getByRole('button', { name: 'Lämna spaning' }).click();
  await frame.waitForFunction(() => (window as unknown as TeamsGlobals).asked.some(({ func }) => func === 'tasks.completeTask'));

  const stored = (await (
    await call(`${listed('Signals')}?$select=Id,Title,FsCapturedBy,Author/EMail&$expand=Author&$filter=Title eq 'Sparad i en dialog i Teams'`, 'medarbetare')
  ).json()) as {
    readonly value: readonly { readonly Id: number }[];
  };
  expect(stored.value).toMatchObject([{ FsCapturedBy: 'chatt', Author: { EMail: person.email } }]);
  expect(await completed(frame)).toEqual([[{ itemId: stored.value[0]?.Id, title: 'Sparad i en dialog i Teams' }, [botAppId]]]);
  expect(complaints).toEqual([]);
});

async function firstMessage(cookie: string): Promise<string> {
  const answer = await fetch(`${edition.url}/local/chat`, { headers: { cookie } });
  const { conversations } = (await answer.json()) as {
    readonly conversations: readonly { readonly key: string; readonly messages: readonly { readonly id: string }[] }[];
  };
  return conversations.find(({ key }) => key === 'omvarldsgruppen')?.messages[0]?.id ?? '';
}
