/** The report that the demo's convener published last week, in the same way as any convener does. */
import proposalFile from '../../../../sharepoint/content/exempelforslag.json';
import { taken } from '../../../content/sink';
import type { DataSource } from '../../../data/ports';
import { saveCadence } from '../../../data/report/cadence';
import { startDraft } from '../../../data/report/drafts';
import { readReportFacts } from '../../../data/report/facts';
import { publish } from '../../../data/report/publish';
import { nextAfter } from '../../../domain/report/cadence';
import { figuresOf } from '../../../domain/report/figures';
import { addDays, dayOf } from '../../../domain/review/calendar';
import { reportDrafts } from '../../../schema/lists/reportDrafts';
import { reports } from '../../../schema/lists/reports';
import { settings } from '../../../schema/lists/settings';
import { documentOf } from '../../../ui/report/wording/documentOf';
import { loadSpeech } from '../../../ui/report/wording/speech';
import type { SiteClock } from '../../server/siteClock';

const daysAgo = 6;
/** The report before that would have come so long before it. */
const periodDays = 90;

/** `data` is the convener's. A site that has a report already gets none. */
export async function publishReport(data: DataSource, clock: SiteClock, today: number): Promise<void> {
  const standing = taken(reports.key, await data.repository(reports).page({ top: 1 }));
  if (standing.items.length > 0) return;
  const day = addDays(dayOf(new Date(today)), -daysAgo);
  clock.set(new Date(`${day}T08:02:00`));
  const period = { from: addDays(day, -periodDays), to: addDays(day, -1) };
  const cadence = { months: proposalFile.cadence.months, next: day };
  const nextDate = nextAfter(cadence, day);
  taken(settings.key, await saveCadence(data, { ...cadence, next: nextDate }));
  const facts = taken(reports.key, await readReportFacts(data, { since: period.from }));
  const document = documentOf(figuresOf(facts, period, day), await loadSpeech('sv', () => clock.now()));
  const draft = taken(reportDrafts.key, await startDraft(data, { title: document.title, period }));
  taken(reports.key, await publish(data, { document, draft, role: 'sammankallande', nextDate, today: day }));
}
