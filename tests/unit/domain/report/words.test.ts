import { createMemoryDataSource } from '../../../../src/data/memory';
import { noEdits } from '../../../../src/domain/report/edits';
import { applyEdits } from '../../../../src/domain/report/applyEdits';
import { isCounted, partKeys, quarterKeys, type ReportDocument } from '../../../../src/domain/report/document';
import { languageProblems } from '../../../../src/domain/report/languageCheck';
import { reportDocumentWords } from '../../../../src/i18n/pages/reportDocument';
import { reportPartWords } from '../../../../src/i18n/pages/reportParts';
import { activities } from '../../../../src/schema/lists/activities';
import { decisions } from '../../../../src/schema/lists/decisions';
import { groups } from '../../../../src/schema/lists/groups';
import { proposals } from '../../../../src/schema/lists/proposals';
import { add, documentOn, filledSite, now } from './reportSite';

const texts = (words: Readonly<Record<string, string | { readonly one: string; readonly other: string }>>): readonly string[] =>
  Object.values(words).flatMap((text) => (typeof text === 'string' ? [text] : [text.one, text.other]));

const isConsistent = ({ parts }: ReportDocument): boolean =>
  parts.every(({ table, drawing }) => {
    const keys = new Set(table.columns.map(({ key }) => key));
    const named = {
      bars: () => (drawing.kind === 'bars' ? [drawing.value, ...(drawing.planned === undefined ? [] : [drawing.planned])] : []),
      stacked: () => (drawing.kind === 'stacked' ? drawing.parts : []),
      lines: () => (drawing.kind === 'lines' ? drawing.series : []),
      matrix: () => (drawing.kind === 'matrix' ? drawing.columns : []),
      none: () => [],
    }[drawing.kind]();
    return keys.size === table.columns.length && named.every((key) => keys.has(key)) && table.rows.every((row) => row.length === table.columns.length);
  });

describe('The words of a report', () => {
  it.each(['sv', 'en'] as const)('never call foresight a forecast, nor a management group’s decision formal (%s)', (locale) => {
    const all = [...texts(reportDocumentWords[locale]), ...texts(reportPartWords[locale])];
    expect(all.length).toBeGreaterThan(150);
    expect(all.flatMap((text) => languageProblems(text).map(({ word }) => [word, text]))).toEqual([]);
    expect(all.filter((text) => /nämndbeslut|framtiden|the future|förutsäg/i.test(text))).toEqual([]);
  });

  it('say what each row means for who reads it', async () => {
    for (const locale of ['sv', 'en'] as const) {
      const { quarters } = await documentOn(await filledSite(), locale);
      for (const key of quarterKeys) {
        expect(quarters[key].length).toBeGreaterThan(0);
        for (const row of quarters[key]) expect([row.key, /[.?!]$/.test(row.meaning ?? '')]).toEqual([row.key, true]);
      }
    }
  });

  it('tell the situation in a few sentences, with the purpose of the assignment above', async () => {
    const document = await documentOn(await filledSite());
    expect(document).toMatchObject({ title: 'Framsyn: läget i mars 2026', purpose: 'Skapa förutsättningar för en framsynt regional utveckling.' });
    expect(document.lead).toBe(
      'Ledningsgruppen har två saker att besluta. Två aktiviteter av fem är sena. Nytt sedan 1 januari 2026: en klar aktivitet och tre spaningar.',
    );
    expect(document.quarters.late[0]).toMatchObject({ state: 'Sen, 17 dagar', meaning: 'Väntade på datum för Workshop 2. Den ska lämnas till er.' });
    expect(document.quarters.late[1]?.meaning).toMatch(/Ingen åtgärd behövs från er\.$/);
    expect(document.quarters.discuss[0]?.facts).toBe('Demografi · 15–30 år · bedömarna är oeniga om osäkerheten, 2 till 5');
  });

  it('have every part, each with a finding, a source and a table that its drawing fits', async () => {
    const document = await documentOn(await filledSite());
    expect(document.parts.map(({ key }) => key)).toEqual(partKeys);
    expect(document.parts.every(({ finding, source }) => finding.length > 10 && source.includes('17 mars 2026'))).toBe(true);
    expect(isConsistent(document)).toBe(true);
  });

  it('are all of one language', async () => {
    const document = await documentOn(await filledSite(), 'en');
    const labels = document.parts.flatMap(({ heading, table, finding }) => [heading, finding, ...table.columns.map(({ label }) => label)]);
    expect(labels.filter((text) => /[åäö]/i.test(text.replace(/Rekordfå barn|Alla enheter spanar|Omvärldsspaning/g, '')))).toEqual([]);
    expect(document.quarters.discuss[0]?.facts).toMatch(/^Demograph.* · .* · the assessors disagree about the uncertainty, 2 to 5$/);
  });

  it('never call a management group’s decision formal, also when the list says so', async () => {
    const data = createMemoryDataSource({ now });
    const proposal = await add(data, proposals, { title: 'Extern grupp', summary: 'Prövar våra antaganden.', status: 'inlamnat' }, 'p');
    const decided = async (title: string, type: 'styrgrupp' | 'namnd'): Promise<string> => {
      const body = await add(data, groups, { title, type }, title);
      await add(data, decisions, { title, proposal, round: 1, body, date: '2026-03-02', outcome: 'bifall', wording: title, formal: true }, `d ${title}`);
      const part = (await documentOn(data)).parts.find(({ key }) => key === 'decided');
      return `${part?.finding} ${part?.table.rows.find(([name]) => name === title)?.[4]}`;
    };
    expect(await decided('Ledningsgruppen', 'styrgrupp')).toMatch(/Det är inte formellt\. Nej$/);
    expect(await decided('Nämnden', 'namnd')).toMatch(/Ett av dem är formellt\. Ja$/);
  });

  it('say how many are late, also those that have no row of their own', async () => {
    const data = createMemoryDataSource({ now });
    const time = { kind: 'deadline', end: '2026-03-01', precision: 'dag' } as const;
    for (let number = 1; number <= 27; number += 1) await add(data, activities, { title: `Sak ${number}`, time }, `a${number}`);
    const { quarters, lead } = await documentOn(data);
    expect(lead).toContain('27 aktiviteter av 27 är sena');
    expect(quarters.late[quarters.late.length - 1]).toMatchObject({ title: 'Sju sena aktiviteter till' });
    expect(isCounted('late', quarters.late)).toBe(false);
    expect(isCounted('late', (await documentOn(await filledSite())).quarters.late)).toBe(true);
  });

  it('of a site where nothing is written down make a whole and honest report', async () => {
    for (const locale of ['sv', 'en'] as const) {
      const document = await documentOn(createMemoryDataSource({ now }), locale);
      expect(document.lead).toBe(locale === 'sv' ? 'Inget har registrerats i perioden.' : 'Nothing has been recorded in the period.');
      expect(quarterKeys.flatMap((key) => document.quarters[key])).toEqual([]);
      expect(document.parts.map(({ key }) => key)).toEqual(partKeys);
      expect(document.parts.every(({ finding, drawing }) => finding !== '' && drawing.kind === 'none')).toBe(true);
      expect(isConsistent(document)).toBe(true);
      expect(applyEdits(document, noEdits)).toEqual(document);
    }
  });
});
