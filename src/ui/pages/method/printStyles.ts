import { mergeStyles, mergeStyleSets } from '@fluentui/react/lib/Styling';

/** On the document's body while the card is what is printed. */
export const printing = 'framsyn-prints-card';

const ink = '#000000';
const paper = '#ffffff';

/** Paper is white and ink is black, whatever the theme; nothing is drawn on the screen. */
export const cardClasses = mergeStyleSets({
  card: {
    display: 'none',
    selectors: {
      '@media print': {
        // As a table its foot comes again on every sheet, with room of its own.
        display: 'table',
        width: '100%',
        colorScheme: 'light',
        color: ink,
        background: paper,
        fontSize: '10.5pt',
        lineHeight: '1.4',
        selectors: {
          '*': { boxSizing: 'border-box', color: ink },
          'h1, h2, h3, p, ul, ol, blockquote': { margin: 0, padding: 0 },
          'ul, ol': { listStyle: 'none' },
        },
      },
    },
  },
  body: { display: 'table-row-group' },
  foot: { display: 'table-footer-group', fontSize: '8pt', lineHeight: '1.3' },
  footText: { borderTop: '0.5pt solid #000', marginTop: '10pt !important', paddingTop: '4pt !important' },
  title: { fontSize: '20pt', lineHeight: '1.2', fontWeight: 600 },
  summary: { fontSize: '11pt', marginTop: '4pt !important' },
  facts: { fontWeight: 600, margin: '6pt 0 !important' },
  columns: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '14pt', margin: '6pt 0 !important', fontSize: '9.5pt' },
  heading: { fontSize: '10.5pt', fontWeight: 600, marginTop: '6pt !important', breakAfter: 'avoid' },
  item: { paddingLeft: '10pt !important', textIndent: '-10pt', selectors: { '::before': { content: '"–\\00a0\\00a0"' } } },
  step: {
    display: 'grid',
    gridTemplateColumns: '22pt 1fr 62pt',
    columnGap: '6pt',
    borderTop: '0.5pt solid #000',
    padding: '6pt 0 !important',
    breakInside: 'avoid',
  },
  stepTitle: { fontSize: '12pt', fontWeight: 600 },
  stepTime: { textAlign: 'right', fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  words: { fontSize: '12pt', marginTop: '2pt !important' },
  leader: { fontSize: '9.5pt', marginTop: '3pt !important' },
});

/** Hides all but the card when it is printed, wherever in the document we stand: a tab, or a SharePoint page with other parts. */
export const onlyCard = (): string =>
  mergeStyles({
    selectors: {
      '@media print': { selectors: { [`:global(body.${printing}) > *:not(.${cardClasses.card})`]: { display: 'none !important' } } },
    },
  });
