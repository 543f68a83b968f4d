import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { phone } from '../theme/styles';

/** A choice that stands beside its label: which assignment is looked at, which plan takes it. */
export const switcherClasses = mergeStyleSets({
  switcher: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, minWidth: 0, selectors: phone({ width: '100%' }) },
  select: {
    font: 'inherit',
    color: 'var(--fs-tx)',
    background: 'var(--fs-bg)',
    border: '1px solid var(--fs-line2)',
    borderRadius: 4,
    minHeight: 32,
    padding: '0 8px',
    maxWidth: 360,
    textOverflow: 'ellipsis',
    selectors: { '@media (pointer: coarse)': { minHeight: 44 }, ...phone({ minHeight: 44, width: '100%', maxWidth: '100%' }) },
  },
});
