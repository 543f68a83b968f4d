import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { heading, linkButton, touch } from '../../theme/styles';

export const processClasses = mergeStyleSets({
  section: { marginBottom: 28 },
  sectionHead: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '4px 16px',
    borderBottom: '1px solid var(--fs-line)',
    paddingBottom: 8,
  },
  sectionTitle: { ...heading.section, fontSize: 16, lineHeight: '22px' },
  text: { padding: '8px 0', maxWidth: '68ch', textWrap: 'pretty' },
  shared: { selectors: { '> li': { padding: '8px 0', borderBottom: '1px solid var(--fs-line)', overflowWrap: 'anywhere' } } },
  sharedLinks: { display: 'block', fontSize: 13, lineHeight: '20px', color: 'var(--fs-tx2)' },
  action: { ...linkButton, fontSize: 13, minHeight: 24, selectors: touch({ minHeight: 44 }) },
});
