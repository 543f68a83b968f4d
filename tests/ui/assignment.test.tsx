/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DataError } from '../../src/data/ports';
import { activities } from '../../src/schema/lists/activities';
import { assignments } from '../../src/schema/lists/assignments';
import { goals } from '../../src/schema/lists/goals';
import { revisions } from '../../src/schema/lists/revisions';
import { workstreams } from '../../src/schema/lists/workstreams';
import { assignmentSite, regional, type AssignmentSite } from './assignmentSite';
import { fill, startApp, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(90_000);

let app: StartedApp;
const start = async (site: AssignmentSite, options: StartOptions = {}): Promise<void> => {
  app = await startApp({ url: '/uppdrag', ...options }, await assignmentSite(site));
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const slow = { timeout: 15_000 };
const heading = (name: string, level = 2): Promise<HTMLElement> => screen.findByRole('heading', { name, level }, slow);
const section = async (name: string): Promise<HTMLElement> => (await heading(name)).closest('section') as HTMLElement;
const approved = (site: AssignmentSite): AssignmentSite => ({
  ...site,
  assignments: [{ ...site.assignments![0]!, approvedVersion: 1, approvedOn: '2025-06-30' }],
});
const giveReason = async (): Promise<void> => {
  await userEvent.click(await screen.findByRole('radio', { name: /ny tanke/i }, slow));
  await fill(screen.getByRole('textbox', { name: /Skäl/ }), 'Vi har lärt oss mer.');
};
const stored = async (id: number) => {
  const answer = await app.data.repository(assignments).get(id);
  if (!answer.ok) throw new Error('gone');
  return answer.value;
};

describe('The assignment', () => {
  it('opens with the current one, under its document’s nine headings in their order', async () => {
    await start(regional);
    await heading('Bakgrund');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Framsyn i regionen');
    const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(titles).toEqual([
      'Inför nästa steg',
      'Bakgrund',
      'Syfte',
      'Uppdragsbeskrivning',
      'Mål och förväntat resultat',
      'Tidplan',
      'Ledning och organisering',
      'Resurser',
      'Samband och gränsdragning',
      'Kommunikation',
    ]);
    expect(screen.getByText(/Regional utveckling · gäller 2025–2026 · blickar mot 2050 · planen är inte godkänd/)).toBeVisible();
    expect(screen.getByText('Ett av två mål är nådda. En aktivitet är sen.')).toBeVisible();
  });

  it('shows beside each text what the lists know', async () => {
    await start(regional);
    const background = await section('Bakgrund');
    expect(background).toHaveTextContent('Programmet pågår till december 2026, 9 månader kvar.');
    expect(background).toHaveTextContent('1 av 4 gemensamma workshopar är genomförda');
    expect(
      within(background)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '1. Omvärld och megatrender genomförd, 16 maj 2025',
      '2. Scenarier nästa, november',
      '3. Workshop 3 inte planerad',
      '4. Workshop 4 inte planerad',
    ]);
    expect(await section('Tidplan')).toHaveTextContent(/HärnästÅterrapportera sen, 17 dagar, 28 februariNyhetsbrev maj/);
    const organisation = await section('Ledning och organisering');
    expect(organisation).toHaveTextContent(/Arbetsgrupp: FramsynsgruppenSammankallande Näringsliv/);
    expect(organisation).not.toHaveTextContent('Kollektivtrafik'); // has left
    expect(await section('Resurser')).toHaveTextContent('5 procent av arbetstidenDet ger 90 timmar om året för 1 person.');
    expect(await section('Samband och gränsdragning')).toHaveTextContent(/Ny regional strategi kopplas tillVi gör: Vi ger underlag.De gör: De skriver./);
    expect(await section('Kommunikation')).toHaveTextContent('Nyhetsbrev maj');
  });

  it('says kindly that a heading is empty, and offers to write it to who may', async () => {
    await start(regional);
    expect(await section('Kommunikation')).toHaveTextContent('Inget står här än.');
    await userEvent.click(await screen.findByRole('link', { name: 'Skriv Kommunikation' }));
    await fill(await screen.findByRole('textbox', { name: 'Kommunikation' }, slow), 'Vi berättar löpande.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    await waitFor(async () => expect(await section('Kommunikation')).toHaveTextContent('Vi berättar löpande.'), slow);
    expect(app.location.get()).toBe('/uppdrag?uppdrag=1');
    expect(screen.getByRole('link', { name: 'Ändra Kommunikation' })).toHaveFocus();
  });

  it('is read only to the management group', async () => {
    await start({ ...regional, roles: ['Framsyn Ledningsgrupp'] });
    await heading('Bakgrund');
    for (const name of [/^Gå vidare/, /^Flytta/]) expect(screen.queryByRole('button', { name })).toBeNull();
    for (const name of [/^Ändra/, /^Lägg till/, 'Nytt uppdrag']) expect(screen.queryByRole('link', { name })).toBeNull();
  });

  it('tells staff whose page it is', async () => {
    const forbidden: DataError = { kind: 'forbidden', attempted: 'read', list: 'assignments', missing: { right: 'read', group: 'Framsyn Arbetsgrupp' } };
    await start({ ...regional, roles: ['Framsyn Medarbetare'] }, { refuseReads: () => forbidden });
    expect(await screen.findByRole('heading', { name: '”Uppdrag” är arbetsgruppens sida' }, slow)).toBeInTheDocument();
  });

  it('changes to another one, and shows goals that only the older note has', async () => {
    await start(regional);
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Byt uppdrag' }, slow), 'Förra uppdraget (Avslut)');
    await heading('Förra uppdraget', 1);
    expect(app.location.get()).toBe('/uppdrag?uppdrag=2');
    expect(await section('Mål och förväntat resultat')).toHaveTextContent('Ett gammalt mål (Mått; Nivå)');
  });

  it('says what it will be when there is none, with one action; and what to do about one that is gone', async () => {
    await start({});
    await heading('Här står ert uppdrag');
    await userEvent.click(screen.getByRole('button', { name: 'Skriv ett uppdrag' }));
    await fill(await screen.findByRole('textbox', { name: /Rubrik/ }, slow), 'Vårt första');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    await heading('Vårt första', 1);
    expect(await stored(1)).toMatchObject({ phase: 'start', status: 'utkast', profile: 'uppdrag' });
    app = await app.reopen('/uppdrag?uppdrag=99');
    await heading('Uppdraget finns inte längre');
    await userEvent.click(screen.getByRole('button', { name: 'Visa det aktuella uppdraget' }));
    await heading('Vårt första', 1);
  });

  it('has a plan of action’s own headings', async () => {
    await start({
      assignments: [{ title: 'Handlingsplan', profile: 'handlingsplan', summary: 'Tre prioriteringar.', horizonYear: 2050 }],
      workstreams: [
        { title: 'En framsynt organisation', assignment: 1, kind: 'prioritering', order: 1, pattern: 'rutig', goals: 'Varje forum har haft en fråga' },
      ],
    });
    await heading('Handlingsplan', 1);
    await section('Uppföljning'); // the last that comes
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Inför nästa steg',
      'Syfte',
      'Sammanfattning',
      'Prioriteringar',
      'Tidsperspektiv',
      'Uppföljning',
    ]);
    expect(await section('Prioriteringar')).toHaveTextContent(
      /Planen har 1 prioritering\.Prioritering 1rutigEn framsynt organisation.*Varje forum har haft en fråga/,
    );
  });
});

