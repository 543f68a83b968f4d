/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MemoryDataSource } from '../../src/data/memory';
import { processes } from '../../src/schema/lists/processes';
import { closedTo, groupsSite, type GroupsSite } from './groupsSite';
import { startApp, type StartedApp, type StartOptions } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
let data: MemoryDataSource;
const start = async (site: GroupsSite, options: StartOptions = {}): Promise<void> => {
  data = await groupsSite(site);
  app = await startApp({ url: '/processer', ...options }, data);
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});
const slow = { timeout: 10_000 };
const panel = (name: string): Promise<HTMLElement> => screen.findByRole('complementary', { name }, slow);
const region = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name }, slow);
const rowsOf = (section: HTMLElement): readonly (string | null)[] =>
  within(section)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

const some: GroupsSite = {
  processes: [
    { title: 'Regional strategi', relation: 'kopplasTill', nextGate: '2026-10-01', nextGateWhat: 'Remiss', entryPoint: 'Nulägesbilden', themes: 'dialog' },
    { title: 'Påverkansagendan', relation: 'kopplasTill', nextGate: '2026-05-01' },
    {
      title: 'Plan för trendanalys',
      relation: 'tasHansynTill',
      nextGate: '2026-01-15',
      contactRole: 'Enhetschef',
      weDo: 'Samlar spaningar.',
      theyDo: 'Äger trendlistan.',
      themes: 'megatrender; Dialog',
    },
    { title: 'Digitala agendan', relation: 'tasHansynTill', status: 'avslutad', themes: 'dialog' },
  ],
  activities: [
    { title: 'Trendverkstad', process: 3, themes: 'megatrender', time: { kind: 'deadline', end: '2026-05-20', precision: 'dag' } },
    { title: 'Läsa megatrender', themes: 'megatrender' },
  ],
};

describe('The processes', () => {
  it('stand under what the assignment connects to and what it takes account of, soonest gate first; what is over comes by itself', async () => {
    await start(some);
    expect(rowsOf(await region('Kopplas till'))).toEqual(['PåverkansagendanNästa vägskäl 1 maj 2026', 'Regional strategiNulägesbildenRemiss, 1 oktober 2026']);
    expect(rowsOf(await region('Tas hänsyn till'))).toEqual(['Plan för trendanalysVägskälet 15 januari 2026 har passerat.']);
    expect(rowsOf(await region('Avslutade'))).toEqual(['Digitala agendanTas hänsyn till']);
  });

  it('warn when several plan the same theme, with a way to each; what is finished plans nothing', async () => {
    await start(some);
    const warning = await region('Samma tema på flera håll');
    await waitFor(() => expect(warning).toHaveTextContent('2 teman planeras av fler än en. Stäm av vem som gör vad.'));
    expect(
      within(warning)
        .getAllByRole('listitem')
        .map((row) =>
          within(row)
            .getAllByRole('link')
            .map(({ textContent }) => textContent),
        ),
    ).toEqual([
      ['Regional strategi', 'Plan för trendanalys'],
      ['Plan för trendanalys', 'Läsa megatrender'],
    ]);
    expect(within(warning).getByRole('link', { name: 'Läsa megatrender' })).toHaveAttribute('href', expect.stringContaining('/plan?visa=2'));
  });

  it('say who does what, that a part of it is not written, which activities belong to it, and that the gate has passed', async () => {
    await start(some, { url: '/processer?visa=3' });
    const open = await panel('Plan för trendanalys');
    const boundary = await within(open).findByRole('region', { name: 'Gränsdragning' });
    expect(
      within(boundary)
        .getAllByRole('term')
        .map(({ textContent }) => textContent),
    ).toEqual(['Vi gör', 'De gör', 'Gemensamt']);
    expect(
      within(boundary)
        .getAllByRole('definition')
        .map(({ textContent }) => textContent),
    ).toEqual(['Samlar spaningar.', 'Äger trendlistan.', 'inte skrivet än']);
    expect(await within(open).findByText(/har passerat\. Skriv nästa\./)).toBeVisible();
    const planned = await within(open).findByRole('region', { name: 'Aktiviteter i planen' });
    expect(within(planned).getByRole('listitem')).toHaveTextContent('Trendverkstad · 20 maj');
    expect(within(open).getByRole('region', { name: 'Samma tema på flera håll' })).toHaveTextContent('Regional strategi');
  });

  it('begin with one that one writes; the boundary is in the form, and it opens when it is saved', async () => {
    await start({});
    await userEvent.click(await screen.findByRole('button', { name: 'Skriv in den första processen' }, slow));
    await userEvent.click(await screen.findByRole('textbox', { name: /^Namn/ }, slow));
    await userEvent.paste('Strukturbilden');
    await userEvent.click(screen.getByRole('textbox', { name: /^Vi gör/ }));
    await userEvent.paste('Scenarier.');
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await panel('Strukturbilden')).toHaveTextContent('Scenarier.');
    expect(app.location.get()).toBe('/processer?visa=1');
    expect(await data.repository(processes).get(1)).toMatchObject({ ok: true, value: { weDo: 'Scenarier.', relation: 'kopplasTill' } });
  });
});

