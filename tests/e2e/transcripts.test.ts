/**
 * What somebody hears who uses a screen reader: journeys as transcripts, phrase by phrase and in Swedish. What comes under
 * the focus is said as it is; what is told by itself begins with ”sägs”, and each result is told once.
 */
import type { Frame } from 'playwright-core';
import { paths } from '../../src/local/paths';
import { appFrame } from './pageCheck';
import { setStage } from './stage';
import { listen } from './transcripts/listener';

jest.setTimeout(120_000);

const stage = setStage();
const { arrive } = stage;

const press = (app: Frame, name: string | RegExp): Promise<void> => app.getByRole('button', { name }).first().press('Enter');
const told = (phrases: readonly string[]): readonly string[] => phrases.filter((phrase) => phrase.startsWith('sägs'));
const untold = (phrases: readonly string[]): readonly string[] => phrases.filter((phrase) => !phrase.startsWith('sägs'));
const headings = (phrases: readonly string[]): readonly string[] => phrases.filter((phrase) => phrase.startsWith('rubrik, '));

/** Somebody of a role on a page of the site. */
async function onSitePage(role: string, path: string): Promise<Frame> {
  const { page } = await arrive(role);
  await page.goto(`${stage.edition.url}${path}`);
  return appFrame(page);
}

test('Somebody leaves a spaning, is told what is wrong with it, puts it right and is thanked', async () => {
  const { page, go } = await arrive('medarbetare');
  const app = await go('/spaningar');
  await app.getByText(/^\d+ spaningar$/).waitFor();
  const ear = await listen(app);
  await press(app, 'Ny spaning');
  expect(await ear.heard('textfält, Rubrik')).toEqual([
    'knapp, Ny spaning',
    'dialog, Ny spaning',
    'textfält, Rubrik, Säg det viktigaste med några ord. 0 av 100, krävs',
  ]);

  await page.keyboard.type('Vaktmästare delas');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kort');
  await page.keyboard.press('Tab');
  const typed = await ear.heard('sägs: Utkast sparat');
  expect(untold(typed)).toEqual([
    'textfält, Vad har du sett?, Berätta med egna ord. Skriv inte känsliga uppgifter om personer. minst 30 tecken, krävs',
    'textfält, Källa, En länk eller en beskrivning. ”På ett möte” duger., krävs',
  ]);
  expect(told(typed)).toHaveLength(1);

  await page.keyboard.press('Control+Enter');
  expect(await ear.heard('grupp')).toEqual(['grupp, 2 saker behöver ändras. Åtgärda fältet ”Vad har du sett?” Ange en källa']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await ear.heard('textfält')).toEqual([
    'knapp, Åtgärda fältet ”Vad har du sett?”',
    'textfält, Vad har du sett?, Skriv minst 30 tecken. Det fattas 26. Berätta med egna ord. Skriv inte känsliga uppgifter om personer. minst 30 tecken, felaktig, krävs',
  ]);

  await app.getByRole('textbox', { name: /Vad har du sett/ }).fill('Tre byar delar på en vaktmästare, och fler vill vara med.');
  await app.getByRole('textbox', { name: /Källa/ }).fill('Samtal på ett möte');
  await page.keyboard.press('Control+Enter');
  expect((await ear.heard('dialog, Tack.')).slice(-2)).toEqual(['dialog, Tack.', 'rubrik, Tack., nivå 2']);
  await page.keyboard.press('Escape');
  expect(untold(await ear.heard('knapp, Ny spaning'))).toEqual(['knapp, Ny spaning']);
});

test('Somebody finds a method: how many fit is told once for each question', async () => {
  const { go } = await arrive('medarbetare');
  const app = await go('/metodbank');
  await app
    .getByText(/^\d+ saker i banken$/)
    .first()
    .waitFor();
  const ear = await listen(app);
  await press(app, 'Visa metoder som ryms');
  const found = await ear.heard('knapp, Visa hela banken');
  expect(told(found).filter((phrase) => phrase.includes('metoder passar'))).toEqual([expect.stringMatching(/^sägs: \d+ av \d+ metoder passar\.$/)]);
  await app.getByRole('searchbox').first().fill('signal');
  expect(told(await ear.heard('sägs: 2 av 2')).filter((phrase) => phrase.includes('metoder passar'))).toEqual(['sägs: 2 av 2 metoder passar.']);
});

