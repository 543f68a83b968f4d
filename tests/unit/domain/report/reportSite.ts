import { createMemoryDataSource, type MemoryDataSource, type MemoryOptions } from '../../../../src/data/memory';
import { readReportFacts } from '../../../../src/data/report/facts';
import type { DataSource, Result } from '../../../../src/data/ports';
import type { ReportDocument, ReportPeriod } from '../../../../src/domain/report/document';
import { figuresOf, type ReportFigures } from '../../../../src/domain/report/figures';
import type { Draft, ListDefinition } from '../../../../src/schema/field';
import { activities } from '../../../../src/schema/lists/activities';
import { assessments } from '../../../../src/schema/lists/assessments';
import { assignments } from '../../../../src/schema/lists/assignments';
import { decisions } from '../../../../src/schema/lists/decisions';
import { events } from '../../../../src/schema/lists/events';
import { goals } from '../../../../src/schema/lists/goals';
import { groups } from '../../../../src/schema/lists/groups';
import { learnings } from '../../../../src/schema/lists/learnings';
import { links } from '../../../../src/schema/lists/links';
import { proposals } from '../../../../src/schema/lists/proposals';
import { signals } from '../../../../src/schema/lists/signals';
import { timeEntries } from '../../../../src/schema/lists/timeEntries';
import { workstreams } from '../../../../src/schema/lists/workstreams';
import { documentOf } from '../../../../src/ui/report/wording/documentOf';
import { loadSpeech } from '../../../../src/ui/report/wording/speech';

export const today = '2026-03-17';
export const period: ReportPeriod = { from: '2026-01-01', to: today };
export const now = (): Date => new Date('2026-03-17T09:41:00');

export const unwrap = <T, E>(answer: Result<T, E>): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

export const add = async <L extends ListDefinition>(data: DataSource, list: L, draft: Draft<L>, key: string): Promise<number> =>
  unwrap(await data.repository(list).add(draft, key)).id;

/** One of each: what the picture of the report shows. */
export async function filledSite(options: MemoryOptions = {}): Promise<MemoryDataSource> {
  const data = createMemoryDataSource({ now, ...options });
  const steering = await add(data, groups, { title: 'Ledningsgruppen', type: 'styrgrupp' }, 'g1');
  const committee = await add(data, groups, { title: 'Regionala nämnden', type: 'namnd' }, 'g2');
  const assignment = await add(
    data,
    assignments,
    {
      title: 'Framsyn 2026',
      profile: 'uppdrag',
      status: 'pagar',
      purpose: '**Skapa förutsättningar** för en framsynt regional utveckling.',
      timeShare: 0.05,
      yearlyHours: 1800,
      members: 6,
      validity: { kind: 'period', start: '2026-01-01', end: '2026-12-31', precision: 'dag' },
    },
    'a1',
  );
  const part = await add(data, workstreams, { title: 'Omvärldsspaning', assignment, kind: 'del', order: 1 }, 'w1');
  await add(data, goals, { title: 'Metodbanken används', assignment, status: 'natt' }, 'm1');
  await add(data, goals, { title: 'Alla enheter spanar', assignment, status: 'avviker' }, 'm2');
  const task = (title: string, more: Partial<Draft<typeof activities>>, key: string): Promise<number> =>
    add(data, activities, { title, assignment, workstream: part, ...more }, key);
  const deadline = (end: string) => ({ kind: 'deadline', end, precision: 'dag' }) as const;
  await task(
    'Tids- och aktivitetsplan',
    { time: deadline('2026-02-28'), statusReason: 'Väntade på datum för Workshop 2', receiverRole: 'Ledningsgruppen' },
    't1',
  );
  await task(
    'Hemuppgift efter Workshop 1',
    { time: deadline('2026-03-06'), responsibleRole: 'Analytiker', estimatedHours: 10, hoursKind: 'larandeprocesser' },
    't2',
  );
  await task('Spana på APT', { time: { kind: 'lopande', start: '2025-01-01', precision: 'dag' }, lastDone: '2025-01-01', nextPlanned: '2026-01-01' }, 't3');
  await task('Öppna metodbanken', { status: 'klar', time: deadline('2026-02-01'), estimatedHours: 4, hoursKind: 'aktiviteter' }, 't4');
  await task('Workshop 2', { time: deadline('2026-03-27') }, 't5');
  await task('Struken', { status: 'struken', time: deadline('2026-01-01') }, 't6');
  const proposal = (title: string, more: Partial<Draft<typeof proposals>>, key: string): Promise<number> =>
    add(data, proposals, { title, type: 'arbetssatt', summary: `${title} i en mening`, status: 'inlamnat', submittedOn: '2026-03-01', ...more }, key);
  await proposal('Extern framsynsgrupp', { letter: 'c', decisionBody: steering, decisionDate: '2026-04-01' }, 'p1');
  await proposal('Lokal för Workshop 2', { type: 'resurs', decisionBody: steering, neededBy: '2026-03-27', cost: 12000 }, 'p2');
  await proposal('Styrmodell', { decisionBody: committee }, 'p3');
  const decided = await proposal('RUS-dialoger', { decisionBody: steering }, 'p4');
  const decision = await add(
    data,
    decisions,
    { title: 'RUS-dialoger inleds', proposal: decided, body: steering, date: '2026-03-05', outcome: 'bifall', wording: 'Ja.' },
    'd1',
  );
  const spana = (title: string, more: Partial<Draft<typeof signals>>, key: string): Promise<number> =>
    add(data, signals, { title, seen: 'Det syntes.', source: 'Rapport', status: 'granskad', ...more }, key);
  const first = await spana('Rekordfå barn', { category: 'demografi', horizon: 'h3', whatIf: 'Vad om återgången uteblir?' }, 's1');
  const second = await spana('Effektbrist', { category: 'teknik', horizon: 'h1' }, 's2');
  await spana('Utan kategori', {}, 's3');
  const judge = (signal: number, impact: number, uncertainty: number, role: string): Promise<number> =>
    add(data, assessments, { title: 'B', signal, impact, uncertainty, assessorRole: role }, `b-${signal}-${role}`);
  await judge(first, 4, 2, 'Analytiker');
  await judge(first, 4, 5, 'Strateg');
  await judge(second, 3, 3, 'Analytiker');
  await judge(second, 4, 3, 'Strateg');
  const link = (from: number, to: number, key: string): Promise<number> =>
    add(data, links, { fromList: 'signals', fromItem: from, toList: 'proposals', toItem: to, relation: 'leddeTill' }, key);
  await link(first, decided, 'l1');
  await add(data, learnings, { title: 'Börja med frågan', status: 'anvand', usedIn: 'Planen' }, 'k1');
  await add(data, learnings, { title: 'Tyst start hjälper', status: 'ny' }, 'k2');
  await add(data, events, { title: 'Workshop 1', type: 'workshop', status: 'genomfort', reached: 24, time: deadline('2026-02-10') }, 'e1');
  await add(data, timeEntries, { date: '2026-02-02', kind: 'forberedelser', hours: 8, assignment }, 'h1');
  void decision;
  return data;
}

export async function figuresOn(data: DataSource, when: ReportPeriod = period): Promise<ReportFigures> {
  return figuresOf(unwrap(await readReportFacts(data, { since: when.from })), when, today);
}

export async function documentOn(data: DataSource, locale: 'sv' | 'en' = 'sv'): Promise<ReportDocument> {
  return documentOf(await figuresOn(data), await loadSpeech(locale, now));
}