describe('A goal of the strategy', () => {
  const goals: GroupsSite = {
    ...some,
    strategyGoals: [
      {
        title: 'Fler i arbete',
        number: 2,
        area: 'Kompetens',
        indicator: 'Sysselsättning',
        baseline: '78 %',
        target: '82 %',
        targetYear: 2035,
        ownerRole: 'HR-chef',
      },
      { title: 'Fossilfritt län', number: 1 },
    ],
    trends: [{ title: 'Åldersstrukturen tippar', explanation: 'Färre i arbetsför ålder.' }],
    links: [{ fromList: 'trends', fromItem: 1, toList: 'strategyGoals', toItem: 1, relation: 'utmanar', note: 'Det saknas händer.' }],
  };

  it('stands in the strategy’s own order, and opens with its figures and with what speaks to it', async () => {
    await start(goals);
    const list = await region('Mål i strategin');
    expect(rowsOf(list)).toEqual(['Fossilfritt länMål 1', 'Fler i arbeteMål 2 · Kompetens']);
    await userEvent.click(within(list).getByRole('link', { name: /^Fler i arbete/ }));
    const open = await panel('Fler i arbete');
    expect(app.location.get()).toBe('/processer?mal=1');
    expect(
      within(open)
        .getAllByRole('definition')
        .map(({ textContent }) => textContent),
    ).toEqual(['2', 'Kompetens', 'Sysselsättning', '78 %', '82 %', '2035', 'HR-chef']);
    const chain = await within(open).findByRole('region', { name: 'Kedjan' }, slow);
    expect(await within(chain).findByText(/Åldersstrukturen tippar/, undefined, slow)).toBeVisible();
    expect(chain).toHaveTextContent('Det saknas händer.');
  });

  it('is written from the page, and a form that is closed gives focus back to what opened it', async () => {
    await start(goals);
    await userEvent.click(await screen.findByRole('button', { name: 'Nytt mål' }, slow));
    expect(app.location.get()).toBe('/processer?nyttmal=1');
    await screen.findByRole('textbox', { name: /^Mål/ }, slow);
    await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Nytt mål' })).toHaveFocus());
    expect(app.location.get()).toBe('/processer');
  });
});

it('Staff read processes and goals; the plan that they may not read is no error and is not shown', async () => {
  await start({ ...some, as: 'Framsyn Medarbetare', interrupt: closedTo('activities') }, { url: '/processer?visa=3' });
  const open = await panel('Plan för trendanalys');
  expect(await within(open).findByRole('region', { name: 'Gränsdragning' })).toBeVisible();
  expect(within(open).queryByRole('region', { name: 'Aktiviteter i planen' })).toBeNull();
  expect(await region('Mål i strategin')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Ny process' })).toBeNull());
  expect(within(open).queryByRole('link', { name: 'Ändra' })).toBeNull();
  expect(within(open).queryByText(/Skriv nästa/)).toBeNull();
});

it('When the processes cannot be read, the page says why and can ask again', async () => {
  let isAway = true;
  await start({
    ...some,
    interrupt: (attempted, list) => (isAway && list.key === 'processes' ? { kind: 'offline', attempted, list: list.key } : undefined),
  });
  const again = await screen.findByRole('button', { name: 'Försök igen' }, { timeout: 30_000 });
  isAway = false;
  await userEvent.click(again);
  expect(await region('Kopplas till')).toBeVisible();
});
