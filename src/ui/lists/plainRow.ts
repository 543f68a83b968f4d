import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { phone } from '../theme/styles';

/** A row without a mark before its title: goes with `listClasses.row` and `.rowState`. */
export const plainRow = mergeStyleSets({
  row: {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, max-content)',
    selectors: { ...phone({ gridTemplateColumns: 'minmax(0, 1fr)' }) },
  },
  state: { maxWidth: '36ch', overflowWrap: 'anywhere', selectors: { ...phone({ gridColumn: '1', maxWidth: 'none' }) } },
});
