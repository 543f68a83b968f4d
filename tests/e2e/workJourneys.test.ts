/** The assignment at work, by keyboard: the plan and why it changes, hours, sign-ups, support, a kit for a meeting, and who sees what. */
import { readFileSync } from 'node:fs';
import type { Frame, Locator, Page } from 'playwright-core';
import { activities } from '../../src/schema/lists/activities';
import { events } from '../../src/schema/lists/events';
import type { Role } from '../../src/domain/permissions';
import { focusedName, tabTo } from './keyboard';
import { addPast, storedTitle } from './siteCalls';
import { setStage } from './stage';

jest.setTimeout(180_000);

const { arrive } = setStage();

async function press(page: Page, name: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}
async function type(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}
const reached = (app: Frame, name: RegExp): Promise<void> => app.getByRole('textbox', { name }).and(app.locator(':focus')).waitFor();
const says = (app: Frame, text: RegExp | string): Promise<void> => app.getByText(text).filter({ visible: true }).first().waitFor();
/** A dialog has no size of its own: what is waited for is its heading. */
async function dialogOf(app: Frame, title: RegExp | string): Promise<Locator> {
  const dialog = app.getByRole('dialog', { name: title });
  await dialog.getByRole('heading', { name: title }).waitFor();
  return dialog;
}
const panel = (app: Frame, title: string) => app.getByRole('complementary', { name: title });

describe('A plan that has been approved', () => {
  const dialogues = 'RUS-dialoger i sex kommuner';
  let approval: Promise<void> | undefined;

  async function approve(): Promise<void> {
    const convener = await arrive('sammankallande', '/plan');
    const { page } = convener;
    const app = await convener.app();
    await app.getByRole('link', { name: 'Godkänn för återkoppling' }).waitFor();
    await press(page, /^\s*Godkänn för återkoppling/);
    const dialog = await dialogOf(app, 'Godkänn för återkoppling');
    await dialog.getByText(/^Planen kräver \d+(,\d)? % av arbetstiden\. 5 % finns\.$/).waitFor();
    await press(page, /^\s*Godkänn och frys/);
    await says(app, /^Skriv varför planen får kräva mer tid än det finns/);
    await reached(app, /Varför är planen större än tiden/);
    await page.keyboard.type('Ledningsgruppen har sagt ja till fler timmar i höst.');
    await press(page, /^\s*Godkänn och frys/);
    await says(app, 'Version 1 är godkänd.');
    expect(convener.complaints).toEqual([]);
  }
  const approved = (): Promise<void> => (approval ??= approve());

  test('says what it takes of the working time, asks why it may take more than there is, and is frozen as version 1', async () => {
    await approved();
    const member = await arrive('arbetsgrupp', '/plan');
    const app = await member.app();
    await says(app, /^Version 1, godkänd \d+ \w+ 20\d\d\./);
    // Only who approves is offered it.
    expect(await app.getByRole('link', { name: /^Godkänn/ }).count()).toBe(0);
  });

  test('changes with a reason of one of two kinds and is compared with what was approved; without a reason nothing is written', async () => {
    await approved();
    const member = await arrive('arbetsgrupp', '/plan?vy=lista');
    const { page } = member;
    let app = await member.app();
    await app.getByRole('link', { name: new RegExp(`^${dialogues}`) }).press('Enter');
    await panel(app, dialogues).getByRole('button', { name: 'Senare, en termin' }).waitFor();
    const before = await storedTitle(page, activities, dialogues);
    await press(page, /^\s*Senare, en termin/);
    const dialog = await dialogOf(app, new RegExp(`^Flytta ”${dialogues}” till våren 20\\d\\d`));
    await press(page, /^\s*Flytta\s*$/);
    await dialog.getByRole('group', { name: /saknas/ }).waitFor();
    expect(await dialog.getByRole('radio').count()).toBe(2);
    expect(await storedTitle(page, activities, dialogues)).toEqual(before);

    await press(page, /Ändrade förutsättningar/i, 'Space');
    await tabTo(page, /^\s*Skäl/);
    await page.keyboard.type('Kommunerna väljer budget först.');
    await press(page, /^\s*Flytta\s*$/);
    await says(app, new RegExp(`^${dialogues} är flyttad till våren`));
    expect(await storedTitle(page, activities, dialogues)).not.toEqual(before);

    app = await member.go('/plan');
    await app.getByRole('link', { name: 'Jämför versioner' }).waitFor();
    await press(page, /^\s*Jämför versioner/);
    await says(app, 'Ändrade: 1. Tillagda: 0. Borttagna: 0.');
    const change = app.getByRole('listitem').filter({ hasText: dialogues }).filter({ hasText: 'Ändrad' }).first();
    await change.getByText(/Ändrade förutsättningar\./i).waitFor();
    await change.getByText(/Kommunerna väljer budget först\./).waitFor();
    expect(await change.innerText()).toMatch(/höst[^]*vår/);
    expect(member.complaints).toEqual([]);
  });
});

