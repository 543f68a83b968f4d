import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { heading, linkButton, touch } from '../../theme/styles';

export const supportClasses = mergeStyleSets({
  headActions: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  section: { marginTop: '20px !important' },
  sectionTitle: { ...heading.section, fontSize: 16, lineHeight: '22px', borderBottom: '1px solid var(--fs-line)', paddingBottom: '4px !important' },
  lead: { fontSize: 16, lineHeight: '24px', maxWidth: '80ch', marginTop: '12px !important', textWrap: 'pretty' },
  measure: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', marginBottom: '12px !important', maxWidth: '96ch' },
  about: { selectors: { '> li': { padding: '8px 0', borderBottom: '1px solid var(--fs-line)' } } },
  aboutMore: { padding: '8px 0' },
  link: { ...linkButton, selectors: touch({ minHeight: 44 }) },
  late: { display: 'inline-flex', alignItems: 'center', gap: 5, color: 'var(--fs-err)', fontWeight: 600 },
  asked: { borderLeft: '3px solid var(--fs-line2)', paddingLeft: 12, marginBottom: '16px !important', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  hint: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', margin: '-8px 0 16px !important' },
  warning: { display: 'flex', gap: 6, alignItems: 'flex-start', color: 'var(--fs-warn)', fontSize: 13, lineHeight: '18px', marginBottom: '12px !important' },
  guideHead: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 16px' },
  guideTitle: { ...heading.panel, outline: 'none', flex: '1 1 240px' },
  guideText: { color: 'var(--fs-tx2)', marginBottom: '12px !important', maxWidth: '80ch' },
  best: { ...heading.section, margin: '16px 0 0 !important' },
  rows: { selectors: { '> li': { borderBottom: '1px solid var(--fs-line)' } } },
  helped: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px', marginTop: '20px !important', outline: 'none' },
  question: { ...heading.section, fontSize: 16, lineHeight: '24px', marginRight: 4 },
  date: { display: 'block', marginBottom: 12 },
});
