import fc from 'fast-check';
import { createMemoryDataSource } from '../../../../src/data/memory';
import { csvText } from '../../../../src/domain/export/csv';
import { sheetOf } from '../../../../src/domain/export/sheet';
import { byTitle, guessMapping, importFields } from '../../../../src/domain/import/fields';
import { parseTable } from '../../../../src/domain/import/parse';
import { createRowReader, type ReadRows } from '../../../../src/domain/import/rows';
import { detectSeparator } from '../../../../src/domain/import/separator';
import { readTime, readTimeParts } from '../../../../src/domain/import/times';
import { createTranslator } from '../../../../src/i18n';
import { sv } from '../../../../src/i18n/sv';
import { exportWords } from '../../../../src/i18n/pages/export';
import { timeColumnKeys, timeWordKeys } from '../../../../src/ui/export/timeKeys';
import { moreLists } from '../../../../src/i18n/en/moreLists';
import { draftOf } from '../../../../src/schema/codec';
import type { Draft, TimeValue } from '../../../../src/schema/field';
import { activities } from '../../../../src/schema/lists/activities';
import { validateDraft } from '../../../../src/schema/validate';
import { timeText } from '../../../../src/ui/fields/timeText';
import { namesOf } from '../../../../src/ui/pages/import/names';

const items = {
  workstream: byTitle([
    { id: 3, title: 'En framsynt  organisation' },
    { id: 4, title: 'Dubbel' },
    { id: 5, title: 'dubbel' },
  ]),
  method: byTitle([{ id: 8, title: 'Framtidshjul' }]),
  process: byTitle([]),
};
async function read(text: string): Promise<ReadRows<typeof activities>> {
  const { header, rows } = await parseTable(text, detectSeparator(text));
  const names = await namesOf(activities, items);
  const mapping = guessMapping(header, importFields(activities, 'edits', Object.keys(items)), names);
  return createRowReader({ list: activities, header, mapping, names, preset: { assignment: 1 } })(rows);
}
const timesOf = async (text: string): Promise<readonly (TimeValue | undefined)[]> => (await read(text)).ready.map(({ draft }) => draft.time as TimeValue);

describe('A time in one cell', () => {
  test.each<[string, TimeValue]>([
    ['2026-03-20', { kind: 'deadline', end: '2026-03-20', precision: 'dag' }],
    ['20 mars 2026', { kind: 'deadline', end: '2026-03-20', precision: 'dag' }],
    ['deadline 20/3 2026', { kind: 'deadline', end: '2026-03-20', precision: 'dag' }],
    ['milstolpe 2026-03-20', { kind: 'milstolpe', end: '2026-03-20', precision: 'dag' }],
    ['maj 2026', { kind: 'deadline', end: '2026-05-01', precision: 'manad' }],
    ['2026-05', { kind: 'deadline', end: '2026-05-01', precision: 'manad' }],
    ['VT26', { kind: 'deadline', end: '2026-01-01', precision: 'termin' }],
    ['hösten 2027', { kind: 'deadline', end: '2027-07-01', precision: 'termin' }],
    ['2026', { kind: 'deadline', end: '2026-01-01', precision: 'ar' }],
    ['någon gång 2026', { kind: 'deadline', end: '2026-01-01', precision: 'ar' }],
    ['löpande', { kind: 'lopande', precision: 'ar' }],
    ['Löpande från maj 2026', { kind: 'lopande', start: '2026-05-01', precision: 'manad' }],
    ['löpande till våren 2027', { kind: 'lopande', end: '2027-01-01', precision: 'termin' }],
    ['3–5 februari 2026', { kind: 'period', start: '2026-02-03', end: '2026-02-05', precision: 'dag' }],
    ['28 februari–3 mars 2026', { kind: 'period', start: '2026-02-28', end: '2026-03-03', precision: 'dag' }],
    ['maj–juni 2027', { kind: 'period', start: '2027-05-01', end: '2027-06-01', precision: 'manad' }],
    ['2026-01-01–2026-03-31', { kind: 'period', start: '2026-01-01', end: '2026-03-31', precision: 'dag' }],
    ['2026-01-01 - 2026-03-31', { kind: 'period', start: '2026-01-01', end: '2026-03-31', precision: 'dag' }],
    ['hösten 2026 till 2027', { kind: 'period', start: '2026-07-01', end: '2027-01-01', precision: 'ar' }],
    ['spring 2026', { kind: 'deadline', end: '2026-01-01', precision: 'termin' }],
  ])('%j', (text, value) => {
    expect(readTime(text)).toEqual({ value });
  });

  test.each(['20 mars', 'snart', '2026-02-30', '2026-13', 'deadline', 'vecka 12', '1–2–3 mars 2026', 'mellan maj 2026'])(
    '%j is said not to be understood',
    (text) => {
      expect(readTime(text)).toEqual({ wrong: 'all' });
    },
  );
});

