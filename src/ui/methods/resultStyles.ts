import { phone } from '../theme/styles';

/** A hit with its text, and at the right what is to be said of it. */
export const resultStyles = {
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(120px, 220px)',
    columnGap: 24,
    padding: '12px 8px 12px 11px',
    borderLeft: '3px solid var(--fs-bg)',
    color: 'var(--fs-tx) !important',
    textDecoration: 'none !important',
    selectors: {
      ':hover': { background: 'var(--fs-bg3)', borderLeftColor: 'var(--fs-bg3)' },
      ':focus-visible': { outlineOffset: -2 },
      '&[aria-current="true"]': { background: 'var(--fs-sel)', borderLeftColor: 'var(--fs-ac)', outline: 'var(--fs-sel-outline)', outlineOffset: -2 },
      '&[aria-current="true"]:focus-visible': { outline: '2px solid var(--fs-focus)' },
      // A match is marked by more than colour: contrast and forced colours draw the line too.
      mark: { background: 'var(--fs-warn-bg)', color: 'inherit', textDecoration: 'underline', textDecorationThickness: 2, textUnderlineOffset: '2px' },
      ...phone({ gridTemplateColumns: 'minmax(0, 1fr)', padding: '12px 0 12px 5px' }),
    },
  },
  rowTitle: { display: 'block', fontSize: 16, lineHeight: '22px', fontWeight: 600, overflowWrap: 'anywhere', textWrap: 'pretty' },
  /** In a long list all rows are equally high: one line of title and facts, two of text; some more on a phone. */
  fixedRow: {
    selectors: {
      '& > span:first-child > span': { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '1', overflow: 'hidden' },
      '& > span:first-child > span:nth-child(2)': { WebkitLineClamp: '2' },
      ...phone({
        selectors: { '& > span:first-child > span': { WebkitLineClamp: '2' }, '& > span:first-child > span:nth-child(2)': { WebkitLineClamp: '3' } },
      }),
    },
  },
  rowText: { display: 'block', overflowWrap: 'anywhere', textWrap: 'pretty' },
  rowMeta: { display: 'block', fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', overflowWrap: 'anywhere', paddingTop: 2 },
  rowState: {
    fontSize: 13,
    lineHeight: '18px',
    color: 'var(--fs-tx2)',
    display: 'flex',
    flexDirection: 'column',
    gap: 2,
    selectors: { ...phone({ flexDirection: 'row', flexWrap: 'wrap', gap: '0 12px' }) },
  },
  state: { display: 'inline-flex', alignItems: 'center', gap: 5, fontWeight: 600, color: 'var(--fs-tx)' },
  fits: { color: 'var(--fs-ok)' },
  warns: { color: 'var(--fs-warn)' },
} as const;
