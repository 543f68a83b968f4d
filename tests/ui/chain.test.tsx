/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { links } from '../../src/schema/lists/links';
import { signals } from '../../src/schema/lists/signals';
import { clustered, linkedSite, spaning, trendDraft, type LinkedSite } from './linkedSite';
import { startApp, type StartedApp } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const start = async (site: LinkedSite, url = '/trender?visa=1'): Promise<void> => {
  app = await startApp({ url }, await linkedSite(site));
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const chain = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Kedjan' }, { timeout: 10_000 });
const steps = async (): Promise<readonly (string | null)[]> =>
  within(await chain())
    .getAllByRole('listitem')
    .map((step) => step.textContent);

const line: LinkedSite = {
  signals: [spaning('Rekordfå barn per kvinna', { category: 'demografi' })],
  trends: [trendDraft('Åldersstrukturen tippar')],
  activities: [{ title: 'Pröva skolnätet', status: 'planerad' }],
  links: [clustered(1, 1), { from: { list: 'trends', id: 1 }, relation: 'leddeTill', to: { list: 'activities', id: 1 }, note: 'Beslutat i mars' }],
};

describe('The chain', () => {
  it('says what led here and what became of it, how far, and where one is', async () => {
    await start(line);
    await within(await chain()).findByText('1 led bakåt, 1 framåt');
    expect(await steps()).toEqual([
      expect.stringMatching(/^Spaning som klustras i·Demografi· i dagRekordfå barn per kvinna/),
      'Trend, du är häråldersstrukturen tippar'.replace('å', 'Å'),
      expect.stringMatching(/^Ledde till aktivitet· inte änPröva skolnätetBeslutat i mars/),
    ]);
    expect(within(await chain()).getByRole('link', { name: 'Rekordfå barn per kvinna' })).toHaveAttribute('href', expect.stringContaining('/spaningar?visa=1'));
  });

  it('hides from staff what they may not read, and does not ask for it', async () => {
    const asked: string[] = [];
    await start({
      ...line,
      groups: ['Framsyn Medarbetare'],
      interrupt: (_attempted, list) => {
        asked.push(list.key);
        return undefined;
      },
    });
    asked.length = 0;
    await within(await chain()).findByText('Dold. Du får inte läsa den.');
    expect(within(await chain()).queryByText('Pröva skolnätet')).toBeNull();
    expect(asked).not.toContain('activities');
    expect(within(await chain()).queryByRole('button')).toBeNull();
  });

  it('shows a few of many, and the rest when asked, with focus on the first of them', async () => {
    const many = Array.from({ length: 9 }, (_, index) => spaning(`Spaning ${index + 1} av nio`));
    await start({ signals: many, trends: [trendDraft('Trend')], links: many.map((_, index) => clustered(index + 1, 1)) });
    await userEvent.click(await within(await chain()).findByRole('button', { name: 'Visa 5 till' }));
    expect(await steps()).toHaveLength(10);
    await waitFor(() => expect(document.activeElement).toHaveTextContent('Spaning 5 av nio'));
  });

  it('says what it is for when nothing is linked, and offers to link', async () => {
    await start({ trends: [trendDraft('Ensam')] });
    await within(await chain()).findByText(/Inget är kopplat än/);
    expect(within(await chain()).getByRole('button', { name: 'Koppla till …' })).toBeVisible();
  });

  it('parts two items at once, and joins them again on Ångra', async () => {
    await start(line);
    await userEvent.click(await within(await chain()).findByRole('button', { name: /^Ta bort kopplingen: Spaning som klustras i, Rekordfå/ }));
    await screen.findByText('Kopplingen till ”Rekordfå barn per kvinna” är borttagen.');
    await within(await chain()).findByText('0 led bakåt, 1 framåt');
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    await within(await chain()).findByText('1 led bakåt, 1 framåt');
  });

  it('joins spaningar to a trend by keyboard alone, several in a row, and clusters those that are examined', async () => {
    await start({
      signals: [spaning('Tomma förskolor', { status: 'granskad' }), spaning('Fulla äldreboenden')],
      trends: [trendDraft('Åldersstrukturen tippar')],
    });
    (await within(await chain()).findByRole('button', { name: 'Koppla till …' })).focus();
    await userEvent.keyboard('{Enter}');
    const box = await screen.findByRole('combobox', { name: 'Vad vill du koppla till?' });
    await waitFor(() => expect(box).toHaveFocus());
    await userEvent.keyboard('tomma');
    await screen.findByRole('option', { name: 'Tomma förskolor' });
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('textbox', { name: 'Skäl som den som spanat får se' })).toHaveValue('Ingår i trenden ”Åldersstrukturen tippar”.');
    box.focus();
    await userEvent.keyboard('{Enter}');
    await within(await chain()).findByRole('link', { name: 'Tomma förskolor' });
    await waitFor(() => expect(box).toHaveFocus());
    await userEvent.keyboard('fulla');
    await screen.findByRole('option', { name: 'Fulla äldreboenden' });
    await userEvent.keyboard('{Enter}{Enter}');
    await within(await chain()).findByRole('link', { name: 'Fulla äldreboenden' });
    const made = await app.data.repository(links).page();
    expect(made.ok && made.value.items.map(({ fromList, fromItem, relation, toList, toItem }) => [fromList, fromItem, relation, toList, toItem])).toEqual([
      ['signals', 2, 'klustrasI', 'trends', 1],
      ['signals', 1, 'klustrasI', 'trends', 1],
    ]);
    const first = await app.data.repository(signals).get(1);
    expect(first).toMatchObject({ value: { status: 'klustrad', statusReason: 'Ingår i trenden ”Åldersstrukturen tippar”.' } });
    expect(await app.data.repository(signals).get(2)).toMatchObject({ value: { status: 'ny' } }); // not examined yet: it is not clustered by that
  });

  it('closes its form on Escape and leaves the panel open', async () => {
    await start(line);
    await userEvent.click(await within(await chain()).findByRole('button', { name: 'Koppla till …' }));
    await waitFor(async () => expect(await screen.findByRole('combobox', { name: 'Vad vill du koppla till?' })).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Koppla till …' })).toHaveFocus());
    expect(app.location.get()).toBe('/trender?visa=1');
  });

  it('says that something has to be chosen', async () => {
    await start(line);
    await userEvent.click(await within(await chain()).findByRole('button', { name: 'Koppla till …' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Koppla' }));
    expect(await screen.findByText('Välj något i listan.')).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Vad vill du koppla till?' })).toBeInvalid();
  });

  it('says why it is missing when the links cannot be read, and asks again', async () => {
    let isDown = true;
    await start({
      ...line,
      interrupt: (attempted, list) => (isDown && attempted === 'read' && list.key === 'links' ? { kind: 'offline', attempted, list: list.key } : undefined),
    });
    const failed = await within(await chain()).findByRole('alert');
    expect(failed).toHaveTextContent('Kedjan gick inte att hämta.');
    isDown = false;
    await userEvent.click(within(failed).getByRole('button', { name: 'Försök igen' }));
    await within(await chain()).findByText('1 led bakåt, 1 framåt');
  });
});
