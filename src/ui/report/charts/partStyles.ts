import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { linkButton, touch, visuallyHidden } from '../../theme/styles';

export const partClasses = mergeStyleSets({
  figure: {
    margin: 0,
    minWidth: 0,
    // Paper is white and ink is black, whatever the theme.
    selectors: {
      '@media print': {
        '--fs-bg': '#ffffff',
        '--fs-tx': '#000000',
        '--fs-tx2': '#000000',
        '--fs-line': '#b4b4b4',
        '--fs-line2': '#767676',
        '--fs-acbg': '#000000',
        color: '#000000',
        breakInside: 'avoid',
      },
    },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: '0 16px' },
  heading: { fontSize: 14, lineHeight: '20px', fontWeight: 600, margin: '0 !important', overflowWrap: 'anywhere' },
  finding: {
    fontSize: 13,
    lineHeight: '18px',
    color: 'var(--fs-tx2)',
    maxWidth: '74ch',
    textWrap: 'pretty',
    margin: '2px 0 8px !important',
    overflowWrap: 'anywhere',
  },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', maxWidth: '74ch', margin: '6px 0 0 !important', overflowWrap: 'anywhere' },
  /** Longer bars say no more. */
  drawing: { maxWidth: 760, minWidth: 0, position: 'relative', selectors: { '@media print': { maxWidth: 640 } } },
  svg: {
    display: 'block',
    width: '100%',
    height: 'auto',
    fontVariantNumeric: 'tabular-nums',
    forcedColorAdjust: 'none', // our colours are the system's there
    selectors: { '@media print': { minWidth: '0 !important', maxHeight: '20cm' } },
  },
  mark: { outline: 'none' },
  frame: { selectors: { '@media print': { display: 'none' } } },
  /** Wider than its place. */
  scroll: { overflowX: 'auto', selectors: { ':focus-visible': { outlineOffset: -2 }, '@media print': { overflow: 'visible' } } },
  toggle: {
    ...linkButton,
    fontSize: 13,
    whiteSpace: 'nowrap',
    selectors: { ...linkButton.selectors, ...touch({ minHeight: 44 }), '@media print': { display: 'none' } },
  },
  tableScroll: {
    position: 'relative',
    minWidth: 0,
    maxHeight: 480,
    overflow: 'auto',
    marginTop: 8,
    selectors: { ':focus-visible': { outlineOffset: -2 }, '@media print': { maxHeight: 'none', overflow: 'visible' } },
  },
  /** As what they are saved. */
  kinds: { display: 'inline-flex', gap: '0 16px' },
  unseen: visuallyHidden,
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: 13,
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    selectors: {
      caption: { textAlign: 'left', color: 'var(--fs-tx2)', paddingBottom: 4 },
      'th, td': { padding: '6px 12px 6px 0', textAlign: 'left', verticalAlign: 'top', borderBottom: '1px solid var(--fs-line)', fontWeight: 400 },
      'thead th': { borderBottom: '1px solid var(--fs-line2)', fontWeight: 600, verticalAlign: 'bottom' },
      'tbody th': { overflowWrap: 'anywhere', minWidth: 96 },
      '[data-figure]': { textAlign: 'right', padding: '6px 0 6px 12px' },
      tr: { breakInside: 'avoid' },
    },
  },
});
