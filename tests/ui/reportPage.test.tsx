/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MemoryDataSource } from '../../src/data/memory';
import { saveEdits, startDraft, type ReportDraft } from '../../src/data/report/drafts';
import { publish } from '../../src/data/report/publish';
import { readHeads, readReport } from '../../src/data/report/published';
import { receipt } from '../../src/data/report/receipts';
import type { ReportDocument } from '../../src/domain/report/document';
import { noEdits } from '../../src/domain/report/edits';
import { reports } from '../../src/schema/lists/reports';
import { unwrap } from './livingSite';
import { fill, startApp, type StartedApp, type StartOptions } from './startApp';
import { openDraft } from '../fixtures/reports';

jest.setTimeout(60_000);
let app: StartedApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
  window.localStorage.clear();
});

const convener = ['Framsyn Sammankallande'];
const open = async (url: string, options: StartOptions = {}): Promise<StartedApp> => {
  app = await startApp({ url, groups: convener, ...options });
  return app;
};

const document: ReportDocument = {
  format: 1,
  language: 'sv',
  title: 'Framsyn: läget i januari 2026',
  period: { from: '2025-10-01', to: '2026-01-15' },
  made: '2026-01-15',
  lead: 'En sak är sen.',
  quarters: { changed: [{ key: 'own/1', title: 'Banken är öppen' }], toDecide: [], late: [], discuss: [] },
  parts: [],
};
const newDraft = async (data: MemoryDataSource): Promise<ReportDraft> =>
  unwrap(await startDraft(data, { title: 'Rapport', period: { from: '2026-01-16', to: '2026-03-17' } }));
/** One published report, read by one. */
const onePublished = async (data: MemoryDataSource): Promise<void> => {
  const draft = unwrap(await startDraft(data, { title: document.title, period: document.period }));
  unwrap(await publish(data, { document, draft, role: 'sammankallande', today: '2026-01-15', nextDate: '2026-04-09' }));
  const [head] = unwrap(await readHeads(data));
  if (head) unwrap(await receipt(data, head, { id: 7 }, '2026-01-16'));
};