test('Somebody moves an activity of the plan: where it went is told once', async () => {
  const { go } = await arrive('arbetsgrupp');
  const app = await go('/plan?vy=lista');
  const title = 'RUS-dialoger i sex kommuner';
  await app.getByRole('link', { name: new RegExp(`^${title}`) }).waitFor();
  const ear = await listen(app);
  await app.getByRole('link', { name: new RegExp(`^${title}`) }).press('Enter');
  expect((await ear.heard(`rubrik, ${title}, nivå 2`))[0]).toMatch(new RegExp(`^länk, ${title}`));
  await press(app, 'Senare, en termin');
  const moved = await ear.heard(`sägs: ${title}`);
  expect(untold(moved)).toEqual(['knapp, Senare, en termin']);
  expect(told(moved).filter((phrase) => phrase.includes(title))).toEqual([expect.stringMatching(/ är flyttad till våren 20\d\d\.$/)]);
});

test('A director reads the report from its heading to what is to be decided, receipts it, and decides', async () => {
  const app = await onSitePage('ledningsgrupp', paths.reportPage);
  await app.getByRole('heading', { name: /^Att besluta/ }).waitFor();
  const ear = await listen(app);
  expect(headings(await ear.reads('[data-host]')).slice(0, 4)).toEqual([
    expect.stringMatching(/^rubrik, Framsyn: läget i \p{L}+ 20\d\d, nivå 1$/u),
    'rubrik, Vad har ändrats, nivå 2',
    'rubrik, Att besluta 2, nivå 2',
    'rubrik, Sent 2, nivå 2',
  ]);

  await press(app, 'Kvittera att jag läst');
  expect(await ear.heard('grupp, Kvitterad')).toEqual(['knapp, Kvittera att jag läst', 'grupp, Kvitterad i dag']);

  const proposal = 'Registrera beslut om Extern framsynsgrupp';
  await press(app, proposal);
  const opened = await ear.heard('alternativknapp, Bifall');
  expect([opened[0], opened[1], opened[opened.length - 1]]).toEqual([
    `knapp, ${proposal}`,
    'dialog, Registrera beslut',
    'alternativknapp, Bifall, inte markerad',
  ]);
  await press(app, 'Registrera beslutet');
  expect((await ear.heard('grupp, 2 saker')).slice(-1)).toEqual([expect.stringMatching(/^grupp, 2 saker saknas\./)]);
  const dialog = app.getByRole('dialog', { name: 'Registrera beslut' });
  await dialog.getByRole('radio', { name: /^Bifall/ }).press('Space');
  await dialog.getByRole('radio', { name: /Tio personer, i rummet/ }).press('Space');
  await dialog.getByRole('button', { name: 'Registrera beslutet' }).press('Enter');
  await app
    .getByText(/^Beslutat .*: bifall/)
    .first()
    .waitFor();
  expect(told(await ear.heard('sägs')).filter((phrase) => /beslut/i.test(phrase))).toHaveLength(1);
});

test('An owner has the site checked again: how it is is told once', async () => {
  const app = await onSitePage('agare', paths.setupPage);
  await app.getByText('Kontrollerat i dag', { exact: false }).waitFor();
  const ear = await listen(app);
  await press(app, 'Kontrollera igen');
  expect(await ear.heard('sägs: Allt')).toEqual(['knapp, Kontrollera igen', 'sägs: Allt är som det ska. Framsyn går att använda.']);
  expect(headings(await ear.reads('[data-host]'))[0]).toBe('rubrik, Installation och hälsokontroll, nivå 1');
});

test('No page is read out with an English word of a component', async () => {
  const { go } = await arrive('arbetsgrupp');
  for (const place of ['/start', '/trender?visa=5', '/radar', '/tid', '/larande?visa=10', '/forslag?visa=13']) {
    const app = await go(place);
    await app.getByRole('heading', { level: 2 }).first().waitFor();
    const ear = await listen(app);
    expect((await ear.reads('#framsyn-main')).length).toBeGreaterThan(10);
  }
});
