import type { IRawStyle } from '@fluentui/react/lib/Styling';
import { touch } from '../theme/styles';

/** The browser's own field, drawn as Fluent draws its. */
export const inputStyle: IRawStyle = {
  height: 32,
  padding: '0 8px',
  font: 'inherit',
  color: 'var(--fs-tx)',
  background: 'var(--fs-bg)',
  border: '1px solid var(--fs-line2)',
  borderRadius: 4,
  selectors: { '&[aria-invalid="true"]': { borderColor: 'var(--fs-err)' }, ...touch({ height: 44 }) },
};