describe('Hours', () => {
  /** What somebody has used, as the page says it. */
  async function used(app: Frame): Promise<number> {
    const text = await app.getByText(/^Du har använt /).innerText();
    return Number(/använt ([\d,]+) /.exec(text)?.[1]?.replace(',', '.'));
  }

  test('are entered with two presses, and stand in the sum', async () => {
    const member = await arrive('arbetsgrupp', '/tid');
    const { page } = member;
    const app = await member.app();
    await app.getByRole('button', { name: /^Spara / }).waitFor();
    const before = await used(app);
    const hours = Number(await app.getByRole('textbox', { name: 'Timmar' }).inputValue());
    await press(page, /^\s*Förberedelser/, 'Space');
    await press(page, /^\s*Spara \d/);
    await says(app, /^Sparat: .*förberedelser/);
    await says(app, new RegExp(`^Du har använt ${String(before + hours).replace('.', ',')} `));
    expect(member.complaints).toEqual([]);
  });

  test('are at most 24 in a day: thirty are refused in words, and what was typed is still there', async () => {
    const member = await arrive('arbetsgrupp', '/tid');
    const { page } = member;
    const app = await member.app();
    await app.getByRole('button', { name: /^Spara / }).waitFor();
    const before = await used(app);
    await press(page, /^\s*Förberedelser/, 'Space');
    await type(page, /^\s*Timmar/, '30');
    await page.keyboard.press('Enter');
    await says(app, /^Ett dygn har 24 timmar\. Skriv högst 24/);
    const field = app.getByRole('textbox', { name: 'Timmar' });
    expect([await field.inputValue(), await field.getAttribute('aria-invalid')]).toEqual(['30', 'true']);
    expect(await app.getByRole('radio', { name: 'Förberedelser' }).isChecked()).toBe(true);
    expect(await focusedName(page)).toContain('Timmar');
    await member.page.reload();
    expect(await used(await member.app())).toBe(before);
  });
});

test('Somebody signs up for the RU-dag and cancels, and the working group sees both', async () => {
  const title = 'RU-dag: tre frågor om 2040';
  const group = await arrive('arbetsgrupp');
  const day = `${new Date().getFullYear() + 1}-05-20`;
  const time = { kind: 'period', start: day, end: day, precision: 'dag' } as const;
  await addPast(group.page, events, { title, type: 'ruDag', time, signUp: true, status: 'planerat', audience: ['medarbetare'] });
  const staff = await arrive('medarbetare', '/larande');
  const { page } = staff;
  const app = await staff.app();
  await app.getByRole('link', { name: new RegExp(title) }).press('Enter');
  await panel(app, title).getByRole('button', { name: 'Anmäl mig' }).waitFor();
  await press(page, /^\s*Anmäl mig/);
  await panel(app, title)
    .getByText(/^Du är anmäld/)
    .waitFor();
  let theirs = await group.go('/larande');
  await theirs.getByRole('link', { name: new RegExp(title) }).press('Enter');
  await panel(theirs, title).getByText('1 anmäld.').waitFor();

  await press(page, /^\s*Avboka/);
  await panel(app, title).getByRole('button', { name: 'Anmäl mig' }).waitFor();
  await group.page.reload();
  theirs = await group.app();
  await panel(theirs, title).getByRole('button', { name: 'Anmäl mig' }).waitFor();
  expect(await panel(theirs, title).getByText('1 anmäld.').count()).toBe(0);
  expect([staff.complaints, group.complaints]).toEqual([[], []]);
});