/** Any time that the form can write: what is vaguer than a day has the first day of it. */
const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const firstOf = {
  dag: (day: string) => day,
  manad: (day: string) => `${day.slice(0, 7)}-01`,
  termin: (day: string) => `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? '01' : '07'}-01`,
  ar: (day: string) => `${day.slice(0, 4)}-01-01`,
} satisfies Record<TimeValue['precision'], (day: string) => string>;
const times: fc.Arbitrary<TimeValue> = fc
  .record({
    kind: fc.constantFrom('deadline', 'period', 'lopande', 'milstolpe'),
    precision: fc.constantFrom('dag', 'manad', 'termin', 'ar'),
    from: days,
    to: days,
    has: fc.constantFrom('start', 'end', 'both', 'none'),
  })
  .map(({ kind, precision, from, to, has }): TimeValue => {
    const [start = '', end = ''] = [from, to].sort().map(firstOf[precision]);
    const shown = kind === 'lopande' ? has : kind === 'period' ? 'both' : has === 'both' ? 'both' : 'end';
    return {
      kind,
      ...(shown === 'start' || shown === 'both' ? { start } : {}),
      ...(shown === 'end' || shown === 'both' ? { end } : {}),
      precision,
    };
  });

test('whatever a time is, it comes back from the four columns of an export as it was, in both languages', () => {
  fc.assert(
    fc.property(times, (time) => {
      for (const words of [exportWords.sv, exportWords.en] as const) {
        const parts = { kind: words[timeWordKeys[time.kind]], start: time.start ?? '', end: time.end ?? '', precision: words[timeWordKeys[time.precision]] };
        expect(readTimeParts(parts)).toEqual({ value: time });
      }
    }),
  );
});

test('what the plan says of a deadline or a period in another year is understood when it is written in a table', () => {
  const translator = createTranslator('sv', { messages: sv, lists: {} }, () => new Date('2150-06-01T12:00:00Z'));
  fc.assert(
    fc.property(
      times.filter(({ kind, start, end }) => (kind === 'deadline' && start === undefined) || (kind === 'period' && start !== end)),
      (time) => {
        expect(readTime(timeText(translator, time))).toEqual({ value: time });
      },
    ),
  );
});