describe('The page where the report is made', () => {
  it('says when the next report is due and when the last one came, and at its field that a period ends before it starts', async () => {
    await open('/rapport?period=egen&fran=2026-03-01&till=2026-02-01', { prepare: onePublished });
    expect(await screen.findByText(/Nästa rapport ska lämnas 9 april, om 23 dagar\. Förra publicerades 15 januari\./)).toBeInTheDocument();
    const to = await screen.findByLabelText('Till och med');
    expect(to).toHaveAttribute('aria-invalid', 'true');
    expect(to).toHaveAccessibleDescription('Perioden slutar före den börjar. Välj en senare dag.');
    expect(screen.queryByRole('button', { name: 'Gör ett utkast' })).toBeNull();
  });

  it('takes a site with no data at all from the live report to a published one, with the words that were typed', async () => {
    const { data, location } = await open('/rapport');
    expect(await screen.findByText(/Det finns inget att rapportera för perioden/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Gör ett utkast' }));
    const changed = await screen.findByRole('region', { name: /^Vad har ändrats/ });
    await userEvent.click(within(changed).getByRole('button', { name: 'Lägg till rad' }));
    await fill(within(changed).getByRole('textbox', { name: 'Rubrik' }), 'Vår prognos är klar');
    expect(within(changed).getByText(/”prognos”/)).toBeInTheDocument();
    await userEvent.click(within(changed).getByRole('button', { name: 'Lägg till' }));
    await userEvent.click(screen.getByRole('button', { name: 'Publicera' }));
    const dialog = await screen.findByRole('dialog', { name: 'Publicera version 1' });
    expect(within(dialog).getByText('1 egen rad')).toBeInTheDocument();
    expect(within(dialog).getByText(/”prognos”/)).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Publicera' }));
    expect(await screen.findByRole('heading', { name: 'Version 1 är publicerad' })).toBeInTheDocument();
    const report = unwrap(await readReport(data, 1));
    expect(report?.isIntact).toBe(true);
    expect(report?.document).toMatchObject({ quarters: { changed: [{ title: 'Vår prognos är klar' }] }, nextReport: '2026-06-17' });
    await userEvent.click(screen.getByRole('link', { name: 'Visa version 1' }));
    await waitFor(() => expect(location.get()).toBe('/rapport?rapport=1'));
  });

  it('lets the working group edit and says who publishes', async () => {
    await open('/rapport?visa=utkast', { groups: ['Framsyn Arbetsgrupp'], prepare: newDraft });
    expect(await screen.findByText(/När ni är nöjda publicerar sammankallande/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Publicera' })).toBeNull();
    const head = screen.getByRole('region', { name: 'Rubrik och ingress' });
    await userEvent.click(within(head).getByRole('button', { name: /^Ändra/ }));
    await fill(within(head).getByRole('textbox', { name: 'Ingress' }), 'Mycket har hänt. ');
    await userEvent.click(within(head).getByRole('button', { name: 'Klar' }));
    expect(await screen.findByText(/^Sparat/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Ångra senaste' }));
    expect(within(head).queryByText(/Mycket har hänt/)).toBeNull();
  });

  it('publishes nothing over what somebody else has written meanwhile: both stand there to choose from', async () => {
    const { data } = await open('/rapport?visa=utkast', { prepare: newDraft });
    const head = await screen.findByRole('region', { name: 'Rubrik och ingress' });
    await userEvent.click(within(head).getByRole('button', { name: /^Ändra/ }));
    const lead = within(head).getByRole('textbox', { name: 'Ingress' });
    await userEvent.clear(lead);
    await fill(lead, 'Min ingress');
    const draft = unwrap(await openDraft(data));
    if (draft) unwrap(await saveEdits(data, draft, { ...noEdits, lead: 'Deras ingress' }));
    await userEvent.click(screen.getByRole('button', { name: 'Publicera' }));
    const publishing = await screen.findByRole('dialog', { name: 'Publicera version 1' });
    await userEvent.click(within(publishing).getByRole('button', { name: 'Publicera' }));
    const clash = await screen.findByRole('dialog', { name: 'Ni har ändrat samma sak' });
    expect(within(clash).getByText('Min ingress')).toBeInTheDocument();
    await userEvent.click(within(clash).getByRole('radio', { name: /Deras ingress/ }));
    await userEvent.click(within(clash).getByRole('button', { name: 'Spara mina val' }));
    await waitFor(() => expect(within(head).getAllByText('Deras ingress')).not.toHaveLength(0));
    expect(unwrap(await readHeads(data))).toEqual([]);
  });

  it('publishes a draft once: whoever comes second hears which version it became', async () => {
    const { data } = await open('/rapport?visa=utkast', { prepare: newDraft });
    await userEvent.click(await screen.findByRole('button', { name: 'Publicera' }));
    const publishing = await screen.findByRole('dialog', { name: 'Publicera version 1' });
    const draft = unwrap(await openDraft(data));
    if (draft) unwrap(await publish(data, { document, draft, role: 'sammankallande', today: '2026-03-17' }));
    await userEvent.click(within(publishing).getByRole('button', { name: 'Publicera' }));
    const told = await screen.findByRole('dialog', { name: 'Rapporten är redan publicerad' });
    expect(within(told).getByText(/publicerade utkastet som version 1/)).toBeInTheDocument();
    expect(unwrap(await readHeads(data))).toHaveLength(1);
  });
});

describe('A published report', () => {
  it('stands with its version, its checksum and who has read it, and begins a correction that says why', async () => {
    const { data } = await open('/rapport?rapport=1', { prepare: onePublished });
    expect(await screen.findByText(/^Version 1, publicerad 15 januari av sammankallande/)).toBeInTheDocument();
    expect(screen.getByText('Kontrollsumman stämmer: det här är det som publicerades.')).toBeInTheDocument();
    expect(await screen.findByText('Kim Exempel')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Rätta' }));
    await fill(await screen.findByLabelText('Vad rättas, och varför?'), 'Timmarna var fel.');
    await userEvent.click(screen.getByRole('button', { name: 'Gör ett utkast' }));
    expect(await screen.findByText(/Rättar version 1: Timmarna var fel\./)).toBeInTheDocument();
    expect(await screen.findByText('Banken är öppen')).toBeInTheDocument();
    expect(unwrap(await openDraft(data))).toMatchObject({ corrects: 1, correction: 'Timmarna var fel.' });
  });

  it('whose checksum does not match says so in words, in the list and when it is opened', async () => {
    const tamper = async (data: MemoryDataSource): Promise<void> => {
      await onePublished(data);
      const [row] = unwrap(await data.repository(reports).page()).items;
      if (row) unwrap(await data.repository(reports).patch(row.id, { content: row.content.replace('En sak är sen', 'Inget är sent') }, row.etag));
    };
    const started = await open('/rapport?visa=publicerade', { prepare: tamper });
    expect(await screen.findByText('Stämmer inte')).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('Kontrollsumman stämmer inte för version 1.');
    app = await started.reopen('/rapport?rapport=1');
    expect(await screen.findByText(/Innehållet är ändrat sedan det publicerades/)).toBeInTheDocument();
    expect(await screen.findByText('Kim Exempel')).toBeInTheDocument();
  });
});
