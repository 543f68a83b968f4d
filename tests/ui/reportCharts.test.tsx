import * as React from 'react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createTranslator, swedish } from '../../src/i18n';
import type { Drawing, ReportPart, ReportTable } from '../../src/domain/report/document';
import { TranslatorContext } from '../../src/ui/app/services';
import { drawingAlt, drawingSvg } from '../../src/ui/report/charts/drawingSvg';
import PartFigure from '../../src/ui/report/charts/PartFigure';
import { csvOf } from '../../src/ui/report/charts/SaveLinks';

const partOf = (drawing: Drawing, table: Omit<ReportTable, 'caption'>, rest: Partial<ReportPart> = {}): ReportPart => ({
  key: 'knowledgeChain',
  heading: 'Kunskapskedjan',
  finding: 'Nio av 24 lärdomar har använts i en plan eller ett beslut.',
  source: 'Framsyn, lärdomar den 17 mars 2026.',
  ...rest,
  drawing,
  table: { caption: 'Lärdomar efter steg', ...table },
});
const steps = [
  { key: 'step', label: 'Steg', kind: 'text' },
  { key: 'count', label: 'Antal', kind: 'number' },
] as const;
const chain = partOf(
  { kind: 'bars', value: 'count', row: 2 },
  {
    columns: steps,
    rows: [
      ['Nedtecknade', 24],
      ['Delade', 15],
      ['Använda', 9],
    ],
  },
);
const hours = partOf(
  { kind: 'bars', value: 'used', planned: 'planned' },
  {
    columns: [
      { key: 'kind', label: 'Slag', kind: 'text' },
      { key: 'used', label: 'Använt', kind: 'hours' },
      { key: 'planned', label: 'Planerat', kind: 'hours' },
    ],
    rows: [
      ['Förberedelser', 22.5, 30],
      ['Aktiviteter', null, 28],
    ],
  },
);
const growth = partOf(
  { kind: 'lines', series: ['signals', 'trends'] },
  {
    columns: [
      { key: 'month', label: 'Månad', kind: 'month' },
      { key: 'signals', label: 'Spaningar', kind: 'number' },
      { key: 'trends', label: 'Trender', kind: 'number' },
    ],
    rows: [
      ['2026-01', 12, 4],
      ['2026-02', 18, null],
      ['2026-03', 31, 9],
    ],
  },
);

const translator = createTranslator('sv', swedish, () => new Date('2026-03-17T09:41:00'));
const show = (part: ReportPart, language?: 'sv' | 'en'): void => {
  render(
    <TranslatorContext.Provider value={translator}>
      <PartFigure part={part} title="Framsyn: läget i mars 2026" language={language} />
    </TranslatorContext.Provider>,
  );
};
const drawing = (): HTMLElement => screen.getByRole('group', { name: /Piltangenterna/ });
const marks = (): readonly HTMLElement[] => within(drawing()).getAllByRole('img');
const names = (): readonly (string | null)[] => marks().map((mark) => mark.getAttribute('aria-label'));

