/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryDataSource, type MemoryDataSource } from '../../src/data/memory';
import type { Draft, Item, ListDefinition } from '../../src/schema/field';
import { activities } from '../../src/schema/lists/activities';
import { assignments } from '../../src/schema/lists/assignments';
import { decisions } from '../../src/schema/lists/decisions';
import { groups } from '../../src/schema/lists/groups';
import { handlings } from '../../src/schema/lists/handlings';
import { links } from '../../src/schema/lists/links';
import { proposals } from '../../src/schema/lists/proposals';
import { fill, startApp, today, type StartedApp } from './startApp';

jest.setTimeout(60_000);

type Proposed = Draft<typeof proposals>;
const [management, strategy] = [1, 2];
const options = [
  { key: 'a', name: 'Sex personer, digitalt', hoursPerYear: 24, consequences: 'Lätt att starta.' },
  { key: 'b', name: 'Tio personer, i rummet', hoursPerYear: 60, cost: 30_000, consequences: 'Fler röster.', isPreferred: true },
];
const asked = (title: string, more: Partial<Proposed> = {}): Proposed => ({
  title,
  summary: `${title} i en mening.`,
  type: 'arbetssatt',
  status: 'inlamnat',
  submittedOn: '2026-02-17',
  handlingBody: strategy,
  handlingDate: '2026-03-03',
  decisionBody: management,
  decisionDate: '2026-03-24',
  ...more,
});

interface Site {
  readonly groups?: readonly string[];
  readonly proposals?: readonly Proposed[];
  readonly handled?: readonly number[];
  readonly decided?: readonly Partial<Draft<typeof decisions>>[];
  readonly url?: string;
}

let app: StartedApp;
let data: MemoryDataSource;
async function start({ groups: held = ['Framsyn Arbetsgrupp'], proposals: rows = [], handled = [], decided = [], url = '/forslag' }: Site): Promise<void> {
  data = createMemoryDataSource({ user: { id: 7, title: 'Kim Exempel', groups: held, isSiteAdmin: false }, now: () => new Date(today) });
  const all = async <L extends ListDefinition>(list: L, drafts: readonly Draft<L>[]): Promise<void> => {
    for (const [index, draft] of drafts.entries()) await data.repository(list).add(draft, `${list.key}-${index}`);
  };
  await all(groups, [
    { title: 'Ledningsgruppen', type: 'styrgrupp' },
    { title: 'RUS-gruppen', type: 'rusgrupp' },
  ]);
  await all(assignments, [
    {
      title: 'Framsyn',
      validity: { kind: 'period', start: '2026-01-01', end: '2026-12-31', precision: 'dag' },
      timeShare: 0.05,
      yearlyHours: 1800,
      members: 6,
    },
  ]);
  await all(activities, [{ title: 'Pågående', assignment: 1, estimatedHours: 500 }]);
  await all(proposals, rows);
  await all(
    handlings,
    handled.map((proposal) => ({
      title: 'Behandling',
      proposal,
      body: strategy,
      date: '2026-03-03',
      stance: 'tillstyrker' as const,
      note: 'Vill ha unga med.',
    })),
  );
  await all(
    decisions,
    decided.map((decision) => ({
      title: 'Beslut',
      proposal: 1,
      body: management,
      date: '2026-03-16',
      outcome: 'bifall' as const,
      wording: 'Ledningsgruppen säger ja.',
      ...decision,
    })),
  );
  app = await startApp({ url }, data);
}
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const slow = { timeout: 10_000 };
const saved = async <L extends ListDefinition>(list: L, id: number): Promise<Item<L> | undefined> => {
  const answer = await data.repository(list).get(id);
  return answer.ok ? answer.value : undefined;
};
const rowsOf = (name: string): readonly (string | undefined)[] =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('link')
    .map((link) => link.children[link.children.length - 2]?.children[0]?.textContent ?? undefined);
const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name }, slow);

