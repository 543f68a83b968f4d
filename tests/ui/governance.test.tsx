/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { groupsSite, type GroupsSite } from './groupsSite';
import { startApp, type StartedApp } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const start = async (site: GroupsSite, url = '/styrmodell'): Promise<void> => {
  app = await startApp({ url }, await groupsSite(site));
};
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});
const slow = { timeout: 20_000 };

const some: GroupsSite = {
  groups: [
    { title: 'Ledningsgruppen', type: 'styrgrupp', mandate: 'Beslutar om uppdraget', rhythm: 'varje månad', size: 8 },
    { title: 'Arbetsgruppen Framsyn', type: 'arbetsgrupp', reportsTo: 1 },
    { title: 'Regionala utvecklingsnämnden', type: 'namnd' },
    { title: 'Förra gruppen', type: 'nationell', active: false },
  ],
  settings: [{ title: 'report.cadence', value: '{"months":3,"next":"2026-06-01"}' }],
};

describe('Styrmodell', () => {
  it('says how many bodies there are and which lines nobody has confirmed, and tells each body in words', async () => {
    await start(some);
    await screen.findByText(
      'Tre organ arbetar med framsyn. Ett rapporterar till ett annat. En rapporteringsväg är ett förslag som ingen har bekräftat.',
      {},
      slow,
    );
    const bodies = screen.getByRole('region', { name: 'Organ' });
    const rows = within(bodies).getAllByRole('listitem');
    expect(rows.map((row) => within(row).getAllByRole('link')[0]?.textContent)).toEqual([
      'Regionala utvecklingsnämnden',
      'Ledningsgruppen',
      'Arbetsgruppen Framsyn',
    ]);
    expect(rows[1]).toHaveTextContent(
      /Styrgrupp · 8 personer.*Beslutar om uppdraget.*varje månad.*Regionala utvecklingsnämnden \(förslag\).*Arbetsgruppen Framsyn/,
    );
    expect(bodies).toHaveTextContent('Vilar: Förra gruppen.');
  });

  it('draws the same with one tab stop, and Enter opens the group', async () => {
    await start(some);
    const drawing = await screen.findByRole('group', { name: /^Vem rapporterar till vem/ }, slow);
    const boxes = within(drawing).getAllByRole('link');
    expect(boxes).toHaveLength(3);
    expect(drawing.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    boxes[0]?.focus();
    await userEvent.keyboard('{End}');
    expect(boxes[2]).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(app.location.get()).toBe('/grupper?visa=2');
  });

  it('says who may do what, from the permissions themselves, and when the report comes next', async () => {
    await start(some);
    expect(await screen.findByRole('row', { name: /^Ledningsgruppen Ja Nej Ja Ja Nej Ja$/ }, slow)).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /^Medarbetare Ja, men inte förslag Nej Nej Nej Nej Nej$/ })).toBeInTheDocument();
    expect(await screen.findByRole('row', { name: /^Rapport till ledningsgruppen var tredje månad 1 juni/ }, slow)).toBeInTheDocument();
  });

  it('tells a ring in words, with the way to mend it', async () => {
    await start({ groups: [{ title: 'Ena', type: 'intern', reportsTo: 2 }, { title: 'Andra', type: 'intern', reportsTo: 1 }] }); // prettier-ignore
    expect(await screen.findByText(/^Grupperna rapporterar till varandra i en ring: Ena → Andra\./, {}, slow)).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Ändra Ena' }, slow)).toHaveAttribute('href', expect.stringContaining('andra=1'));
  });

  it('says what will be here when there are no groups, with the way to begin', async () => {
    await start({});
    await userEvent.click(await screen.findByRole('button', { name: 'Skriv in den första gruppen' }, slow));
    expect(app.location.get()).toBe('/grupper?ny=1');
  });
});

it('A group is not let to report to one that reports to it, and the form says why', async () => {
  await start(some, '/grupper?visa=1&andra=1');
  await userEvent.click(await screen.findByRole('button', { name: /Fler fält/ }, slow));
  await userEvent.click(await screen.findByRole('combobox', { name: /^Rapporterar till/ }, slow));
  await userEvent.click(await screen.findByRole('option', { name: 'Arbetsgruppen Framsyn' }, slow));
  await userEvent.click(screen.getByRole('button', { name: 'Spara ändringen' }));
  expect(
    await screen.findByText('Välj en annan grupp. Annars rapporterar de i en ring: Ledningsgruppen → Arbetsgruppen Framsyn → Ledningsgruppen.', {}, slow),
  ).toBeVisible();
});
