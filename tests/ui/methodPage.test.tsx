/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Stylesheet } from '@fluentui/react/lib/Styling';
import { methodRuns } from '../../src/schema/lists/methodRuns';
import { methods } from '../../src/schema/lists/methods';
import { writeSteps } from '../../src/domain/methods/steps';
import { methodSite, round, step, type MethodSite } from './methodSite';
import { fill, startApp, type StartedApp } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const start = async (url: string, site: MethodSite = {}, locale = 'sv-se'): Promise<void> => {
  app = await startApp({ url, locale }, await methodSite(site));
  await screen.findByRole('heading', { level: 1 });
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const addressed = (name: string): string | null => new URLSearchParams(app.location.get().split('?')[1]).get(name);
const steps = (): readonly HTMLElement[] => screen.getAllByRole('listitem').filter((item) => within(item).queryByRole('heading', { level: 3 }));
const minutesOf = (): readonly (string | undefined)[] => steps().map((item) => /(\d+ min|Utgår)/.exec(item.textContent ?? '')?.[1]);
const says = (text: string): Promise<HTMLElement | undefined> =>
  waitFor(() => {
    const found = screen.getAllByRole('status').find((element) => element.textContent === text);
    if (!found) throw new Error(`no status says ${text}; ${screen.getAllByRole('status').map((element) => element.textContent)}`);
    return found;
  });

describe('A method at the length that one has', () => {
  it('shows each step with its time at this length and its own', async () => {
    await start('/metod?visa=1&minuter=30');
    await says('Anpassad till 30 minuter av 41.');
    expect(minutesOf()).toEqual(['3 min', '14 min', '10 min', '3 min']);
    expect(within(steps()[1] as HTMLElement).getByText('av 20 · kortare')).toBeVisible();
    expect(within(steps()[0] as HTMLElement).getByText('”En svag signal är ett tidigt tecken.”')).toBeVisible();
  });

  it('says in words what is lost when a step has to go', async () => {
    await start('/metod?visa=1&minuter=15');
    await says('Anpassad till 15 minuter av 41. Ett steg utgår.');
    expect(minutesOf()[2]).toBe('Utgår');
    expect(screen.getByText('Steget ”Vad om” görs inte. Ni blir utan de konsekvenser som det ger.')).toBeVisible();
  });

  it('says so when the time is too short, and shows the shortest version', async () => {
    await start('/metod?visa=1&minuter=5');
    await says('Metoden går inte på 5 minuter. Här är den kortaste versionen, 8 minuter. Ett steg utgår.');
    expect(minutesOf()).toEqual(['1 min', '5 min', 'Utgår', '2 min']);
  });

  it('follows the stepper, keeps the time in the address without filling Back, and finds the way to the full time', async () => {
    await start('/metod?visa=1');
    await says('Hela metoden tar 41 minuter.');
    await userEvent.click(screen.getByRole('button', { name: 'Mindre tid' }));
    await says('Anpassad till 40 minuter av 41.');
    expect(addressed('minuter')).toBe('40');
    await userEvent.click(screen.getByRole('button', { name: 'Visa full tid, 41 min' }));
    await says('Hela metoden tar 41 minuter.');
    expect(app.location.get()).toBe('/metod?visa=1');
  });

  it('tells a group that is too large to divide, and one that is too small that it is', async () => {
    await start('/metod?visa=1&deltagare=40');
    await says('Hela metoden tar 41 minuter. Metoden är gjord för högst 30 personer. Dela er i 2 grupper.');
    const people = screen.getByRole('textbox', { name: 'Personer' });
    await userEvent.clear(people);
    await userEvent.type(people, '3');
    await says('Hela metoden tar 41 minuter. Metoden är gjord för minst 4 personer.');
  });

  it('says when each step begins, once it is told when they start', async () => {
    await start('/metod?visa=1');
    fireEvent.change(await screen.findByLabelText('Börjar kl.'), { target: { value: '13:00' } });
    expect(await screen.findByText('kl. 13.23')).toBeVisible();
    expect(addressed('start')).toBe('13:00');
  });

  it('that each does on their own counts its minutes per participant, and has no clock', async () => {
    const delphi = { ...round, steps: writeSteps([step('Runda ett', 14, 10, { perParticipant: true })]) };
    await start('/metod?visa=1', { methods: [delphi] });
    await says('Hela metoden tar 14 minuter. Tiden gäller för varje deltagare, inte för ett möte.');
    expect(screen.getByText('15–75 minuter per deltagare')).toBeVisible();
    expect(screen.queryByLabelText('Börjar kl.')).toBeNull();
  });

  it('is shown as far as its steps can be read', async () => {
    const torn = { ...round, steps: '[{"title":"Ram","minutes":3,"minimumMinutes":1,"priority":1},"trasigt"]' };
    await start('/metod?visa=1', { methods: [torn] });
    expect(await screen.findByText(/En uppgift i stegen gick inte att läsa/)).toBeVisible();
    expect(minutesOf()).toEqual(['3 min']);
  });
});

describe('The method’s page', () => {
  it('without a method goes to the bank', async () => {
    await start('/metod');
    await waitFor(() => expect(app.location.get()).toBe('/metodbank'));
  });

  it('of a method that is not there says so', async () => {
    await start('/metod?visa=99');
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Metod 99' })).toBeVisible();
  });

  it('leads back to the bank with the same time and group, and on to the methods that follow', async () => {
    await start('/metod?visa=1&minuter=45&deltagare=12', {
      methods: [
        { ...round, next: [2] },
        { ...round, title: 'Framtidshjul' },
      ],
    });
    expect(screen.getByRole('link', { name: 'Metodbank', current: false })).toHaveAttribute(
      'href',
      expect.stringContaining('/metodbank?minuter=45&deltagare=12'),
    );
    expect(await screen.findByRole('link', { name: 'Framtidshjul' })).toHaveAttribute('href', expect.stringContaining('/metod?visa=2&minuter=45&deltagare=12'));
  });

  it('offers staff nothing that SharePoint would refuse', async () => {
    await start('/metod?visa=1', { groups: ['Framsyn Medarbetare'] });
    await says('Hela metoden tar 41 minuter.');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Logga en körning' })).toBeNull());
    expect(screen.queryByRole('link', { name: 'Ändra' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Arkivera' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Skriv ut kort' })).toBeVisible();
  });

  it('archives with the way back', async () => {
    await start('/metod?visa=1');
    await userEvent.click(await screen.findByRole('button', { name: 'Arkivera' }));
    expect(await screen.findByText('Metoden är arkiverad och rekommenderas inte längre.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    await screen.findByRole('button', { name: 'Arkivera' });
    const saved = await app.data.repository(methods).get(1);
    expect(saved.ok && saved.value.status).toBe('galler');
  });

  it('removes to the recycle bin, goes to the bank, and takes it back', async () => {
    await start('/metod?visa=1');
    await userEvent.click(await screen.findByRole('button', { name: 'Ta bort' }));
    await waitFor(() => expect(app.location.get()).toBe('/metodbank'));
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(async () => expect((await app.data.repository(methods).get(1)).ok).toBe(true));
  });

  it('prints a card with the steps at this length, and nothing else', async () => {
    const print = jest.fn(() => document.body.className);
    Object.defineProperty(window, 'print', { configurable: true, value: print });
    await start('/metod?visa=1&minuter=15');
    await userEvent.click(await screen.findByRole('button', { name: 'Skriv ut kort' }));
    expect(print.mock.results[0]?.value).toContain('framsyn-prints-card');
    const card = [...document.body.children].find((child) => child.getAttribute('aria-hidden') === 'true' && child.textContent?.includes('Signalrunda'));
    expect(card?.textContent).toContain('15 minuter · 12 personer');
    expect(card?.textContent).toContain('Utgår på den här tiden: Vad om.');
    expect(card?.querySelector('button, a, nav')).toBeNull();
    const rules = Stylesheet.getInstance().getRules();
    expect([...(card?.classList ?? [])].some((name) => new RegExp(`\\.${name}\\{[^}]*display:none`).test(rules))).toBe(true); // on the screen
  });

  it('speaks English to who reads English', async () => {
    await start('/metod?visa=1&minuter=15', {}, 'en-us');
    await says('Fitted to 15 minutes of 41. One step is left out.');
    expect(screen.getByRole('button', { name: 'Log a run' })).toBeVisible();
  });
});

describe('What the group has learnt', () => {
  const runs = [
    { rating: 5, forum: 'apt' as const, worked: 'Tystnaden gjorde att alla kom till tals.' },
    { rating: 2, date: '2025-11-03' },
    { rating: 5, date: '2026-01-20' },
    { date: '2025-09-01', title: 'Den äldsta' },
  ];

  it('is how often, when last, and the range of ratings: never a mean', async () => {
    await start('/metod?visa=1', { runs });
    expect(await screen.findByText('Använd 4 gånger, senast 10 feb.')).toBeVisible();
    expect(screen.getByText('Betyg 2–5, oeniga, 3 körningar')).toBeVisible();
    expect(screen.getByRole('img', { name: 'Antal körningar med betyg 1, 2, 3, 4 och 5: 0, 1, 0, 0, 2' })).toBeVisible();
    expect(screen.queryByText(/4,0|snitt|medel/)).toBeNull();
  });

  it('is the latest runs in words, and all of them when asked for', async () => {
    await start('/metod?visa=1', { runs });
    expect(await screen.findByText('Tystnaden gjorde att alla kom till tals.', { exact: false })).toBeVisible();
    expect(screen.queryByText('Den äldsta')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Visa alla 4' }));
    expect(screen.getByText('Den äldsta')).toBeVisible();
  });

  it('grows by a run, which begins with the method, the day, the time and the group', async () => {
    await start('/metod?visa=1&minuter=30&deltagare=12');
    await userEvent.click(await screen.findByRole('button', { name: 'Logga en körning' }));
    const title = await screen.findByRole('textbox', { name: /Vad handlade det om/ }, { timeout: 15_000 });
    await fill(title, 'Signalrunda på APT');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText('Använd en gång, i dag.')).toBeVisible();
    const page = await app.data.repository(methodRuns).page();
    expect(page.ok && page.value.items[0]).toMatchObject({ title: 'Signalrunda på APT', date: '2026-03-17', minutes: 30, participants: 12, method: { id: 1 } });
    expect(addressed('korning')).toBeNull();
  });
});
