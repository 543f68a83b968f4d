/** The bank at work, by keyboard alone: a method for tomorrow, a spaning from draft to trend, a table with errors, a radar to take along. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { focusedName, tabTo } from './keyboard';
import type { Person } from './person';
import { setStage } from './stage';

jest.setTimeout(180_000);

const { arrive } = setStage();

async function press(page: Page, name: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}
async function walkTo(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, /Ryms på 45 min/);
  for (let steps = 0; steps < 30 && !name.test(await focusedName(page)); steps += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
const focusedField = (app: Frame, name: RegExp): Promise<void> => app.getByRole('textbox', { name }).and(app.locator(':focus')).waitFor();

test('A method for 45 minutes and 12 people is found, read and printed as a card', async () => {
  const person = await arrive('arbetsgrupp', '/metodbank');
  const { page } = person;
  const app = await person.app();
  await app
    .getByRole('link', { name: /Drönaren|godståget|Rekordfå/ })
    .first()
    .waitFor();
  await press(page, /Visa metoder som ryms/);
  await app
    .getByText(/metoder passar/)
    .first()
    .waitFor();
  // The list is one stop for Tab; arrows walk its rows.
  await walkTo(page, /Svaga signaler: signalrunda/);
  await app.getByRole('heading', { level: 1, name: 'Svaga signaler: signalrunda' }).waitFor();
  await app.getByText('Anpassad till 45 minuter av 61.').first().waitFor();
  // A headless browser has no printer: that it is asked, and what would be on the paper, is what can be seen.
  await app.evaluate(() => {
    window.print = () => void document.body.setAttribute('data-asked', 'yes');
  });
  await press(page, /Skriv ut kort/);
  expect(await app.evaluate(() => document.body.getAttribute('data-asked'))).toBe('yes');
  await page.emulateMedia({ media: 'print' });
  expect(await app.getByRole('button', { name: 'Skriv ut kort' }).isVisible()).toBe(false);
  const card = await app.evaluate(() => document.body.innerText);
  expect(card).toMatch(/Svaga signaler: signalrunda/);
  expect(card).toMatch(/Tyst skrivande/);
  expect(card).not.toMatch(/Logga en körning/);
  expect(person.complaints).toEqual([]);
});

const title = 'Ungdomar bokar bussen tillsammans';

async function draftAndSend(): Promise<void> {
  const staff = await arrive('medarbetare');
  const { page } = staff;
  let app = await staff.app();
  await press(page, /Ny spaning/);
  await focusedField(app, /Rubrik/);
  await page.keyboard.type(title);
  await press(page, /Spara som utkast/);
  await app
    .getByText(/Utkastet är sparat/)
    .first()
    .waitFor();
  app = await staff.go('/spaningar?ny=1');
  await app.getByText(/Du har 1 utkast/).waitFor();
  await press(page, /^\s*Visa/);
  await press(page, /Fortsätt/);
  await tabTo(page, /Vad har du sett/);
  await page.keyboard.type('Fyra klasskamrater delar på anropsstyrd buss och väljer tid i en egen grupp.');
  await tabTo(page, /Källa/);
  await page.keyboard.type('Samtal på ett möte');
  await page.keyboard.press('Control+Enter');
  await app.getByRole('heading', { name: 'Tack.' }).waitFor();
  expect(staff.complaints).toEqual([]);
}

async function open(person: Person): Promise<Frame> {
  const app = await person.go('/spaningar');
  await app
    .getByRole('list', { name: 'Spaningar' })
    .getByRole('link', { name: new RegExp(title) })
    .press('Enter');
  await app.getByRole('heading', { level: 2, name: title }).waitFor();
  return app;
}

async function assess(person: Person, impact: number): Promise<void> {
  const app = await open(person);
  await app.getByRole('button', { name: /^Bedöm/ }).waitFor();
  await press(person.page, /^\s*Bedöm/);
  await app.getByRole('group', { name: 'Påverkan' }).waitFor();
  await app.getByRole('group', { name: 'Påverkan' }).getByRole('radio').first().focus();
  await person.page.keyboard.press('Space');
  for (let step = 1; step < impact; step += 1) await person.page.keyboard.press('ArrowRight');
  await press(person.page, /Spara bedömningen/);
  await app.getByRole('button', { name: /Ändra din bedömning/ }).waitFor();
}

test('A spaning goes from draft to trend, judged by two who do not agree', async () => {
  await draftAndSend();

  const group = await arrive('arbetsgrupp');
  let app = await open(group);
  await app.getByRole('button', { name: 'Granska' }).waitFor();
  await press(group.page, /^\s*Granska/);
  await app.getByRole('textbox', { name: /Skäl/ }).waitFor();
  await tabTo(group.page, /Skäl/);
  await group.page.keyboard.type('Källan håller, och det är nytt för oss.');
  await press(group.page, /Spara läget/);
  await app
    .getByText(/Källan håller, och det är nytt för oss/)
    .first()
    .waitFor();
  await assess(group, 1);

  const convener = await arrive('sammankallande');
  await assess(convener, 5);
  app = await convener.app();
  await app
    .getByText(/1–5, oeniga/)
    .first()
    .waitFor();

  // The most disputed comes first.
  await group.go('/spaningar?sortera=oenighet');
  await group.page.reload();
  app = await group.app();
  await app.getByRole('list', { name: 'Spaningar' }).getByRole('link').first().filter({ hasText: title }).filter({ hasText: 'Oeniga, 1–5' }).waitFor();

  app = await open(group);
  await app.getByRole('button', { name: 'Koppla till …' }).waitFor();
  await press(group.page, /Koppla till/);
  await app
    .getByRole('combobox', { name: /Vad vill du koppla till/ })
    .and(app.locator(':focus'))
    .waitFor();
  await group.page.keyboard.type('Servicen byter');
  await app.getByRole('option', { name: /Servicen byter form/ }).waitFor();
  await group.page.keyboard.press('ArrowDown');
  await group.page.keyboard.press('Enter');
  await press(group.page, /^\s*Koppla\s*$/);
  await app
    .getByRole('link', { name: /Servicen byter form i gles bygd/ })
    .first()
    .waitFor();

  // The chain is seen from the trend's end too, and the reporter sees what became of it.
  app = await group.go('/trender?visa=5');
  await app
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .waitFor();
  const staff = await arrive('medarbetare');
  app = await open(staff);
  await app
    .getByText(/Klustrad/)
    .first()
    .waitFor();
  await app
    .getByRole('link', { name: /Servicen byter form i gles bygd/ })
    .first()
    .waitFor();
  expect([group.complaints, convener.complaints, staff.complaints]).toEqual([[], [], []]);
});

test('A table with errors is imported as far as it is right, each error with its row, and all of it can be undone', async () => {
  const person = await arrive('arbetsgrupp', '/importera');
  const { page } = person;
  const app = await person.app();
  await tabTo(page, /Eller klistra in/);
  await page.keyboard.insertText(
    [
      'Rubrik\tVad har du sett?\tKälla\tKategori',
      'Elsparkcyklar på landsväg\tTvå byar har fått en egen hyrstation, och den används till bussen.\tSamtal på ett möte\tteknik',
      '=HYPERLINK("x")\tEn kalkylformel som rubrik ska bli text och aldrig något som körs.\tEget prov\tteknik',
      'För kort\tkort\tSamtal\tteknik',
      'Fel kategori\tEn lång nog text om något som någon har sett på en resa i somras.\tSamtal\tmagi',
    ].join('\n'),
  );
  await press(page, /Läs in det inklistrade/);
  await app.getByText('2 rader kan läggas till.').waitFor();
  expect(await app.getByText(/Rad 4, kolumnen ”Vad har du sett\?”/).count()).toBeGreaterThan(0);
  expect(await app.getByText(/”magi” finns inte bland valen/).count()).toBeGreaterThan(0);
  await press(page, /Importera 2 rader/);
  await app.getByText('2 rader är tillagda').waitFor();
  await press(page, /Ångra importen/);
  await app.getByText('2 rader ligger nu i papperskorgen').waitFor();
  expect(person.complaints).toEqual([]);
});

test('The radar is exported as a picture that says what it shows', async () => {
  const person = await arrive('arbetsgrupp', '/radar');
  const { page } = person;
  const app = await person.app();
  await app.getByRole('table').first().waitFor();
  const downloaded = page.waitForEvent('download');
  await press(page, /^\s*(Ladda ned bilden som )?SVG/);
  const picture = readFileSync(await (await downloaded).path(), 'utf8');
  expect(picture).toMatch(/<title/);
  expect(picture).toMatch(/<desc/);
  expect(picture).toMatch(/Källa: Framsyn/);
  expect(picture).not.toMatch(/var\(--|<script|href=/);
  expect(person.complaints).toEqual([]);
});
