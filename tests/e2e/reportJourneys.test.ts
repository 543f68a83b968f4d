/** A report from draft to decision: made, published, read and decided on in the meeting, carried out, and still what was sent. */
import type { Frame, Locator } from 'playwright-core';
import { paths } from '../../src/local/paths';
import { activities } from '../../src/schema/lists/activities';
import { reports } from '../../src/schema/lists/reports';
import { merge, storedTitle } from './siteCalls';
import type { Person } from './person';
import { appFrame } from './pageCheck';
import { setStage } from './stage';

jest.setTimeout(180_000);

const stage = setStage();
const { arrive } = stage;

const lead = 'Två beslut behövs före årsskiftet. Det mesta går som planerat.';
const proposal = 'Extern framsynsgrupp';
const says = (app: Frame, text: RegExp | string): Promise<void> => app.getByText(text).filter({ visible: true }).first().waitFor();

/** A dialog takes focus when it opens: until it has, a key may go elsewhere. */
async function dialogOf(app: Frame, name: string): Promise<Locator> {
  const dialog = app.getByRole('dialog', { name });
  await dialog.locator(':focus').waitFor({ state: 'attached' });
  return dialog;
}

/** The management group's own page on the site. */
async function openReport({ page }: Person): Promise<Frame> {
  await page.goto(`${stage.edition.url}${paths.reportPage}`);
  const app = await appFrame(page);
  await app.getByRole('heading', { level: 1, name: /Framsyn: läget i/ }).waitFor();
  return app;
}

async function publish(): Promise<void> {
  const convener = await arrive('sammankallande');
  const app = await convener.go('/rapport');
  await app.getByRole('button', { name: 'Gör ett utkast' }).press('Enter');
  const words = app.getByRole('region', { name: 'Rubrik och ingress' });
  await words.getByRole('button', { name: /^Ändra/ }).press('Enter');
  await words.getByRole('textbox', { name: 'Ingress' }).fill(lead);
  await words.getByRole('button', { name: /^Klar/ }).press('Enter');
  await app.getByRole('button', { name: 'Publicera' }).press('Enter');
  const dialog = await dialogOf(app, 'Publicera version 2');
  await dialog.getByText('1 ändrad text').waitFor();
  await dialog.getByRole('button', { name: 'Publicera' }).press('Enter');
  await says(app, 'Version 2 är publicerad');
  expect(convener.complaints).toEqual([]);
}
let publishing: Promise<void> | undefined;
const published = (): Promise<void> => (publishing ??= publish());

async function decide(): Promise<void> {
  await published();
  const director = await arrive('ledningsgrupp');
  const app = await openReport(director);
  await app.getByRole('button', { name: `Registrera beslut om ${proposal}` }).press('Enter');
  await app.getByRole('radio', { name: /^Bifall/ }).waitFor();
  const dialog = await dialogOf(app, 'Registrera beslut');
  await dialog.getByRole('radio', { name: /^Bifall/ }).press('Space');
  await dialog.getByRole('radio', { name: /Tio personer, i rummet/ }).press('Space');
  expect(await dialog.getByRole('textbox', { name: 'Formulering' }).inputValue()).toBe(
    `Ledningsgruppen för Regional utveckling beslutar att genomföra förslaget ”${proposal}” enligt alternativet ”Tio personer, i rummet”.`,
  );
  await dialog.getByRole('button', { name: 'Registrera beslutet' }).press('Enter');
  await says(app, /^Beslutat .*: bifall/);
  expect(director.complaints).toEqual([]);
}
let deciding: Promise<void> | undefined;
/** Whichever test comes first has it decided. */
const decided = (): Promise<void> => (deciding ??= decide());

test('The management group reads what was published on its own page, receipts it once and decides in the meeting', async () => {
  await published();
  const director = await arrive('ledningsgrupp');
  let app = await openReport(director);
  await says(app, lead);
  await app.getByRole('button', { name: 'Kvittera att jag läst' }).press('Enter');
  await says(app, /^Kvitterad /);

  await decided();
  app = await openReport(director);
  await says(app, /^Kvitterad /);
  await says(app, /^Beslutat .*: bifall/);
  expect(director.complaints).toEqual([]);
});

test('The proposer sees what was decided, and one click puts it into the plan; the chain leads on from the spaning', async () => {
  await decided();
  const member = await arrive('arbetsgrupp');
  let app = await member.go('/forslag');
  await app.getByRole('link', { name: new RegExp(`^${proposal}`) }).press('Enter');
  await app.getByRole('button', { name: 'Lägg in i planen' }).press('Enter');
  await app.getByRole('dialog').getByText('Bilda den externa framsynsgruppen').waitFor();
  const dialog = await dialogOf(app, 'Lägg in i planen');
  await dialog.getByRole('button', { name: /^Lägg in/ }).press('Enter');
  await app
    .getByRole('link', { name: /Håll första mötet och pröva sex mål/ })
    .first()
    .waitFor();
  app = await member.go('/plan?vy=lista');
  await app.getByRole('link', { name: /^Bilda den externa framsynsgruppen/ }).waitFor();
  expect(member.complaints).toEqual([]);
});

interface Stored {
  readonly Id: number;
  readonly FsContent: string;
}
const reportTitle = /^Framsyn: läget i/;

test('A published report is what was sent, also when its data have changed since; nobody edits it, and an edit past all rules shows', async () => {
  await published();
  const owner = await arrive('agare');
  const late = 'Hemuppgift: vad betyder megatrenderna här?';
  let app = await openReport(owner);
  await says(app, late);
  const [activity] = (await storedTitle(owner.page, activities, late)) as readonly Stored[];
  expect(await merge(owner.page, activities, activity!.Id, { Title: 'Något helt annat' })).toBe(204);
  app = await openReport(owner);
  await says(app, late);
  await app.getByRole('button', { name: 'Kontrollsumma och versioner' }).press('Enter');
  await says(app, 'Stämmer. Du läser det som skickades, oförändrat.');

  const title = await app.getByRole('heading', { level: 1, name: reportTitle }).innerText();
  const stored = ((await storedTitle(owner.page, reports, title)) as readonly Stored[]).find(({ FsContent }) => FsContent.includes(lead))!;
  const altered = { FsContent: stored.FsContent.replace('Två beslut', 'Inga beslut') };
  const convener = await arrive('sammankallande');
  expect(await merge(convener.page, reports, stored.Id, altered)).toBe(403);
  expect(await merge(owner.page, reports, stored.Id, altered)).toBe(204);
  app = await openReport(owner);
  await says(app, 'Rapporten är inte den som skickades');
});