describe('The list of proposals', () => {
  it('stands in the order of what waits, says it in a sentence, and shows the part that the address says', async () => {
    const drafts = [asked('Signaldag', { status: 'utkast', type: 'organisation' }), asked('Nytt forum', { status: 'utkast' })];
    const rows = [
      asked('Nära'),
      asked('Sen', { decisionDate: '2026-03-10' }),
      asked('Ny', { handlingDate: '2026-04-07' }),
      asked('Sist', { decisionDate: undefined }),
    ];
    await start({ proposals: [...rows, ...drafts], handled: [1, 2, 4] });
    const sentence =
      'Ett förslag är sent: mötet har varit. Tre förslag väntar på beslut. Närmast möts Ledningsgruppen 24 mars. Ett förslag väntar på att behandlas.';
    expect(await screen.findByText(sentence, {}, slow)).toBeVisible();
    expect(rowsOf('Att besluta')).toEqual(['Sen', 'Nära', 'Sist']);
    expect(screen.getByRole('link', { name: /^.?Sen/ })).toHaveTextContent('Sen, 7 dagar');
    app = await app.reopen('/forslag?lage=utkast&slag=organisation&organ=1');
    await waitFor(() => expect(screen.getByText('1 av 6 förslag')).toBeVisible(), slow);
    expect(rowsOf('Utkast')).toEqual(['Signaldag']);
    expect(screen.queryByRole('heading', { name: /Att besluta/ })).toBeNull();
  });

  it('says what a proposal is when there is none, and offers the working group alone to write the first', async () => {
    await start({ groups: ['Framsyn Ledningsgrupp'] });
    expect(await screen.findByText('Arbetsgruppen skriver förslagen. De visas här när de finns.', {}, slow)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Nytt förslag' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Skriv det första förslaget' })).toBeNull();
  });

  it('tells staff kindly whose page it is', async () => {
    await start({ groups: ['Framsyn Medarbetare'], proposals: [asked('Hemligt')] });
    expect(await screen.findByText('”Förslag” är arbetsgruppens sida', {}, slow)).toBeVisible();
  });
});

