/** What others have written in the plan, in learning and in support is text wherever it is shown or printed. */
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition } from './edition';
import { paths } from '../../src/local/paths';
import { fillPlanWithPayloads, marker, type HostilePlanIds } from './hostile';
import { fillGovernanceWithPayloads, type HostileGovernanceIds } from './hostileGovernance';
import { appFrame } from './pageCheck';
import { alive, hasFired } from './payloadCheck';
import { arriveAs } from './person';
import type { Person } from './person';

jest.setTimeout(240_000);

let browser: Browser;
let edition: Edition;
let person: Person & { readonly context: BrowserContext };
let ids: HostilePlanIds;
let steps: HostileGovernanceIds;
const dialogs: string[] = [];
beforeAll(async () => {
  [browser, edition] = await Promise.all([launchBrowser(), startEdition({ content: 'empty' })]);
  person = await arriveAs(browser, edition.url);
  ids = await fillPlanWithPayloads(person.page);
  await become('agare');
  steps = await fillGovernanceWithPayloads(person.page);
  await person.page.reload(); // what it showed was from before
  person.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
});
afterAll(async () => {
  await browser?.close();
  await edition?.dispose();
});

async function become(role: string): Promise<void> {
  const status = await person.page.evaluate(
    async ([address, body]) => (await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).status,
    [paths.role, JSON.stringify({ role })] as const,
  );
  expect(status).toBe(200);
}

async function quiet(app: Frame): Promise<void> {
  await app.getByText(marker).first().waitFor({ state: 'attached' });
  expect(await alive(person.page)).toEqual([]);
  expect(await hasFired(person.page)).toBe(false);
  expect(dialogs).toEqual([]);
  expect(person.complaints).toEqual([]);
  expect(await person.page.title()).not.toContain(marker);
}

it.each<[string, () => string]>([
  ['the timeline', () => '/plan'],
  ['the list with an activity', () => `/plan?vy=lista&visa=${ids.activities}`],
  ['the board', () => '/plan?vy=tavla'],
  ['the wheel', () => '/plan?vy=arshjul'],
  ['the form of an activity', () => `/plan?vy=lista&andra=${ids.activities}`],
  ['what changed and why', () => '/plan?gor=jamfor'],
  ['the assignment', () => `/uppdrag?uppdrag=${ids.assignments}`],
  ['a goal', () => `/uppdrag?mal=${ids.goals}`],
  ['an occasion with its agenda', () => `/larande?visa=${ids.events}`],
  ['a learning', () => `/lardomar?visa=${ids.learnings}`],
  ['the forums', () => '/arshjul'],
  ['a request for support', () => `/stod?visa=${ids.supportRequests}`],
  ['a contact', () => `/kontakter?slag=contacts&visa=${ids.contacts}`],
  ['a group', () => `/grupper?visa=${ids.groups}`],
  ['a process', () => `/processer?visa=${ids.processes}`],
  ['the proposals', () => '/forslag'],
  ['a proposal with its log', () => `/forslag?visa=${steps.proposals}`],
  ['the form of a proposal', () => `/forslag?andra=${steps.drafts}`],
  ['the form of a decision', () => `/forslag?visa=${steps.proposals}&gor=beslut`],
  ['the form of a handling', () => `/forslag?visa=${steps.proposals}&gor=behandling`],
  ['the chain of a decision', () => `/kedjan?fran=decisions-${steps.decisions}`],
  ['the chain of a handling', () => `/kedjan?fran=handlings-${steps.handlings}`],
  ['the chain of an effect', () => `/kedjan?fran=effects-${steps.effects}`],
  ['the governance model', () => '/styrmodell'],
  ['the report as it stands', () => '/rapport'],
  ['the draft of a report', () => '/rapport?visa=utkast'],
  ['a published report', () => '/rapport?rapport=1'],
  ['the report of the management group', () => '/ledning'],
])('Texts with scripts do nothing in %s', async (_what, address) => quiet(await person.go(address())));

it('Nor on the management group’s own page, in a narrow column', async () => {
  const { page } = person;
  await page.goto(`${edition.url}${paths.reportPage}?column=third`);
  const app = await appFrame(page);
  await app.locator('figure table, figure svg').first().waitFor({ state: 'attached' });
  await quiet(app);
});

it('Nor on the printed plan', async () => {
  const { page } = person;
  await person.go('/spaningar');
  for (const frame of page.frames()) await frame.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }));
  // By the fragment, so that the frame and what stands in for its printer stay.
  await page.evaluate(() => void (window.location.hash = '/plan?gor=skriv-ut'));
  const app = await person.app();
  await app.waitForFunction(() => 'printed' in window);
  await quiet(app);
});
