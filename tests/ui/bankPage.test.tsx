/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryDataSource, type MemoryDataSource } from '../../src/data/memory';
import type { Draft } from '../../src/schema/field';
import { knowledge } from '../../src/schema/lists/knowledge';
import { methods } from '../../src/schema/lists/methods';
import { publications } from '../../src/schema/lists/publications';
import { questions } from '../../src/schema/lists/questions';
import { savedViews } from '../../src/schema/lists/savedViews';
import { signals } from '../../src/schema/lists/signals';
import { signalDraft } from '../fixtures/signals';
import { startApp, today, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const step = (title: string, minutes: number, priority: number): object => ({
  title,
  minutes,
  minimumMinutes: Math.ceil(minutes / 2),
  priority,
  toParticipants: '',
  toLeader: '',
  input: '',
  outputKind: 'text',
});
const method = (title: string, more: Partial<Draft<typeof methods>> = {}): Draft<typeof methods> => ({
  title,
  summary: `Så gör ni ${title.toLowerCase()}.`,
  purpose: 'prova',
  question: 'vadForandras',
  status: 'galler',
  participantsMin: 4,
  participantsMax: 30,
  steps: JSON.stringify([step('Ram', 10, 1), step('Runda', 30, 1), step('Utvikning', 20, 3)]),
  ...more,
});

async function filled(groups: readonly string[] = ['Framsyn Arbetsgrupp'], now = new Date(today)): Promise<MemoryDataSource> {
  const data = createMemoryDataSource({ user: { id: 7, title: 'Kim Exempel', groups, isSiteAdmin: false }, now: () => now });
  await data.repository(methods).add(method('Signalrunda'), 'm1');
  await data.repository(methods).add(method('Delfi', { participantsMin: 20, participantsMax: 40 }), 'm2');
  await data.repository(knowledge).add(
    {
      title: 'Hemtjänsten söker personal',
      source: 'SCB, se https://example.org/a',
      explanation: 'Det **saknas** folk.',
      reviewYear: 2024,
      themes: 'vård; kompetens',
      appliesTo: 'RUS; plan',
    },
    'k1',
  );
  await data.repository(knowledge).add({ title: 'Framskrivningar är spår', source: 'Reglab', themes: 'metod', validity: 'borProvas' }, 'k2');
  await data.repository(publications).add(
    {
      title: 'Vägval 4',
      publisher: 'SKR',
      year: 2021,
      language: 'sv',
      keyPoints: '- Fem krafter\n- Tio trender',
      link: { url: 'https://example.org/v4' },
      summary: 'Om hemtjänst.',
    },
    'p1',
  );
  await data.repository(questions).add({ title: 'Vad tar vi för givet?', minutes: 10, form: 'tyst', phase: 'oppning' }, 'q1');
  await data.repository(signals).add(signalDraft('Robot i hemtjänsten', { category: 'teknik', horizon: 'h1' }), 's1');
  return data;
}
const start = async (options: StartOptions = {}, data?: MemoryDataSource): Promise<void> => {
  app = await startApp({ url: '/metodbank', ...options }, data ?? (await filled(options.groups)));
};

const rows = (): readonly string[] =>
  screen
    .queryAllByRole('link')
    .filter(({ id }) => id.startsWith('framsyn-bank-'))
    .map(({ id }) => id.replace('framsyn-bank-', ''));
const status = (text: string): Promise<HTMLElement> =>
  waitFor(
    () => {
      const regions = [...document.querySelectorAll<HTMLElement>('[role="status"], [aria-live]')];
      const found = regions.find((element) => element.textContent === text);
      if (!found) throw new Error(`no status says ${text}: ${regions.map((element) => element.textContent).join(' | ')}`);
      return found;
    },
    { timeout: 5000 },
  );
/** What stands beside the search at once; it is said aloud (`status`) when nobody has typed for a moment. */
const counted = async (text: string): Promise<void> => void (await screen.findAllByText(text));
const query = (): URLSearchParams => new URLSearchParams(app.location.get().split('?')[1]);

describe('The search of the bank', () => {
  it('shows all kinds together and says how many there are', async () => {
    await start();
    await status('7 saker i banken');
    expect(new Set(rows().map((row) => row.split('-')[0]))).toEqual(new Set(['methods', 'knowledge', 'publications', 'questions', 'signals']));
  });

  it('answers while one types, marks what was found, and puts the words in the address', async () => {
    await start();
    await counted('7 saker i banken');
    expect(screen.queryByRole('button', { name: 'Bäst träff' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Nyast först' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.type(screen.getByRole('searchbox'), 'hemtj');
    expect(new Set(rows())).toEqual(new Set(['knowledge-1', 'publications-1', 'signals-1']));
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toContain('Hemtj');
    await status('3 träffar');
    await waitFor(() => expect(query().get('sok')).toBe('hemtj'));
    expect(screen.getByRole('button', { name: 'Bäst träff' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('narrows by a facet that says how many it leaves, and takes the filter away by its chip', async () => {
    await start();
    await counted('7 saker i banken');
    const kinds = screen.getByRole('group', { name: 'Slag' });
    expect(within(kinds).getByRole('checkbox', { name: /^Kunskap 2$/ })).not.toBeChecked();
    await userEvent.click(within(kinds).getByRole('checkbox', { name: /^Kunskap/ }));
    expect(new Set(rows())).toEqual(new Set(['knowledge-1', 'knowledge-2']));
    expect(query().getAll('slag')).toEqual(['knowledge']);
    expect(within(kinds).getByRole('checkbox', { name: /^Metoder 2$/ })).toBeVisible(); // a facet does not narrow itself
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort filtret Kunskap' }));
    await counted('7 saker i banken');
  });

  it('calls a code by the word of the list that it stands in', async () => {
    await start({ url: '/metodbank?slag=knowledge' });
    await counted('2 träffar');
    const states = screen.getByRole('group', { name: 'Status' });
    expect(within(states).getByRole('checkbox', { name: /^Bör prövas 1$/ })).toBeVisible();
  });

  it('says what to try when nothing answers, and clears all', async () => {
    await start({ url: '/metodbank?sok=xylofon' });
    expect(await screen.findByRole('heading', { name: 'Inget passar sökningen' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Rensa allt' }));
    await counted('7 saker i banken');
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('walks the rows with the keys, one tab stop for them all', async () => {
    await start({ url: '/metodbank?slag=knowledge&slag=questions&sortera=title' });
    await counted('3 träffar');
    const links = screen.getAllByRole('link').filter(({ id }) => id.startsWith('framsyn-bank-'));
    expect(links.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    links[0]?.focus();
    await userEvent.keyboard('{End}');
    expect(links[2]).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(links[1]).toHaveFocus();
    expect(links[1]?.closest('li')).toHaveAttribute('aria-posinset', '2');
    expect(links[1]?.closest('li')).toHaveAttribute('aria-setsize', '3');
  });

  it('leaves out a list that may not be read, and says which', async () => {
    const data = await filled();
    const refusing: MemoryDataSource = {
      ...data,
      repository: (list) => {
        const own = data.repository(list);
        return list.key === 'questions' ? { ...own, page: async () => ({ ok: false, error: { kind: 'forbidden', attempted: 'read', list: list.key } }) } : own;
      },
    };
    await start({}, refusing);
    await counted('6 saker i banken');
    expect(screen.getByText('Utelämnat, för att det inte gick att läsa: Frågor.')).toBeVisible();
  });

  it('says what will be here when the bank is empty, and what to begin with', async () => {
    await start({}, createMemoryDataSource({ user: { id: 7, title: 'Kim', groups: ['Framsyn Arbetsgrupp'], isSiteAdmin: false } }));
    expect(await screen.findByRole('heading', { name: 'Här kommer gruppens samlade kunskap att stå' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Importera' })).toBeVisible();
  });
});

describe('The picker', () => {
  it('ranks methods for a time and a group, says what is lost, and gives the others with the reason', async () => {
    await start();
    await counted('7 saker i banken');
    await userEvent.click(screen.getByRole('button', { name: 'Visa metoder som ryms' }));
    expect(screen.getByRole('button', { name: 'Visa hela banken' })).toHaveFocus();
    await status('1 av 2 metoder passar.');
    expect([query().get('minuter'), query().get('deltagare')]).toEqual(['45', '12']);
    const row = screen.getByRole('link', { name: /^Signalrunda/ });
    expect(row).toHaveTextContent('Ryms på 45 min');
    expect(row).toHaveTextContent('Full tid 60 min.');
    expect(row).toHaveAttribute('href', expect.stringContaining('/metod?visa=1&minuter=45&deltagare=12'));
    await userEvent.click(screen.getByRole('link', { name: 'Visa den som inte passar, och varför' }));
    expect(await screen.findByRole('link', { name: /^Delfi/ })).toHaveTextContent('Kräver minst 20 personer.');
  });

  it('blames the search, not the time, when the search leaves no method to choose among', async () => {
    app = await startApp({ url: '/metodbank?sok=hemtj%C3%A4nsten&minuter=45&deltagare=12' }, await filled());
    await status('Ingen metod motsvarar sökordet och filtren. Ta bort något av dem.');
    expect(screen.queryByText(/Pröva mer tid/)).not.toBeInTheDocument();
  });

  it('follows its steppers, in the address too', async () => {
    await start({ url: '/metodbank?minuter=45&deltagare=12' });
    await status('1 av 2 metoder passar.');
    await userEvent.click(screen.getByRole('button', { name: 'Fler minuter' }));
    expect(query().get('minuter')).toBe('50');
    const people = screen.getByRole('textbox', { name: 'Personer' });
    await userEvent.clear(people);
    await userEvent.type(people, '25');
    await status('2 av 2 metoder passar.');
    await userEvent.click(screen.getByRole('button', { name: 'Visa hela banken' }));
    await counted('7 saker i banken');
  });
});

describe('An item in its panel', () => {
  it('shows an insight with its source, and warns when its review is overdue', async () => {
    await start({ url: '/metodbank?slag=knowledge&visa=1' });
    const panel = await screen.findByRole('complementary', { name: 'Hemtjänsten söker personal' });
    expect(panel).toHaveTextContent('Skulle ha omprövats 2024.');
    expect(within(panel).getByRole('link', { name: 'https://example.org/a' })).toBeVisible();
    expect(
      within(panel)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['RUS', 'plan']));
  });

  it('shows a publication with its points as a list, and says that nobody has verified it', async () => {
    await start({ url: '/metodbank?slag=publications&visa=1' });
    const panel = await screen.findByRole('complementary', { name: 'Vägval 4' });
    expect(panel).toHaveTextContent('SKR · 2021 · svenska');
    expect(panel).toHaveTextContent('Inte kontrollerad');
    expect(
      within(panel)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['Fem krafter', 'Tio trender']));
    expect(within(panel).getByRole('link', { name: /Öppna publikationen/ })).toHaveAttribute('href', 'https://example.org/v4');
  });

  it('is removed with a way back, and the hits follow', async () => {
    await start({ url: '/metodbank?slag=questions&visa=1' });
    await screen.findByRole('complementary', { name: 'Vad tar vi för givet?' });
    await userEvent.click(await screen.findByRole('button', { name: 'Ta bort' }));
    await waitFor(() => expect(rows()).toEqual([]));
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(rows()).toEqual(['questions-1']));
  });

  it('offers staff neither to change nor to remove, and only a spaning to add', async () => {
    await start({ url: '/metodbank?slag=knowledge&visa=1', groups: ['Framsyn Medarbetare'] });
    const panel = await screen.findByRole('complementary', { name: 'Hemtjänsten söker personal' });
    await within(panel).findByRole('link', { name: 'Öppna i SharePoint' });
    expect(within(panel).queryByRole('link', { name: 'Ändra' })).toBeNull();
    expect(within(panel).queryByRole('button', { name: 'Ta bort' })).toBeNull();
    expect(await screen.findByRole('button', { name: 'Lägg till spaning' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Lägg till' })).toBeNull();
  });

  it('shows staff the methods that are in use, and the working group its drafts as well', async () => {
    const withDraft = async (groups: readonly string[]): Promise<MemoryDataSource> => {
      const data = await filled(groups);
      await data.repository(methods).add(method('Halvfärdig metod', { status: 'utkast' }), 'm3');
      return data;
    };
    await start({}, await withDraft(['Framsyn Medarbetare']));
    await counted('7 saker i banken');
    expect(screen.queryByRole('link', { name: /Halvfärdig metod/ })).toBeNull();
    await app.close();
    await start({ url: '/metodbank?minuter=60&deltagare=12' }, await withDraft(['Framsyn Medarbetare']));
    await screen.findByRole('link', { name: /Signalrunda/ });
    expect(screen.queryByRole('link', { name: /Halvfärdig metod/ })).toBeNull();
    await app.close();
    await start({}, await withDraft(['Framsyn Arbetsgrupp']));
    await counted('8 saker i banken');
    expect(await screen.findByRole('link', { name: /Halvfärdig metod/ })).toBeVisible();
  });

  it('is written in a form, and shown when it is saved', async () => {
    await start({ url: '/metodbank?ny=questions' });
    const form = await screen.findByRole('dialog', { name: 'Ny fråga' }, { timeout: 5000 });
    await userEvent.type(within(form).getByRole('textbox', { name: /^Fråga/ }), 'Vem saknas i rummet?');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('complementary', { name: 'Vem saknas i rummet?' }, { timeout: 5000 })).toBeVisible();
    await counted('8 saker i banken');
  });
});

describe('What is new since last time', () => {
  it('is counted, can be shown alone, and is read when one says so', async () => {
    const data = await filled();
    await data.repository(savedViews).add({ title: '/metodbank', kind: 'senastSett', page: '/metodbank', seenAt: '2026-03-12T08:00:00Z' }, 'seen:/metodbank:7');
    await start({}, data);
    await userEvent.click(await screen.findByRole('link', { name: '7 nya sedan 12 mars' }));
    await counted('7 träffar');
    expect(screen.getByRole('link', { name: /Robot i hemtjänsten/ })).toHaveTextContent('Ny');
    await userEvent.click(screen.getByRole('button', { name: 'Markera allt som läst' }));
    await screen.findByText(/Inget nytt sedan i dag/);
    const page = await data.repository(savedViews).page();
    expect(page.ok && page.value.items).toHaveLength(1);
    expect(page.ok && page.value.items[0]?.seenAt).toBe(new Date(today).toISOString().slice(0, 19) + 'Z');
  });

  it('counts from when the page was last opened', async () => {
    const data = await filled();
    await start({}, data);
    await counted('7 saker i banken');
    expect(screen.queryByText(/sedan/)).toBeNull(); // on a first visit everything is new
    await app.close();
    await waitFor(async () => {
      const page = await data.repository(savedViews).page();
      expect(page.ok && page.value.items.map(({ kind, page: path }) => [kind, path])).toEqual([['senastSett', '/metodbank']]);
    });
  });
});

describe('Saved views', () => {
  it('keep the address under a name, for this person, and open it again', async () => {
    await start({ url: '/metodbank?sok=hemtj&slag=knowledge' });
    await status('1 träff');
    await userEvent.click(screen.getByRole('button', { name: 'Mina vyer' }));
    const sheet = screen.getByRole('group', { name: 'Mina vyer' });
    await userEvent.type(await within(sheet).findByRole('textbox', { name: 'Vad ska vyn heta?' }), 'Hemtjänst{Enter}');
    const link = await within(sheet).findByRole('link', { name: 'Hemtjänst' });
    await userEvent.click(screen.getByRole('searchbox'));
    await userEvent.clear(screen.getByRole('searchbox'));
    await status('2 träffar');
    expect(link).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Mina vyer' }));
    await userEvent.click(await screen.findByRole('link', { name: 'Hemtjänst' }));
    await status('1 träff');
    expect(screen.getByRole('searchbox')).toHaveValue('hemtj');
  });
});

describe('A list that is longer than a browser should draw', () => {
  it('draws what is in view, says which row is which, and goes to the last row and back without losing the focus', async () => {
    const data = createMemoryDataSource({ user: { id: 7, title: 'Kim', groups: ['Framsyn Arbetsgrupp'], isSiteAdmin: false }, now: () => new Date(today) });
    for (let number = 1; number <= 150; number += 1) await data.repository(questions).add({ title: `Fråga ${String(number).padStart(3, '0')}` }, `q${number}`);
    Object.defineProperty(window, 'scrollTo', { configurable: true, value: () => undefined });
    await start({ url: '/metodbank?sortera=title' }, data);
    await counted('150 saker i banken');
    const first = await screen.findByRole('link', { name: /Fråga 001/ });
    await waitFor(() => expect(rows().length).toBeLessThan(60));
    first.focus();
    await userEvent.keyboard('{End}');
    const last = await screen.findByRole('link', { name: /Fråga 150/ });
    expect(last).toHaveFocus();
    expect(last.closest('li')).toHaveAttribute('aria-posinset', '150');
    await userEvent.keyboard('{Home}');
    expect(screen.getByRole('link', { name: /Fråga 001/ })).toHaveFocus();
  });
});
