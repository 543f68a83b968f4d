import { mergeStyleSets, type IRawStyle } from '@fluentui/react/lib/Styling';
import { linkButton, narrow, phone, touch } from '../../theme/styles';

const offPaper = { '@media print': { display: 'none !important' } } as const;
const title: IRawStyle = { fontWeight: 600, overflowWrap: 'anywhere', textWrap: 'pretty', outline: 'none' };

export const readerClasses = mergeStyleSets({
  page: {
    maxWidth: 1204,
    margin: '0 auto',
    padding: '28px 32px 48px',
    minWidth: 0,
    selectors: { ...narrow({ padding: '16px 16px 32px' }), '@media print': { padding: 0, maxWidth: 'none' } },
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'flex-start', gap: '8px 24px' },
  headText: { flex: '1 1 420px', minWidth: 0 },
  title: { ...title, fontSize: 24, lineHeight: '32px', selectors: { ...phone({ fontSize: 20, lineHeight: '28px' }), '@media print': { color: '#000000' } } },
  siteTitle: {
    ...title,
    fontSize: 28,
    lineHeight: '36px',
    selectors: { ...phone({ fontSize: 20, lineHeight: '28px' }), '@media print': { color: '#000000' } },
  },
  purpose: { marginTop: '2px !important', color: 'var(--fs-tx2)', maxWidth: '96ch', selectors: { '@media print': { color: '#333333' } } },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, paddingTop: 2, selectors: offPaper },
  /** The menu's own place, while it is fetched. */
  shell: { display: 'inline-block', width: 186, height: 32, border: '1px solid var(--fs-line)', borderRadius: 4, selectors: touch({ height: 44 }) },
  receipted: { display: 'inline-flex', alignItems: 'center', gap: 6, minHeight: 32, fontWeight: 600, outline: 'none' },
  failed: { flexBasis: '100%', fontSize: 13, lineHeight: '18px', color: 'var(--fs-err)' },
  link: { ...linkButton, textAlign: 'left', selectors: { ...linkButton.selectors, ...touch({ display: 'block', minHeight: 44 }), ...offPaper } },
  rowLink: { ...linkButton, fontSize: 13, selectors: { ...linkButton.selectors, ...touch({ minHeight: 44 }), ...offPaper } },
  outcome: { outline: 'none', overflowWrap: 'anywhere' },
  view: { marginTop: 16, outline: 'none' },
  talk: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px' },
  readLink: { selectors: offPaper },

  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '6px 16px',
    margin: '12px 0 0 !important',
    padding: '12px 0 !important',
    borderTop: '1px solid var(--fs-line)',
    borderBottom: '1px solid var(--fs-line)',
    fontSize: 13,
    lineHeight: '18px',
    selectors: {
      dt: { color: 'var(--fs-tx2)' },
      dd: { overflowWrap: 'anywhere' },
      ...phone({ gridTemplateColumns: 'minmax(0, 1fr)', gap: '2px 0', selectors: { dd: { marginBottom: '8px !important' } } }),
      ...offPaper,
    },
  },
  sum: { fontFamily: 'Consolas, "Liberation Mono", monospace', fontSize: 12 },
  versions: { selectors: { 'li + li': { marginTop: 4 }, a: { display: 'inline-block', padding: '3px 0' } } },

  /** Something is wrong with the report itself: the one thing to read first. */
  wrong: {
    margin: '0 0 20px',
    padding: '12px 16px',
    background: 'var(--fs-err-bg)',
    border: '1px solid var(--fs-err)',
    borderLeftWidth: 4,
    color: 'var(--fs-tx)',
    selectors: { 'p + p': { marginTop: 4 } },
  },
  wrongTitle: { display: 'flex', alignItems: 'center', gap: 8, color: 'var(--fs-err)', fontSize: 16, lineHeight: '22px', fontWeight: 600 },
  notice: { margin: '0 0 16px !important', padding: '8px 0 8px 12px', borderLeft: '3px solid var(--fs-line2)' },

  later: { padding: '12px 0', borderBottom: '1px solid var(--fs-line)', selectors: { li: { marginTop: 6 } } },
  laterRow: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'baseline', gap: '4px 16px' },
  laterTitle: { flex: '1 1 200px', minWidth: 0, fontWeight: 600, overflowWrap: 'anywhere' },

  bars: { marginTop: 16, selectors: { '@media (prefers-reduced-motion: no-preference)': { opacity: 0.9 } } },
  bar: { display: 'block', background: 'var(--fs-bg3)', borderRadius: 2, selectors: { '@media (forced-colors: active)': { border: '1px solid GrayText' } } },
});
