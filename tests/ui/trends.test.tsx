/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { links } from '../../src/schema/lists/links';
import { trends } from '../../src/schema/lists/trends';
import { clustered, linkedSite, spaning, trendDraft, type LinkedSite } from './linkedSite';
import { startApp, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const start = async (site: LinkedSite, options: StartOptions = {}): Promise<void> => {
  app = await startApp({ url: '/trender', ...options }, await linkedSite(site));
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const rows = (): readonly (string | null)[] =>
  screen
    .queryAllByRole('link')
    .filter(({ id }) => /^framsyn-trend-\d/.test(id))
    .map((link) => link.children[1]?.children[0]?.textContent ?? null);

const some: LinkedSite = {
  signals: [spaning('Tomma förskolor', { category: 'demografi' }), spaning('Fulla äldreboenden', { category: 'social' }), spaning('Kortare köer')],
  trends: [
    trendDraft('Befolkningen åldras', {
      level: 'megatrend',
      category: 'demografi',
      horizon: 'h3',
      impact: 5,
      uncertainty: 2,
      readiness: 'planerar',
      meaning: 'Service behöver räknas om.',
      trigger: 'Födda två år i rad',
      questions: 'Vilken ort lever redan i 2040?\n- Vad förutsätter att det vänder?',
      source: 'SCB, https://www.scb.se',
    }),
    trendDraft('Lanthandeln bär mer', { level: 'lokal', impact: 3, category: 'social', readiness: 'agerar' }),
    trendDraft('Arbetet flyttar hem', { impact: 3, category: 'social' }),
    trendDraft('Bilen blir fler', { impact: 4, status: 'arkiverad' }),
  ],
  links: [clustered(1, 1), clustered(2, 1), clustered(3, 3)],
};

describe('The list of trends', () => {
  it('groups them by level, the global first, with readiness and how many spaningar each gathers', async () => {
    await start(some);
    await waitFor(() => expect(rows()).toEqual(['Befolkningen åldras', 'Arbetet flyttar hem', 'Lanthandeln bär mer']));
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Megatrender1', 'Trender1', 'Lokala trender1']);
    const first = screen.getByRole('link', { name: /Befolkningen åldras/ });
    await waitFor(() => expect(first).toHaveTextContent('2 spaningar'));
    expect(first).toHaveTextContent('Demografi · 15–30 år · beredskap: planerar');
    expect(screen.getByRole('link', { name: /Lanthandeln/ })).toHaveTextContent('0 spaningar');
  });

  it('shows the view that the address says; a chip takes its filter away', async () => {
    await start(some, { url: '/trender?kategori=social&beredskap=agerar' });
    await waitFor(() => expect(rows()).toEqual(['Lanthandeln bär mer']));
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort filtret Beredskap: agerar' }));
    await waitFor(() => expect(rows()).toEqual(['Arbetet flyttar hem', 'Lanthandeln bär mer']));
    expect(app.location.get()).toBe('/trender?kategori=social');
  });

  it('finds words in what is written of a trend, and keeps the archived ones for who asks for them', async () => {
    await start(some, { url: '/trender?sok=räknas' });
    await waitFor(() => expect(rows()).toEqual(['Befolkningen åldras']));
    await app.reopen('/trender?lage=arkiverad').then((again) => (app = again));
    await waitFor(() => expect(rows()).toEqual(['Bilen blir fler']));
  });

  it('puts those with the most spaningar first when asked', async () => {
    await start({ ...some, trends: [trendDraft('A'), trendDraft('B')], links: [clustered(1, 2)] }, { url: '/trender?sortera=signals' });
    await waitFor(() => expect(rows()).toEqual(['B', 'A']));
  });

  it('says what will be here when nothing is, with one filled button; staff get none', async () => {
    await start({});
    expect(await screen.findByRole('heading', { name: 'Här samlas spaningar till trender' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Skriv den första trenden' })).toBeVisible();
    await app.close();
    await start({ groups: ['Framsyn Medarbetare'] });
    await screen.findByRole('heading', { name: 'Här samlas spaningar till trender' });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Skriv den första trenden' })).toBeNull());
  });

  it('follows the arrow keys from one level to the next, without filling the history', async () => {
    await start(some, { url: '/trender?visa=1' });
    (await screen.findByRole('link', { name: /Befolkningen åldras/ })).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: /Arbetet flyttar hem/ })).toHaveFocus();
    expect(app.location.get()).toBe('/trender?visa=3');
    await userEvent.keyboard('{Escape}');
    expect(app.location.get()).toBe('/trender');
  });
});

describe('A trend in its panel', () => {
  const panel = (name: string): Promise<HTMLElement> => screen.findByRole('complementary', { name });

  it('says what it is, what it means to us, how ready we are in words, and which spaningar make it, newest first', async () => {
    await start(some, { url: '/trender?visa=1' });
    const open = await panel('Befolkningen åldras');
    expect(open).toHaveTextContent('Service behöver räknas om.');
    expect(open).toHaveTextContent('Planerar. Vi vet vad vi vill göra.');
    expect(within(open).getByText('genomgripande')).toBeVisible();
    expect(within(open).getByText('ganska säkert')).toBeVisible();
    const gathered = within(open).getByRole('heading', { name: 'Spaningar i trenden' }).parentElement as HTMLElement;
    await waitFor(() =>
      expect(
        within(gathered)
          .getAllByRole('link')
          .map(({ textContent }) => textContent),
      ).toEqual(['Fulla äldreboenden', 'Tomma förskolor']),
    );
    expect(gathered).toHaveTextContent('Social/kultur · i dag');
    expect(within(open).getByRole('link', { name: 'https://www.scb.se' })).toBeVisible();
  });

  it('lets staff read and nothing else', async () => {
    await start({ ...some, groups: ['Framsyn Medarbetare'] }, { url: '/trender?visa=1' });
    const open = await panel('Befolkningen åldras');
    await within(open).findByText('1 led bakåt, 0 framåt');
    for (const name of ['Ta bort', 'Koppla till …', 'Ny trend']) expect(screen.queryByRole('button', { name })).toBeNull();
    expect(within(open).queryByRole('link', { name: 'Ändra' })).toBeNull();
  });

  it('is taken away and brought back', async () => {
    await start(some, { url: '/trender?visa=3' });
    await userEvent.click(await within(await panel('Arbetet flyttar hem')).findByRole('button', { name: 'Ta bort' }));
    await waitFor(() => expect(rows()).toEqual(['Befolkningen åldras', 'Lanthandeln bär mer']));
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(rows()).toContain('Arbetet flyttar hem'));
  });

  it('says so when it is not there', async () => {
    await start(some, { url: '/trender?visa=99' });
    expect(await screen.findByRole('alert')).toBeVisible();
  });

  it('prints a sheet with three questions: its own, then the standing ones', async () => {
    const print = jest.fn();
    Object.defineProperty(window, 'print', { configurable: true, value: print });
    await start(some, { url: '/trender?visa=1' });
    await userEvent.click(await within(await panel('Befolkningen åldras')).findByRole('button', { name: 'Skriv ut diskussionsblad' }));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    const sheet = screen.getByText('Diskussionsblad').closest('[aria-hidden]') as HTMLElement;
    expect(sheet).toHaveTextContent(/1\. Vilken ort lever redan i 2040\?2\. Vad förutsätter att det vänder\?3\. Vad betyder det här för oss/);
    expect(sheet).not.toHaveTextContent('4.');
    fireEvent(window, new Event('afterprint'));
    await waitFor(() => expect(screen.queryByText('Diskussionsblad')).toBeNull());
  });
});

describe('A new trend', () => {
  const fill = async (name: RegExp, text: string): Promise<void> => {
    const box = await screen.findByRole('textbox', { name }, { timeout: 10_000 });
    await userEvent.click(box);
    await userEvent.paste(text);
  };

  it('opens when it is saved, with the form that joins spaningar to it', async () => {
    await start(some);
    await userEvent.click(await screen.findByRole('button', { name: 'Ny trend' }));
    await fill(/^Namn/, 'Skolan krymper');
    await fill(/^Förklaring/, 'Färre barn i varje klass.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    await screen.findByRole('complementary', { name: 'Skolan krymper' }, { timeout: 10_000 });
    await waitFor(() => expect(app.location.get()).toBe('/trender?visa=5'));
    expect(await screen.findByRole('combobox', { name: 'Vad vill du koppla till?' }, { timeout: 10_000 })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Skolan krymper' })).toHaveFocus());
  });

  it('gathers the spaningar that its address names', async () => {
    await start(some, { url: '/trender?ny=1&spaningar=2,3,2,x' });
    await screen.findByText('2 spaningar kopplas till trenden när den är sparad.', {}, { timeout: 10_000 });
    await fill(/^Namn/, 'Omsorgen byter form');
    await fill(/^Förklaring/, 'Flera tecken pekar åt samma håll.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    await screen.findByText('2 spaningar är kopplade till trenden.', {}, { timeout: 10_000 });
    const made = await app.data.repository(links).page({ where: [{ field: 'toItem', is: 'equal', value: 5 }] });
    expect(made.ok && made.value.items.map(({ fromItem }) => fromItem).sort()).toEqual([2, 3]);
    expect(await app.data.repository(trends).get(5)).toMatchObject({ value: { level: 'trend', status: 'foljs' } });
  });
});