describe('A proposal as a page', () => {
  const external = asked('Extern framsynsgrupp', { letter: 'c', type: 'organisation', options: JSON.stringify(options), assignment: 1 });

  it('shows its way, its options held against the time that there is, and the log with what is planned first', async () => {
    await start({ proposals: [external], handled: [1], url: '/forslag?visa=1' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Förslag c: Extern framsynsgrupp' }, slow)).toBeVisible();
    const steps = within(screen.getByRole('list', { name: 'Förslagets väg' })).getAllByRole('listitem');
    expect(steps.find((step) => step.getAttribute('aria-current') === 'step')).toHaveTextContent('Att besluta, här är förslagetLedningsgruppen 24 mars');
    expect(screen.getByText('Alternativ B förordas. Alternativ A tar minst tid, 24 timmar om året.')).toBeVisible();
    const over = 'Alternativ B tar 60 av gruppens 540 timmar 2026. Planen tar redan 500. Det går inte ihop: 20 timmar för mycket.';
    expect(await screen.findByText(over, {}, slow)).toBeVisible();
    expect(screen.getByText(/Alternativ A tar 24 av gruppens 540 timmar 2026. Planen tar redan 500. Det går ihop, 16 timmar blir över./)).toBeVisible();
    const log = within(screen.getByRole('table', { name: /Beslutslogg/ })).getAllByRole('row');
    expect(log.slice(1).map((row) => row.textContent)).toEqual([
      '24 marsLedningsgruppenSka beslutaNejBeslutsunderlag',
      '3 marsRUS-gruppenTillstyrker. Vill ha unga med.Nej',
      '17 febArbetsgruppenInlämnat.Nej',
    ]);
    expect(await button('Registrera behandling')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Registrera beslut' })).toBeNull();
  });

  it('asks the management group for its decision, and offers it nothing that is the working group’s', async () => {
    await start({ groups: ['Framsyn Ledningsgrupp'], proposals: [external], handled: [1], url: '/forslag?visa=1' });
    expect(await button('Registrera beslut')).toBeVisible();
    for (const name of ['Återkalla', 'Ta bort', 'Lämna in']) expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Ändra' })).toBeNull();
  });

  it('is not handed in before it is whole: each thing is said with what to do, and nothing is lost', async () => {
    const draft = asked('Ny organisation', { type: 'organisation', status: 'utkast', submittedOn: undefined, decisionBody: undefined });
    await start({ proposals: [draft], url: '/forslag?visa=1' });
    await userEvent.click(await button('Lämna in'));
    const problems = await screen.findByRole('group', { name: /2 saker återstår:/ });
    expect(problems).toHaveTextContent('Ett förslag om organisation behöver minst två alternativ. Lägg till ett till.');
    expect(problems).toHaveFocus();
    expect(await saved(proposals, 1)).toMatchObject({ status: 'utkast' });
  });

  it('is taken back with a reason, and handed in again as a new round', async () => {
    await start({ proposals: [external], url: '/forslag?visa=1' });
    await userEvent.click(await button('Återkalla'));
    const reason = await screen.findByRole('textbox', { name: /Varför återkallas det/ }, slow);
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Återkalla' }));
    expect(screen.getByText('Skriv varför. De som har läst förslaget vill veta.')).toBeVisible();
    await fill(reason, 'Frågan löstes på annat sätt.');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Återkalla' }));
    expect(await screen.findByText('Förslaget är återkallat.', {}, slow)).toBeVisible();
    await userEvent.click(await button('Lämna in igen'));
    await waitFor(async () => expect(await saved(proposals, 1)).toMatchObject({ status: 'inlamnat', round: 2 }));
  });

  it('puts what a yes starts into the plan in one click, and shows what came of it', async () => {
    const ifYes = JSON.stringify([
      { key: 'x', title: 'Bilda gruppen', from: '2026-08-01', to: '2026-08-31', hours: 20 },
      { key: 'y', title: 'Håll första mötet', hours: 40 },
    ]);
    await start({ proposals: [{ ...external, ifYes }], decided: [{ option: 'Tio personer, i rummet' }], url: '/forslag?visa=1' });
    expect(await screen.findByText(/Alternativ B, Tio personer, i rummet\./, {}, slow)).toBeVisible();
    await userEvent.click(await button('Lägg in i planen'));
    const dialog = await screen.findByRole('dialog', {}, slow);
    expect(within(dialog).getByText(/2 aktiviteter läggs in i planen. Det tar 60 timmar./)).toBeVisible();
    await within(dialog).findByText('Planen hör till ”Framsyn”.', {}, slow);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Lägg in i planen' }));
    const outcome = await screen.findByRole('region', { name: 'Det här startade beslutet' }, slow);
    expect(await within(outcome).findByRole('link', { name: 'Bilda gruppen' }, slow)).toBeVisible();
    expect(await saved(proposals, 1)).toMatchObject({ status: 'genomfors' });
    const tied = await data.repository(links).page({});
    expect(tied.ok && tied.value.items.map(({ fromList, toList }) => `${fromList} ${toList}`)).toEqual(['decisions activities', 'decisions activities']);
    expect(await button('Markera som klart')).toBeVisible();
  });

  it('shows options that cannot be read as they are written, and says so when the proposal has gone', async () => {
    await start({ proposals: [{ ...external, options: '{"trasig' }], url: '/forslag?visa=1' });
    expect(await screen.findByText(/Alternativen går inte att läsa, men texten finns kvar/, {}, slow)).toBeVisible();
    expect(screen.getByText('{"trasig')).toBeVisible();
    app = await app.reopen('/forslag?visa=99');
    expect(await screen.findByRole('heading', { name: 'Förslaget finns inte längre' }, slow)).toBeVisible();
  });
});

describe('The form of a proposal', () => {
  it('builds options that are compared side by side and held against the time, and keeps them through what is wrong', async () => {
    await start({ url: '/forslag?ny=1' });
    const title = await screen.findByLabelText(/^Förslag( \*)?$/, {}, slow);
    await fill(title, 'Extern framsynsgrupp');
    await fill(screen.getByLabelText(/^Förslaget i en mening/), 'En grupp utifrån prövar oss.');
    const add = screen.getByText('Lägg till alternativ');
    await userEvent.click(add);
    await fill(await screen.findByLabelText(/Namn på alternativet/), 'Digitalt');
    await fill(screen.getByLabelText('Tid per år'), '24,5');
    await userEvent.click(add);
    const [hours] = await screen.findAllByLabelText('Tid per år');
    await fill(hours ?? title, 'sextio');
    await userEvent.click(screen.getByText('Spara utkast'));
    expect(await screen.findByText('Skriv ett tal, till exempel 60.', {}, slow)).toBeVisible();
    const names = screen.getAllByLabelText(/Namn på alternativet/);
    await fill(names[names.length - 1] ?? title, 'I rummet');
    const wrong = screen.getAllByLabelText('Tid per år').find((field) => (field as HTMLInputElement).value === 'sextio');
    await userEvent.clear(wrong ?? title);
    await fill(wrong ?? title, '60');
    expect(await screen.findByText(/Alternativ B tar 60 av gruppens 540 timmar 2026/, {}, slow)).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Flytta upp B. I rummet'));
    await userEvent.click(screen.getByText('Spara utkast'));
    await waitFor(async () => expect(await saved(proposals, 1)).toBeDefined(), slow);
    const stored = JSON.parse((await saved(proposals, 1))?.options ?? '[]') as readonly object[];
    expect(stored).toMatchObject([
      { name: 'I rummet', hoursPerYear: 60 },
      { name: 'Digitalt', hoursPerYear: 24.5 },
    ]);
  });

  it('asks a request for resources how much and when', async () => {
    await start({ url: '/forslag?ny=1&slag=resurs' });
    await fill(await screen.findByLabelText(/^Förslag( \*)?$/, {}, slow), 'Lokal');
    await fill(screen.getByLabelText(/^Förslaget i en mening/), 'Vi behöver en lokal.');
    await userEvent.click(screen.getByText('Spara utkast'));
    expect(await screen.findByText('Skriv hur många timmar eller kronor som behövs.', {}, slow)).toBeVisible();
    expect(screen.getByText('Skriv när resursen behövs senast.')).toBeVisible();
    expect(screen.getByLabelText(/^Förslag( \*)?$/)).toHaveValue('Lokal');
  });
});
