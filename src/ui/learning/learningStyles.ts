import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { listClasses } from '../lists/listStyles';
import { heading, linkButton, phone, touch, visuallyHidden } from '../theme/styles';

/** Page, list and panel of Lärande; the page of learnings has the same rows. */
export const learningClasses = mergeStyleSets({
  lead: { fontSize: 16, lineHeight: '24px', maxWidth: '74ch', textWrap: 'pretty', margin: '8px 0 16px !important' },
  group: { marginTop: 28, selectors: { ':first-child': { marginTop: 8 } } },
  heading: { ...heading.section, fontSize: 16, lineHeight: '22px', borderBottom: '1px solid var(--fs-line)', paddingBottom: '4px !important' },
  count: { fontWeight: 400, color: 'var(--fs-tx2)', marginLeft: 6 },
  row: [
    listClasses.row,
    {
      gridTemplateColumns: '132px minmax(0, 1fr) auto',
      selectors: { ...phone({ gridTemplateColumns: 'minmax(0, 1fr)', selectors: { '> span': { gridColumn: '1 !important' } } }) },
    },
  ],
  when: { fontSize: 13, lineHeight: '20px', fontVariantNumeric: 'tabular-nums', color: 'var(--fs-tx2)', overflowWrap: 'anywhere' },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)' },
  link: { ...linkButton, fontSize: 13, selectors: touch({ minHeight: 44 }) },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 20px',
    fontSize: 13,
    lineHeight: '20px',
    marginTop: '4px !important',
    selectors: { a: { display: 'inline-flex', alignItems: 'center', minHeight: 24, selectors: touch({ minHeight: 44 }) } },
  },
  gap: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: '2px 16px',
    padding: '8px 0',
    borderBottom: '1px solid var(--fs-line)',
    selectors: { 'a, button': { display: 'inline-flex', alignItems: 'center', minHeight: 24, selectors: touch({ minHeight: 44 }) } },
  },
  gapText: { flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' },
  overdue: { fontWeight: 600, color: 'var(--fs-tx)' },
  agenda: {
    selectors: {
      '> li': { display: 'grid', gridTemplateColumns: '64px minmax(0, 1fr)', columnGap: 12, padding: '6px 0', borderBottom: '1px solid var(--fs-line)' },
    },
  },
  minutes: { fontSize: 13, lineHeight: '20px', color: 'var(--fs-tx2)', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  /** A heading right below another one. */
  below: { marginTop: '12px !important' },
  strong: { fontWeight: 600, overflowWrap: 'anywhere' },
  words: { fontSize: 13, lineHeight: '18px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  plain: { selectors: { li: { padding: '6px 0', borderBottom: '1px solid var(--fs-line)', overflowWrap: 'anywhere' } } },
  names: { fontSize: 13, lineHeight: '20px', selectors: { li: { overflowWrap: 'anywhere' } } },
  field: { marginBottom: 12 },
  label: { display: 'block', fontWeight: 600, marginBottom: 4 },
  spread: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(100px, 132px)',
    columnGap: 14,
    alignItems: 'end',
    padding: '6px 0',
    fontSize: 13,
    lineHeight: '18px',
  },
  spreadName: { gridColumn: '1 / -1' },
  spreadDrawn: { padding: '0 5px' },
  hidden: visuallyHidden,
});
