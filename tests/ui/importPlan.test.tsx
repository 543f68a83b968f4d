/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readRevisions } from '../../src/data/revisions/readPlan';
import { activities } from '../../src/schema/lists/activities';
import { assignments } from '../../src/schema/lists/assignments';
import { events } from '../../src/schema/lists/events';
import { livingSite, unwrap, type LivingSite } from './livingSite';
import { startApp, type StartedApp } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});
async function start(site: LivingSite, url = `/importera?till=activities&uppdrag=${site.plan}`): Promise<void> {
  app = await startApp({ url }, site.data);
}
async function paste(text: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText('Eller klistra in celler från Excel'), { target: { value: text } });
  await userEvent.click(screen.getByRole('button', { name: 'Läs in det inklistrade' }));
}
const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const planOf = async (site: LivingSite, plan = site.plan) =>
  unwrap(await site.data.repository(activities).page({ top: 5000, where: [{ field: 'assignment', is: 'equal', value: plan }] }))
    .items.slice()
    .reverse();
const titlesIn = async (site: LivingSite): Promise<readonly string[]> => (await planOf(site)).map(({ title }) => title);
const revisionsOf = async (site: LivingSite) => unwrap(await readRevisions(site.data, site.plan)).filter(({ list }) => list === 'activities');
async function giveReason(words: string): Promise<void> {
  await userEvent.click(await screen.findByRole('radio', { name: 'Ny tanke eller idé' }));
  fireEvent.change(screen.getByRole('textbox', { name: /^Skäl/ }), { target: { value: words } });
}

describe('A table of activities', () => {
  it('comes into the plan that the address names, with times, parts and roles, and is not added twice', async () => {
    const site = await livingSite();
    await start(site);
    const table =
      'Rubrik\tStart\tSlut\tDel eller prioritering\tAnsvarig roll\nEtt\t2026-03-01\t2026-03-31\ten framsynt organisation\tStrateg\nTvå\t\tmaj 2026\t\t\nTre\tlöpande\t\t\t';
    await paste(table);
    expect(await screen.findByRole('combobox', { name: 'Fält för kolumnen ”Slut”' })).toHaveDisplayValue('Tid: slut');
    await press('Importera 3 rader');
    expect(await screen.findByRole('heading', { name: '3 rader är tillagda' })).toHaveFocus();
    expect((await planOf(site)).slice(2).map(({ title, time, workstream, responsibleRole }) => [title, time, workstream?.title, responsibleRole])).toEqual([
      ['Ett', { kind: 'period', start: '2026-03-01', end: '2026-03-31', precision: 'dag' }, 'En framsynt organisation', 'Strateg'],
      ['Två', { kind: 'deadline', end: '2026-05-01', precision: 'manad' }, undefined, undefined],
      ['Tre', { kind: 'lopande', precision: 'ar' }, undefined, undefined],
    ]);
    expect(screen.getByRole('link', { name: 'Visa Aktiviteter i en plan' })).toHaveAttribute('href', expect.stringContaining(`/plan?uppdrag=${site.plan}`));
    await press('Importera en fil till');
    await paste(table);
    expect(await screen.findByText('3 rader är redan importerade och läggs inte till igen.')).toBeInTheDocument();
    expect(screen.getByText('Det finns inga rader att lägga till.')).toBeInTheDocument();
    expect(await titlesIn(site)).toHaveLength(5);
  });

  it('says of each row what is wrong, in which column and what to do, and adds the others', async () => {
    const site = await livingSite();
    await start(site);
    await paste(
      'Rubrik\tStart\tSlut\tTid: slag\tMetod\nBra\t\t2026-05-01\t\t\nFel\tsnart\t\t\t\nFel\t2026-05-01\t2026-04-01\t\t\nFel\t\t\tibland\t\nFel\t\t\t\tFramtidshjul',
    );
    const problems = await screen.findByRole('region', { name: 'Fel att rätta' });
    expect(
      within(problems)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Rad 3, kolumnen ”Start”, fältet Tid: start: Skriv ett datum, eller en månad, en termin eller ett år: 2026-03-20, maj 2026, våren 2026, 2026. Det kan också stå löpande.',
      expect.stringMatching(/^Rad 4, kolumnen ”Slut”, fältet Tid: /),
      'Rad 5, kolumnen ”Tid: slag”, fältet Tid: slag: ”ibland” finns inte bland valen. Skriv ett av dem: deadline, period, löpande, milstolpe.',
      'Rad 6, kolumnen ”Metod”, fältet Metod: ”Framtidshjul” finns inte för Metod. Skriv hela namnet som det står i Framsyn, eller lämna cellen tom.',
    ]);
    await press('Importera 1 rad');
    await screen.findByRole('heading', { name: '1 rad är tillagd' });
    expect((await titlesIn(site)).slice(2)).toEqual(['Bra']);
  });

  it('waits for the plan to be chosen when there are several, and looks for titles in that plan only', async () => {
    const site = await livingSite();
    const other = unwrap(
      await site.data.repository(assignments).add({ title: 'Annat uppdrag', profile: 'uppdrag', organisation: 'Region Exempel' }, 'other'),
    ).id;
    await start(site, '/importera?till=activities');
    expect(await screen.findByText('Välj först vilken plan som raderna ska till.')).toBeInTheDocument();
    expect(screen.queryByLabelText('CSV- eller TSV-fil')).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Uppdrag eller handlingsplan' }), 'Annat uppdrag');
    await paste('Rubrik\tSlut\nSamla lärdomar\t2026-05-01');
    await press('Importera 1 rad');
    await screen.findByRole('heading', { name: '1 rad är tillagd' });
    expect((await planOf(site, other)).map(({ title }) => title)).toEqual(['Samla lärdomar']);
  });

  it('is not offered a plan when there is none', async () => {
    const site = await livingSite();
    unwrap(await site.data.repository(assignments).remove(site.plan));
    await start(site);
    expect(await screen.findByText(/Det finns inget uppdrag ännu/)).toBeInTheDocument();
    expect(screen.queryByLabelText('CSV- eller TSV-fil')).toBeNull();
  });
});

