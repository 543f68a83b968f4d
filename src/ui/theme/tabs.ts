import type { IStyle } from '@fluentui/react/lib/Styling';
import { touch } from './styles';

/** One of several views of a page, as a link; the one that is shown has `aria-current`. */
export const pageTab: IStyle = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  minHeight: 36,
  borderBottom: '2px solid var(--fs-bg)',
  color: 'var(--fs-tx) !important',
  textDecoration: 'none !important',
  selectors: {
    ':hover': { borderBottomColor: 'var(--fs-line2)' },
    '&[aria-current="page"]': {
      borderBottomColor: 'var(--fs-ac)',
      fontWeight: 600,
      selectors: { '@media (forced-colors: active)': { borderBottomColor: 'Highlight' } }, // the other way round, Fluent forgets the media query
    },
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ...touch({ minHeight: 44 }),
  },
};
