/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryDataSource, type MemoryDataSource } from '../../src/data/memory';
import type { Draft } from '../../src/schema/field';
import { activities } from '../../src/schema/lists/activities';
import { assignments } from '../../src/schema/lists/assignments';
import { groups } from '../../src/schema/lists/groups';
import { memberships } from '../../src/schema/lists/memberships';
import { fill, startApp, today, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

type Activity = Draft<typeof activities>;
const day = (end: string): Activity['time'] => ({ kind: 'deadline', precision: 'dag', end });
const some: readonly Activity[] = [
  { title: 'Hemuppgift', assignment: 1, time: day('2026-03-06'), lane: 'hemmaplan', responsible: 7 },
  { title: 'RU-dag', assignment: 1, time: day('2026-03-20'), lane: 'hemmaplan', dependsOn: [1], responsible: 8 },
  {
    title: 'Scenarier',
    assignment: 1,
    time: { kind: 'period', precision: 'manad', start: '2026-05-01', end: '2026-05-31' },
    lane: 'nationellt',
    dependsOn: [2],
  },
  { title: 'Metodbank', assignment: 1, time: { kind: 'lopande', precision: 'ar' }, lastDone: '2026-03-12', nextPlanned: '2026-03-20' },
  { title: 'Klart sedan länge', assignment: 1, time: day('2026-02-01'), status: 'klar' },
  { title: 'Ett annat uppdrags', assignment: 2, time: day('2026-03-18') },
];
const plan: Draft<typeof assignments> = { title: 'Framsynsuppdraget', status: 'pagar', horizonYear: 2050 };

let app: StartedApp;
let data: MemoryDataSource;
async function start({
  rows = some,
  uppdrag = [plan, { title: 'Det förra', status: 'avslutat' }],
  ...options
}: StartOptions & {
  readonly rows?: readonly Activity[];
  readonly uppdrag?: readonly Draft<typeof assignments>[];
} = {}): Promise<void> {
  const user = { id: 7, title: 'Kim Exempel', groups: options.groups ?? ['Framsyn Arbetsgrupp'], isSiteAdmin: false };
  data = createMemoryDataSource({ user, people: [{ id: 8, title: 'Alex Exempel' }], now: () => new Date(today) });
  for (const [index, draft] of uppdrag.entries()) await data.repository(assignments).add(draft, `assignment-${index}`);
  for (const [index, draft] of rows.entries()) await data.repository(activities).add(draft, `activity-${index}`);
  await data.repository(groups).add({ title: 'Gruppen', type: 'arbetsgrupp' } as Draft<typeof groups>, 'group');
  await data.repository(memberships).add({ title: 'Deltagare', group: 1, person: 8, to: '2026-01-31' }, 'seat');
  app = await startApp({ url: '/plan?vy=lista', ...options }, data);
}
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const rowTitles = (): readonly (string | null)[] =>
  screen
    .queryAllByRole('link')
    .filter(({ id }) => /^framsyn-activity-\d/.test(id))
    .map((link) => link.querySelector('span > span')?.textContent ?? link.textContent);
const one = async (id: number) => {
  const answer = await data.repository(activities).get(id);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
};
const row = (name: RegExp): Promise<HTMLElement> => screen.findByRole('link', { name });

describe('The plan as a list', () => {
  it('stands in order of time under months, löpande last, and says in a sentence how it is doing', async () => {
    await start();
    await waitFor(() => expect(rowTitles()).toEqual(['Klart sedan länge', 'Hemuppgift', 'RU-dag', 'Scenarier', 'Metodbank']));
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Februari 2026', 'Mars 2026', 'Maj 2026', 'Löpande']);
    expect(screen.getByText(/Framsynsuppdraget\. Blickar mot 2050\. En sak är sen, två kommer den här veckan\./)).toBeInTheDocument();
  });

  it('says late with how late, keeps the precision in words, and flags who waits and who has left', async () => {
    await start();
    expect(await row(/Hemuppgift/)).toHaveTextContent('Sen, 11 dagar');
    expect(await row(/Scenarier/)).toHaveTextContent('maj');
    expect(await row(/Scenarier/)).toHaveTextContent('Väntar på 1');
    expect(await row(/Metodbank.*löpande/)).toHaveTextContent('löpande, senast 12 mars, nästa 20 mars');
    await waitFor(async () => expect(await row(/RU-dag/)).toHaveTextContent('Alex Exempel har slutat'));
    expect(screen.getByText(/En aktivitet har en ansvarig som har slutat/)).toBeInTheDocument();
  });

  it('shows only what the address asks for; a chip takes a filter away', async () => {
    await start({ url: '/plan?vy=lista&sena=1' });
    await waitFor(() => expect(rowTitles()).toEqual(['Hemuppgift']));
    expect(screen.getByText('1 av 5 aktiviteter')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort filtret Bara sena' }));
    await waitFor(() => expect(rowTitles()).toHaveLength(5));
  });

  it('shows what is mine', async () => {
    await start({ url: '/plan?vy=mina' });
    await waitFor(() => expect(rowTitles()).toEqual(['Hemuppgift']));
  });

  it('finds by the beginnings of words, with and without dots', async () => {
    await start({ url: '/plan?vy=lista&sok=hemup' });
    await waitFor(() => expect(rowTitles()).toEqual(['Hemuppgift']));
  });

  it('shows the assignment of the activity that a link opens', async () => {
    await start({ url: '/plan?visa=6&vy=lista' });
    await waitFor(() => expect(rowTitles()).toEqual(['Ett annat uppdrags']));
    expect(await screen.findByRole('heading', { level: 2, name: 'Ett annat uppdrags' })).toBeInTheDocument();
  });
});

describe('One activity', () => {
  it('says what comes before and after it, with links both ways', async () => {
    await start({ url: '/plan?vy=lista&visa=2' });
    const before = (await screen.findByRole('heading', { name: 'Måste vara klart först' })).parentElement!;
    expect(within(before).getByRole('link', { name: 'Hemuppgift' })).toBeInTheDocument();
    const after = screen.getByRole('heading', { name: 'Väntar på den här' }).parentElement!;
    await userEvent.click(within(after).getByRole('link', { name: 'Scenarier' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 2, name: 'Scenarier' })).toBeInTheDocument());
  });

  it('changes state in two clicks', async () => {
    await start({ url: '/plan?vy=lista&visa=1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Klar' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara läget' }));
    await waitFor(async () => expect((await one(1)).status).toBe('klar'));
    await waitFor(async () => expect(await row(/Hemuppgift/)).toHaveTextContent('Klar'));
  });

  it('moves by as much as its time is exact, and lets the old words go', async () => {
    await start({ url: '/plan?vy=lista&visa=3' });
    await userEvent.click(await screen.findByRole('button', { name: 'Senare, en månad' }));
    await waitFor(async () => expect((await one(3)).time).toMatchObject({ precision: 'manad', start: '2026-06-01', end: '2026-06-01' }));
  });

  it('of an approved plan does not move without a reason, and then leaves a revision', async () => {
    await start({ url: '/plan?vy=lista&visa=1', uppdrag: [{ ...plan, approvedVersion: 1, approvedOn: '2026-02-03' }] });
    await userEvent.click(await screen.findByRole('button', { name: 'Senare, en dag' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Flytta' }));
    expect((await one(1)).time).toMatchObject({ end: '2026-03-06' });
    await userEvent.click(within(dialog).getByRole('radio', { name: /Ändrade förutsättningar/ }));
    await fill(within(dialog).getByRole('textbox'), 'Lokalen var upptagen.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Flytta' }));
    await waitFor(async () => expect((await one(1)).time).toMatchObject({ end: '2026-03-07' }));
  });

  it('of an approved plan gets its pulse without a reason: that is progress', async () => {
    await start({ url: '/plan?vy=lista&visa=4', uppdrag: [{ ...plan, approvedVersion: 1 }] });
    await userEvent.click(await screen.findByRole('button', { name: 'Gjort nu' }));
    await waitFor(async () => expect((await one(4)).lastDone).toBe('2026-03-17'));
  });

  it('that somebody else has removed is said to be gone, and nothing else happens', async () => {
    await start({ url: '/plan?vy=lista&visa=1' });
    await screen.findByRole('button', { name: 'Klar' });
    await data.repository(activities).remove(1);
    await userEvent.click(screen.getByRole('button', { name: 'Klar' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara läget' }));
    expect(await screen.findByText('”Hemuppgift” är borttagen av någon annan.')).toBeInTheDocument();
  });
});

describe('The form', () => {
  it('refuses a circle and names the path', async () => {
    await start({ url: '/plan?vy=lista&andra=1' });
    await userEvent.type(await screen.findByRole('combobox', { name: 'Beror på' }), 'scen');
    await userEvent.click(await screen.findByRole('option', { name: 'Scenarier' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    const circle = 'Det blir en rundgång: ”Hemuppgift” väntar på ”Scenarier” väntar på ”RU-dag” väntar på ”Hemuppgift”. Ta bort ett av leden.';
    expect(await screen.findByText(circle)).toBeInTheDocument();
    expect((await one(1)).dependsOn ?? []).toEqual([]);
  });

  it('refuses a circle of which somebody else wrote the other half meanwhile, and keeps what was typed', async () => {
    await start({ url: '/plan?vy=lista&andra=4' });
    await userEvent.type(await screen.findByRole('combobox', { name: 'Beror på' }), 'scen');
    await userEvent.click(await screen.findByRole('option', { name: 'Scenarier' }));
    await data.repository(activities).patch(3, { dependsOn: [2, 4] }, (await one(3)).etag);
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    expect(await screen.findByText(/Det blir en rundgång: ”Metodbank” väntar på ”Scenarier” väntar på ”Metodbank”/)).toBeInTheDocument();
    expect((await one(4)).dependsOn ?? []).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /Ta bort.*Scenarier/ }));
    await userEvent.type(screen.getByRole('textbox', { name: /Rubrik/ }), 'en');
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    await waitFor(async () => expect((await one(4)).title).toBe('Metodbanken'));
  });

  it('of an activity that somebody else removes meanwhile says that it is gone, and what was typed stands', async () => {
    await start({ url: '/plan?vy=lista&andra=1' });
    const title = await screen.findByRole('textbox', { name: /Rubrik/ });
    await userEvent.type(title, ' i april');
    await data.repository(activities).remove(1);
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    expect(await screen.findByRole('group', { name: /borttagen|finns inte/ })).toHaveFocus();
    expect(title).toHaveValue('Hemuppgift i april');
  });

  it.each([
    ['that ends before it begins', '2026-05-10', '2026-05-01', 'Skriv ett slut som kommer efter början.'],
    ['in the year 1899', '1899-05-10', '2026-05-01', /1900/],
  ])('of a time %s says which field and what to do', async (_what, from, to, words) => {
    const time: Activity['time'] = { kind: 'period', precision: 'dag', start: '2026-05-01', end: '2026-05-31' };
    await start({ rows: [{ title: 'Scenarier', assignment: 1, time }], url: '/plan?vy=lista&andra=1' });
    await screen.findByRole('textbox', { name: /Rubrik/ });
    const [begin, end] = document.querySelectorAll<HTMLInputElement>('[role="dialog"] input[type="date"]');
    fireEvent.change(begin!, { target: { value: from } });
    fireEvent.change(end!, { target: { value: to } });
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    expect(await screen.findByRole('group', { name: /Åtgärda fältet ”Tid”/ })).toHaveFocus();
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(begin).toHaveValue(from);
    expect((await one(1)).time).toEqual(time);
  });

  it('offers as predecessors only the plan’s own, and not the activity itself', async () => {
    await start({ url: '/plan?vy=lista&andra=1' });
    await userEvent.click(await screen.findByRole('combobox', { name: 'Beror på' }));
    const listed = within(await screen.findByRole('listbox', { name: 'Beror på' })).getAllByRole('option');
    expect(listed.map(({ textContent }) => textContent)).toEqual(['Klart sedan länge', 'RU-dag', 'Scenarier', 'Metodbank']);
  });

  it('writes a new activity into the plan that is looked at, and opens it', async () => {
    await start();
    await userEvent.click(await screen.findByRole('button', { name: /Ny aktivitet/ }));
    await fill(await screen.findByRole('textbox', { name: /Rubrik/ }), 'Seminarium');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Seminarium' })).toBeInTheDocument();
    expect((await one(7)).assignment?.id).toBe(1);
  });
});

describe('The board', () => {
  it('moves a card by its buttons', async () => {
    await start({ url: '/plan?vy=tavla' });
    await userEvent.click(await screen.findByRole('button', { name: 'Flytta till …: Hemuppgift' }));
    await userEvent.click(within(screen.getByRole('group', { name: 'Flytta till …: Hemuppgift' })).getByRole('button', { name: 'Pågår' }));
    const column = screen.getByRole('region', { name: /^Pågår/ });
    expect(await within(column).findByRole('link', { name: 'Hemuppgift' })).toBeInTheDocument();
    expect((await one(1)).status).toBe('pagar');
  });
});

describe('When there is nothing to show', () => {
  it('a site without an assignment offers to make one', async () => {
    await start({ uppdrag: [], rows: [] });
    await userEvent.click(await screen.findByRole('button', { name: 'Skapa ett uppdrag' }));
    expect(app.location.get()).toBe('/uppdrag?ny=1');
  });

  it('an empty plan offers its first activity', async () => {
    await start({ rows: [] });
    expect(await screen.findByRole('heading', { name: 'Planen är tom än' })).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: /Lägg till den första/ })).toHaveLength(1);
  });

  it('staff are told that they may not read it, and are offered nothing that would fail', async () => {
    await start({ groups: ['Framsyn Medarbetare'], refuseReads: () => ({ kind: 'forbidden' }) });
    expect(await screen.findByRole('heading', { name: '”Plan” är arbetsgruppens sida' })).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('button', { name: /Ny aktivitet/ })).toBeNull();
  });
});

it('2,000 activities are a list of which only what is in view is drawn', async () => {
  const rows = Array.from({ length: 2_000 }, (_, index): Activity => ({
    title: `Aktivitet ${index}`,
    assignment: 1,
    time: day(`20${26 + (index % 8)}-05-0${1 + (index % 9)}`),
  }));
  await start({ rows });
  expect(await screen.findByText('2 000 aktiviteter')).toBeInTheDocument();
  await waitFor(() => expect(rowTitles().length).toBeGreaterThan(0));
  expect(rowTitles().length).toBeLessThan(200);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '1999' } });
  await waitFor(() => expect(rowTitles()).toEqual(['Aktivitet 1999']));
});