describe('A part of the report', () => {
  it('says what it shows before it shows it, and is one stop for those who use the keyboard', () => {
    show(chain);
    const figure = screen.getByRole('figure', { name: 'Kunskapskedjan' });
    expect(within(figure).getByRole('heading', { level: 3, name: 'Kunskapskedjan' }).compareDocumentPosition(screen.getByText(chain.finding))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(screen.getByText(chain.finding).compareDocumentPosition(drawing())).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(marks().filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1);
  });

  it('reads each of its marks as the arrow keys walk them', async () => {
    show(hours);
    await userEvent.tab(); // the button of the table
    await userEvent.tab();
    expect(document.activeElement).toHaveAccessibleName('Förberedelser: 22,5 av 30 h');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveAccessibleName('Aktiviteter: uppgift saknas');
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toHaveAccessibleName('Förberedelser: 22,5 av 30 h');
  });

  it('gives each moment of its lines with the value of every series', () => {
    show(growth);
    expect(names()).toEqual([
      'januari 2026: Spaningar 12, Trender 4',
      'februari 2026: Spaningar 18, Trender uppgift saknas',
      'mars 2026: Spaningar 31, Trender 9',
    ]);
  });

  it('is also a table, in the order and the words of the drawing', async () => {
    show(hours);
    expect(screen.queryByRole('table')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Visa som tabell: Kunskapskedjan' }));
    const table = screen.getByRole('table', { name: 'Lärdomar efter steg' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Slag', 'Använt', 'Planerat']);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Förberedelser', 'Aktiviteter']);
    expect(
      within(table)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['22,5 h', '30 h', 'uppgift saknas', '28 h']);
    await userEvent.click(screen.getByRole('button', { name: 'Dölj tabellen: Kunskapskedjan' }));
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('is in the report’s language, with its buttons in the reader’s', () => {
    show({ ...hours, heading: 'Hours' }, 'en');
    expect(screen.getByRole('figure')).toHaveAttribute('lang', 'en');
    expect(within(screen.getByRole('group', { name: /arrow keys/ })).getAllByRole('img')[0]).toHaveAccessibleName('Förberedelser: 22.5 of 30 h');
    expect(screen.getByRole('button', { name: 'Visa som tabell: Hours' })).toHaveAttribute('lang', 'sv');
  });
});

describe('What cannot be drawn', () => {
  it('is said in words, with the table at once: values under nought', () => {
    show(partOf({ kind: 'bars', value: 'count' }, { columns: steps, rows: [['Skillnad', -4]] }));
    expect(screen.getByText('Bilden är inte ritad, eftersom Antal har värden under noll. Alla värden står i tabellen.')).toBeVisible();
    expect(screen.getByRole('table')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Visa som tabell/ })).toBeNull();
  });

  it('is said in words: no rows at all', () => {
    show(partOf({ kind: 'bars', value: 'count' }, { columns: steps, rows: [] }));
    expect(screen.getByText('Det finns inga uppgifter att visa här än.')).toBeVisible();
    expect([screen.queryByRole('table'), screen.queryByRole('button')]).toEqual([null, null]);
  });

  it('is said in words: rows beyond the thirtieth, all of which the table has', async () => {
    const rows = Array.from({ length: 500 }, (_, index) => [`Rad ${index + 1}`, index] as const);
    show(partOf({ kind: 'bars', value: 'count' }, { columns: steps, rows }));
    expect(screen.getByText('Bilden visar de 30 första av 500 rader. Alla står i tabellen.')).toBeVisible();
    expect(marks()).toHaveLength(30);
    fireEvent.click(screen.getByRole('button', { name: /Visa som tabell/ }));
    expect(document.querySelectorAll('tbody tr')).toHaveLength(500);
  });

  it('is a table when the drawing names columns that are not there', () => {
    show(partOf({ kind: 'matrix', columns: ['gone'] }, { columns: steps, rows: [['Demografi', 4]] }));
    expect(screen.getByRole('table')).toBeVisible();
  });
});

describe('A part that is taken along', () => {
  it('is a table that a spreadsheet can reckon with, in which no cell runs', () => {
    const part = partOf({ kind: 'none' }, { columns: hours.table.columns, rows: [['=HYPERLINK("http://exempel.test")', 22.5, null]] });
    expect(csvOf(part, 'sv')).toBe('\ufeffSlag;Använt;Planerat\r\n"\'=HYPERLINK(""http://exempel.test"")";"22,5";\r\n');
    expect(csvOf(part, 'en')).toContain(',22.5,');
  });

  it('is a picture that opens by itself, with colours of its own and none of a heading’s markup', () => {
    const part = partOf({ kind: 'bars', value: 'count' }, { columns: steps, rows: [['<b>&"\u0001\ud800', 4]] });
    const svg = new DOMParser().parseFromString(drawingSvg(part, 600), 'image/svg+xml');
    expect(svg.querySelector('parsererror')).toBeNull();
    expect([...svg.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain('<b>&"');
    expect(drawingSvg(part, 600)).not.toContain('var(');
    expect(drawingSvg(partOf({ kind: 'none' }, part.table), 600)).toBe('');
  });

  it('has a sentence that stands for the picture', () => {
    expect(drawingAlt(chain)).toBe(
      'Stapeldiagram: Lärdomar efter steg. Nio av 24 lärdomar har använts i en plan eller ett beslut. Nedtecknade: 24; Delade: 15; Använda: 9.',
    );
  });
});