describe('The life cycle', () => {
  it('shows where the assignment is and what the next step asks for, and moves on though something is missing', async () => {
    await start(regional);
    const cycle = await screen.findByRole('list', { name: 'Från start till beslut' }, slow);
    expect(within(cycle).getAllByRole('listitem')[1]).toHaveAttribute('aria-current', 'step');
    const next = await section('Inför nästa steg');
    expect(
      within(next)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Inte än: Planen är godkänd', 'Inte än: En aktivitet är sen', 'Inte än: Lärdomar är samlade', 'Inte än: 1 av 3 mål är uppföljda']);
    await userEvent.click(within(next).getByRole('button', { name: 'Gå vidare till sammanfattning' }));
    const dialog = await screen.findByRole('dialog', {}, slow);
    expect(dialog).toHaveTextContent('4 saker är inte på plats än:');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Flytta till sammanfattning' }));
    await screen.findByText('Uppdraget är nu i skedet ”Sammanfattning”.', {}, slow);
    expect(await stored(1)).toMatchObject({ phase: 'sammanfattning', status: 'pagar' });
  });

  it('says so when somebody else changed the assignment meanwhile, and moves nothing', async () => {
    await start(regional);
    await userEvent.click(await screen.findByRole('button', { name: 'Gå tillbaka till start' }, slow));
    const dialog = await screen.findByRole('dialog', {}, slow);
    const { id, etag } = await stored(1);
    await app.data.repository(assignments).patch(id, { unit: 'Annan enhet' }, etag);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Flytta till start' }));
    expect(await within(dialog).findByRole('alert', {}, slow)).toHaveTextContent('Någon annan ändrade uppdraget under tiden.');
    expect(await stored(1)).toMatchObject({ phase: 'pagar', unit: 'Annan enhet' });
  });

  it('ends in a continuation that takes over what is open, shown before it is made', async () => {
    await start({ ...regional, assignments: [{ ...regional.assignments![0]!, phase: 'avslut', closedOn: '2026-03-01' }] });
    await userEvent.click(await screen.findByRole('button', { name: 'Skapa fortsättning' }, slow));
    // The dialog that says what it waits for gives way to the one that is filled in.
    const name = await screen.findByRole('textbox', { name: 'Rubrik för fortsättningen' }, slow);
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveTextContent(
      /Förs över.*3 aktiviteterBygg banken \(löpande\)Återrapportera \(sen, 17 dagar\)NyhetsbrevStannar här.*1 aktivitetSamla metoder/,
    );
    await userEvent.clear(name);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Skapa fortsättningen' }));
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Skriv vad fortsättningen heter.');
    await fill(name, 'Framsyn, år två');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Skapa fortsättningen' }));
    await heading('Framsyn, år två', 1);
    expect(app.location.get()).toBe('/uppdrag?uppdrag=2');
    expect(screen.getByText('Fortsätter på', { exact: false })).toHaveTextContent('Fortsätter på: Framsyn i regionen');
    const copies = await app.data.repository(activities).page({ where: [{ field: 'assignment', is: 'equal', value: 2 }] });
    expect(copies.ok && copies.value.items.map(({ title }) => title).sort()).toEqual(['Bygg banken', 'Nyhetsbrev', 'Återrapportera']);
    // Copied whole: the page itself reads no deliverables.
    expect(copies.ok && copies.value.items.find(({ title }) => title === 'Bygg banken')?.deliverable).toBe('Sökbar bank');
    await userEvent.click(screen.getByRole('link', { name: 'Framsyn i regionen' }));
    expect(await section('Efter uppdraget')).toHaveTextContent('Det som var öppet finns i fortsättningen.');
  });

  it('lets a continuation that was cut short be finished', async () => {
    let isBroken = true;
    await start({
      ...regional,
      assignments: [{ ...regional.assignments![0]!, phase: 'avslut' }],
      interrupt: (attempted, { key }) => (isBroken && attempted === 'change' && key === 'activities' ? { kind: 'offline', attempted, list: key } : undefined),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Skapa fortsättning' }, slow));
    await userEvent.click(await screen.findByRole('button', { name: 'Skapa fortsättningen' }, slow));
    expect(await screen.findByRole('alert', {}, slow)).toHaveTextContent('Fortsättningen blev inte klar.');
    isBroken = false;
    await userEvent.click(await screen.findByRole('button', { name: 'Avbryt' }));
    expect(await section('Efter uppdraget')).toHaveTextContent('Fortsättningen saknar något som är öppet här.');
    await userEvent.click(screen.getByRole('button', { name: 'Gör klart fortsättningen' }));
    // The page's own button of that name is out of reach behind the dialog.
    await waitFor(() => expect(within(screen.getByRole('dialog')).getByRole('button', { name: 'Gör klart fortsättningen' })).toBeEnabled(), slow);
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Gör klart fortsättningen' }));
    await screen.findByText('Fortsättningen är skapad.', {}, slow);
    const copies = await app.data.repository(activities).page({ where: [{ field: 'assignment', is: 'equal', value: 2 }] });
    expect(copies.ok && copies.value.items).toHaveLength(3);
  });
});

describe('Goals and parts', () => {
  it('opens a goal by its address with where it stands and its chain, and gives focus back to its row', async () => {
    await start(regional, { url: '/uppdrag?mal=2' });
    const panel = await screen.findByRole('complementary', { name: 'Stöd i tid' }, slow);
    expect(panel).toHaveTextContent('AvvikerInte uppföljt än');
    expect(await within(panel).findByRole('heading', { name: 'Kedjan' }, slow)).toBeVisible();
    await userEvent.click(within(panel).getByRole('button', { name: 'Stäng' }));
    await waitFor(() => expect(screen.getByRole('link', { name: /Stöd i tid/ })).toHaveFocus());
    expect(await section('Mål och förväntat resultat')).toHaveTextContent('1 av 2 mål nådda. 1 är avfört.');
  });

  it('asks for no reason before the plan is approved', async () => {
    await start(regional);
    await userEvent.click(await screen.findByRole('link', { name: 'Lägg till mål' }, slow));
    await fill(await screen.findByRole('textbox', { name: /^Mål\s*\*?$/ }, slow), 'Fler spanar');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByRole('link', { name: /Fler spanar/ }, slow)).toBeVisible();
    expect(await app.data.repository(goals).get(4)).toMatchObject({ value: { assignment: { id: 1 }, order: 4, status: 'inteBorjat' } });
  });

  it('asks why when a text of an approved plan is changed, and writes the revision', async () => {
    await start(approved(regional), { url: '/uppdrag?uppdrag=1&skriv=text-purpose' });
    const box = await screen.findByRole('textbox', { name: 'Syfte' }, slow);
    await fill(box, ' Och spridas.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    await screen.findByText('Varför ändras planen?', {}, slow);
    expect((await stored(1)).purpose).toBe('Det vi lär oss ska komma till nytta.');
    await giveReason();
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    await waitFor(async () => expect((await stored(1)).purpose).toContain('Och spridas.'), slow);
    await waitFor(async () => {
      const written = await app.data.repository(revisions).page();
      expect(written.ok && written.value.items).toMatchObject([{ assignment: { id: 1 }, list: 'assignments', reasonType: 'nyTanke' }]);
    }, slow);
  });

  it('moves a part by its buttons, and says where it is', async () => {
    await start(regional);
    const parts = (): readonly (string | null)[] =>
      within(screen.getByRole('heading', { name: 'Uppdragsbeskrivning' }).closest('section') as HTMLElement)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent);
    await userEvent.click(await screen.findByRole('button', { name: 'Flytta upp Stöd' }, slow));
    await waitFor(() => expect(parts()).toEqual(['Metodbank', 'Stöd', 'Lärande']), slow);
    expect(screen.queryByRole('button', { name: 'Flytta upp Metodbank' })).toBeNull();
  });

  it('asks why before a part of an approved plan is moved', async () => {
    await start(approved(regional));
    await userEvent.click(await screen.findByRole('button', { name: 'Flytta ner Metodbank' }, slow));
    await giveReason();
    await userEvent.click(screen.getByRole('button', { name: 'Flytta' }));
    await waitFor(async () => expect(await app.data.repository(workstreams).get(1)).toMatchObject({ value: { order: 2 } }), slow);
  });

  it('does not let a part be removed while goals or activities belong to it', async () => {
    await start(regional);
    const actions = await screen.findByRole('group', { name: 'Åtgärder för Metodbank' }, slow);
    await userEvent.click(within(actions).getByRole('button', { name: 'Ta bort' }));
    expect(await screen.findByText('”Metodbank” har 3 mål och aktiviteter kvar. Flytta eller ta bort dem först.')).toBeVisible();
    expect(await app.data.repository(workstreams).get(1)).toMatchObject({ ok: true });
  });

  it('writes the plan for follow-up as its four questions', async () => {
    await start(regional, { url: '/uppdrag?uppdrag=1&skriv=del-1' });
    expect(await screen.findByRole('textbox', { name: 'Hur' }, slow)).toHaveValue('Enkät');
    await fill(screen.getByRole('textbox', { name: 'Hur' }), ' och samtal');
    await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
    await waitFor(
      async () =>
        expect(await app.data.repository(workstreams).get(1)).toMatchObject({ value: { followUp: 'Används den?\nEnkät och samtal\nVarje termin\nVP' } }),
      slow,
    );
  });

  it('counts a part’s activities by state, with the way to them in the plan', async () => {
    await start(regional);
    const link = await screen.findByRole('link', { name: 'Visa i planen: Metodbank' }, slow);
    expect(link.closest('dd')).toHaveTextContent('1 pågår, 1 klar');
    await userEvent.click(link);
    expect(app.location.get()).toMatch(/^\/plan\?/);
  });
});

describe('The programme and the paper', () => {
  it('joins a new programme to the assignment', async () => {
    await start({ assignments: [{ title: 'Utan program', profile: 'uppdrag' }] });
    await userEvent.click(await screen.findByRole('link', { name: 'Lägg till program' }, slow));
    await fill(await screen.findByRole('textbox', { name: /^Namn/ }, slow), 'Region 2050');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(async () => expect((await stored(1)).programme).toMatchObject({ id: 1 }), slow);
    await waitFor(async () => expect(await section('Bakgrund')).toHaveTextContent('Region 2050'), slow);
  });

  it('prints under the document’s headings, with goals, plan, organisation and processes', async () => {
    const print = jest.fn();
    Object.defineProperty(window, 'print', { configurable: true, value: print });
    await start(regional);
    await userEvent.click(await screen.findByRole('button', { name: 'Skriv ut' }, slow));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1), slow);
    const sheet = document.querySelector('body > [lang="sv"]') as HTMLElement;
    const order = [
      'Bakgrund',
      'Syfte',
      'Uppdragsbeskrivning',
      'Mål och förväntat resultat',
      'Tidplan',
      'Ledning och organisering',
      'Resurser',
      'Samband och gränsdragning',
      'Kommunikation',
    ];
    const places = order.map((name) => [...sheet.querySelectorAll('h2')].findIndex(({ textContent }) => textContent === name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(sheet).toHaveTextContent(/Tids- och aktivitetsplanAktivitetTidAnsvarigLäge.*Återrapportera28 februariPlanerad/);
    expect(sheet).toHaveTextContent('En bank som användsAntal besök. 100Nått');
    fireEvent(window, new Event('afterprint'));
    await waitFor(() => expect(sheet.isConnected).toBe(false));
  });

  it('is all there in English', async () => {
    await start(regional, { locale: 'en-gb' });
    await screen.findByRole('heading', { name: 'Background' }, slow);
    expect(screen.getByText('One of two goals are reached. One activity is late.')).toBeVisible();
    expect(await section('Time plan')).toHaveTextContent('late, 17 days');
  });
});
