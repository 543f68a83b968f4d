import { mergeStyleSets } from '@fluentui/react/lib/Styling';

const text = { margin: 0, padding: 0 };
const cell = { textAlign: 'left', verticalAlign: 'top', padding: '2pt 8pt 2pt 0', borderBottom: '0.5pt solid #000' } as const;
/** A document on A4: headings that stay with their text, and tables whose heads come again. */
export const printedClasses = mergeStyleSets({
  kind: { ...text, fontSize: '10pt' },
  title: { ...text, fontSize: '20pt', lineHeight: '1.2', fontWeight: 600, margin: '2pt 0 4pt' },
  facts: { ...text, fontSize: '9.5pt', marginBottom: '6pt' },
  purpose: { ...text, fontSize: '12pt', lineHeight: '1.4', margin: '6pt 0 2pt' },
  heading: { ...text, fontSize: '13pt', fontWeight: 600, margin: '12pt 0 3pt', breakAfter: 'avoid' },
  small: { ...text, fontSize: '10.5pt', fontWeight: 600, margin: '7pt 0 2pt', breakAfter: 'avoid' },
  prose: { fontSize: '10.5pt', lineHeight: '1.45', orphans: 3, widows: 3 },
  line: { ...text, fontSize: '10pt', lineHeight: '1.4', whiteSpace: 'pre-line' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '9pt',
    lineHeight: '1.3',
    margin: '4pt 0 2pt',
    selectors: {
      caption: { textAlign: 'left', fontWeight: 600, fontSize: '10.5pt', padding: '4pt 0 2pt', breakAfter: 'avoid' },
      thead: { display: 'table-header-group' },
      tr: { breakInside: 'avoid' },
      th: { ...cell, fontWeight: 600, borderBottomWidth: '1pt' },
      td: cell,
      'td:last-child': { whiteSpace: 'nowrap' }, // the state, a word or two
    },
  },
});