test('Somebody asks for support, the working group takes it and answers, and who asked sees the answer', async () => {
  const title = 'Hur börjar vi en kulturplan?';
  const staff = await arrive('medarbetare', '/stod');
  let app = await staff.app();
  await app.getByRole('button', { name: 'Be om stöd' }).waitFor();
  await press(staff.page, /^\s*Be om stöd/);
  await says(app, /^De 3 som passar bäst/);
  await press(staff.page, /^\s*Nej, skriv till arbetsgruppen/);
  await reached(app, /Vad gäller det/);
  await staff.page.keyboard.type(title);
  await type(staff.page, /^\s*Berätta/, 'Vi är tolv personer, har en timme, och ingen har gjort det förut.');
  await staff.page.keyboard.press('Control+Enter');
  await app
    .getByRole('region', { name: 'Dina begäranden' })
    .getByRole('link', { name: new RegExp(`^Hur börjar vi.*Ny`) })
    .waitFor();
  app = await staff.go('/start');
  await app.getByRole('link', { name: title }).waitFor();
  await says(app, /^Välkommen till Framsyn/);

  const group = await arrive('arbetsgrupp', '/stod');
  const theirs = await group.app();
  await theirs.getByRole('link', { name: /^Hur börjar vi/ }).press('Enter');
  await panel(theirs, title).getByRole('button', { name: 'Ta den' }).waitFor();
  await press(group.page, /^\s*Ta den/);
  await theirs.getByRole('button', { name: 'Jag tar den' }).waitFor();
  await press(group.page, /^\s*Jag tar den/);
  await panel(theirs, title)
    .getByText(/har tagit den\. Svar senast/)
    .waitFor();
  await press(group.page, /^\s*Svara\s*$/);
  await dialogOf(theirs, 'Svara på begäran');
  await type(group.page, /^\s*Svar(?!a)/, 'Börja med en signalrunda. Vi kommer gärna och leder den.');
  await group.page.keyboard.press('Control+Enter');
  await panel(theirs, title)
    .getByText(/^Besvarad/)
    .first()
    .waitFor();

  await staff.go('/stod');
  await staff.page.reload();
  app = await staff.app();
  await app.getByRole('link', { name: /^Hur börjar vi.*Besvarad/ }).press('Enter');
  await panel(app, title).getByText('Börja med en signalrunda. Vi kommer gärna och leder den.').waitFor();
  expect([staff.complaints, group.complaints]).toEqual([[], []]);
});

test('A kit for a meeting gives a link that collects answers, and an answer becomes a spaning', async () => {
  const answer = 'Två föreningar delar redan lokal och vaktmästare hos oss.';
  const group = await arrive('arbetsgrupp', '/apt');
  let app = await group.app();
  await app.getByRole('button', { name: 'Använd kittet' }).waitFor();
  await press(group.page, /^\s*Använd kittet/);
  await app.getByRole('heading', { name: 'Kittet är klart att använda' }).waitFor();
  const link = /#(\/svara\?tillfalle=\d+)/.exec(await app.getByRole('region', { name: 'Kittet är klart att använda' }).innerText())?.[1];
  expect(link).toBeDefined();

  const staff = await arrive('medarbetare', link ?? '');
  const theirs = await staff.app();
  await type(staff.page, /^\s*Ditt svar/, answer);
  await press(staff.page, /^\s*Skicka svaret/);
  await says(theirs, 'Tack. Svaret är sparat.');

  app = await group.go(`${link}&vy=svar`);
  await app.getByText(answer).waitFor();
  await press(group.page, /Gör till spaning: /);
  const form = await dialogOf(app, 'Gör svaret till en spaning');
  expect(await form.getByRole('textbox', { name: /Vad har du sett/ }).inputValue()).toBe(answer);
  await type(group.page, /^\s*Rubrik/, 'Föreningar delar lokal');
  await group.page.keyboard.press('Control+Enter');
  await says(app, 'Svaret blev en spaning.');
  await app.getByRole('link', { name: 'Föreningar delar lokal' }).waitFor();
  expect([staff.complaints, group.complaints]).toEqual([[], []]);
});

