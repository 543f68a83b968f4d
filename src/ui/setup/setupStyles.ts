import { mergeStyleSets, type IRawStyle } from '@fluentui/react/lib/Styling';
import { linkButton, narrow, phone, touch } from '../theme/styles';

const offPaper = { '@media print': { display: 'none !important' } } as const;
const title: IRawStyle = { fontWeight: 600, overflowWrap: 'anywhere', textWrap: 'pretty', fontSize: 24, lineHeight: '32px' };

export const setupClasses = mergeStyleSets({
  page: { maxWidth: 1204, margin: '0 auto', padding: '28px 32px 48px', minWidth: 0, selectors: { ...narrow({ padding: '16px 16px 32px' }) } },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'flex-start', gap: '8px 24px' },
  headText: { flex: '1 1 420px', minWidth: 0 },
  title: {
    ...title,
    selectors: { '[data-host="sharepoint"] &': { fontSize: 28, lineHeight: '36px' }, ...phone({ fontSize: '20px !important', lineHeight: '28px !important' }) },
  },
  purpose: { marginTop: '2px !important', color: 'var(--fs-tx2)', maxWidth: '80ch', textWrap: 'pretty' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, selectors: offPaper },

  verdict: { margin: '20px 0 8px !important', maxWidth: '74ch', outline: 'none', fontSize: 16, lineHeight: '24px', textWrap: 'pretty' },
  verdictFirst: { fontWeight: 600 },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', maxWidth: '80ch' },
  text: { maxWidth: '68ch', textWrap: 'pretty' },

  check: { marginTop: 16 },
  remedy: { fontSize: 13, lineHeight: '20px', whiteSpace: 'pre-line', maxWidth: '68ch' },
  findings: { borderTop: '1px solid var(--fs-line)', width: '100%' },
  finding: {
    display: 'grid',
    gridTemplateColumns: '140px 190px minmax(0, 1fr)',
    columnGap: 16,
    padding: '12px 0',
    borderBottom: '1px solid var(--fs-line)',
    breakInside: 'avoid',
    selectors: { ...narrow({ gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 4 }) },
  },
  state: { display: 'flex', alignItems: 'center', gap: 6, fontWeight: 600, fontSize: 13, lineHeight: '20px', alignSelf: 'start' },
  bad: { color: 'var(--fs-err)' },
  attention: { color: 'var(--fs-warn)' },
  unknown: { color: 'var(--fs-tx2)' },
  good: { color: 'var(--fs-ok)' },
  area: { fontSize: 14, lineHeight: '20px', fontWeight: 600 },
  said: { display: 'flex', flexDirection: 'column', gap: 6, alignItems: 'flex-start', minWidth: 0, maxWidth: '80ch', overflowWrap: 'anywhere' },
  skeleton: {
    display: 'block',
    height: 12,
    margin: '4px 0',
    background: 'var(--fs-bg3)',
    borderRadius: 2,
    selectors: { '@media (forced-colors: active)': { border: '1px solid GrayText' } },
  },
  message: {
    width: '100%',
    boxSizing: 'border-box',
    background: 'var(--fs-bg2)',
    border: '1px solid var(--fs-line2)',
    borderRadius: 4,
    padding: '10px 14px',
    fontSize: 13,
    lineHeight: '20px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  link: { ...linkButton, fontSize: 13, selectors: { ...linkButton.selectors, ...touch({ minHeight: 44 }), ...offPaper } },
  details: {
    maxWidth: '100%',
    selectors: {
      summary: { cursor: 'pointer', minHeight: 24, fontSize: 13, lineHeight: '20px', padding: '2px 0', overflowWrap: 'anywhere' },
      'summary + *': { marginTop: 4 },
      ...touch({ selectors: { summary: { minHeight: 44, padding: '12px 0' } } }),
    },
  },
  items: { display: 'flex', flexDirection: 'column', gap: 2, fontSize: 13, lineHeight: '18px', paddingLeft: '16px !important', listStyle: 'disc !important' },

  run: { margin: '20px 0', display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 8 },
  turn: { display: 'flex', alignItems: 'center', gap: 6 },
  wide: { width: '100%' },
  section: {
    borderTop: '1px solid var(--fs-line)',
    paddingTop: 20,
    marginTop: 28,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: 12,
  },
  heading: { fontSize: 16, lineHeight: '22px', fontWeight: 600, outline: 'none' },
  parts: { width: '100%', borderTop: '1px solid var(--fs-line)', selectors: { '> li': { borderBottom: '1px solid var(--fs-line)', padding: '4px 0' } } },
  partName: { fontWeight: 600 },
  progress: { width: 'min(520px, 100%)', height: 12, accentColor: 'var(--fs-acbg)' },
  step: { minHeight: 20, overflowWrap: 'anywhere' },
  problem: { display: 'flex', gap: 6, alignItems: 'flex-start', color: 'var(--fs-err)', maxWidth: '80ch', fontWeight: 600 },
  done: { display: 'flex', gap: 6, alignItems: 'flex-start', color: 'var(--fs-ok)', maxWidth: '80ch', fontWeight: 600 },
});
