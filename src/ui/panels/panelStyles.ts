import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { heading, linkButton, touch } from '../theme/styles';
import { besideStyles } from './besideStyles';

/** A page with a list and a panel beside it, and what stands in the panel. */
export const panelClasses = mergeStyleSets({
  ...besideStyles,
  top: {
    display: 'flex',
    alignItems: 'center',
    gap: 4,
    color: 'var(--fs-tx2)',
    fontSize: 12,
    lineHeight: '16px',
    marginBottom: 4,
    selectors: { button: { selectors: touch({ width: 44, height: 44 }) } },
  },
  topText: { flex: 1 },
  title: { ...heading.panel, outline: 'none', overflowWrap: 'anywhere', textWrap: 'pretty' },
  meta: {
    display: 'flex',
    alignItems: 'baseline',
    gap: 7,
    fontSize: 13,
    lineHeight: '18px',
    color: 'var(--fs-tx2)',
    margin: '4px 0 12px !important',
    selectors: { svg: { alignSelf: 'center' } },
  },
  state: { borderLeft: '3px solid var(--fs-line2)', padding: '4px 0 4px 12px', fontSize: 13, lineHeight: '20px', marginBottom: '16px !important' },
  section: { marginBottom: 16 },
  sectionTitle: { ...heading.section, marginBottom: '4px !important' },
  reading: { maxWidth: '68ch', overflowWrap: 'anywhere', textWrap: 'pretty' },
  lines: { whiteSpace: 'pre-line' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(100px, max-content) minmax(0, 1fr)',
    gap: '4px 16px',
    fontSize: 13,
    lineHeight: '18px',
    selectors: { dt: { color: 'var(--fs-tx2)' }, dd: { overflowWrap: 'anywhere' } },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 20px',
    marginTop: '12px !important',
    borderTop: '1px solid var(--fs-line)',
    paddingTop: '12px !important',
    selectors: { 'a, button': { display: 'inline-flex', alignItems: 'center', minHeight: 24, ...{ selectors: touch({ minHeight: 44 }) } } },
  },
  action: linkButton,
});
