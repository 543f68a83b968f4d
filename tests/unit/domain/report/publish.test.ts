import { createMemoryDataSource, type MemoryDataSource } from '../../../../src/data/memory';
import type { Attempt, DataSource, Result } from '../../../../src/data/ports';
import { readCadence, saveCadence } from '../../../../src/data/report/cadence';
import { saveEdits, startCorrection, startDraft, type ReportDraft } from '../../../../src/data/report/drafts';
import { publish, type Publication } from '../../../../src/data/report/publish';
import { readHeads, readReport } from '../../../../src/data/report/published';
import { isOfThis, readReceipts, receipt } from '../../../../src/data/report/receipts';
import type { ReportDocument } from '../../../../src/domain/report/document';
import { noEdits } from '../../../../src/domain/report/edits';
import type { Draft } from '../../../../src/schema/field';
import { reportDrafts } from '../../../../src/schema/lists/reportDrafts';
import { reports } from '../../../../src/schema/lists/reports';
import { signals } from '../../../../src/schema/lists/signals';
import { openDraft, reportDocument, reportPart } from '../../../fixtures/reports';
import { documentOn, filledSite, now, period, today, unwrap } from './reportSite';

let made: ReportDocument;
beforeAll(async () => {
  made = await documentOn(await filledSite());
});

interface Site {
  readonly data: MemoryDataSource;
  broken: (attempted: Attempt, list: string) => boolean;
}
function site(): Site {
  const state = { broken: ((): boolean => false) as Site['broken'] };
  const data = createMemoryDataSource({
    now,
    interrupt: (attempted, { key }) => (state.broken(attempted, key) ? { kind: 'offline', attempted, list: key } : undefined),
  });
  return Object.assign(state, { data });
}

const begun = async (data: DataSource, title = made.title): Promise<ReportDraft> => unwrap(await startDraft(data, { title, period }));
const publication = (draft: ReportDraft, more: Partial<Publication> = {}): Publication => ({ document: made, draft, role: 'sammankallande', today, ...more });
const allRows = async (data: DataSource) => unwrap(await data.repository(reports).page({ top: 500 })).items;
const errorOf = <T, E>(answer: Result<T, E>): E | undefined => (answer.ok ? undefined : answer.error);
const long = (document: ReportDocument): ReportDocument => ({
  ...document,
  quarters: {
    ...document.quarters,
    changed: Array.from({ length: 900 }, (_, index) => ({ key: `changed/${index}`, title: `Rad ${index}`, meaning: 'å'.repeat(120) })),
  },
});

