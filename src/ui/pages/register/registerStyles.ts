import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { heading, linkButton, phone, touch } from '../../theme/styles';
import { pageTab } from '../../theme/tabs';

export const registerClasses = mergeStyleSets({
  tabs: { display: 'flex', flexWrap: 'wrap', gap: '0 24px', borderBottom: '1px solid var(--fs-line)', margin: '16px 0 12px !important' },
  tab: pageTab,
  count: { color: 'var(--fs-tx2)', fontWeight: 400, fontVariantNumeric: 'tabular-nums' },
  section: { marginBottom: 20 },
  sectionTitle: { ...heading.section, fontSize: 16, lineHeight: '22px', outline: 'none' },
  lead: { marginBottom: '4px !important' },
  quiet: { color: 'var(--fs-tx2)', fontSize: 13, lineHeight: '18px', marginBottom: '12px !important' },
  due: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '4px 24px',
    alignItems: 'center',
    padding: '10px 0',
    borderTop: '1px solid var(--fs-line)',
    selectors: { ...phone({ gridTemplateColumns: 'minmax(0, 1fr)' }), a: { overflowWrap: 'anywhere', fontWeight: 600 } },
  },
  when: { display: 'flex', alignItems: 'center', gap: 5, color: 'var(--fs-err)', fontSize: 13, lineHeight: '18px' },
  warn: { color: 'var(--fs-warn)' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  link: { ...linkButton, selectors: touch({ minHeight: 44 }) },
  /** The list's row without the mark at the left. */
  row: { gridTemplateColumns: 'minmax(0, 1fr) auto', selectors: { ...phone({ gridTemplateColumns: 'minmax(0, 1fr)' }) } },
  rowState: { selectors: { ...phone({ gridColumn: '1' }) } },
  late: { display: 'inline-flex', alignItems: 'center', gap: 5, color: 'var(--fs-warn)', fontWeight: 600 },
  privacy: {
    marginTop: 28,
    borderTop: '1px solid var(--fs-line)',
    selectors: {
      summary: { fontWeight: 600, cursor: 'pointer', padding: '6px 0', selectors: touch({ padding: '12px 0' }) },
      dl: {
        display: 'grid',
        gridTemplateColumns: 'minmax(100px, max-content) minmax(0, 68ch)',
        gap: '6px 16px',
        fontSize: 13,
        lineHeight: '18px',
        padding: '4px 0 12px',
        selectors: phone({ gridTemplateColumns: 'minmax(0, 1fr)' }),
      },
      dt: { color: 'var(--fs-tx2)' },
      dd: { margin: 0 },
    },
  },
  print: { ...linkButton, fontSize: 13, selectors: { ...touch({ minHeight: 44 }), '@media print': { display: 'none' } } },
});
