/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { forums } from '../../src/schema/lists/forums';
import { questions } from '../../src/schema/lists/questions';
import { anEvent, kitSite, type KitSite } from './kitSite';
import { fill, startApp, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const start = async (site: KitSite, options: StartOptions = {}): Promise<void> => {
  app = await startApp({ url: '/arshjul', ...options }, await kitSite(site));
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const day = (value: string) => ({ time: { kind: 'milstolpe', start: value, end: value, precision: 'dag' } as const });
const some: KitSite = {
  forums: [
    { title: 'APT Utveckling', kind: 'apt', minutes: 15, nextDate: '2026-04-14', monthsBetween: 1 },
    { title: 'RU-dagen', kind: 'ruDag', nextDate: '2026-09-10', monthsBetween: 12 },
  ],
  events: [
    anEvent('En gammal stund', { forum: 1, status: 'genomfort', ...day('2025-07-10') }),
    anEvent('RU-dag i januari', { forum: 2, type: 'ruDag', status: 'genomfort', ...day('2026-01-20') }),
    anEvent('RU-dag i höst', { forum: 2, type: 'ruDag', ...day('2026-09-10') }),
  ],
};
const row = async (name: string): Promise<HTMLElement> => (await screen.findByRole('link', { name })).closest('li') as HTMLElement;

describe('The forums', () => {
  it('say when foresight last was there, when it will be, and warn when it has been too long', async () => {
    await start(some);
    expect(await row('APT Utveckling')).toHaveTextContent('Ingen framsyn på 8 månader');
    expect(await row('APT Utveckling')).toHaveTextContent('APT · varje månad · möts 14 april · 15 min för framsyn');
    expect(await row('RU-dagen')).toHaveTextContent('Nästa 10 september · Senast 20 januari');
    expect(screen.getByText('2 forum · 1 har gått länge utan framsyn')).toBeVisible();
  });

  it('offer a kit for the forum, to the working group only', async () => {
    await start(some);
    const link = await screen.findByRole('link', { name: 'Gör ett kit för APT Utveckling' });
    expect(link).toHaveAttribute('href', expect.stringContaining('/apt?forum=1'));
    await app.close();
    await start({ ...some, groups: ['Framsyn Medarbetare'] });
    await row('APT Utveckling');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Nytt forum' })).toBeNull());
    expect(screen.queryByRole('link', { name: /Gör ett kit/ })).toBeNull();
  });

  it('open in a panel with the year’s days, and close with Escape back to the row', async () => {
    await start(some, { url: '/arshjul?visa=1' });
    const panel = await screen.findByRole('complementary', { name: 'APT Utveckling' });
    expect(panel).toHaveTextContent('Senast var 10 juli 2025: En gammal stund');
    const days = within(panel).getByRole('heading', { name: 'Möten 2026' }).parentElement as HTMLElement;
    expect(within(days).getAllByRole('listitem')).toHaveLength(12);
    within(panel).getByRole('heading', { level: 2 }).focus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('link', { name: 'APT Utveckling' })).toHaveFocus());
    expect(app.location.get()).toBe('/arshjul');
  });

  it('are added by the working group', async () => {
    await start({});
    await userEvent.click(await screen.findByRole('button', { name: 'Lägg till det första forumet' }));
    const form = await screen.findByRole('dialog', { name: 'Nytt forum' });
    await fill(await within(form).findByRole('textbox', { name: /Namn/ }), 'Ledningens APT');
    await userEvent.click(within(form).getByRole('combobox', { name: /Slag av forum/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Ledningsgrupp' }));
    await userEvent.click(within(form).getByRole('button', { name: /Skicka|Spara/ }));
    expect(await row('Ledningens APT')).toHaveTextContent('Ingen framsyn än');
    const page = await app.data.repository(forums).page({});
    expect(page.ok && page.value.items).toEqual([expect.objectContaining({ title: 'Ledningens APT', kind: 'ledningsgrupp', active: true })]);
  });

  it('stand in the wheel of the year with their occasions, and in a table beside it', async () => {
    await start(some);
    const table = await screen.findByRole('table', { name: /Forum och tillfällen under året 2026/ });
    expect(table).toHaveTextContent('RU-dag i höst');
    expect(table).not.toHaveTextContent('En gammal stund');
    await userEvent.click(screen.getByRole('link', { name: 'Visa 2025' }));
    await waitFor(() => expect(screen.getByRole('table', { name: /2025/ })).toHaveTextContent('En gammal stund'));
  });
});

describe('Questions that have rested', () => {
  const bank: KitSite = {
    questions: [{ title: 'Nyss använd', lastUsed: '2026-03-01' }, { title: 'För länge sedan', lastUsed: '2024-05-01' }, { title: 'Aldrig' }],
  };

  it('stand with the one that has waited longest first, each with its way to the bank', async () => {
    await start(bank);
    const section = await screen.findByRole('region', { name: 'Frågor som inte har använts på länge' });
    await waitFor(() => expect(within(section).getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Aldrig', 'För länge sedan'])); // prettier-ignore
    expect(within(section).getByRole('link', { name: 'Aldrig' })).toHaveAttribute('href', expect.stringContaining('/metodbank?slag=questions&visa=3'));
    expect(section).toHaveTextContent('Senast använd 1 maj 2024');
  });

  it('are marked as used today, with a way back', async () => {
    await start(bank);
    const lastUsed = async (): Promise<string | undefined> => {
      const found = await app.data.repository(questions).get(2);
      return found.ok ? found.value.lastUsed : undefined;
    };
    await userEvent.click(await screen.findByRole('button', { name: 'Märk ”För länge sedan” som använd i dag' }));
    await waitFor(async () => expect(await lastUsed()).toBe('2026-03-17'));
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(async () => expect(await lastUsed()).toBe('2024-05-01'));
  });
});
