import { mergeStyleSets, type IRawStyle, type IStyle } from '@fluentui/react/lib/Styling';
import { heading, linkButton, touch } from '../../theme/styles';

const print = '@media print';
/** Of the report's own width: a third of a SharePoint page is one column, and so is a telephone. */
const wide = (style: IRawStyle): Record<string, IStyle> => ({ '@container (min-width: 681px)': style });
const ink = '#000000';

/** Paper is white and ink is black, whatever the theme or the section's background. */
const onPaper: IRawStyle = {
  color: ink,
  '--fs-tx': ink,
  '--fs-tx2': '#333333',
  '--fs-bg': '#ffffff',
  '--fs-line': '#999999',
  '--fs-line2': '#666666',
  '--fs-link': ink,
  '--fs-err': '#a4262c',
} as IRawStyle;

export const viewClasses = mergeStyleSets({
  /** Its own width decides, wherever it stands: a page, a column of one, a preview. */
  report: { containerType: 'inline-size', selectors: { [print]: onPaper } },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '8px 24px', alignItems: 'flex-start' },
  lead: {
    fontSize: 16,
    lineHeight: '24px',
    maxWidth: '74ch',
    textWrap: 'pretty',
    overflowWrap: 'anywhere',
    selectors: { [print]: { fontSize: '11pt', lineHeight: '1.35' } },
  },
  purpose: {
    marginTop: '4px !important',
    color: 'var(--fs-tx2)',
    fontSize: 13,
    lineHeight: '18px',
    maxWidth: '96ch',
    textWrap: 'pretty',
    overflowWrap: 'anywhere',
  },
  tools: { flex: 'none', selectors: { [print]: { display: 'none' } } },

  quarters: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '28px 56px',
    marginTop: 24,
    selectors: {
      ...wide({ gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' }),
      [print]: { gridTemplateColumns: '1fr 1fr', gap: '16pt 20pt', marginTop: '12pt' },
    },
  },
  quarter: { minWidth: 0 },
  heading: {
    ...heading.panel,
    paddingBottom: '8px !important',
    borderBottom: '1px solid var(--fs-line)',
    selectors: { [print]: { fontSize: '13pt', lineHeight: '1.3', breakAfter: 'avoid' } },
  },
  count: { marginLeft: 8, fontWeight: 400, color: 'var(--fs-tx2)', fontVariantNumeric: 'tabular-nums' },
  row: { padding: '12px 0', borderBottom: '1px solid var(--fs-line)', selectors: { [print]: { padding: '6pt 0', breakInside: 'avoid' } } },
  rowTop: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'baseline', gap: '4px 16px' },
  title: { flex: '1 1 200px', minWidth: 0, fontWeight: 600, overflowWrap: 'anywhere', textWrap: 'pretty' },
  end: {
    flex: 'none',
    maxWidth: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '4px 12px',
    fontSize: 13,
    lineHeight: '18px',
    selectors: { a: { display: 'inline-block', padding: '3px 0' }, 'a, button': { selectors: touch({ minHeight: 44, paddingTop: 13 }) } },
  },
  state: { color: 'var(--fs-tx2)', overflowWrap: 'anywhere' },
  late: { display: 'inline-flex', alignItems: 'baseline', gap: 6, color: 'var(--fs-err)', fontWeight: 600, selectors: { '> span': { alignSelf: 'center' } } },
  meaning: { marginTop: '4px !important', fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', overflowWrap: 'anywhere', textWrap: 'pretty' },
  facts: {
    display: 'flex',
    alignItems: 'baseline',
    gap: 8,
    marginTop: '4px !important',
    fontSize: 13,
    lineHeight: '18px',
    color: 'var(--fs-tx2)',
    overflowWrap: 'anywhere',
    selectors: { svg: { alignSelf: 'center' }, span: { minWidth: 0 } },
  },
  topic: { fontSize: 16, lineHeight: '22px', fontWeight: 600, overflowWrap: 'anywhere', textWrap: 'pretty' },
  question: { marginTop: '8px !important', maxWidth: '68ch', overflowWrap: 'anywhere', textWrap: 'pretty' },
  under: { marginTop: 8 },
  none: { padding: '12px 0 !important', color: 'var(--fs-tx2)' },
  note: { paddingTop: '10px !important', fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)' },
  more: { ...linkButton, fontSize: 13, marginTop: 8, selectors: { ...linkButton.selectors, ...touch({ minHeight: 44 }), [print]: { display: 'none' } } },
  onPaper: { display: 'none', selectors: { [print]: { display: 'block', marginTop: '6pt', fontSize: '9pt' } } },

  depth: { marginTop: 28, selectors: { [print]: { breakBefore: 'page', marginTop: 0 } } },
  depthHeading: { fontSize: 16, lineHeight: '22px', fontWeight: 600, paddingBottom: '10px !important', borderBottom: '1px solid var(--fs-line)' },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '28px 56px',
    marginTop: 16,
    selectors: { ...wide({ gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' }), [print]: { gridTemplateColumns: '1fr 1fr', gap: '14pt 20pt' } },
  },
  part: { minWidth: 0, selectors: { [print]: { breakInside: 'avoid' } } },
  widePart: { gridColumn: '1 / -1' },
  waiting: { minHeight: 220 },
  partHeading: heading.section,
});
