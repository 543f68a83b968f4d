import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { heading, linkButton, phone, touch } from '../../theme/styles';

export const forumClasses = mergeStyleSets({
  section: { marginTop: 32 },
  sectionHead: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 16px', marginBottom: 8 },
  sectionTitle: { ...heading.section, fontSize: 16, lineHeight: '22px' },
  meta: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', overflowWrap: 'anywhere' },
  rows: { selectors: { '> li': { borderBottom: '1px solid var(--fs-line)' } } },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(120px, auto) auto',
    alignItems: 'center',
    gap: '4px 24px',
    padding: '10px 8px',
    borderLeft: '3px solid transparent',
    selectors: {
      '&[data-open="true"]': { background: 'var(--fs-sel)', borderLeftColor: 'var(--fs-ac)' },
      ...phone({ gridTemplateColumns: 'minmax(0, 1fr)', padding: '10px 0 10px 5px' }),
    },
  },
  title: { fontWeight: 600, overflowWrap: 'anywhere' },
  state: { display: 'inline-flex', alignItems: 'center', gap: 5, fontSize: 13, lineHeight: '18px' },
  warning: { color: 'var(--fs-warn)', fontWeight: 600 },
  link: { ...linkButton, fontSize: 13, selectors: { ...linkButton.selectors, ...touch({ minHeight: 44 }) } },
  action: { display: 'inline-flex', alignItems: 'center', fontSize: 13, minHeight: 24, whiteSpace: 'nowrap', selectors: { ...touch({ minHeight: 44 }) } },
  years: {
    display: 'flex',
    gap: 16,
    alignItems: 'center',
    selectors: { 'a, span': { display: 'inline-flex', alignItems: 'center', minHeight: 24, selectors: touch({ minHeight: 44 }) } },
  },
  days: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', fontVariantNumeric: 'tabular-nums' },
  drawing: { minHeight: 320 },
});
