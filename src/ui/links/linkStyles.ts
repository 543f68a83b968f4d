import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { heading, linkButton, touch } from '../theme/styles';

const line = 'var(--fs-line2)';

export const linkClasses = mergeStyleSets({
  section: { marginTop: 20, marginBottom: 16 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: '0 12px', marginBottom: 8 },
  heading: { ...heading.section, outline: 'none' },
  reach: { fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)' },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', textWrap: 'pretty' },

  step: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: 12,
    paddingBottom: 12,
    selectors: {
      // The line from a dot to the next one; the last has none.
      '&:not(:last-child)::before': { content: '""', position: 'absolute', left: 7, top: 14, bottom: -4, width: 2, background: line },
    },
  },
  /** No dot of its own: the line goes on. */
  stepBetween: { selectors: { '&:not(:last-child)::before': { top: 0 } } },
  dot: {
    position: 'relative',
    width: 10,
    height: 10,
    margin: '4px 3px 0',
    borderRadius: '50%',
    background: 'var(--fs-tx2)',
    border: '2px solid var(--fs-tx2)',
    selectors: { '@media (forced-colors: active)': { background: 'CanvasText', borderColor: 'CanvasText' } },
  },
  dotHere: {
    background: 'var(--fs-ac)',
    borderColor: 'var(--fs-ac)',
    outline: '2px solid var(--fs-ac)',
    outlineOffset: 1,
    selectors: { '@media (forced-colors: active)': { background: 'Highlight', borderColor: 'Highlight' } },
  },
  dotHollow: { background: 'var(--fs-bg)', borderColor: line, selectors: { '@media (forced-colors: active)': { background: 'Canvas' } } },
  caption: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 5px',
    fontSize: 12,
    lineHeight: '16px',
    color: 'var(--fs-tx2)',
  },
  title: { overflowWrap: 'anywhere', textWrap: 'pretty', selectors: { a: { display: 'inline-block', minHeight: 24, selectors: touch({ minHeight: 44 }) } } },
  titleHere: { fontWeight: 600 },
  muted: { color: 'var(--fs-tx2)' },
  remove: { selectors: { button: { width: 28, height: 28, fontSize: 12, selectors: touch({ width: 44, height: 44 }) } } },
  more: { ...linkButton, fontSize: 13, gridColumn: '2', justifySelf: 'start', selectors: touch({ minHeight: 44 }) },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', marginTop: 4 },
  action: { ...linkButton, selectors: touch({ minHeight: 44 }) },
  bar: { height: 12, background: 'var(--fs-bg3)', borderRadius: 2, selectors: { '@media (forced-colors: active)': { border: '1px solid GrayText' } } },

  form: { borderTop: '1px solid var(--fs-line)', paddingTop: 12, marginTop: 8 },
  formTitle: { ...heading.section, marginBottom: '8px !important' },
  field: { marginBottom: 12 },
  label: { display: 'block', fontSize: 13, lineHeight: '18px', fontWeight: 600, marginBottom: 4 },
  hint: { fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)', marginTop: '4px !important' },
  problem: { fontSize: 12, lineHeight: '16px', color: 'var(--fs-err)', marginTop: '4px !important' },
  words: {
    display: 'block',
    width: '100%',
    font: 'inherit',
    color: 'var(--fs-tx)',
    background: 'var(--fs-bg)',
    border: '1px solid var(--fs-line2)',
    borderRadius: 4,
    padding: '6px 8px',
    minHeight: 32,
    resize: 'vertical',
    selectors: touch({ minHeight: 44 }),
  },
  tick: {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 32,
    selectors: { input: { width: 18, height: 18, margin: 0, accentColor: 'var(--fs-acbg)' }, ...touch({ minHeight: 44 }) },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
});
