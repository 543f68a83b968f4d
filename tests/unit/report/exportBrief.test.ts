import fc from 'fast-check';
import { briefOf, meetingForm, pageForm, type Brief, type BriefLines } from '../../../src/domain/report/brief';
import { columnShares } from '../../../src/domain/report/columnShares';
import { quarterKeys, quarterRows } from '../../../src/domain/report/document';
import { shortened } from '../../../src/domain/shortened';
import { reportDocument, reportRow } from '../../fixtures/reports';

const words = 'Samhällsplaneringsunderlaget för kompetensförsörjningen '.repeat(40);
const many = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => reportRow(`${index} ${text}`, { meaning: text, facts: text, state: text }));
const full = (text: string) =>
  reportDocument({
    title: text,
    lead: text,
    purpose: text,
    quarters: { changed: many(9, text), toDecide: many(9, text), late: many(9, text), discuss: many(4, text) },
  });

/** What the rule may give at most, in lines: everything at its limit. */
const worst = (form: typeof pageForm, lines: BriefLines, above: number): number => {
  const quarter = (key: (typeof quarterKeys)[number]): number => {
    const { title, state, facts, meaning } = lines.rows[key];
    return quarterRows[key] * (title + state + facts + meaning + form.rowFrame[key]) + 1.1;
  };
  const groups = form.groups.reduce((sum, group) => sum + Math.max(...group.map(quarter)), 0);
  return form.frame + above + 1.9 * (lines.heading - 2) + 1.1 * lines.lead + lines.purpose + groups;
};

describe('The columns of a table on paper', () => {
  test('share the page, and none breaks its words while there is room', () => {
    const heads = ['När', 'Vad', 'Ansvarig'];
    const rows = [['3 december', 'RU-dag: vad betyder trenderna för oss och för dem vi är till för?', 'Sammankallande']];
    const shares = columnShares(heads, rows);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(shares[2]! * 88).toBeGreaterThan('Sammankallande'.length);
    expect(shares[1]).toBeGreaterThan(shares[0]!);
    const many = columnShares(
      Array.from({ length: 40 }, (_, index) => `Kolumn${index}`),
      [],
    );
    expect(many.every((share) => share > 0.01)).toBe(true);
  });
});

describe('The report in short, for one page of paper', () => {
  test('is the report’s own words where they have room', () => {
    const brief = briefOf(reportDocument(), pageForm);
    expect(brief.isWhole).toBe(true);
    expect(brief.quarters.toDecide.rows.map(({ title, meaning }) => `${title}: ${meaning ?? ''}`)).toEqual([
      'Extern framsynsgrupp, förslag c: Två alternativ. RUS-gruppen förordar B.',
      'Resursbegäran: lokal: 12 tkr, ryms inte i årets ram.',
    ]);
    expect(briefOf(reportDocument(), meetingForm).quarters.late.rows[0]?.state).toBe('Sen, 17 dagar');
  });

  test.each([
    ['the first page', pageForm],
    ['the meeting sheet', meetingForm],
  ])('has room on %s whatever the texts are, also under a warning and a correction', (_name, form) => {
    const tightest = form.levels.at(-1)!;
    expect(worst(form, tightest, 5.5)).toBeLessThanOrEqual(form.lines);
    expect(briefOf(full(words), form).lines).toBe(tightest);
    expect(briefOf(reportDocument(), form).lines).toBe(form.levels[0]);
  });

  test('says how many rows it left to the report, and that it is not the whole of it', () => {
    const brief: Brief = briefOf(full('Kort.'), meetingForm);
    expect(quarterKeys.map((key) => [key, brief.quarters[key].rows.length, brief.quarters[key].left])).toEqual([
      ['changed', 3, 6],
      ['toDecide', 3, 6],
      ['late', 3, 6],
      ['discuss', 1, 3],
    ]);
    expect(brief.isWhole).toBe(false);
  });

  test('cuts no character in two, and marks what it has cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 60 }), (text, most) => {
        const short = shortened(text, most);
        expect(() => encodeURIComponent(short)).not.toThrow();
        if (text.length <= most) expect(short).toBe(text);
        else expect(short.endsWith('…') && short.length <= most + 2).toBe(true);
      }),
    );
  });
});