describe('A table with the simplest headings', () => {
  test('has a day as a deadline, two as a period, and löpande where it says so', async () => {
    const text = 'Rubrik;Start;Slut\nEtt;2026-03-01;2026-03-31\nTvå;;17/3 2026\nTre;löpande;\nFyra;;\nFem;maj 2026;\nSex;2026-03-01;2026-03-01';
    expect(await timesOf(text)).toEqual([
      { kind: 'period', start: '2026-03-01', end: '2026-03-31', precision: 'dag' },
      { kind: 'deadline', end: '2026-03-17', precision: 'dag' },
      { kind: 'lopande', precision: 'ar' },
      undefined,
      { kind: 'deadline', end: '2026-05-01', precision: 'manad' },
      { kind: 'deadline', end: '2026-03-01', precision: 'dag' },
    ]);
  });

  test('says by row and column what of a time is wrong', async () => {
    const { ready, problems } = await read(
      'Rubrik;Start;Slut;Tid: slag;Tid: precision\nA;2026-05-01;2026-04-01;;\nB;snart;;;\nC;;;ibland;\nD;2026-05-01;;period;\nE;;1899-01-01;;\nF;;2026-02-29;;\nG;2026-01-01;;;vecka',
    );
    expect(ready).toEqual([]);
    expect(problems.map(({ row, column, field, code }) => [row, column, field, code])).toEqual([
      [2, 'Slut', 'time', 'endBeforeStart'],
      [3, 'Start', 'time.start', 'notTime'],
      [4, 'Tid: slag', 'time.kind', 'unknownChoice'],
      [5, 'Slut', 'time', 'timeWithoutEnd'],
      [6, 'Slut', 'time.end', 'notTime'],
      [7, 'Slut', 'time.end', 'notTime'],
      [8, 'Tid: precision', 'time.precision', 'unknownChoice'],
    ]);
  });

  test('finds parts and methods by the whole of their titles, and says what it does not find or finds twice', async () => {
    const { ready, problems } = await read(
      'Rubrik;Del eller prioritering;Metod;Process\nA;EN FRAMSYNT ORGANISATION;framtidshjul;\nB;En framsynt;;\nC;Dubbel;;Budget',
    );
    expect(ready.map(({ draft }) => [draft.workstream, draft.method, draft.assignment])).toEqual([[3, 8, 1]]);
    expect(problems.map(({ row, column, code, params }) => [row, column, code, params['value']])).toEqual([
      [3, 'Del eller prioritering', 'unknownItem', 'En framsynt'],
      [4, 'Del eller prioritering', 'severalItems', 'Dubbel'],
      [4, 'Process', 'unknownItem', 'Budget'],
    ]);
  });

  test('takes no person’s name for a role: the column of persons is left alone', async () => {
    const { ready } = await read('Rubrik;Ansvarig;Uppdrag\nA;Kim Exempel;Ett annat');
    expect(ready[0]?.draft).toEqual({ title: 'A', assignment: 1 });
  });
});

test('an activity that is exported comes back whole, but for its person and what it depends on, in Swedish and in English', async () => {
  const { fields } = activities;
  const english = moreLists['activities'] ?? {};
  const data = createMemoryDataSource();
  const drafts: readonly Draft<typeof activities>[] = [
    {
      title: '=SUMMA(A1)',
      assignment: 1,
      description: 'Rad 1\n"Rad" 2; med semikolon',
      time: { kind: 'period', start: '2026-05-01', end: '2027-01-01', precision: 'termin' },
      timeLabel: 'Under våren',
      lane: 'hemmaplan',
      status: 'pagar',
      responsibleRole: 'Arbetsgruppen',
      estimatedHours: 12.5,
      hoursKind: 'aktiviteter',
      vpStatus: 'inlagd',
      vpYear: 2027,
      vpOutcomeDate: '2027-02-01',
    },
    { title: 'Löpande', assignment: 1, time: { kind: 'lopande', precision: 'ar' }, lastDone: '2026-01-02', pulse: 'varje termin' },
  ];
  const added = [];
  for (const [index, draft] of drafts.entries()) {
    const answer = await data.repository(activities).add(draft, `k${index}`);
    if (!answer.ok) throw new Error('not added');
    added.push(answer.value);
  }
  for (const isEnglish of [false, true]) {
    const words = isEnglish ? exportWords.en : exportWords.sv;
    const own = (field: string) => fields[field as keyof typeof fields];
    const sheet = sheetOf(
      activities,
      added,
      {
        label: (field) => (isEnglish ? english[field]?.label : undefined) ?? own(field)?.label ?? field,
        choice: (field, code) =>
          (isEnglish ? english[field]?.choices?.[code] : undefined) ?? (own(field)?.settings as { choices: Record<string, string> }).choices[code] ?? code,
        yes: isEnglish ? 'yes' : 'ja',
        no: isEnglish ? 'no' : 'nej',
        timeColumn: (part) => words[timeColumnKeys[part]],
        timeWord: (code) => words[timeWordKeys[code]],
      },
      [],
    );
    const { ready, problems } = await read(csvText(sheet, isEnglish ? ',' : ';'));
    expect(problems).toEqual([]);
    expect(ready.map(({ draft }) => draft)).toEqual(
      added.map((item) => Object.fromEntries(Object.entries(draftOf(activities, item)).filter(([key]) => key !== 'clientKey'))),
    );
    for (const { draft } of ready) expect(validateDraft(activities, draft)).toEqual([]);
  }
});
