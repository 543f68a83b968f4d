import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { linkButton, touch, visuallyHidden } from '../../theme/styles';

const oneColumn = '@container (max-width: 900px)';

export const wheelClasses = mergeStyleSets({
  figure: { minWidth: 0, margin: 0 },
  lead: { fontSize: 16, lineHeight: '24px', maxWidth: '74ch', textWrap: 'pretty', marginBottom: '12px !important' },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', marginTop: '8px !important' },
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(320px, 440px)',
    gap: '16px 24px',
    alignItems: 'start',
    selectors: { [oneColumn]: { gridTemplateColumns: 'minmax(0, 1fr)' }, '@media print': { display: 'block' } },
  },
  drawing: { minWidth: 0 },
  foot: { marginTop: 8, selectors: { ':focus': { outline: 'none' } } },
  tableScroll: {
    minWidth: 0,
    position: 'relative',
    maxHeight: 'min(760px, 100vh - 120px)',
    overflow: 'auto',
    selectors: { ':focus-visible': { outlineOffset: -2 }, [oneColumn]: { maxHeight: 'none' }, '@media print': { maxHeight: 'none', overflow: 'visible' } },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: 13,
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    selectors: {
      caption: visuallyHidden,
      'th, td': { padding: '7px 8px 7px 0', textAlign: 'left', verticalAlign: 'top', borderBottom: '1px solid var(--fs-line)', fontWeight: 400 },
      'thead th': { borderBottom: '1px solid var(--fs-line2)', fontWeight: 600 },
      'tbody th[scope="rowgroup"]': { borderBottom: '1px solid var(--fs-line2)', paddingTop: 12, fontWeight: 600 },
      'tbody th[scope="rowgroup"]::first-letter': { textTransform: 'uppercase' },
      'tbody th[scope="row"]': { overflowWrap: 'anywhere', minWidth: 120 },
      'tr[data-active] td, tr[data-active] th': { background: 'var(--fs-sel)' },
      'tr[data-active]': { outline: 'var(--fs-sel-outline)', outlineOffset: -2 },
      ':focus-visible': { outlineOffset: -1 },
    },
  },
  open: { ...linkButton, textAlign: 'left', selectors: { ...touch({ minHeight: 44 }) } },
  warning: { display: 'flex', alignItems: 'center', gap: 4, color: 'var(--fs-err)', fontWeight: 600 },
});
