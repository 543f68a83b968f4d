import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { heading, linkButton, phone, touch, visuallyHidden } from '../../theme/styles';

const wide = '@container (min-width: 901px)';
/** What the sticky row of buttons may hide when a field gets focus. */
const footHeight = 120;

export const captureClasses = mergeStyleSets({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 640px)',
    gap: 32,
    padding: '24px 32px',
    selectors: { ...phone({ padding: '16px 16px 0' }), [wide]: { gridTemplateColumns: 'minmax(0, 640px) minmax(0, 380px)', gap: 48 } },
  },
  /** In line with the title that Teams writes over it, and with room for three fields on a small laptop. */
  inDialog: { padding: '0 20px' },
  spoken: visuallyHidden,
  frame: { minWidth: 0, selectors: { 'input, textarea, button, a': { scrollMarginBottom: footHeight } } },
  title: { ...heading.page, outline: 'none', overflowWrap: 'anywhere' },
  body: { paddingTop: 8 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 8,
    padding: '12px 0',
    background: 'var(--fs-bg)',
    borderTop: '1px solid var(--fs-line)',
    // Not where it would take the room that the fields need: a telephone on its side, a page at 400 %.
    selectors: { '@media (min-height: 480px)': { position: 'sticky', bottom: 0, zIndex: 1 } },
  },
  lead: { fontSize: 16, lineHeight: '24px', marginBottom: '12px !important', textWrap: 'pretty', overflowWrap: 'anywhere' },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx)' },
  // A line of links is as high as a finger's target, whatever stands below it.
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    marginTop: '6px !important',
    selectors: { '& > a': { lineHeight: '24px' } },
  },
  link: { ...linkButton, selectors: { ...linkButton.selectors, ...touch({ minHeight: 44 }) } },
  /** Says that the list is there, where it stands below the form instead of beside it. */
  below: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 8, selectors: { [wide]: { display: 'none' } } },
  heading: { ...heading.section, fontSize: 16, lineHeight: '22px', outline: 'none' },
  row: { padding: '10px 0', borderBottom: '1px solid var(--fs-line)' },
  rowTitle: { fontWeight: 600, overflowWrap: 'anywhere' },
  said: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', overflowWrap: 'anywhere' },
  meta: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)' },
});
