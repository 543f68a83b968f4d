/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MemoryDataSource } from '../../src/data/memory';
import { memberships } from '../../src/schema/lists/memberships';
import { closedTo, groupsSite, type GroupsSite } from './groupsSite';
import { startApp, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
let data: MemoryDataSource;
const start = async (site: GroupsSite, options: StartOptions = {}): Promise<void> => {
  data = await groupsSite(site);
  app = await startApp({ url: '/grupper', ...options }, data);
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});
const slow = { timeout: 10_000 };
const panel = (name: string): Promise<HTMLElement> => screen.findByRole('complementary', { name }, slow);
const rows = (): readonly (string | null)[] =>
  screen
    .queryAllByRole('link')
    .filter(({ id }) => /^framsyn-group-\d/.test(id))
    .map(({ textContent }) => textContent);
const fill = async (name: RegExp, text: string): Promise<void> => {
  await userEvent.click(await screen.findByRole('textbox', { name }, slow));
  await userEvent.paste(text);
};

const some: GroupsSite = {
  groups: [
    { title: 'Ledningsgruppen', type: 'styrgrupp', purpose: 'Styr uppdraget', mandate: 'Godkänner planen' },
    { title: 'Framsynsgruppen', type: 'extern', period: '2025–2027', size: 12 },
    { title: 'Förra gruppen', type: 'nationell', active: false },
  ],
  memberships: [
    { title: 'Kommunstrateg', group: 2, organisation: 'Norrdalens kommun', represents: 'kommun', municipality: 'Norrdalen' },
    { title: 'Utvecklingschef', group: 2, municipality: 'Fjällinge', to: '2026-01-31' },
    { title: 'Analytiker', group: 1, unit: 'Samhällsanalys' },
  ],
  settings: [
    { title: 'organisation.units', value: 'Samhällsanalys\nKultur' },
    { title: 'organisation.municipalities', value: 'Fjällinge\nNorrdalen' },
  ],
};

describe('The groups', () => {
  it('stand by type, with the seats that are somebody’s today; one that rests comes last and says so', async () => {
    await start(some);
    await waitFor(() => expect(rows()).toHaveLength(3));
    await waitFor(() => expect(rows()[0]).toBe('Framsynsgruppenextern · 2025–20271 plats'.replace('extern', 'Extern')));
    expect(rows()[1]).toMatch(/^Ledningsgruppen.*1 plats$/);
    expect(rows()[2]).toMatch(/^Förra gruppen.*vilar$/);
  });

  it('lead the owner of the site, and nobody else, to where rights are given', async () => {
    await start({ ...some, isOwner: true });
    expect(await screen.findByRole('link', { name: 'Installation' }, slow)).toHaveAttribute('href', expect.stringContaining('/installation'));
    await app.close();
    await start(some);
    await waitFor(() => expect(rows()).toHaveLength(3));
    await screen.findByRole('button', { name: 'Ny grupp' }, slow); // roles are told
    expect(screen.queryByRole('link', { name: 'Installation' })).toBeNull();
  });

  it('say which units and municipalities nobody stands for, also when the one who did has left', async () => {
    await start(some);
    const coverage = await screen.findByRole('region', { name: 'Vilka som är med' }, slow);
    expect(coverage).toHaveTextContent('1 av 2 är med. Saknas: Kultur.');
    expect(coverage).toHaveTextContent('1 av 2 är med. Saknas: Fjällinge.');
    expect(within(coverage).getByRole('row', { name: 'Norrdalen Kommunstrateg (Framsynsgruppen)' })).toBeInTheDocument();
  });

  it('begin with a group that one writes; it opens, and gets a seat with focus back where one was', async () => {
    await start({});
    await userEvent.click(await screen.findByRole('button', { name: 'Skriv in den första gruppen' }, slow));
    await fill(/^Namn/, 'Arbetsgruppen');
    await userEvent.click(screen.getByRole('combobox', { name: /^Typ/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Arbetsgrupp' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    const open = await panel('Arbetsgruppen');
    expect(app.location.get()).toBe('/grupper?visa=1');
    expect(open).toHaveTextContent('Ingen har en plats i gruppen än.');
    await userEvent.click(await within(open).findByRole('link', { name: 'Lägg till en plats' }));
    await fill(/^Roll/, 'Sammankallande');
    await fill(/^Enhet/, 'Näringsliv');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await within(open).findByRole('link', { name: 'Ändra: Sammankallande' }, slow)).toBeVisible();
    const answer = await data.repository(memberships).get(1);
    expect(answer).toMatchObject({ ok: true, value: { title: 'Sammankallande', unit: 'Näringsliv', group: { id: 1 } } });
    await waitFor(() => expect(within(open).getByRole('link', { name: 'Lägg till en plats' })).toHaveFocus());
  });

  it('keep who has left, last among the seats and with the day', async () => {
    await start(some, { url: '/grupper?visa=2' });
    const open = await panel('Framsynsgruppen');
    await within(open).findByText('Kommunstrateg');
    const seats = within(open)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(seats.slice(0, 2)).toEqual([expect.stringMatching(/^Kommunstrateg/), expect.stringMatching(/^Utvecklingschef.*har slutat 31 jan/)]);
  });
});

it('Staff see the groups but no seats and no coverage, are told so kindly, and are offered nothing that would fail', async () => {
  await start({ ...some, as: 'Framsyn Medarbetare', interrupt: closedTo('memberships') }, { url: '/grupper?visa=2' });
  const open = await panel('Framsynsgruppen');
  expect(await within(open).findByText('Platserna ser arbetsgruppen och ledningen.')).toBeVisible();
  expect(rows()[0]).toMatch(/12 personer$/);
  expect(screen.queryByText('Kommunstrateg')).toBeNull();
  expect(screen.queryByRole('region', { name: 'Vilka som är med' })).toBeNull();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Ny grupp' })).toBeNull());
  expect(within(open).queryByRole('link', { name: 'Lägg till en plats' })).toBeNull();
});

it('A group that is gone says so, and its panel closes', async () => {
  await start(some, { url: '/grupper?visa=99' });
  const open = await panel('Grupp 99 finns inte');
  await userEvent.click(within(open).getByRole('button', { name: 'Stäng' }));
  expect(app.location.get()).toBe('/grupper');
});
