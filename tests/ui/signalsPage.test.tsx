/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { signals } from '../../src/schema/lists/signals';
import { signalDraft } from '../fixtures/signals';
import { fill, startApp, titles, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const start = async (options: StartOptions): Promise<void> => {
  app = await startApp(options);
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const three = [
  signalDraft('Skattebesked om delad sol', { category: 'juridik', horizon: 'h1' }),
  signalDraft('Rekordfå barn per kvinna', { category: 'demografi', horizon: 'h3', unit: 'samhällsanalys', status: 'granskad', statusReason: 'källan håller' }),
  signalDraft('Drönaren hinner före ambulansen', { category: 'teknik', horizon: 'h1', hideName: true }),
];
const row = (name: RegExp): HTMLElement => screen.getByRole('link', { name });
const status = (text: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = screen.getAllByRole('status').find((element) => element.textContent === text);
    if (!found) throw new Error(`no status says ${text}`);
    return found;
  });

describe('The list of spaningar', () => {
  it('says what the page is for, how many there are, and shows the newest first', async () => {
    await start({ signals: three });
    await status('3 spaningar');
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getByText('Tidiga tecken på förändring, med källa.')).toBeVisible();
    expect(titles()).toEqual(['Drönaren hinner före ambulansen', 'Rekordfå barn per kvinna', 'Skattebesked om delad sol']);
  });

  it('says category, horizon, date and unit of each in one line, and hides the unit of who asked not to be named', async () => {
    await start({ signals: three });
    expect(await screen.findByText('Demografi · 15–30 år · i dag · samhällsanalys')).toBeVisible();
    expect(screen.getByText('Teknik · 0–5 år · i dag · ej namngiven')).toBeVisible();
  });

  it('shows the view that the address says, and a chip that takes its filter away', async () => {
    await start({ signals: three, url: '/spaningar?kategori=teknik' });
    await waitFor(() => expect(titles()).toEqual(['Drönaren hinner före ambulansen']));
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort filtret Teknik' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
    expect(app.location.get()).toBe('/spaningar');
  });

  it('counts what the filter leaves of all, once all are known', async () => {
    await start({ signals: three });
    await status('3 spaningar');
    await userEvent.click(await screen.findByRole('combobox', { name: 'Kategori' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Juridik' }));
    await status('1 av 3');
    expect(app.location.get()).toBe('/spaningar?kategori=juridik');
  });

  it('finds words anywhere in a spaning, and puts the search in the address', async () => {
    await start({ signals: [...three, signalDraft('Något annat', { whyHere: 'Det gäller glasögonorm i skogen.' })] });
    await fill(await screen.findByRole('searchbox'), 'glasögonorm');
    await waitFor(() => expect(titles()).toEqual(['Något annat']));
    expect(new URLSearchParams(app.location.get().split('?')[1]).get('sok')).toBe('glasögonorm');
  });

  it('sorts by title as Swedes do, å after z', async () => {
    await start({ signals: ['Åska', 'Zink', 'Alm'].map((title) => signalDraft(title)), url: '/spaningar?sortera=title' });
    await waitFor(() => expect(titles()).toEqual(['Alm', 'Zink', 'Åska']));
  });

  it('leaves out what it does not understand in an address, and opens anyway', async () => {
    await start({ signals: three, url: '/spaningar?kategori=hittepå&visa=-1&sortera=baklänges&okänt=1' });
    await status('3 spaningar');
  });

  it('says that nothing fits, and clears the filters', async () => {
    await start({ signals: three, url: '/spaningar?kategori=ekonomi' });
    await userEvent.click(await screen.findByRole('button', { name: 'Rensa alla filter' }));
    await status('3 spaningar');
  });

  it('says what will be here when nothing is, with one filled button', async () => {
    await start({});
    expect(await screen.findByRole('heading', { name: 'Här kommer gruppens spaningar att stå' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Lämna den första spaningen' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ny spaning' })).toBeNull();
  });

  it('offers an import beside the first spaning to those who work with them, not to staff', async () => {
    await start({});
    expect(await screen.findByRole('link', { name: 'Importera från en tabell' })).toHaveAttribute('href', expect.stringContaining('/importera'));
    await app.close();
    await start({ groups: ['Framsyn Medarbetare'] });
    expect(await screen.findByRole('button', { name: 'Lämna den första spaningen' })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Importera från en tabell' })).toBeNull());
  });

  it('shows the reader’s own, and only those', async () => {
    await start({ signals: three, url: '/spaningar?urval=mine' });
    await status('3 träffar');
    const { repository } = app.data;
    const others = {
      ...app.data,
      repository: ((list: typeof signals) => {
        const own = repository(list);
        const page: typeof own.page = async (query) => {
          const answer = await own.page(query);
          if (!answer.ok) return answer;
          const items = answer.value.items.map((item) => (item.id === 2 ? { ...item, author: { id: 8, title: 'Någon Annan' } } : item));
          return { ok: true, value: { ...answer.value, items } };
        };
        return { ...own, page };
      }) as typeof repository,
    };
    await app.close();
    app = await startApp({ url: '/spaningar?urval=mine' }, others);
    await waitFor(() => expect(titles()).toEqual(['Drönaren hinner före ambulansen', 'Skattebesked om delad sol']));
  });

  it('does not open the form again when somebody goes back after closing it', async () => {
    await start({ signals: three });
    await status('3 spaningar');
    await userEvent.click(screen.getByRole('button', { name: 'Ny spaning' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Avbryt' }, { timeout: 5000 }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    act(() => app.location.back());
    expect(app.location.get()).toBe('/spaningar');
  });
});

describe('A spaning in its panel', () => {
  it('gets focus when opened from the keyboard, and gives it back to the row on Escape', async () => {
    await start({ signals: three });
    (await screen.findByRole('link', { name: /Rekordfå/ })).focus();
    await userEvent.keyboard('{Enter}');
    const panel = await screen.findByRole('complementary', { name: 'Rekordfå barn per kvinna' });
    await waitFor(() => expect(within(panel).getByRole('heading', { level: 2 })).toHaveFocus());
    expect(app.location.get()).toBe('/spaningar?visa=2');
    expect(panel).toHaveTextContent('Granskad. Skäl: källan håller');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(row(/Rekordfå/)).toHaveFocus());
    expect(app.location.get()).toBe('/spaningar');
  });

  it('follows the arrow keys through the list, without filling the history', async () => {
    await start({ signals: three, url: '/spaningar?visa=3' });
    (await screen.findByRole('link', { name: /Drönaren/ })).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(await screen.findByRole('complementary', { name: 'Rekordfå barn per kvinna' })).toBeVisible();
    expect(row(/Rekordfå/)).toHaveFocus();
    expect(row(/Rekordfå/)).toHaveAttribute('aria-current', 'true');
    await userEvent.keyboard('{End}');
    expect(app.location.get()).toBe('/spaningar?visa=1');
  });

  it('is a dialog over the list where there is no room beside it', async () => {
    await start({ signals: three, url: '/spaningar?visa=2', width: 480 });
    expect(await screen.findByRole('dialog', { name: 'Rekordfå barn per kvinna' }, { timeout: 5000 })).toBeInTheDocument();
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('says so when the spaning is gone, and what can be done', async () => {
    await start({ signals: three, url: '/spaningar?visa=99' });
    expect(await screen.findByRole('heading', { name: 'Det du söker finns inte här' })).toBeVisible();
  });

  it('makes web addresses links, and nothing else', async () => {
    await start({ signals: [signalDraft('Länk', { source: 'Se https://example.org/a?b=1. Eller javascript:alert(1)' })], url: '/spaningar?visa=1' });
    const panel = await screen.findByRole('complementary', { name: 'Länk' });
    expect(within(panel).getByRole('link', { name: 'https://example.org/a?b=1' })).toHaveAttribute('href', 'https://example.org/a?b=1');
    expect(within(panel).queryByRole('link', { name: /javascript/ })).toBeNull();
  });

  it('offers a member of staff to change their own spaning but not that of others', async () => {
    await start({ signals: three, groups: ['Framsyn Medarbetare'], url: '/spaningar?visa=2' });
    expect(await screen.findByRole('link', { name: 'Ändra' })).toBeVisible();
    const own = app.data.repository(signals);
    const others = {
      ...app.data,
      repository: () => ({
        ...own,
        get: async (id: number) => {
          const answer = await own.get(id);
          return answer.ok ? { ...answer, value: { ...answer.value, author: { id: 8, title: 'Någon Annan' } } } : answer;
        },
      }),
    } as unknown as typeof app.data;
    await app.close();
    app = await startApp({ groups: ['Framsyn Medarbetare'], url: '/spaningar?visa=2' }, others);
    expect(await screen.findByText(/av Någon Annan/)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Ändra' })).toBeNull());
    expect(screen.queryByRole('button', { name: 'Ta bort' })).toBeNull();
  });
});

describe('Deleting', () => {
  it('takes the spaning away at once and brings it back on Ångra, with focus on the way back', async () => {
    await start({ signals: three, url: '/spaningar?visa=2' });
    await userEvent.click(await screen.findByRole('button', { name: 'Ta bort' }));
    const undo = await screen.findByRole('button', { name: 'Ångra' });
    await waitFor(() => expect(undo).toHaveFocus());
    expect(titles()).not.toContain('Rekordfå barn per kvinna');
    expect(screen.getByText('”Rekordfå barn per kvinna” är borttagen.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(titles()).toContain('Rekordfå barn per kvinna'));
  });

  it('deletes nothing when somebody has changed it meanwhile', async () => {
    await start({ signals: three, url: '/spaningar?visa=2' });
    const remove = await screen.findByRole('button', { name: 'Ta bort' });
    const repository = app.data.repository(signals);
    const current = await repository.get(2);
    if (current.ok) await repository.patch(2, { whatIf: 'Vad om?' }, current.value.etag);
    await userEvent.click(remove);
    expect(await screen.findByText(/är inte borttagen. Någon annan har ändrat den/)).toBeVisible();
    expect(titles()).toContain('Rekordfå barn per kvinna');
  });
});

describe('When the server does not answer as hoped', () => {
  it('says what is missing and who can give it, with a text to send, and tries again', async () => {
    let isRefusing = true;
    await start({
      signals: three,
      groups: ['Framsyn Medarbetare'],
      refuseReads: () => (isRefusing ? { kind: 'forbidden', correlationId: 'aaaa-1', missing: { right: 'read', group: 'Framsyn Arbetsgrupp' } } : undefined),
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Ditt konto är inte med i gruppen Framsyn Arbetsgrupp. Inget är fel och inget har gått förlorat.');
    expect(alert).toHaveTextContent('Referens: aaaa-1, 17 mars 2026 kl. 09.41');
    isRefusing = false;
    await userEvent.click(within(alert).getByRole('button', { name: 'Försök igen' }));
    await status('3 spaningar');
  });

  it('says how long it waits for a busy SharePoint, and stops saying it', async () => {
    await start({ signals: three });
    act(() => app.data.notify({ kind: 'waiting', seconds: 4, reason: 'throttled' }));
    await status('SharePoint har mycket att göra. Vi försöker igen om 4 sekunder.');
    act(() => app.data.notify({ kind: 'settled' }));
    await waitFor(() => expect(screen.queryByText(/mycket att göra/)).toBeNull());
  });
});

describe('The frame around the page', () => {
  it('changes theme without building anything anew', async () => {
    await start({ signals: three });
    const field = await screen.findByRole('searchbox');
    await userEvent.type(field, 'abc');
    const root = app.element.firstElementChild;
    const before = root?.className;
    app.setTheme('contrast');
    await waitFor(() => expect(root?.className).not.toBe(before));
    expect(app.element.firstElementChild).toBe(root);
    expect(screen.getByRole('searchbox')).toBe(field);
    expect(field).toHaveValue('abc');
  });

  it('speaks English to who reads it, names of columns and Fluent’s own buttons included', async () => {
    await start({ signals: three, locale: 'en-us', url: '/spaningar?visa=2' });
    const panel = await screen.findByRole('complementary');
    expect(within(panel).getByRole('heading', { name: 'What have you seen?' })).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox'), 'x');
    expect(screen.getByRole('button', { name: 'Clear the search' })).toBeInTheDocument();
    expect(app.element.querySelector('[lang]')).toHaveAttribute('lang', 'en');
  });

  it('paints what this person last saw before any answer is here, and shows it to nobody else', async () => {
    let isSilent = false;
    const refuseReads = (): { kind: 'offline' } | undefined => (isSilent ? { kind: 'offline' } : undefined);
    await start({ signals: three, user: 'kim', refuseReads });
    await status('3 spaningar');
    isSilent = true;
    app = await app.reopen('/spaningar');
    expect(titles()).toHaveLength(3);
    await app.close();
    app = await startApp({ user: 'alex', refuseReads }, app.data);
    expect(await screen.findByRole('heading', { name: 'Vi når inte SharePoint just nu' })).toBeVisible();
    expect(titles()).toHaveLength(0);
  });
});
