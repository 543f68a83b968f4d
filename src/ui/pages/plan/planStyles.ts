import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { heading, linkButton, narrow, phone, touch } from '../../theme/styles';

const wide = 'minmax(0, 1fr) minmax(120px, 200px) 130px 150px';

/** The plan's own looks: rows with columns where there is room, the board, and what the detail panel has. */
export const planClasses = mergeStyleSets({
  headTools: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 8,
    margin: '16px 0 12px !important',
    alignItems: 'center',
    selectors: { '@media print': { display: 'none' } },
  },
  toolsEnd: { marginLeft: 'auto !important', display: 'flex', flexWrap: 'wrap', gap: 8, selectors: { ...narrow({ marginLeft: '0 !important' }) } },
  choose: { width: 320, maxWidth: '100%' },
  toggle: { selectors: { '&[aria-pressed="true"]': { background: 'var(--fs-tx)', color: 'var(--fs-bg)', borderColor: 'var(--fs-tx)' } } },

  columns: {
    display: 'grid',
    gridTemplateColumns: wide,
    columnGap: 16,
    padding: '6px 8px 6px 11px',
    fontWeight: 600,
    fontSize: 13,
    lineHeight: '18px',
    borderBottom: '1px solid var(--fs-line2)',
    selectors: { ...narrow({ display: 'none' }) },
  },
  /** No room for the columns beside an open panel. */
  columnsHidden: { display: 'none' },
  band: { ...heading.section, padding: '20px 0 4px 11px', borderBottom: '1px solid var(--fs-line)' },
  row: {
    display: 'grid',
    gridTemplateColumns: wide,
    columnGap: 16,
    alignItems: 'baseline',
    padding: '10px 8px',
    borderLeft: '3px solid var(--fs-bg)',
    fontSize: 13,
    lineHeight: '18px',
    color: 'var(--fs-tx) !important',
    textDecoration: 'none !important',
    selectors: {
      ':hover': { background: 'var(--fs-bg3)', borderLeftColor: 'var(--fs-bg3)' },
      ':focus-visible': { outlineOffset: -2 },
      '&[aria-current="true"]': { background: 'var(--fs-sel)', borderLeftColor: 'var(--fs-ac)', outline: 'var(--fs-sel-outline)', outlineOffset: -2 },
      '&[aria-current="true"]:focus-visible': { outline: '2px solid var(--fs-focus)' },
      ...narrow({ gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 2 }),
      ...touch({ minHeight: 44 }),
    },
  },
  rowNarrow: { gridTemplateColumns: 'minmax(0, 1fr) minmax(110px, 150px)', rowGap: 2 },
  rowTitle: { display: 'block', fontSize: 14, lineHeight: '20px', fontWeight: 600, overflowWrap: 'anywhere', textWrap: 'pretty' },
  rowMeta: { display: 'block', color: 'var(--fs-tx2)', overflowWrap: 'anywhere' },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  cell: { color: 'var(--fs-tx2)', minWidth: 0, overflowWrap: 'anywhere' },
  cellHidden: { selectors: { ...narrow({ display: 'none' }) } },
  struck: { textDecoration: 'line-through' },

  state: { display: 'inline-flex', alignItems: 'center', gap: 5 },
  strong: { fontWeight: 600 },
  late: { color: 'var(--fs-err)' },
  done: { color: 'var(--fs-ok)' },
  warning: { color: 'var(--fs-warn)' },

  board: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(170px, 1fr))',
    gap: 16,
    overflowX: 'auto',
    alignItems: 'start',
    padding: '2px 2px 8px',
    selectors: { ...narrow({ gridTemplateColumns: 'minmax(0, 1fr)', overflowX: 'visible' }) },
  },
  boardTitle: { ...heading.section, borderBottom: '1px solid var(--fs-line2)', padding: '4px 0', marginBottom: '4px !important' },
  boardCount: { fontWeight: 400, color: 'var(--fs-tx2)', marginLeft: 6 },
  card: { borderBottom: '1px solid var(--fs-line)', padding: '10px 0', fontSize: 13, lineHeight: '18px', overflowWrap: 'anywhere' },
  cardDragged: { opacity: 0.5 },
  columnOver: { outline: '2px solid var(--fs-ac)', outlineOffset: 2 },
  moves: { display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
  link: { ...linkButton, fontSize: 13, textAlign: 'left', selectors: { ...touch({ minHeight: 44 }) } },

  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8, margin: '8px 0 !important' },
  next: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'flex-end' },
  label: { display: 'block', fontSize: 13, lineHeight: '18px', marginBottom: 2 },
  others: { listStyle: 'none', selectors: { li: { padding: '3px 0' } } },
  alarm: { display: 'flex', gap: 6, alignItems: 'flex-start', margin: '0 0 8px !important', fontSize: 13, lineHeight: '18px', color: 'var(--fs-warn)' },
  small: { selectors: { ...phone({ width: '100%' }) } },
});
