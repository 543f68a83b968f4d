import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { linkButton, phone, touch } from '../theme/styles';

export const entryClasses = mergeStyleSets({
  about: { marginBottom: '4px !important', fontWeight: 600, overflowWrap: 'anywhere' },
  line: { color: 'var(--fs-tx2)', fontSize: 13, lineHeight: '18px', overflowWrap: 'anywhere' },
  radios: { display: 'flex', flexDirection: 'column', outline: 'none' },
  radio: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: 8,
    padding: '6px 0',
    cursor: 'pointer',
    selectors: {
      input: { width: 18, height: 18, margin: '1px 0', accentColor: 'var(--fs-acbg)', flexShrink: 0 },
      ...touch({ minHeight: 44, padding: '10px 0' }),
    },
  },
  radioFacts: { display: 'block', fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)' },
  correcting: { marginBottom: '12px !important' },
  body: { marginBottom: 12 },
  steers: { marginBottom: '20px !important', fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', textWrap: 'pretty' },
  bodyLabel: { fontWeight: 600, marginBottom: '4px !important' },
  bodyLine: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 16px' },
  link: { ...linkButton, selectors: touch({ minHeight: 44 }) },
  note: { marginTop: '4px !important', fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', textWrap: 'pretty' },
  problem: { display: 'flex', gap: 5, alignItems: 'flex-start', marginTop: '4px !important', fontSize: 12, lineHeight: '16px', color: 'var(--fs-err)' },
  theirs: { border: '1px solid var(--fs-line2)', borderRadius: 4, padding: '12px 16px', marginBottom: 16, color: 'var(--fs-tx)', outline: 'none' },
  sides: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 16, margin: '12px 0', selectors: { ...phone({ gridTemplateColumns: '1fr' }) } },
  side: { minWidth: 0 },
  words: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxHeight: 200, overflowY: 'auto' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: 8 },
});
