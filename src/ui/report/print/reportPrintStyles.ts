import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { fontFamily } from '../../theme/tokens';

const ink = '#000000';
const late = '#a4262c';
const text = { margin: 0, padding: 0, fontFamily, color: ink } as const;
const heading = { ...text, fontWeight: 600, breakAfter: 'avoid', pageBreakAfter: 'avoid' } as const;
const cell = { textAlign: 'left', verticalAlign: 'top', padding: '3pt 6pt 3pt 0', borderBottom: `0.5pt solid ${ink}`, overflowWrap: 'anywhere' } as const;
/**
 * A report on A4 in black on white: blocks under real headings and tables, which is what a browser makes a tagged PDF of.
 * An A4 has 297 mm; printers and browsers keep up to 17 of them at either end.
 */
export const reportPrintClasses = mergeStyleSets({
  document: {
    ...text,
    fontSize: '10pt',
    lineHeight: '1.35',
    // What is wider than the page makes a browser print everything smaller.
    overflowWrap: 'anywhere',
    selectors: {
      '@media print': { display: 'block !important' },
      '*': { boxSizing: 'border-box' },
      // Weaker than any class of their own.
      '& :where(p)': text,
      '& :where(figure)': text,
      '& :where(h1)': { ...heading, fontSize: '19pt', lineHeight: '1.2' },
      '& :where(h2)': { ...heading, fontSize: '13pt', lineHeight: '1.25' },
      '& :where(h3)': { ...heading, fontSize: '11pt', lineHeight: '1.3' },
      '& :where(ul)': { ...text, listStyle: 'none' },
    },
  },
  /** One sheet, whatever stands in it: its foot is at the end of it. */
  sheet: { display: 'flex', flexDirection: 'column', height: '262mm', overflow: 'hidden', breakInside: 'avoid' },
  sheetBody: { flex: '1 1 0', minHeight: 0, overflow: 'hidden' },
  sheetFoot: { flex: 'none', borderTop: `0.5pt solid ${ink}`, marginTop: '6pt', paddingTop: '4pt', fontSize: '9pt', lineHeight: '1.35' },
  newPage: { breakBefore: 'page', pageBreakBefore: 'always' },
  name: { fontSize: '10pt' },
  facts: { fontSize: '9pt', lineHeight: '1.35', marginTop: '2pt' },
  warning: { fontWeight: 600, color: late, border: `1.5pt solid ${late}`, padding: '4pt 6pt', margin: '4pt 0' },
  lead: { fontSize: '11pt', lineHeight: '1.35', marginTop: '6pt' },
  purpose: { marginTop: '3pt' },
  finding: { overflowWrap: 'anywhere', marginTop: '3pt', breakAfter: 'avoid' },
  whole: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', marginTop: '4pt', maxWidth: '165mm' },
  quarters: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '10pt 18pt', marginTop: '10pt' },
  quarter: { selectors: { h2: { borderBottom: `1pt solid ${ink}`, paddingBottom: '3pt' } } },
  row: { borderBottom: `0.5pt solid ${ink}`, padding: '4pt 0', breakInside: 'avoid' },
  strong: { fontWeight: 600 },
  late: { fontWeight: 600, color: late },
  note: { fontSize: '9pt', lineHeight: '1.35', marginTop: '3pt' },
  part: { marginTop: '14pt' },
  figure: { margin: '4pt 0 0', breakInside: 'avoid', selectors: { img: { display: 'block', maxWidth: '100%', maxHeight: '110mm' } } },
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: '9pt',
    lineHeight: '1.3',
    margin: '4pt 0',
    fontFamily,
    color: ink,
    selectors: {
      caption: { textAlign: 'left', fontWeight: 600, padding: '0 0 2pt' },
      thead: { display: 'table-header-group' },
      tr: { breakInside: 'avoid' },
      th: { ...cell, fontWeight: 600 },
      'thead th': { borderBottomWidth: '1.2pt', verticalAlign: 'bottom' },
      td: cell,
    },
  },
  /** Short enough to stand together with its caption. */
  kept: { breakInside: 'avoid' },
  figureCell: { textAlign: 'right !important', fontVariantNumeric: 'tabular-nums' },

  decisions: { display: 'flex', flexDirection: 'column', gap: '6pt', marginTop: '4pt' },
  decision: { border: `1pt solid ${ink}`, padding: '5pt 7pt', breakInside: 'avoid' },
  boxes: { display: 'flex', flexWrap: 'wrap', gap: '2pt 14pt', marginTop: '5pt' },
  box: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4pt',
    selectors: { '::before': { content: '""', width: '9pt', height: '9pt', border: `1pt solid ${ink}`, flex: 'none' } },
  },
  /** Room to write by hand. */
  ruled: { borderBottom: `0.5pt solid ${ink}`, height: '19pt', display: 'flex', alignItems: 'flex-end' },
  talk: { fontSize: '11pt', lineHeight: '1.4', marginTop: '6pt' },
  question: { fontSize: '13pt', fontWeight: 600, lineHeight: '1.3', marginTop: '14pt' },
  ruledWide: { borderBottom: `0.5pt solid ${ink}`, height: '26pt' },
});
