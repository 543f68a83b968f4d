import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { heading } from '../theme/styles';

export const stateClasses = mergeStyleSets({
  state: { maxWidth: 640, display: 'flex', flexDirection: 'column', gap: 12, paddingTop: 8 },
  heading: heading.panel,
  lead: { fontSize: 16, lineHeight: '24px', textWrap: 'pretty' },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)' },
  error: { display: 'flex', alignItems: 'center', gap: 6, color: 'var(--fs-err)', fontWeight: 600, fontSize: 13, lineHeight: '18px' },
  message: {
    background: 'var(--fs-bg2)',
    border: '1px solid var(--fs-line2)',
    borderRadius: 4,
    padding: '12px 16px',
    fontSize: 13,
    lineHeight: '20px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
});
