import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { heading, linkButton, narrow, phone, touch } from '../../theme/styles';

export const signalClasses = mergeStyleSets({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', alignItems: 'start' },
  withDetail: { gridTemplateColumns: 'minmax(0, 1fr) min(452px, 44%)' },
  column: { padding: '24px 32px 32px', minWidth: 0, selectors: { ...narrow({ padding: 16 }) } },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '8px 16px', alignItems: 'flex-start', marginBottom: 20 },
  title: [heading.page, { selectors: { '[data-host="sharepoint"] &': { fontSize: 28, lineHeight: '36px' } } }],
  purpose: { color: 'var(--fs-tx2)', maxWidth: '96ch' },
  primary: { height: 32, selectors: { ...touch({ height: 44 }) } },

  list: { selectors: { '> li': { borderBottom: '1px solid var(--fs-line)' } } },
  row: {
    display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr) auto', columnGap: 15, padding: '10px 8px', borderLeft: '3px solid var(--fs-bg)',
    color: 'var(--fs-tx) !important', textDecoration: 'none !important',
    selectors: {
      ':hover': { background: 'var(--fs-bg3)', borderLeftColor: 'var(--fs-bg3)' },
      ':focus-visible': { outlineOffset: -2 },
      '&[aria-current="true"]': { background: 'var(--fs-sel)', borderLeftColor: 'var(--fs-ac)', outline: 'var(--fs-sel-outline)', outlineOffset: -2 },
      '&[aria-current="true"]:focus-visible': { outline: '2px solid var(--fs-focus)' },
      ...phone({ gridTemplateColumns: '16px minmax(0, 1fr)', padding: '10px 0 10px 5px' }),
    },
  },
  rowMark: { paddingTop: 2 },
  rowTitle: { display: 'block', fontWeight: 600, overflowWrap: 'anywhere', textWrap: 'pretty' },
  rowMeta: { display: 'block', fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', overflowWrap: 'anywhere' },
  rowState: {
    fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', textAlign: 'right', display: 'flex', flexDirection: 'column', alignItems: 'flex-end',
    selectors: { ...phone({ gridColumn: '2', flexDirection: 'row', flexWrap: 'wrap', textAlign: 'left', alignItems: 'center', selectors: { '> * + *::before': { content: '"\\00a0· "' } } }) },
  },
  status: { display: 'inline-flex', alignItems: 'center', gap: 5 },
  statusNew: { color: 'var(--fs-tx)', fontWeight: 600 },

  bar: { display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 8, selectors: { ...phone({ flexDirection: 'column' }) } },
  search: { flex: '1 1 140px', minWidth: 140, maxWidth: 176, selectors: { ...phone({ flex: 'none', width: '100%', maxWidth: 'none' }) } },
  filter: { flex: '1 1 128px', minWidth: 128, maxWidth: 142, selectors: { ...phone({ flex: 'none', width: '100%', maxWidth: 'none' }) } },
  filterShell: { height: 32, border: '1px solid var(--fs-line)', borderRadius: 4, selectors: { ...touch({ height: 44 }) } },
  onlyPhone: { display: 'none', selectors: { ...phone({ display: 'inline-block', width: '100%' }) } },
  unfolded: { display: 'contents' },
  folded: { selectors: { ...phone({ display: 'none' }) } },
  under: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', minHeight: 32, marginBottom: 8, fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)' },
  chip: {
    display: 'inline-flex', alignItems: 'center', gap: 6, font: 'inherit', fontSize: 13, color: 'var(--fs-tx)', background: 'var(--fs-bg)', border: '1px solid var(--fs-line2)', borderRadius: 16,
    padding: '0 10px 0 12px', height: 26, cursor: 'pointer', maxWidth: '100%',
    selectors: { ':hover': { background: 'var(--fs-bg3)' }, ...touch({ height: 44, borderRadius: 22 }) },
  },
  chipText: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  sorts: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', marginLeft: 'auto !important', selectors: { ...phone({ marginLeft: '0 !important', width: '100%' }) } },
  sort: { ...linkButton, fontSize: 13, selectors: { '&[aria-pressed="true"]': { color: 'var(--fs-tx2)', textDecoration: 'none', cursor: 'default' }, ...touch({ minHeight: 44 }) } },
  more: { padding: '16px 0' },

  detail: {
    borderLeft: '1px solid var(--fs-line)', position: 'sticky', top: 0, minHeight: 'calc(100vh - 41px)', maxHeight: '100vh', overflowY: 'auto', padding: '20px 24px 32px', minWidth: 0,
    selectors: { '@media print': { position: 'static', maxHeight: 'none' } },
  },
});
