import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { heading, linkButton, narrow, phone, touch, visuallyHidden } from '../../theme/styles';

const oneColumn = '@container (max-width: 900px)';

/** A memo: headings with their text, and in the margin what the lists know. */
export const assignmentClasses = mergeStyleSets({
  /** The page's own width counts, which a panel beside it takes from. */
  page: { containerType: 'inline-size' },
  heard: visuallyHidden,
  meta: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', margin: '4px 0 0 !important', maxWidth: '96ch' },
  lead: { fontSize: 16, lineHeight: '24px', maxWidth: '74ch', margin: '16px 0 !important', textWrap: 'pretty' },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 20px',
    fontSize: 13,
    lineHeight: '18px',
    margin: '8px 0 0',
    selectors: { 'a, button': { display: 'inline-flex', alignItems: 'center', minHeight: 24, selectors: touch({ minHeight: 44 }) } },
  },
  action: linkButton,

  cycle: {
    display: 'grid',
    gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
    gap: 16,
    margin: '16px 0 8px !important',
    selectors: { [oneColumn]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0 } },
  },
  step: {
    borderTop: '2px solid var(--fs-line2)',
    paddingTop: 8,
    fontSize: 13,
    lineHeight: '18px',
    color: 'var(--fs-tx2)',
    selectors: { [oneColumn]: { borderTop: 0, borderLeft: '2px solid var(--fs-line2)', padding: '4px 0 8px 12px !important' } },
  },
  stepNow: {
    borderTop: '4px solid var(--fs-ac)',
    paddingTop: 6,
    selectors: { [oneColumn]: { borderTop: 0, borderLeft: '4px solid var(--fs-ac)', padding: '4px 0 8px 10px !important' } },
  },
  stepName: { display: 'flex', alignItems: 'center', gap: 6, fontWeight: 600, color: 'var(--fs-tx)' },
  stepState: { fontWeight: 400, color: 'var(--fs-tx2)' },
  stepMeaning: { selectors: { [oneColumn]: { display: 'none' } } },

  section: { borderTop: '1px solid var(--fs-line)', paddingTop: 16, marginTop: 28 },
  sectionHead: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 16px', marginBottom: '8px !important' },
  sectionTitle: { fontSize: 16, lineHeight: '22px', fontWeight: 600, outline: 'none' },
  sectionLinks: { display: 'inline-flex', flexWrap: 'wrap', gap: '0 16px', fontSize: 13, selectors: { 'a, button': { ...touch({ minHeight: 44 }) } } },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 380px)',
    gap: '16px 48px',
    alignItems: 'start',
    selectors: { [oneColumn]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  },
  text: { maxWidth: '68ch', fontSize: 16, lineHeight: '24px', overflowWrap: 'anywhere', textWrap: 'pretty' },
  lines: { whiteSpace: 'pre-line' },
  quiet: { color: 'var(--fs-tx2)', fontSize: 14, lineHeight: '20px', maxWidth: '68ch' },
  margin: { fontSize: 13, lineHeight: '18px', minWidth: 0, selectors: { a: { overflowWrap: 'anywhere' } } },
  beside: { marginBottom: 12 },
  marginTitle: { ...heading.section, fontSize: 13, lineHeight: '18px', marginBottom: '4px !important' },
  marginList: { selectors: { '> li': { padding: '4px 0', overflowWrap: 'anywhere' } } },
  small: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)' },
  pair: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 12px' },

  checks: { margin: '8px 0 16px !important', selectors: { '> li': { display: 'flex', gap: 8, alignItems: 'center', padding: '3px 0' } } },
  checkDone: { display: 'inline-flex', color: 'var(--fs-ok)' },
  checkLeft: { display: 'inline-flex', width: 16, height: 16, borderRadius: '50%', border: '1.5px dashed var(--fs-line2)', flex: 'none' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 20px', marginTop: 12 },
  button: { minHeight: 32, height: 'auto', selectors: { ...touch({ minHeight: 44 }) } },

  part: { padding: '16px 0', borderBottom: '1px solid var(--fs-line)', selectors: { ':last-child': { borderBottom: 0 } } },
  partHead: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', marginBottom: '4px !important' },
  partNumber: { display: 'inline-flex', alignItems: 'center', gap: 6, fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)' },
  partTitle: { fontSize: 16, lineHeight: '22px', fontWeight: 600, overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(88px, max-content) minmax(0, 1fr)',
    gap: '4px 16px',
    fontSize: 13,
    lineHeight: '18px',
    margin: '12px 0 0 !important',
    selectors: {
      li: { padding: '0 0 2px !important' },
      dt: { color: 'var(--fs-tx2)' },
      dd: { overflowWrap: 'anywhere', margin: 0 },
      ...phone({ gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }),
    },
  },
  goalState: { display: 'inline-flex', alignItems: 'center', gap: 5, fontWeight: 600, color: 'var(--fs-tx)' },
  reached: { color: 'var(--fs-ok)' },
  off: { color: 'var(--fs-warn)' },
  late: { color: 'var(--fs-err)', fontWeight: 600 },

  series: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', margin: '8px 0 !important', selectors: { ...narrow({ flexDirection: 'column' }) } },
  seriesStep: { display: 'flex', alignItems: 'baseline', gap: 6 },
  dot: { display: 'inline-block', width: 10, height: 10, borderRadius: '50%', border: '2px solid var(--fs-line2)', flex: 'none', alignSelf: 'center' },
  dotDone: { background: 'var(--fs-line2)', forcedColorAdjust: 'none' },
  dotNow: { borderColor: 'var(--fs-ac)' },
});
