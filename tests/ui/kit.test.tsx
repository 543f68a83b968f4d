/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MemoryDataSource } from '../../src/data/memory';
import { readAgenda } from '../../src/domain/learning/agenda';
import { events } from '../../src/schema/lists/events';
import { questions } from '../../src/schema/lists/questions';
import { aSignal, anEvent, kitSite, type KitSite } from './kitSite';
import { fill, startApp, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const start = async (site: KitSite, options: StartOptions = {}): Promise<void> => {
  app = await startApp({ url: '/apt', ...options }, await kitSite(site));
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const some: KitSite = {
  forums: [{ title: 'APT Regional utveckling', kind: 'apt', minutes: 20, size: 9, nextDate: '2026-04-14', monthsBetween: 1 }],
  signals: [
    aSignal('Butiken utan disk', { category: 'teknik' }),
    aSignal('Tomma förskolor', { category: 'demografi' }),
    aSignal('Ogranskad', { status: 'ny' }),
  ],
  questions: [
    { title: 'Vad ser du för svaga signaler?', forum: 'APT', minutes: 6, lastUsed: '2026-02-01' },
    { title: 'Vad tar vi för givet?', forum: 'APT', minutes: 6, lastUsed: '2025-01-01' },
  ],
};
const agenda = async (): Promise<HTMLElement> => screen.findByRole('region', { name: /Dagordning/ });
const allEvents = async () => {
  const page = await app.data.repository(events).page({});
  return page.ok ? page.value.items : [];
};

describe('A kit for a meeting', () => {
  it('stands there at once: fifteen minutes, a spaning, the question that has waited longest, and what the leader says', async () => {
    await start(some);
    const points = within(await agenda()).getAllByRole('listitem');
    expect(points.map(({ textContent }) => textContent?.slice(0, 5))).toEqual(['1 min', '2 min', '1 min', '6 min', '3 min', '2 min']);
    expect(await agenda()).toHaveTextContent('Läs upp: ”Vad tar vi för givet?”');
    expect(await agenda()).toHaveTextContent('Dela upp er i 3 grupper.');
    expect(screen.getByRole('link', { name: 'Tomma förskolor' })).toBeVisible();
    expect(screen.getByText(/Det var länge sedan den användes/)).toBeVisible();
    expect(screen.queryByText('Ogranskad')).toBeNull();
  });

  it('follows its address: a theme, another time, another question', async () => {
    await start(some, { url: '/apt?minuter=30&tema=teknik&fraga=1' });
    expect(await screen.findByRole('region', { name: 'Dagordning, 30 minuter' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Butiken utan disk' })).toBeVisible();
    expect(screen.getByText(/Den hör till temat teknik/)).toBeVisible();
    expect(screen.getByText(/Den användes nyligen: 1 feb/)).toBeVisible();
  });

  it('gives another spaning when asked, and says so to who listens', async () => {
    await start(some);
    await userEvent.click(await screen.findByRole('button', { name: 'En annan spaning' }));
    expect(await screen.findByRole('link', { name: 'Butiken utan disk' })).toBeVisible();
    expect(app.location.get()).toBe('/apt?spaning=1');
  });

  it('for one of the group’s forums has that forum’s minutes, people and next day', async () => {
    await start(some, { url: '/apt?forum=1' });
    expect(await screen.findByRole('region', { name: 'Dagordning, 20 minuter' })).toBeVisible();
    expect(screen.getByLabelText('Mötets dag')).toHaveValue('2026-04-14');
    expect(screen.getByRole('textbox', { name: 'Personer' })).toHaveValue('9');
  });

  it('that is used becomes one occasion with everything in it, marks the question as used and shows the link for answers', async () => {
    await start(some, { url: '/apt?forum=1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Använd kittet' }));
    const saved = await screen.findByRole('region', { name: 'Kittet är klart att använda' });
    expect(within(saved).getByText('https://example.org/app#/svara?tillfalle=1')).toBeVisible();
    expect(within(saved).getByRole('heading')).toHaveFocus();
    expect(within(saved).getByRole('link', { name: 'Till tillfället' })).toHaveAttribute('href', expect.stringContaining('/larande?visa=1'));
    // It is decided: why it was chosen was true before it was used.
    expect(screen.queryByRole('button', { name: /En annan/ })).toBeNull();
    expect(screen.queryByText(/Den användes nyligen/)).toBeNull();
    const [event, ...others] = await allEvents();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      title: 'APT Regional utveckling: Tomma förskolor',
      type: 'apt',
      time: { start: '2026-04-14', end: '2026-04-14', precision: 'dag' },
      forum: { id: 1 },
      signal: { id: 2 },
      question: { id: 2 },
      minutes: 20,
      capacity: 9,
    });
    const { items, unread } = readAgenda(event?.agenda);
    expect([unread, items.reduce((sum, { minutes = 0 }) => sum + minutes, 0), items[0]?.heading]).toEqual([0, 20, 'Välkommen']);
    const question = await app.data.repository(questions).get(2);
    expect(question.ok && question.value.lastUsed).toBe('2026-03-17');
  });

  it('whose answer from the server was lost says so, and tried again it is still one occasion', async () => {
    const data = await kitSite(some);
    let isLost = true;
    const repository: MemoryDataSource['repository'] = (list) => {
      const real = data.repository(list);
      const add: typeof real.add = async (draft, clientKey) => {
        const answer = await real.add(draft, clientKey);
        return isLost && list.key === 'events' ? { ok: false, error: { kind: 'offline', attempted: 'add', list: list.key } } : answer;
      };
      return { ...real, add };
    };
    app = await startApp({ url: '/apt' }, { ...data, repository });
    await userEvent.click(await screen.findByRole('button', { name: 'Använd kittet' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('det blir inte två tillfällen');
    expect(await allEvents()).toHaveLength(1);
    isLost = false;
    await userEvent.click(screen.getByRole('button', { name: 'Använd kittet' }));
    await screen.findByRole('region', { name: 'Kittet är klart att använda' });
    expect(await allEvents()).toHaveLength(1);
  });

  it('with a day in year 1899 is not saved, and says what to write', async () => {
    await start(some);
    const day = await screen.findByLabelText('Mötets dag');
    await fill(day, '1899-05-05');
    await userEvent.click(screen.getByRole('button', { name: 'Använd kittet' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('mellan år 2000 och 2100');
    expect(day).toHaveFocus();
    expect(await allEvents()).toEqual([]);
  });

  it('from an empty bank still has an agenda, and says what is missing and where to add it', async () => {
    await start({});
    expect(within(await agenda()).getAllByRole('listitem')).toHaveLength(4);
    expect(screen.getByText(/Det finns ingen granskad spaning/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Lägg till en fråga' })).toHaveAttribute('href', expect.stringContaining('/metodbank?slag=questions&ny=questions'));
    expect(screen.getByRole('button', { name: 'Använd kittet' })).toBeVisible();
  });

  it('puts a spaning that was shown lately after one that was not', async () => {
    await start({ ...some, events: [anEvent('Förra APT', { signal: 2, status: 'genomfort' })] });
    await agenda();
    expect(screen.getByRole('link', { name: 'Butiken utan disk' })).toBeVisible();
  });

  it('is printed as an agenda and cards for the table', async () => {
    const print = jest.fn();
    window.print = print;
    await start(some);
    await userEvent.click(await screen.findByRole('button', { name: 'Skriv ut korten' }));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    const paper = document.body.textContent ?? '';
    expect(paper).toContain('Fråga att prata om');
    expect(paper).toContain('En spaning är ingen prognos.');
  });

  it('is not made by staff: they are told why, and where to ask', async () => {
    await start({ ...some, groups: ['Framsyn Medarbetare'] });
    expect(await screen.findByRole('heading', { name: 'Kit görs av arbetsgruppen' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Använd kittet' })).toBeNull();
  });
});
