import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { heading, linkButton, narrow, phone, touch } from '../../theme/styles';

const control = {
  font: 'inherit',
  color: 'var(--fs-tx)',
  background: 'var(--fs-bg)',
  border: '1px solid var(--fs-line2)',
  borderRadius: 4,
  padding: '0 8px',
  minHeight: 32,
  maxWidth: '100%',
  selectors: { ...touch({ minHeight: 44 }) },
} as const;

export const importClasses = mergeStyleSets({
  page: { padding: '24px 32px 48px', maxWidth: 1080, minWidth: 0, selectors: { ...narrow({ padding: 16 }) } },
  title: [heading.page, { selectors: { '[data-host="sharepoint"] &': { fontSize: 28, lineHeight: '36px' } } }],
  purpose: { color: 'var(--fs-tx2)', maxWidth: '80ch', marginBottom: '20px !important' },
  step: { borderTop: '1px solid var(--fs-line)', paddingTop: 16, marginTop: 24, display: 'flex', flexDirection: 'column', gap: 12, alignItems: 'flex-start' },
  heading: { ...heading.panel, outline: 'none' },
  field: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 4, minWidth: 0, maxWidth: '100%' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '12px 24px', maxWidth: '100%' },
  label: { fontWeight: 600 },
  hint: { fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)' },
  control,
  file: { font: 'inherit', color: 'var(--fs-tx)', maxWidth: '100%', minHeight: 32, selectors: { ...touch({ minHeight: 44 }) } },
  paste: { ...control, width: '100%', minHeight: 96, padding: 8, fontFamily: 'inherit', resize: 'vertical' },
  pasteField: { width: '100%', maxWidth: 640, display: 'flex', flexDirection: 'column', gap: 4, alignItems: 'flex-start' },
  note: { color: 'var(--fs-tx2)' },
  problem: { display: 'flex', gap: 6, alignItems: 'flex-start', color: 'var(--fs-err)', maxWidth: '80ch' },
  good: { display: 'flex', gap: 6, alignItems: 'flex-start', color: 'var(--fs-ok)', fontWeight: 600 },
  region: {
    overflowX: 'auto',
    maxWidth: '100%',
    width: '100%',
    border: '1px solid var(--fs-line)',
    borderRadius: 4,
    selectors: { '@media print': { overflow: 'visible' } },
  },
  tall: { maxHeight: 420, overflowY: 'auto', selectors: { '@media print': { maxHeight: 'none' } } },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: 13,
    lineHeight: '18px',
    selectors: {
      'th, td': { textAlign: 'left', padding: '6px 12px', borderBottom: '1px solid var(--fs-line)', verticalAlign: 'top' },
      'thead th': { borderBottom: '1px solid var(--fs-line2)', whiteSpace: 'nowrap' },
      'tbody th': { fontWeight: 600, overflowWrap: 'anywhere', minWidth: 120 },
      caption: { textAlign: 'left', padding: '8px 12px', fontWeight: 600 },
    },
  },
  /** Examples stand in the preview too: a small screen has room for the choice. */
  columns: {
    selectors: {
      'th, td': { verticalAlign: 'middle !important' },
      select: { width: '100%', minWidth: 140 },
      ...phone({ selectors: { 'th, td': { padding: '6px 8px' }, 'tbody th': { minWidth: 88 }, 'tr > :last-child': { display: 'none' } } }),
    },
  },
  small: heading.section,
  cell: { display: 'block', maxWidth: 280, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  problems: { display: 'flex', flexDirection: 'column', gap: 6, overflowWrap: 'anywhere' },
  tick: {
    display: 'inline-flex',
    gap: 8,
    alignItems: 'flex-start',
    selectors: { input: { width: 18, height: 18, margin: '1px 0 0', accentColor: 'var(--fs-acbg)', flex: 'none' } },
  },
  progress: { width: 'min(420px, 100%)', height: 12, accentColor: 'var(--fs-acbg)' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' },
  link: linkButton,
  links: { display: 'flex', flexDirection: 'column', gap: 4, overflowWrap: 'anywhere' },
});
