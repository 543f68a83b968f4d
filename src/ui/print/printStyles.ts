import { mergeStyles, mergeStyleSets } from '@fluentui/react/lib/Styling';
import { fontFamily } from '../theme/tokens';

/** On the document's body while the card is what is printed. */
export const printing = 'framsyn-prints-card';

const ink = '#000000';
const paper = '#ffffff';
const text = { margin: 0, padding: 0 };

/** Paper is white and ink is black, whatever the theme; nothing is drawn on the screen. */
export const cardClasses = mergeStyleSets({
  card: {
    display: 'none',
    fontFamily,
    width: '100%',
    colorScheme: 'light',
    color: ink,
    background: paper,
    fontSize: '9.5pt',
    lineHeight: '1.3',
    // A word that is wider than the page would make a browser print everything smaller.
    tableLayout: 'fixed',
    overflowWrap: 'anywhere',
    // As a table its foot comes again on every sheet, with room of its own.
    selectors: { '@media print': { display: 'table' } },
  },
  body: { display: 'table-row-group' },
  // Chromium lets a foot come again only when it may not be broken.
  foot: { display: 'table-footer-group', breakInside: 'avoid', fontSize: '8pt', lineHeight: '1.3' },
  footText: { ...text, borderTop: `0.5pt solid ${ink}`, marginTop: '8pt', paddingTop: '4pt' },
  title: { ...text, fontSize: '18pt', lineHeight: '1.2', fontWeight: 600 },
  summary: { ...text, fontSize: '11pt', marginTop: '4pt' },
  facts: { ...text, fontWeight: 600, margin: '6pt 0' },
  columns: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '14pt', margin: '4pt 0', fontSize: '9pt' },
  heading: { ...text, fontWeight: 600, marginTop: '4pt', breakAfter: 'avoid' },
  plain: text,
  item: { ...text, paddingLeft: '10pt', textIndent: '-10pt', selectors: { '::before': { content: '"–\\00a0\\00a0"' } } },
  step: {
    display: 'grid',
    gridTemplateColumns: '20pt minmax(0, 1fr) 66pt',
    columnGap: '6pt',
    borderTop: `0.5pt solid ${ink}`,
    padding: '4pt 0',
    breakInside: 'avoid',
    overflowWrap: 'anywhere',
  },
  stepTitle: { ...text, fontSize: '12pt', fontWeight: 600 },
  stepTime: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  minutes: { ...text, fontSize: '12pt', fontWeight: 600 },
  words: { ...text, fontSize: '11pt', lineHeight: '1.3', marginTop: '1pt', whiteSpace: 'pre-line' },
  small: { ...text, fontSize: '8.5pt', lineHeight: '1.3', marginTop: '1pt', whiteSpace: 'pre-line' },
});

/** Hides all but the card when it is printed, wherever in the document we stand: a tab, or a SharePoint page with other parts. */
export const hideAllButCard = (): string =>
  mergeStyles({
    selectors: { [`:global(body.${printing}) > *:not(.${cardClasses.card})`]: { selectors: { '@media print': { display: 'none !important' } } } },
  });