describe('The plan is drawn', () => {
  test('as a timeline that is one stop for Tab: the arrows walk in the order of time, Enter opens, Escape comes back', async () => {
    const member = await arrive('arbetsgrupp', '/plan');
    const { page } = member;
    const app = await member.app();
    const drawing = app.getByRole('group', { name: /^Tidslinje 20\d\d/ });
    await drawing.getByRole('link').first().waitFor();
    expect(await drawing.locator('[role="link"][tabindex="0"]').count()).toBe(1);
    const marks = await drawing.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    await tabTo(page, /^\s*Kalenderfil/);
    await page.keyboard.press('Tab');
    const first = await focusedName(page);
    expect(marks.some((name) => first.startsWith(name))).toBe(true);
    await page.keyboard.press('ArrowRight');
    const second = await focusedName(page);
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    const heading = app.getByRole('complementary').getByRole('heading', { level: 2 });
    await app.getByRole('region', { name: 'Kedjan' }).waitFor(); // the activity itself, and no longer what is shown while it is fetched
    await heading.and(app.locator(':focus')).waitFor();
    expect(second).toContain(await heading.innerText());
    await page.keyboard.press('Escape');
    await app.getByRole('complementary').waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe(second);
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toContain('SVG');
    expect(member.complaints).toEqual([]);
  });

  test('as a board, where a card is moved by its own button', async () => {
    const member = await arrive('arbetsgrupp', '/plan?vy=tavla');
    const { page } = member;
    const app = await member.app();
    const title = 'Utblick från nationell trendanalys';
    const column = (name: RegExp) => app.getByRole('region', { name });
    await column(/^Planerad/)
      .getByRole('link', { name: title })
      .waitFor();
    await press(page, new RegExp(`^Flytta .*${title}`));
    await press(page, /^\s*Pågår\s*$/);
    await says(app, new RegExp(`^${title} är flyttad till`));
    await column(/^Pågår/)
      .getByRole('link', { name: title })
      .waitFor();
    expect(
      await column(/^Planerad/)
        .getByRole('link', { name: title })
        .count(),
    ).toBe(0);
    expect(member.complaints).toEqual([]);
  });

  test('as a calendar file with the activity in it', async () => {
    const member = await arrive('arbetsgrupp', '/plan');
    const { page } = member;
    const app = await member.app();
    await app.getByRole('button', { name: 'Kalenderfil (.ics)' }).waitFor();
    const downloaded = page.waitForEvent('download');
    await press(page, /^\s*Kalenderfil/);
    const file = readFileSync(await (await downloaded).path(), 'utf8').replace(/\r\n /g, '');
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(file).toMatch(/\r\nSUMMARY:Nationell workshop: scenarier i praktiken\r\n/);
    expect(file).toMatch(/\r\nURL[^\r\n]*:http[^\r\n]*plan\?visa=\d+/);
  });
});

describe('Whoever looks at a page', () => {
  const pages = [
    'start',
    'plan',
    'uppdrag',
    'tid',
    'verksamhetsplan',
    'larande',
    'lardomar',
    'arshjul',
    'apt',
    'svara',
    'stod',
    'kontakter',
    'grupper',
    'processer',
  ];
  const ofTheGroup: readonly string[] = ['plan', 'uppdrag', 'tid', 'verksamhetsplan'];
  const nothing: readonly string[] = [];
  const refused = { medarbetare: ofTheGroup, ledningsgrupp: nothing, rusgrupp: nothing } satisfies Partial<Record<Role, readonly string[]>>;
  // The browser's own line about a call that was refused.
  const ofTheBrowser = /^console: Failed to load resource: .* 40[34]/;

  it.each(['medarbetare', 'ledningsgrupp', 'rusgrupp'] as const satisfies readonly Role[])(
    'as %s sees what it holds, or is told kindly that it is not theirs to read',
    async (role) => {
      const { page, go, complaints } = await arrive(role);
      for (const name of pages) {
        const app = await go(`/${name}`);
        const told = app.getByRole('heading', { name: /är arbetsgruppens sida$/ });
        if (refused[role].includes(name)) await told.waitFor();
        // Besides its heading, a page says something.
        await app.waitForFunction(() => (document.querySelector('main')?.innerText ?? '').length > 80);
        await page.waitForLoadState('networkidle');
        expect([name, await told.count(), await app.getByRole('alert').count()]).toEqual([name, refused[role].includes(name) ? 1 : 0, 0]);
      }
      expect(complaints.filter((complaint) => !ofTheBrowser.test(complaint))).toEqual([]);
    },
  );
});