describe('Publishing a report', () => {
  it('freezes what the convener saw, with a number, a date and a checksum, and closes the draft', async () => {
    const { data } = site();
    const draft = await begun(data);
    expect(unwrap(await publish(data, publication(draft, { nextDate: '2026-06-17' })))).toBe(1);
    const report = unwrap(await readReport(data, 1));
    expect(report).toMatchObject({
      isIntact: true,
      document: made,
      head: { number: 1, date: today, title: made.title, periodTo: period.to, summary: made.lead, nextDate: '2026-06-17' },
    });
    expect(report?.head.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(unwrap(await openDraft(data))).toBeUndefined();
    expect(unwrap(await data.repository(reportDrafts).get(draft.id))).toMatchObject({ status: 'publicerat', publishedAs: 1 });
    expect(unwrap(await readCadence(data))).toEqual({ months: 3, next: '2026-06-17' });
  });

  it('makes it stay as it was, also when what it tells of is gone', async () => {
    const data = await filledSite();
    unwrap(await publish(data, publication(await begun(data), { document: await documentOn(data) })));
    const [before, [spaning]] = [unwrap(await readReport(data, 'latest')), unwrap(await data.repository(signals).page({ top: 1 })).items];
    unwrap((await data.repository(signals).remove(spaning?.id ?? 0)) as Result<unknown>);
    expect(unwrap(await readReport(data, 'latest'))).toEqual(before);
    expect((await documentOn(data)).lead).not.toBe(made.lead);
  });

  it('is refused, with both versions, when somebody has changed the draft since it was opened', async () => {
    const { data } = site();
    const draft = await begun(data);
    const theirs = unwrap((await saveEdits(data, draft, { ...noEdits, lead: 'Deras' })) as Result<ReportDraft>);
    expect(errorOf(await publish(data, publication(draft)))).toMatchObject({
      kind: 'conflict',
      yours: { etag: draft.etag },
      theirs: { etag: theirs.etag, edits: theirs.edits },
    });
    expect(await allRows(data)).toEqual([]);
    expect(errorOf(await saveEdits(data, draft, { ...noEdits, lead: 'Våra' }))).toMatchObject({ kind: 'conflict' });
  });

  it('a second time of the same draft is refused', async () => {
    const { data } = site();
    const draft = await begun(data);
    unwrap(await publish(data, publication(draft)));
    expect(errorOf(await publish(data, publication(draft)))).toMatchObject({ kind: 'conflict', theirs: { publishedAs: 1 } });
    expect(await allRows(data)).toHaveLength(1);
  });

  it.each([
    ['before anything was written', 'reports', 'add'],
    ['before the next date was set', 'settings', 'add'],
    ['before the draft was told', 'reportDrafts', 'change'],
  ] as const)('cut off %s, is finished by doing it again, and nothing is there twice', async (_when, list, attempt) => {
    const at = site();
    const draft = await begun(at.data);
    at.broken = (attempted, key) => key === list && attempted === attempt;
    expect((await publish(at.data, publication(draft, { document: long(made), nextDate: '2026-06-17' }))).ok).toBe(false);
    at.broken = () => false;
    const parts = (await allRows(at.data)).length;
    expect(unwrap(await publish(at.data, publication(draft, { document: long(made), nextDate: '2026-06-17' })))).toBe(1);
    const rows = await allRows(at.data);
    expect(rows.length).toBe(Math.max(parts, rows[0]?.parts ?? 0));
    expect(rows.length).toBeGreaterThan(1);
    expect(unwrap(await readReport(at.data, 'latest'))).toMatchObject({ isIntact: true, document: long(made) });
    expect(unwrap(await readHeads(at.data))).toHaveLength(1);
  });

  it('by two at the same moment: two drafts get a number each, and of one draft one is published', async () => {
    const { data } = site();
    const one = await begun(data);
    const other = unwrap(
      await data.repository(reportDrafts).add({ title: 'Annan', periodFrom: period.from, periodTo: period.to } satisfies Draft<typeof reportDrafts>, 'other'),
    );
    const numbers = (await Promise.all([publish(data, publication(one)), publish(data, publication(other, { document: { ...made, title: 'Annan' } }))])).map(
      unwrap,
    );
    expect([...numbers].sort()).toEqual([1, 2]);
    for (const number of numbers) expect(unwrap(await readReport(data, number))?.isIntact).toBe(true);

    const shared = await begun(data);
    const answers = await Promise.all([publish(data, publication(shared)), publish(data, publication(shared, { document: { ...made, lead: 'Annat.' } }))]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(errorOf(answers.find(({ ok }) => !ok) as Result<number>)).toMatchObject({ kind: 'conflict' });
    expect(unwrap(await readHeads(data))).toHaveLength(3);
  });

  it('cut off before the draft was told, is finished under its own number, also when another report came in between', async () => {
    const at = site();
    const draft = await begun(at.data);
    at.broken = (attempted, key) => key === 'reportDrafts' && attempted === 'change';
    expect((await publish(at.data, publication(draft))).ok).toBe(false);
    at.broken = () => false;
    const other = unwrap(await at.data.repository(reportDrafts).add({ title: 'Annan', periodFrom: period.from, periodTo: period.to }, 'other'));
    expect(unwrap(await publish(at.data, publication(other, { document: { ...made, title: 'Annan' } })))).toBe(2);
    expect(unwrap(await publish(at.data, publication(draft)))).toBe(1);
    expect(unwrap(await readHeads(at.data))).toHaveLength(2);
  });

  it('can begin again when somebody has removed an earlier draft', async () => {
    const { data } = site();
    const first = await begun(data);
    unwrap(await publish(data, publication(first)));
    unwrap(await publish(data, publication(await begun(data))));
    unwrap((await data.repository(reportDrafts).remove(first.id)) as Result<unknown>);
    expect((await begun(data)).status).toBe('oppet');
  });

  it('for a period that ends before it starts is refused by its field', async () => {
    const { data } = site();
    const turned = { from: '2026-03-17', to: '2026-01-01' };
    expect(errorOf(await startDraft(data, { title: 'Bakvänt', period: turned }))).toMatchObject({ kind: 'invalid', field: 'periodTo' });
    expect(errorOf(await startDraft(data, { title: 'Ingen dag', period: { from: '2026-02-30', to: today } }))).toMatchObject({ field: 'periodFrom' });
    const draft = await begun(data);
    expect(errorOf(await publish(data, publication(draft, { document: { ...made, period: turned } })))).toMatchObject({ kind: 'invalid', field: 'periodTo' });
  });

  it('has one draft at a time, also when two begin at the same moment', async () => {
    const { data } = site();
    const [one, other] = await Promise.all([begun(data), begun(data)]);
    expect(other.id).toBe(one.id);
    expect(unwrap(await openDraft(data))?.id).toBe(one.id);
  });

  it('as a correction is a new version that says what it corrects, and why', async () => {
    const { data } = site();
    const draft = unwrap((await saveEdits(data, await begun(data), { ...noEdits, lead: 'Eget' })) as Result<ReportDraft>);
    unwrap(await publish(data, publication(draft)));
    const [head] = unwrap(await readHeads(data));
    if (head === undefined) throw new Error('No report.');
    expect(errorOf(await startCorrection(data, head, ' '))).toMatchObject({ kind: 'invalid', field: 'correction' });
    const correction = unwrap(await startCorrection(data, head, 'Fel antal timmar'));
    expect(correction).toMatchObject({ corrects: 1, correction: 'Fel antal timmar', edits: draft.edits, periodTo: period.to });
    expect(unwrap(await publish(data, publication(correction)))).toBe(2);
    expect(unwrap(await readReport(data, 'latest'))).toMatchObject({ isIntact: true, head: { number: 2, corrects: 1, correction: 'Fel antal timmar' } });
    expect(unwrap(await readReport(data, 1))).toMatchObject({ isIntact: true, document: made });
  });

  it('as a correction of an older report does not hide the newest', async () => {
    const { data } = site();
    unwrap(await publish(data, publication(await begun(data))));
    const later = { from: '2026-03-18', to: '2026-06-17' };
    const next = unwrap(await startDraft(data, { title: 'Nästa', period: later }));
    unwrap(await publish(data, publication(next, { document: { ...made, title: 'Nästa', period: later } })));
    const first = unwrap(await readHeads(data)).find(({ number }) => number === 1);
    if (first === undefined) throw new Error('No report.');
    const correction = unwrap(await startCorrection(data, first, 'Fel'));
    expect(unwrap(await publish(data, publication(correction)))).toBe(3);
    expect(unwrap(await readReport(data, 'latest'))?.head).toMatchObject({ number: 2, title: 'Nästa' });
    expect(unwrap(await readReport(data, 9))).toBeUndefined();
  });
});

describe('A published report that somebody has tampered with', () => {
  type Row = Awaited<ReturnType<typeof allRows>>[number];
  const published = async (document = long(made)): Promise<MemoryDataSource> => {
    const { data } = site();
    unwrap(await publish(data, publication(await begun(data), { document })));
    return data;
  };
  const patch = async (data: DataSource, row: Row | undefined, change: Partial<Draft<typeof reports>>): Promise<void> =>
    void unwrap((await data.repository(reports).patch(row?.id ?? 0, change, '*')) as Result<unknown>);
  const part = (rows: readonly Row[], number: number): Row | undefined => rows.find((row) => row.part === number);

  it.each<[string, (data: DataSource, rows: readonly Row[]) => Promise<void>]>([
    ['a part altered', async (data, rows) => patch(data, part(rows, 2), { content: (part(rows, 2)?.content ?? '').replace('Rad', 'Rod') })],
    ['the first part altered', async (data, rows) => patch(data, part(rows, 1), { content: (part(rows, 1)?.content ?? '').replace('Framsyn', 'Framsin') })],
    ['a part taken away', async (data, rows) => void unwrap((await data.repository(reports).remove(part(rows, 2)?.id ?? 0)) as Result<unknown>)],
    ['a part’s checksum altered', async (data, rows) => patch(data, part(rows, 2), { checksum: '0' })],
    ['a part put in', async (data, rows) => insert(data, part(rows, 2), 3)],
    ['another first part put in', async (data, rows) => insert(data, part(rows, 1), 1)],
    ['its heading in the list altered', async (data, rows) => patch(data, part(rows, 1), { title: 'Annan rubrik' })],
    ['its date in the list altered', async (data, rows) => patch(data, part(rows, 1), { date: '2026-01-01' })],
  ])('with %s is not intact', async (_how, tamper) => {
    const data = await published();
    expect(unwrap(await readReport(data, 1))?.isIntact).toBe(true);
    await tamper(data, await allRows(data));
    expect(unwrap(await readReport(data, 1))?.isIntact).toBe(false);
    expect(unwrap(await readReport(data, 'latest'))?.isIntact).toBe(false);
  });

  async function insert(data: DataSource, like: Row | undefined, number: number): Promise<void> {
    if (like === undefined) throw new Error('No part.');
    const { title, number: report, periodFrom, periodTo, date, checksum, parts, content } = like;
    const draft: Draft<typeof reports> = {
      title,
      number: report,
      periodFrom,
      periodTo,
      date,
      content,
      part: number,
      parts,
      ...(checksum === undefined ? {} : { checksum }),
    };
    unwrap(await data.repository(reports).add(draft, `put-in-${number}`));
  }

  it.each([
    ['{"format":1,', 'unreadable'],
    ['[]', 'unreadable'],
    ['{"format":1,"number":1,"title":"T","date":"2026-01-01","publishedRole":"r","draft":"1","document":{"format":1,"quarters":{}}}', 'unreadable'],
    [
      JSON.stringify({ format: 1, number: 1, title: 'T', date: '2026-01-01', publishedRole: 'r', draft: '1', document: reportDocument({ made: 'i går' }) }),
      'unreadable',
    ],
    [
      JSON.stringify({
        ...{ format: 1, number: 1, title: 'T', date: '2026-01-01', publishedRole: 'r', draft: '1' },
        document: {
          ...reportDocument(),
          parts: [reportPart('hours', 'Tid', { table: { caption: 'c', columns: [{ key: 'a', label: 'A', kind: 'valueOf' as 'text' }], rows: [[1]] } })],
        },
      }),
      'unreadable',
    ],
    [`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'unreadable'],
    ['{"format":2,"number":1,"sections":[]}', 'newer'],
  ])('and holds %s is told of, and breaks nothing', async (content, says) => {
    const data = await published(made);
    await patch(data, (await allRows(data))[0], { content });
    expect(unwrap(await readReport(data, 'latest'))).toMatchObject({ document: says, isIntact: false });
  });
});

describe('Receipts', () => {
  it('are one a person and report, and say of which text', async () => {
    const { data } = site();
    unwrap(await publish(data, publication(await begun(data))));
    const head = unwrap(await readReport(data, 'latest'))?.head;
    if (head === undefined) throw new Error('No report.');
    const first = unwrap(await receipt(data, head, { id: 1 }, today));
    expect(unwrap(await receipt(data, head, { id: 1 }, '2026-03-18')).id).toBe(first.id);
    const [read, ...others] = unwrap(await readReceipts(data, 1));
    expect([others, read?.date, read && isOfThis(read, head), read && isOfThis(read, { checksum: 'x' })]).toEqual([[], today, true, false]);
    expect(unwrap(await readReceipts(data, 2))).toEqual([]);
  });
});

describe('The setting of how often', () => {
  it('is one row, whoever writes it', async () => {
    const { data } = site();
    expect(unwrap(await readCadence(data))).toBeUndefined();
    unwrap(await saveCadence(data, { months: 4, next: '2026-05-01' }));
    unwrap(await saveCadence(data, { months: 6 }));
    expect(unwrap(await readCadence(data))).toEqual({ months: 6 });
  });
});
