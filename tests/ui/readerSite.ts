/** A published report over its own proposals, as the convener leaves it to the management group. */
import type { DataSource, Result } from '../../src/data/ports';
import { publish } from '../../src/data/report/publish';
import { startCorrection, startDraft } from '../../src/data/report/drafts';
import type { ReportDocument, ReportRow } from '../../src/domain/report/document';
import { groups } from '../../src/schema/lists/groups';
import { proposals } from '../../src/schema/lists/proposals';
import { signals } from '../../src/schema/lists/signals';

export async function value<T, E>(result: Promise<Result<T, E>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const row = (key: string, title: string, more: Partial<ReportRow> = {}): ReportRow => ({ key, title, ...more });

export const emptyReport: ReportDocument = {
  format: 1,
  language: 'sv',
  title: 'Framsyn: läget i mars 2026',
  period: { from: '2026-01-01', to: '2026-03-10' },
  made: '2026-03-10',
  lead: 'Två saker är sena och ett förslag väntar på beslut.',
  quarters: { changed: [], toDecide: [], late: [], discuss: [] },
  parts: [],
};

export interface ReaderSite {
  readonly proposal: number;
  readonly document: ReportDocument;
}

/** One proposal to decide, five things changed, one late, one spaning to talk about. */
export async function prepareReport(data: DataSource): Promise<ReaderSite> {
  const body = await value(data.repository(groups).add({ title: 'Ledningsgruppen', type: 'styrgrupp' }, 'group'));
  const proposal = await value(
    data.repository(proposals).add(
      {
        title: 'Extern framsynsgrupp',
        summary: 'Tio personer, två möten per år.',
        status: 'inlamnat',
        submittedOn: '2026-03-02',
        decisionBody: body.id,
        decisionDate: '2026-03-24',
      },
      'proposal',
    ),
  );
  const signal = await value(data.repository(signals).add({ title: 'Rekordfå barn per kvinna', seen: 'Födelsetalen sjunker.', source: 'SCB' }, 'signal'));
  const document: ReportDocument = {
    ...emptyReport,
    quarters: {
      changed: ['Metodbanken är öppen', 'Effektbrist närmare', 'Antagandet är under press', 'Fjärde', 'Femte'].map((title, index) =>
        row(`changed/${index}`, title),
      ),
      toDecide: [row('toDecide/1', proposal.title, { meaning: 'Påverkar planen från augusti.', item: { list: 'proposals', id: proposal.id } })],
      late: [row('late/1', 'Hemuppgift efter Workshop 1', { state: 'Sen, 11 dagar', meaning: 'Ingen åtgärd behövs från er.' })],
      discuss: [
        row('discuss/1', signal.title, {
          category: 'demografi',
          facts: 'Demografi · 15–30 år',
          meaning: 'Vad om återgången uteblir?',
          item: { list: 'signals', id: signal.id },
        }),
      ],
    },
    parts: [
      {
        key: 'knowledgeChain',
        heading: 'Kunskapskedjan',
        finding: 'Nio av 24 lärdomar har använts.',
        table: {
          caption: 'Lärdomar',
          columns: [
            { key: 'step', label: 'Steg', kind: 'text' },
            { key: 'count', label: 'Antal', kind: 'number' },
          ],
          rows: [['Använda', 9]],
        },
        drawing: { kind: 'none' },
        source: 'Listan Lärdomar.',
      },
    ],
  };
  await publishReport(data, document);
  return { proposal: proposal.id, document };
}

export async function publishReport(data: DataSource, document: ReportDocument): Promise<number> {
  const draft = await value(startDraft(data, { title: document.title, period: document.period }));
  return value(publish(data, { document, draft, role: 'sammankallande', today: '2026-03-11' }));
}

export async function correctReport(data: DataSource, number: number, document: ReportDocument): Promise<number> {
  const { from: periodFrom, to: periodTo } = document.period;
  const draft = await value(startCorrection(data, { number, title: document.title, periodFrom, periodTo }, 'Ett belopp var fel.'));
  return value(publish(data, { document, draft, role: 'sammankallande', today: '2026-03-12' }));
}
