import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { formWords } from '../../i18n/pages/form';
import { useServices } from '../app/services';
import { useText } from '../app/useText';
import { Icon } from '../theme/icons';
import { touch } from '../theme/styles';

const classes = mergeStyleSets({
  chips: { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: '8px !important' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 6,
    maxWidth: '100%',
    minHeight: 28,
    padding: '2px 10px',
    font: 'inherit',
    fontSize: 13,
    textAlign: 'left',
    color: 'var(--fs-tx)',
    background: 'var(--fs-bg)',
    border: '1px solid var(--fs-line2)',
    borderRadius: 16,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    selectors: { ':hover': { background: 'var(--fs-bg3)' }, ...touch({ minHeight: 44, borderRadius: 22 }) },
  },
});

interface PickedChipsProps {
  readonly label: string;
  /** Takes focus when a chip goes. */
  readonly inputId: string;
  readonly chosen: readonly string[];
  readonly titleOf: (one: string) => string;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** What a picker of several has picked, each with the way to take it away again. */
export function PickedChips({ label, inputId, chosen, titleOf, onChange }: PickedChipsProps): JSX.Element | null {
  const { announce } = useServices();
  const { t } = useText(formWords);
  if (chosen.length === 0) return null;
  const handleRemove = (one: string): void => {
    onChange(chosen.filter((other) => other !== one));
    announce(t('picker.removed', { title: titleOf(one) }));
    document.getElementById(inputId)?.focus(); // the chip that had focus is gone
  };
  return (
    <ul className={classes.chips} aria-label={label}>
      {chosen.map((one) => (
        <li key={one}>
          <button type="button" className={classes.chip} aria-label={t('picker.remove', { title: titleOf(one) })} onClick={() => handleRemove(one)}>
            {titleOf(one)}
            <Icon name="cancel" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
