import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { heading, linkButton, narrow, phone, touch } from '../../theme/styles';

/** The start page: two columns of short lists, hairlines between their rows. */
export const startClasses = mergeStyleSets({
  page: { padding: '24px 32px 32px', selectors: { ...narrow({ padding: 16 }) } },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '8px 16px', alignItems: 'flex-start' },
  title: [heading.page, { selectors: { '[data-host="sharepoint"] &': { fontSize: 28, lineHeight: '36px' } } }],
  purpose: { color: 'var(--fs-tx2)', maxWidth: '96ch', textWrap: 'pretty' },
  lead: { fontSize: 16, lineHeight: '24px', maxWidth: '74ch', margin: '20px 0 8px !important', minHeight: 48, textWrap: 'pretty' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 380px',
    columnGap: 56,
    selectors: { '@container (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  },
  section: { marginBottom: 28 },
  sectionHead: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: '0 16px',
    borderBottom: '1px solid var(--fs-line)',
    paddingBottom: 8,
  },
  sectionTitle: { fontSize: 16, lineHeight: '22px', fontWeight: 600, selectors: { span: { fontWeight: 400, color: 'var(--fs-tx2)' } } },
  aside: { fontSize: 13, selectors: { '&': { display: 'inline-flex', alignItems: 'center', minHeight: 24 }, ...touch({ minHeight: 44 }) } },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: 16,
    padding: '10px 0',
    borderBottom: '1px solid var(--fs-line)',
    selectors: { ...phone({ gridTemplateColumns: 'minmax(0, 1fr)' }) },
  },
  dated: { gridTemplateColumns: '92px minmax(0, 1fr)', selectors: { ...phone({ gridTemplateColumns: '92px minmax(0, 1fr)' }) } },
  when: {
    fontWeight: 600,
    fontSize: 13,
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    selectors: { span: { display: 'block', fontWeight: 400, color: 'var(--fs-tx2)' } },
  },
  rowTitle: {
    fontWeight: 600,
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
    selectors: {
      'a&': { color: 'var(--fs-tx) !important', textDecoration: 'none !important', display: 'inline-block', minHeight: 24 },
      'a&:hover': { textDecoration: 'underline !important' },
      ...touch({ minHeight: 44 }),
    },
  },
  meta: { display: 'block', fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', overflowWrap: 'anywhere' },
  marked: { display: 'flex', alignItems: 'baseline', gap: 6, selectors: { svg: { flex: 'none' } } },
  state: {
    fontSize: 13,
    lineHeight: '20px',
    textAlign: 'right',
    selectors: { ...phone({ textAlign: 'left' }), a: { display: 'inline-flex', alignItems: 'center', minHeight: 24, selectors: touch({ minHeight: 44 }) } },
  },
  late: { display: 'inline-flex', alignItems: 'center', gap: 5, color: 'var(--fs-err)', fontWeight: 600 },
  none: { padding: '10px 0', color: 'var(--fs-tx2)' },
  all: [linkButton, { fontSize: 13, marginTop: 6, selectors: touch({ minHeight: 44 }) }],
  help: {
    fontSize: 13,
    lineHeight: '20px',
    maxWidth: '68ch',
    marginTop: 8,
    selectors: {
      summary: { cursor: 'pointer', minHeight: 24, color: 'var(--fs-link)', textDecoration: 'underline', selectors: touch({ minHeight: 44 }) },
      p: { marginTop: '6px !important' },
    },
  },
  digest: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 8, maxWidth: 640, margin: '12px 0' },
  steps: { display: 'flex', flexDirection: 'column', gap: 12, selectors: { 'li + li': { borderTop: '1px solid var(--fs-line)', paddingTop: 12 } } },
});
