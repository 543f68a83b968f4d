import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { fontFamily } from '../../../theme/tokens';

const ink = '#000000';
const text = { margin: 0, padding: 0, fontFamily } as const;
const heading = { ...text, color: ink, fontWeight: 600, breakAfter: 'avoid', pageBreakAfter: 'avoid' } as const;
const cell = { textAlign: 'left', verticalAlign: 'top', padding: '3pt 6pt 3pt 0', borderBottom: `0.5pt solid ${ink}`, overflowWrap: 'anywhere' } as const;

/** A document on A4 in black on white. A block, not a table as a card is: the heads of its own tables come again on each page. */
export const printedPlanClasses = mergeStyleSets({
  document: {
    selectors: {
      '@media print': { display: 'block !important' },
      '*': { boxSizing: 'border-box' },
      h1: { ...heading, fontSize: '22pt', lineHeight: '1.2', margin: '4pt 0 6pt' },
      h2: { ...heading, fontSize: '15pt', lineHeight: '1.25', margin: '18pt 0 4pt' },
      h3: { ...heading, fontSize: '11.5pt', lineHeight: '1.3', margin: '10pt 0 2pt' },
    },
  },
  org: { ...text, fontSize: '11pt' },
  facts: { ...text, fontSize: '10.5pt', lineHeight: '1.45' },
  prose: {
    fontSize: '10.5pt',
    lineHeight: '1.45',
    orphans: 3,
    widows: 3,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    margin: '0 0 4pt',
    maxWidth: '165mm',
  },
  contents: {
    margin: '6pt 0 0',
    padding: 0,
    listStyle: 'none',
    fontSize: '10.5pt',
    lineHeight: '1.6',
    selectors: { a: { color: ink, textDecoration: 'none' } },
  },
  goals: { ...text, paddingLeft: '14pt', fontSize: '10.5pt', lineHeight: '1.4', selectors: { li: { listStyle: 'disc', breakInside: 'avoid' } } },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: '9.5pt',
    lineHeight: '1.35',
    margin: '2pt 0 4pt',
    selectors: {
      thead: { display: 'table-header-group' },
      tr: { breakInside: 'avoid' },
      th: { ...cell, fontWeight: 600, borderBottomWidth: '1.2pt' },
      td: cell,
    },
  },
  activity: { fontWeight: 600 },
  when: { width: '17%' },
  who: { width: '17%' },
  gives: { width: '22%' },
  state: { width: '12%' },
  followUp: {
    display: 'grid',
    gridTemplateColumns: '22mm 1fr',
    gap: '1pt 6pt',
    margin: '0 0 4pt',
    fontSize: '10.5pt',
    lineHeight: '1.4',
    breakInside: 'avoid',
    selectors: { dt: { fontWeight: 600 }, dd: { margin: 0 } },
  },
  colophon: {
    ...text,
    marginTop: '18pt',
    paddingTop: '4pt',
    borderTop: `0.5pt solid ${ink}`,
    fontSize: '8.5pt',
    lineHeight: '1.4',
    breakInside: 'avoid',
    overflowWrap: 'anywhere',
  },
});
