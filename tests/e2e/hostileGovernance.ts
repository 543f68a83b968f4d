/** A site where proposals, decisions and a published report hold texts that would run, written past the app by the site's owner. */
import type { Page } from 'playwright-core';
import { partKeys, quarterKeys, type ReportDocument, type ReportPart, type ReportRow } from '../../src/domain/report/document';
import { frozenText } from '../../src/domain/report/frozen';
import { sha256 } from '../../src/data/frozen/checksum';
import { activities } from '../../src/schema/lists/activities';
import { decisions } from '../../src/schema/lists/decisions';
import { effects } from '../../src/schema/lists/effects';
import { groups } from '../../src/schema/lists/groups';
import { handlings } from '../../src/schema/lists/handlings';
import { links } from '../../src/schema/lists/links';
import { proposals } from '../../src/schema/lists/proposals';
import { receipts } from '../../src/schema/lists/receipts';
import { reportDrafts } from '../../src/schema/lists/reportDrafts';
import { reports } from '../../src/schema/lists/reports';
import { hostile, payloads } from './hostile';
import { addPast } from './siteCalls';

const one = (index: number): string => payloads[index % payloads.length] ?? '';
const options = JSON.stringify(
  payloads.map((text) => ({ key: text, name: text, roles: text, rhythm: text, forum: text, decisionPath: text, reach: text, consequences: text, cost: 1 })),
);
const ifYes = JSON.stringify(payloads.map((text) => ({ key: text, title: text, responsibleRole: text, to: '2026-12-01' })));

const rows = (start: number): readonly ReportRow[] =>
  payloads.map((_text, index) => ({
    key: one(index),
    title: one(start + index),
    meaning: one(start + index + 1),
    state: one(start + index + 2),
    category: one(start + index + 3),
    facts: one(start + index + 4),
    item: { list: one(index) as 'signals', id: 1 },
  }));
const drawings: readonly ReportPart['drawing'][] = [
  { kind: 'bars', value: one(1), planned: one(2), row: 0 },
  { kind: 'stacked', parts: [one(1), one(2)] },
  { kind: 'lines', series: [one(1), one(2)] },
  { kind: 'matrix', columns: [one(1), one(2)] },
  { kind: 'none' },
];
const parts = partKeys.map((key, index): ReportPart => ({
  key,
  heading: one(index),
  finding: one(index + 1),
  note: one(index + 2),
  source: one(index + 3),
  drawing: drawings[index % drawings.length] ?? { kind: 'none' },
  table: {
    caption: one(index + 4),
    columns: [0, 1, 2].map((at) => ({ key: one(at), label: one(index + at), kind: at === 0 ? 'text' : 'hours' })),
    rows: [0, 1, 2].map((at) => [one(index + at), at + 1, one(at)]),
  },
}));
const period = { from: '2026-01-01', to: '2026-03-17' };
const document: ReportDocument = {
  ...{ format: 1, language: 'sv', period, made: '2026-03-17', parts },
  title: one(0),
  lead: one(1),
  purpose: one(2),
  quarters: { changed: rows(0), toDecide: rows(1), late: rows(2), discuss: rows(3) },
};
const facts = { title: document.title, date: '2026-03-17', publishedRole: one(3), corrects: 7, correction: one(4) } as const;
const edits = JSON.stringify({
  ...{ title: one(0), lead: one(1), leftOut: [one(2)], discuss: one(3) },
  rows: { [one(0)]: { title: one(1) } },
  parts: Object.fromEntries(partKeys.map((key, index) => [key, { finding: one(index) }])),
  added: quarterKeys.map((quarter, index) => ({ key: `egen/${one(index)}`, quarter, title: one(index), meaning: one(index + 1) })),
});

export type HostileGovernanceIds = Readonly<Record<'proposals' | 'drafts' | 'decisions' | 'handlings' | 'effects', number>>;

/** Fills it as the site's owner, who alone may write in all of these lists. */
export async function fillGovernanceWithPayloads(page: Page): Promise<HostileGovernanceIds> {
  const body = await addPast(page, groups, hostile(groups, { type: 'styrgrupp' }));
  await addPast(page, groups, hostile(groups, { type: 'arbetsgrupp', reportsTo: body }));
  const asked = { options, ifYes, handlingBody: body, decisionBody: body, submittedOn: '2026-01-10', round: 1 } as const;
  const waiting = await addPast(page, proposals, hostile(proposals, { ...asked, status: 'inlamnat', type: 'organisation' }));
  const draft = await addPast(page, proposals, hostile(proposals, { ...asked, status: 'utkast' }));
  const decided = await addPast(page, proposals, hostile(proposals, { ...asked, status: 'inlamnat' }));
  const step = { proposal: decided, round: 1, body, minutesLink: { url: 'https://example.org/?fired', text: one(0) } } as const;
  const handling = await addPast(page, handlings, hostile(handlings, { ...step, proposal: waiting, date: '2026-01-20', stance: 'tillstyrker' }));
  const decision = await addPast(page, decisions, hostile(decisions, { ...step, date: '2026-02-01', outcome: 'bifall', formal: true }));
  await addPast(page, decisions, hostile(decisions, { ...step, date: '2026-02-02', outcome: 'delvis', corrects: decision }));
  const activity = await addPast(page, activities, hostile(activities, {}));
  const effect = await addPast(page, effects, hostile(effects, { activity }));
  await addPast(page, links, hostile(links, { fromList: 'decisions', fromItem: decision, toList: 'activities', toItem: activity, relation: 'genomforsI' }));
  const text = frozenText({ format: 1, number: 1, ...facts, draft: one(5), document });
  const frozen = { content: text, part: 1, parts: 1, checksum: await sha256(text), periodFrom: period.from, periodTo: period.to };
  await addPast(page, reports, { ...hostile(reports), ...facts, ...frozen, number: 1, summary: document.lead });
  await addPast(page, receipts, hostile(receipts, { report: 1, date: '2026-03-18' }));
  await addPast(page, reportDrafts, hostile(reportDrafts, { periodFrom: period.from, periodTo: period.to, edits, corrects: null }));
  return { proposals: waiting, drafts: draft, decisions: decision, handlings: handling, effects: effect };
}
