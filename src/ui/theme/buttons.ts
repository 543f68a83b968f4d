import { mergeStyleSets, type IRawStyle } from '@fluentui/react/lib/Styling';
import { touch } from './styles';

const button: IRawStyle = {
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 8,
  font: 'inherit',
  fontWeight: 600,
  height: 32,
  minWidth: 80,
  padding: '0 16px',
  border: '1px solid var(--fs-line2)',
  borderRadius: 4,
  color: 'var(--fs-tx)',
  background: 'var(--fs-bg)',
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  selectors: { ':hover': { background: 'var(--fs-bg3)' }, ...touch({ height: 44 }) },
};

/**
 * Buttons of the first view, which waits for as little as it can: Fluent's own bring 40 KB with menus and tooltips that
 * nobody has asked for yet. They look as Fluent's do in our theme; `primary` is also what a link looks like that is the page's one action.
 */
export const buttonClasses = mergeStyleSets({
  outlined: button,
  primary: {
    ...button,
    borderColor: 'var(--fs-acbg)',
    color: 'var(--fs-acfg) !important',
    background: 'var(--fs-acbg)',
    textDecoration: 'none !important',
    selectors: { ':hover': { background: 'var(--fs-acbg-hover)', borderColor: 'var(--fs-acbg-hover)' }, ...touch({ height: 44 }) },
  },
  icon: {
    ...button,
    width: 32,
    minWidth: 32,
    padding: 0,
    border: 0,
    selectors: { ':hover': { background: 'var(--fs-bg3)' }, ...touch({ height: 44, width: 44 }) },
  },
});