describe('A table of activities for an approved plan', () => {
  const table = 'Rubrik\tSlut\nEtt\t2026-05-01\nTvå\t2026-06-01\nTre\t2026-07-01';

  it('asks once why, adds nothing without, and keeps the reason with each row; its undoing has its revisions too', async () => {
    const site = await livingSite({ isApproved: true });
    await start(site);
    await paste(table);
    expect(await screen.findByRole('heading', { name: 'Varför ändras planen?' })).toBeInTheDocument();
    await press('Importera 3 rader');
    expect(await screen.findByRole('button', { name: /Slag av skäl/ })).toBeInTheDocument();
    expect(await titlesIn(site)).toHaveLength(2);
    await giveReason('Workshopen gav tre till.');
    await press('Importera 3 rader');
    await screen.findByRole('heading', { name: '3 rader är tillagda' });
    await waitFor(async () => expect(await revisionsOf(site)).toHaveLength(3));
    for (const revision of await revisionsOf(site))
      expect(revision).toMatchObject({ change: 'tillagd', reasonType: 'nyTanke', reason: 'Workshopen gav tre till.', version: 1 });
    await press('Ångra importen');
    await screen.findByRole('heading', { name: '3 rader ligger nu i papperskorgen' });
    expect(await titlesIn(site)).toHaveLength(2);
    await waitFor(async () => expect((await revisionsOf(site)).filter(({ change }) => change === 'borttagen')).toHaveLength(3));
    expect((await revisionsOf(site)).find(({ change }) => change === 'borttagen')?.reason).toBe('Importen ångrades. Workshopen gav tre till.');
  });

  it('stops where the server stops answering, says how many are saved, and goes on without doubling a row or a revision', async () => {
    const site = await livingSite({ isApproved: true });
    await start(site);
    await paste(table);
    await giveReason('Workshopen gav tre till.');
    let adds = 0;
    site.broken = (attempted, list) => attempted === 'add' && list === 'activities' && (adds += 1) > 1;
    await press('Importera 3 rader');
    expect(await screen.findByRole('heading', { name: 'Importen stannade' })).toHaveFocus();
    expect(screen.getByText(/1 av 3 rader är sparade/)).toBeInTheDocument();
    site.broken = () => false;
    await press('Fortsätt');
    await screen.findByRole('heading', { name: '3 rader är tillagda' });
    expect((await titlesIn(site)).slice(2)).toEqual(['Ett', 'Två', 'Tre']);
    await waitFor(async () => expect(await revisionsOf(site)).toHaveLength(3));
  });

  it('stops and asks when somebody approves the plan meanwhile', async () => {
    const site = await livingSite();
    await start(site);
    await paste(table);
    await screen.findByRole('button', { name: 'Importera 3 rader' });
    const plan = unwrap(await site.data.repository(assignments).get(site.plan));
    unwrap(await site.data.repository(assignments).patch(plan.id, { approvedVersion: 1 }, plan.etag));
    await press('Importera 3 rader');
    expect(await screen.findByText('Planen är godkänd och ändras bara med ett skäl. Skriv skälet och fortsätt.')).toBeInTheDocument();
    expect(await titlesIn(site)).toHaveLength(2);
    await giveReason('Kom med i sista stund.');
    await press('Fortsätt');
    await screen.findByRole('heading', { name: '3 rader är tillagda' });
    await waitFor(async () => expect(await revisionsOf(site)).toHaveLength(3));
  });
});

it('brings occasions too', async () => {
  const site = await livingSite();
  await start(site, '/importera?till=events');
  await paste('Rubrik\tSlag\tDatum\tPlats\nFramsyn på RU-dagen\tRU-dag\t20 mars 2026\tAulan');
  await press('Importera 1 rad');
  await screen.findByRole('heading', { name: '1 rad är tillagd' });
  const [event] = unwrap(await site.data.repository(events).page()).items;
  expect([event?.type, event?.time, event?.place]).toEqual(['ruDag', { kind: 'deadline', end: '2026-03-20', precision: 'dag' }, 'Aulan']);
});

it('is reached from the plan that it adds to, also while that is empty', async () => {
  const site = await livingSite();
  await start(site, `/plan?uppdrag=${site.plan}&vy=lista`);
  const address = expect.stringContaining(`/importera?till=activities&uppdrag=${site.plan}`);
  expect(await screen.findByRole('link', { name: 'Importera' })).toHaveAttribute('href', address);
  for (const { id } of await planOf(site)) unwrap(await site.data.repository(activities).remove(id));
  await app.close();
  await start(site, `/plan?uppdrag=${site.plan}&vy=lista`);
  await screen.findByRole('heading', { name: 'Planen är tom än' });
  expect(await screen.findByRole('link', { name: 'Importera' })).toHaveAttribute('href', address);
});
