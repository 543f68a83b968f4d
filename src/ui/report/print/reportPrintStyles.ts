import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { fontFamily } from '../../theme/tokens';

const ink = '#000000';
const late = '#a4262c';
const text = { margin: 0, padding: 0, fontFamily, color: ink } as const;
const heading = { ...text, fontWeight: 600, breakAfter: 'avoid', pageBreakAfter: 'avoid' } as const;
const cell = { textAlign: 'left', verticalAlign: 'top', padding: '3pt 6pt 3pt 0', borderBottom: `0.5pt solid ${ink}`, overflowWrap: 'anywhere' } as const;
/** What a rule for lengths cannot know is how wide letters are: no text takes more lines than it has room for. */
const lines = (most: number) =>
  ({ display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: String(most), overflow: 'hidden', overflowWrap: 'anywhere' }) as const;

/**
 * A report on A4 in black on white: blocks under real headings and tables, which is what a browser makes a tagged PDF of.
 * An A4 has 297 mm; printers and browsers keep up to 20 of them at either end.
 */
export const reportPrintClasses = mergeStyleSets({
  document: {
    ...text,
    fontSize: '10pt',
    lineHeight: '1.35',
    selectors: {
      '@media print': { display: 'block !important' },
      '*': { boxSizing: 'border-box' },
      p: text,
      h1: { ...heading, fontSize: '19pt', lineHeight: '1.2' },
      h2: { ...heading, fontSize: '13pt', lineHeight: '1.25' },
      h3: { ...heading, fontSize: '11pt', lineHeight: '1.3' },
      ul: { ...text, listStyle: 'none' },
    },
  },
  /** One sheet, whatever stands in it: its foot is at the end of it. */
  sheet: { display: 'flex', flexDirection: 'column', height: '254mm', overflow: 'hidden', breakInside: 'avoid' },
  sheetBody: { flex: '1 1 0', minHeight: 0, overflow: 'hidden' },
  sheetFoot: { flex: 'none', borderTop: `0.5pt solid ${ink}`, marginTop: '6pt', paddingTop: '4pt', fontSize: '9pt', lineHeight: '1.35' },
  newPage: { breakBefore: 'page', pageBreakBefore: 'always' },
  name: { fontSize: '10pt' },
  facts: { fontSize: '9pt', lineHeight: '1.35', marginTop: '2pt' },
  warning: { fontWeight: 600, color: `${late} !important`, border: `1.5pt solid ${late}`, padding: '4pt 6pt', margin: '4pt 0' },
  title: lines(2),
  lead: { ...lines(4), fontSize: '11pt', lineHeight: '1.35', marginTop: '6pt' },
  purpose: { ...lines(3), marginTop: '3pt' },
  whole: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', marginTop: '4pt', maxWidth: '165mm' },
  quarters: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '10pt 18pt', marginTop: '10pt' },
  quarter: { selectors: { h2: { borderBottom: `1pt solid ${ink}`, paddingBottom: '3pt' } } },
  row: { borderBottom: `0.5pt solid ${ink}`, padding: '4pt 0', breakInside: 'avoid' },
  rowTitle: { ...lines(2), fontWeight: 600 },
  meaning: lines(4),
  oneLine: lines(2),
  state: { ...lines(1), fontWeight: 600 },
  late: { ...lines(1), fontWeight: 600, color: `${late} !important` },
  note: { fontSize: '9pt', lineHeight: '1.35', marginTop: '3pt' },
  part: { marginTop: '14pt' },
  figure: { margin: '4pt 0 0', breakInside: 'avoid', selectors: { img: { display: 'block', maxWidth: '100%', maxHeight: '110mm' } } },
  table: {
    width: '100%',
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
  figureCell: { textAlign: 'right !important', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },

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
  ruled: { borderBottom: `0.5pt solid ${ink}`, height: '21pt', display: 'flex', alignItems: 'flex-end' },
  talk: { ...lines(9), fontSize: '11pt', lineHeight: '1.4', marginTop: '6pt' },
  question: { fontSize: '13pt', fontWeight: 600, lineHeight: '1.3', marginTop: '14pt' },
  ruledWide: { borderBottom: `0.5pt solid ${ink}`, height: '26pt' },
});
