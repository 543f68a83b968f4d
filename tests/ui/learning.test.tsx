/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { writeSteps } from '../../src/domain/methods/steps';
import type { Draft, TimeValue } from '../../src/schema/field';
import { events } from '../../src/schema/lists/events';
import { responses } from '../../src/schema/lists/responses';
import { signUps } from '../../src/schema/lists/signUps';
import { value } from '../contract/repository';
import { learningSite, type LearningSite } from './learningSite';
import { fill, startApp, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const start = async (site: LearningSite, options: StartOptions = {}): Promise<void> => {
  app = await startApp({ url: '/larande', ...options }, await learningSite(site));
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const staff = ['Framsyn Medarbetare'];
const day = (start: string, precision: TimeValue['precision'] = 'dag'): TimeValue => ({ kind: 'deadline', precision, start, end: start });
const event = (title: string, more: Partial<Draft<typeof events>> = {}): Draft<typeof events> => ({ title, type: 'workshop', ...more });
const rows = (): readonly (string | null)[] =>
  screen
    .queryAllByRole('link')
    .filter(({ id }) => /^framsyn-event-\d/.test(id))
    .map((link) => link.children[1]?.children[0]?.textContent ?? null);
const panel = (name: string): Promise<HTMLElement> => screen.findByRole('complementary', { name });

const open = event('RU-dag om vatten', {
  type: 'ruDag',
  time: day('2026-04-20'),
  audience: ['medarbetare'],
  signUp: true,
  signUpBy: '2026-04-10',
  capacity: 2,
});
const some: LearningSite = {
  programmes: [{ title: 'Region 2050' }],
  events: [
    open,
    event('Scenarier i Stockholm', { type: 'nationellWorkshop', time: day('2026-01-12'), status: 'genomfort', reached: 12, programme: 1 }),
    event('Framtidshjul hemma', { type: 'hemmaplan', time: day('2026-02-01', 'manad'), status: 'genomfort', reached: 30 }),
    event('Stormöte', { type: 'stormote', time: day('2026-03-18') }),
    event('APT utan svar', { type: 'apt', time: day('2026-03-02') }),
  ],
};

describe('The occasions', () => {
  it('stand with the next one first and the past ones below, and the page says how many were reached', async () => {
    await start({ ...some, settings: [{ title: 'organisation.staff', value: '420' }] });
    await waitFor(() => expect(rows()).toEqual(['Stormöte', 'RU-dag om vatten', 'APT utan svar', 'Framtidshjul hemma', 'Scenarier i Stockholm']));
    expect(screen.getByRole('link', { name: /Framtidshjul hemma/ })).toHaveTextContent('30 kom');
    expect(screen.getByRole('link', { name: /APT utan svar/ })).toHaveTextContent('Hur gick det?');
    expect(screen.getByRole('link', { name: /RU-dag om vatten/ })).toHaveTextContent('Anmälan öppen till 10 apr');
    expect(await screen.findByText(/42 deltagare i år på två tillfällen. Det är högst 10 procent av 420 medarbetare/)).toBeVisible();
  });

  it('show the view that the address says; a chip takes its filter away', async () => {
    await start(some, { url: '/larande?slag=nationellWorkshop&ar=2026&program=1' });
    await waitFor(() => expect(rows()).toEqual(['Scenarier i Stockholm']));
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort filtret Slag: nationell workshop' }));
    expect(app.location.get()).toBe('/larande?ar=2026&program=1');
  });

  it('say where the chain stops, how long ago, and lead to a form that begins with what is known', async () => {
    await start(some);
    const gaps = (await screen.findByRole('heading', { name: /Saknar nästa led/ })).parentElement as HTMLElement;
    expect(gaps).toHaveTextContent('Scenarier i Stockholm Workshop utan aktivitet på hemmaplan. Det har gått 9 veckor.');
    expect(gaps).toHaveTextContent('Framtidshjul hemma Aktivitet på hemmaplan utan lärdom. Det har gått 2 veckor.');
    await userEvent.click(within(gaps).getByRole('link', { name: 'Lägg till aktivitet på hemmaplan: Scenarier i Stockholm' }));
    const form = await screen.findByRole('dialog', { name: 'Ny aktivitet på hemmaplan' });
    await fill(await within(form).findByRole('textbox', { name: /Rubrik/ }), 'Scenarier med kulturenheten');
    await userEvent.click(within(form).getByRole('button', { name: 'Spara' }));
    await panel('Scenarier med kulturenheten');
    expect(value(await app.data.repository(events).get(6))).toMatchObject({ type: 'hemmaplan', cause: { id: 2 }, programme: { id: 1 } });
  });

  it('let staff sign up and answer, and nothing else', async () => {
    await start({ ...some, groups: staff }, { url: '/larande?visa=1' });
    const shown = await panel('RU-dag om vatten');
    await within(shown).findByRole('button', { name: 'Anmäl mig' });
    for (const name of ['Nytt tillfälle', 'Ta bort', 'Skriv dagordningen', 'Markera som genomfört']) expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Ändra' })).toBeNull();
    expect(screen.queryByRole('heading', { name: /Saknar nästa led/ })).toBeNull();
  });
});

describe('Signing up', () => {
  it('is one click, can be taken back, and shows among one’s own', async () => {
    await start({ ...some, groups: staff }, { url: '/larande?visa=1' });
    const shown = await panel('RU-dag om vatten');
    await userEvent.click(await within(shown).findByRole('button', { name: 'Anmäl mig' }));
    expect(await within(shown).findByRole('button', { name: 'Avboka' })).toBeVisible();
    expect(value(await app.data.repository(signUps).page()).items).toMatchObject([{ event: { id: 1 } }]);
    await userEvent.click(screen.getByRole('button', { name: 'Mina anmälningar' }));
    await waitFor(() => expect(rows()).toEqual(['RU-dag om vatten']));
    await userEvent.click(within(shown).getByRole('button', { name: 'Avboka' }));
    await waitFor(async () => expect(value(await app.data.repository(signUps).page()).items).toEqual([]));
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(async () => expect(value(await app.data.repository(signUps).page()).items).toHaveLength(1));
  });

  it('is full for who can see that it is; the last to come wait', async () => {
    await start({ ...some, signUps: [{ event: 1 }, { event: 1 }, { event: 1 }] }, { url: '/larande?visa=1' });
    const shown = await panel('RU-dag om vatten');
    expect(await within(shown).findByText('Person 3 (väntar på plats)')).toBeVisible();
    expect(within(shown).getByText('Fullt.')).toBeVisible();
    expect(within(shown).queryByRole('button', { name: 'Anmäl mig' })).toBeNull();
    await userEvent.click(within(shown).getByRole('button', { name: 'Stäng anmälan, det är fullt' }));
    await waitFor(async () => expect(value(await app.data.repository(events).get(1)).signUp).toBe(false));
  });
});

describe('The agenda', () => {
  it('comes from a method in the time there is, and its points are moved with buttons', async () => {
    const step = { minimumMinutes: 5, priority: 1, toParticipants: '', toLeader: '', input: '', outputKind: 'text' } as const;
    const steps = writeSteps([
      { ...step, title: 'Tyst start', minutes: 10 },
      { ...step, title: 'Samtal', minutes: 30 },
      { ...step, title: 'Utställning', minutes: 20, priority: 3 },
    ]);
    const method = { title: 'Signalrunda', summary: 'En runda om det oväntade.', steps };
    await start({ methods: [method], events: [event('Workshop', { method: 1, minutes: 20, time: day('2026-05-01') })] }, { url: '/larande?visa=1' });
    const shown = await panel('Workshop');
    await userEvent.click(await within(shown).findByRole('button', { name: 'Skriv dagordningen' }));
    await userEvent.click(await within(shown).findByRole('button', { name: 'Hämta dagordning ur metoden' }));
    expect(within(shown).getByText(/”Signalrunda” tar 20 minuter. Utelämnat: Utställning./)).toBeVisible();
    await userEvent.click(within(within(shown).getByRole('group', { name: 'Punkt 2' })).getByRole('button', { name: 'Flytta upp' }));
    await userEvent.click(within(shown).getByRole('button', { name: 'Spara dagordningen' }));
    await within(shown).findByRole('button', { name: 'Ändra dagordningen' });
    const { agenda } = value(await app.data.repository(events).get(1));
    expect((JSON.parse(agenda ?? '') as readonly { heading: string }[]).map(({ heading }) => heading)).toEqual(['Samtal', 'Tyst start']);
  });
});

describe('How it went', () => {
  it('is said with one number', async () => {
    await start(some, { url: '/larande?visa=5' });
    const shown = await panel('APT utan svar');
    await userEvent.click(await within(shown).findByRole('button', { name: 'Markera som genomfört' }));
    const field = within(shown).getByRole('textbox', { name: 'Hur många kom?' });
    await userEvent.type(field, 'många');
    await userEvent.click(within(shown).getByRole('button', { name: 'Spara som genomfört' }));
    expect(await within(shown).findByText('Skriv ett helt tal från 0 till 10 000, eller lämna fältet tomt.')).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, '14');
    await userEvent.click(within(shown).getByRole('button', { name: 'Spara som genomfört' }));
    expect(await within(shown).findByText('Genomfört. 14 personer kom.')).toBeVisible();
  });
});

describe('The evaluation', () => {
  const answers = (count: number): Draft<typeof responses>[] =>
    Array.from({ length: count }, (_, index) => ({ event: 2, kind: 'utvardering', first: (index % 5) + 1, comment: `Svar ${index}` }));

  it('is held back from the working group until five have answered, and then shows the spread', async () => {
    await start({ ...some, responses: answers(4) }, { url: '/larande?visa=2' });
    let shown = await panel('Scenarier i Stockholm');
    expect(await within(shown).findByText('Utvärdering: visas när 5 har svarat, 4 hittills.')).toBeVisible();
    expect(shown).not.toHaveTextContent('Svar 1');
    await app.close();
    await start({ ...some, responses: answers(5) }, { url: '/larande?visa=2' });
    shown = await panel('Scenarier i Stockholm');
    expect(await within(shown).findByText(/1–5, mittersta svaret 3/)).toBeVisible();
    expect(within(shown).getByText('Svar 1')).toBeVisible();
    expect(shown).not.toHaveTextContent('Person 1');
  });

  it('is answered from a link, once a person, and may be changed', async () => {
    await start({ ...some, groups: staff }, { url: '/larande?visa=2&svara=utvardering' });
    const shown = await panel('Scenarier i Stockholm');
    expect(await within(shown).findByText(/SharePoint sparar vem som har skrivit/)).toBeVisible();
    const useful = await within(shown).findByRole('group', { name: 'Jag har nytta av det här i mitt arbete.' });
    await userEvent.click(within(shown).getByRole('button', { name: 'Skicka svaret' }));
    expect(await within(shown).findByText('Svara på minst en fråga.')).toBeVisible();
    await userEvent.click(within(useful).getByRole('radio', { name: '4' }));
    await userEvent.click(within(shown).getByRole('button', { name: 'Skicka svaret' }));
    await userEvent.click(await within(shown).findByRole('link', { name: 'Ändra din utvärdering' }));
    await userEvent.click(
      within(await within(shown).findByRole('group', { name: 'Jag har nytta av det här i mitt arbete.' })).getByRole('radio', { name: '5' }),
    );
    await userEvent.click(within(shown).getByRole('button', { name: 'Spara ändrat svar' }));
    await within(shown).findByRole('link', { name: 'Ändra din utvärdering' });
    expect(value(await app.data.repository(responses).page()).items).toMatchObject([{ kind: 'utvardering', first: 5, event: { id: 2 } }]);
  });
});
