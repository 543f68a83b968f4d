/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Draft } from '../../src/schema/field';
import { assessments } from '../../src/schema/lists/assessments';
import { editions } from '../../src/schema/lists/editions';
import { questions } from '../../src/schema/lists/questions';
import { settings } from '../../src/schema/lists/settings';
import type { signals } from '../../src/schema/lists/signals';
import { signalDraft } from '../fixtures/signals';
import { startApp, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(90_000);

let app: StartedApp;
const start = async (options: StartOptions): Promise<void> => {
  app = await startApp({ url: '/radar', ...options });
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const reviewed = (title: string, more: Partial<Draft<typeof signals>>): Draft<typeof signals> =>
  signalDraft(title, { status: 'granskad', statusReason: 'källan håller', ...more });
const three = [
  reviewed('Rekordfå barn per kvinna', { category: 'demografi', horizon: 'h3', impact: 5, uncertainty: 4 }),
  reviewed('Drönaren hinner före ambulansen', { category: 'teknik', horizon: 'h1', impact: 4, uncertainty: 1, urgency: 4 }),
  reviewed('Skattebesked om delad sol', { category: 'juridik', horizon: 'h1' }),
];
const lead = (text: RegExp): Promise<HTMLElement> =>
  waitFor(() => {
    const found = screen.getAllByRole('status').find((element) => text.test(element.textContent ?? ''));
    if (!found) throw new Error(`no status says ${text}`);
    return found;
  });
const drawing = (): HTMLElement => screen.getByRole('group', { name: /^(Radar|Matris)[.:]/ });
const marks = (): readonly (string | null)[] =>
  within(drawing())
    .getAllByRole('link')
    .map((mark) => mark.getAttribute('aria-label'));
const row = (title: string): HTMLElement => screen.getByRole('row', { name: new RegExp(title) });

const frozen = JSON.stringify({
  version: 1,
  system: 'atta',
  rows: [
    ['signals', 1, 'Rekordfå barn per kvinna', 'demografi', 'h2', null, null, null, '2026-01-01T00:00:00Z'],
    ['signals', 99, 'Sådant som försvann', 'teknik', 'h1', null, null, null, '2026-01-01T00:00:00Z'],
  ],
});

describe('The radar', () => {
  it('opens with a sentence, and says in drawing and table alike what each one is', async () => {
    await start({ signals: [...three, signalDraft('Ännu inte granskad', { category: 'teknik', horizon: 'h1' })] });
    await lead(/^Tre spaningar, 17 mars 2026\. /);
    expect(marks()).toEqual([
      '1, Rekordfå barn per kvinna. Demografi, 15–30 år, påverkan 5, osäkerhet hög',
      '2, Drönaren hinner före ambulansen. Teknik, 0–5 år, påverkan 4, osäkerhet låg',
      '3, Skattebesked om delad sol. Juridik, 0–5 år, påverkan –, osäkerhet ej bedömd',
    ]);
    expect(row('Rekordfå').textContent).toBe('1Rekordfå barn per kvinna15–30 år5Hög');
    expect(screen.queryByText('Ännu inte granskad')).toBeNull();
  });

  it('has one tab stop; arrows go through the marks in the table’s order, the row follows, and Enter opens', async () => {
    await start({ signals: three });
    await lead(/tre spaningar/i);
    const stops = within(drawing()).getAllByRole('link');
    expect(stops.map((stop) => stop.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
    stops[0]?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(stops[1]).toHaveFocus();
    await waitFor(() => expect(row('Drönaren')).toHaveAttribute('data-active'));
    expect(row('Rekordfå')).not.toHaveAttribute('data-active');
    await userEvent.keyboard('{End}{Enter}');
    await waitFor(() => expect(app.location.get()).toBe('/spaningar?visa=3'));
  });

  it('marks the one in the drawing whose row is pointed at', async () => {
    await start({ signals: three });
    await lead(/tre spaningar/i);
    await userEvent.hover(row('Skattebesked'));
    await waitFor(() => expect(within(drawing()).getAllByRole('link')[2]).toHaveAttribute('tabindex', '0'));
  });

  it('lists what lacks a category or a horizon, rather than inventing a place for it', async () => {
    await start({ signals: [...three, reviewed('Utan kategori', { horizon: 'h1' })] });
    await lead(/fyra spaningar/i);
    expect(marks()).toHaveLength(3);
    expect(screen.getByRole('rowheader', { name: /Utan plats i ritningen 1/ })).toBeVisible();
  });

  it('shows the median of the group’s assessments with their spread, to who may read them', async () => {
    await start({ signals: three });
    await lead(/tre spaningar/i);
    const group = app.data.repository(assessments);
    for (const [index, impact] of [1, 2, 5].entries()) await group.add({ signal: 2, impact, assessorRole: `Strateg ${index}` }, `assessment-${index}`);
    app = await app.reopen('/radar?jamfor=0');
    await lead(/tre spaningar/i);
    await waitFor(() => expect(row('Drönaren').textContent).toContain('1–5, oeniga'));
  });

  it('groups the same spaningar in other sectors when the system is switched, and re-tags none', async () => {
    await start({ signals: three, url: '/radar?system=steep' });
    await lead(/tre spaningar/i);
    expect(screen.getByRole('rowheader', { name: /Politik 1/ })).toBeVisible();
    expect(marks()[2]).toContain('Juridik');
  });

  it('lets the convener make a system the group’s, and offers it to nobody else', async () => {
    await start({ signals: three, url: '/radar?system=steep', groups: ['Framsyn Sammankallande'] });
    await userEvent.click(await screen.findByRole('button', { name: 'Spara som gruppens system' }));
    await screen.findByText('Gruppens system är nu STEEP.');
    const kept = await app.data.repository(settings).page({});
    expect(kept.ok && kept.value.items.map(({ title, value }) => [title, value])).toEqual([['categorySystem', 'steep']]);
    await app.close();
    await start({ signals: three, url: '/radar?system=steep' });
    await lead(/tre spaningar/i);
    expect(screen.queryByRole('button', { name: 'Spara som gruppens system' })).toBeNull();
  });

  it('compares with the latest edition: what came, went and moved, in words', async () => {
    await start({ signals: three });
    await app.data.repository(editions).add({ title: 'Nummer 6', date: '2025-12-01', content: frozen }, 'edition-6');
    app = await app.reopen('/radar');
    await lead(/Jämfört med ”Nummer 6”: en längre bort, två nya, en borta\./);
    expect(row('Rekordfå').textContent).toContain('Längre bort');
    expect(row('Sådant som försvann').textContent).toContain('Borta');
    expect(marks()[1]).toMatch(/, ny$/);
  });

  it('opens an edition as it was, which what has happened since does not change', async () => {
    await start({ signals: three });
    await app.data.repository(editions).add({ title: 'Nummer 6', date: '2025-12-01', content: frozen }, 'edition-6');
    app = await app.reopen('/radar?utgava=1');
    await lead(/Utgåvan ”Nummer 6” från 1 december 2025: två spaningar\. Den ändras inte\./);
    expect(marks()).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Frys som utgåva' })).toBeNull();
  });

  it('says so when an edition has been changed by hand', async () => {
    await start({ signals: three });
    await app.data.repository(editions).add({ title: 'Nummer 6', date: '2025-12-01', content: '{"rows":"inga"}' }, 'edition-6');
    app = await app.reopen('/radar?utgava=1');
    expect(await screen.findByRole('heading', { name: 'Utgåvan går inte att läsa' })).toBeVisible();
  });

  it('freezes what it shows as an edition', async () => {
    await start({ signals: three });
    await userEvent.click(await screen.findByRole('button', { name: 'Frys som utgåva' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Frys' }, { timeout: 20_000 }));
    await waitFor(async () => {
      const kept = await app.data.repository(editions).page({});
      expect(kept.ok && kept.value.items.map(({ title, date }) => [title, date])).toEqual([['Radar 17 mars 2026', '2026-03-17']]);
    });
    await lead(/Utgåvan ”Radar 17 mars 2026” från 17 mars 2026: tre spaningar/);
  });

  it('offers a member of staff no freezing, as SharePoint would refuse it', async () => {
    await start({ signals: three, groups: ['Framsyn Medarbetare'] });
    await lead(/tre spaningar/i);
    expect(screen.queryByRole('button', { name: 'Frys som utgåva' })).toBeNull();
  });

  it('gathers a crowd into counts, and shows each of them when one is looked into', async () => {
    const many = Array.from({ length: 130 }, (_, index) => reviewed(`Spaning nummer ${index}`, { category: index % 2 ? 'teknik' : 'miljo', horizon: 'h2' }));
    await start({ signals: many });
    await lead(/130 spaningar/);
    expect(marks()).toEqual(['65 punkter i Teknik, 5–15 år. Enter visar dem.', '65 punkter i Miljö/klimat, 5–15 år. Enter visar dem.']);
    within(drawing()).getAllByRole('link')[0]?.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(app.location.get()).toBe('/radar?sektor=teknik&ring=h2'));
    await waitFor(() => expect(marks()).toHaveLength(65));
    await userEvent.click(screen.getByRole('button', { name: 'Visa hela radarn' }));
    await waitFor(() => expect(marks()).toHaveLength(2));
  });

  it('shows the table where it is narrow, and the drawing above it when it is asked for', async () => {
    await start({ signals: three, width: 390 });
    await lead(/tre spaningar/i);
    expect(screen.queryByRole('group', { name: /^Radar\./ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Visa ritningen' }));
    expect(marks()).toHaveLength(3);
    // Right under its button: below a long table it would look as if nothing had happened.
    expect(drawing().compareDocumentPosition(screen.getByRole('table')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('says what will be here when nothing has been reviewed, and what to do when a filter leaves nothing', async () => {
    await start({ signals: [signalDraft('Ny')] });
    expect(await screen.findByRole('heading', { name: 'Här kommer gruppens spaningar och trender att synas' })).toBeVisible();
    await app.close();
    await start({ signals: three, url: '/radar?kategori=politik' });
    await userEvent.click(await screen.findByRole('button', { name: 'Rensa alla filter' }));
    await lead(/tre spaningar/i);
  });
});

describe('The matrix', () => {
  it('puts the same spaningar on other scales, and tells what lacks one of them', async () => {
    await start({ signals: three, url: '/radar?vy=matris' });
    await screen.findByRole('group', { name: /^Matris:/ });
    expect(marks()).toHaveLength(2);
    expect(screen.getByRole('rowheader', { name: /Påverkan 5, 15–30 år 1/ })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Påverkan och brådska' }));
    await waitFor(() => expect(marks()).toHaveLength(1));
    expect(app.location.get()).toBe('/radar?vy=matris&skalor=skane');
    expect(screen.getByRole('rowheader', { name: /Påverkan 4, Brådska 4 1/ })).toBeVisible();
  });
});

describe('The blind spots', () => {
  it('counts over two dimensions, names the emptiest and makes questions of them', async () => {
    await start({ signals: three, url: '/radar?vy=blinda' });
    const table = await screen.findByRole('table', { name: 'Antal efter kategori och tidshorisont' });
    expect(within(table).getByRole('row', { name: /^Teknik/ }).textContent).toBe('Teknik1001');
    expect(screen.getByText('Vad ser vi inom social/kultur på 5–15 års sikt?')).toBeVisible();
  });

  it('adds a question to the bank once, for who may', async () => {
    await start({ signals: three, url: '/radar?vy=blinda' });
    const [add] = await screen.findAllByRole('button', { name: /^Lägg i frågebanken/ });
    if (add) await userEvent.click(add);
    await screen.findByText('Frågan ligger i frågebanken.');
    const kept = await app.data.repository(questions).page({});
    expect(kept.ok && kept.value.items.map(({ title, origin }) => [title, origin])).toEqual([
      ['Vad ser vi inom social/kultur på 5–15 års sikt?', 'Blinda fläckar'],
    ]);
  });

  it('offers a member of staff to copy a question, not to add it', async () => {
    await start({ signals: three, url: '/radar?vy=blinda', groups: ['Framsyn Medarbetare'] });
    expect(await screen.findAllByRole('button', { name: /^Kopiera frågan/ })).toHaveLength(3);
    expect(screen.queryAllByRole('button', { name: /^Lägg i frågebanken/ })).toHaveLength(0);
  });
});
