import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { formWords } from '../../i18n/pages/form';
import { useServices } from '../app/services';
import { useText } from '../app/useText';
import { Icon } from '../theme/icons';
import { touch } from '../theme/styles';
import { Combobox } from './Combobox';
import { codes, text, type ControlProps } from './controls';
import { useChoosable, useList, useTitles } from './useItems';

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

const none: readonly number[] = [];

/** One item of another list, found by its title. */
export function ItemPicker({ id, field, label, value, isInvalid, describedBy, onChange }: ControlProps): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(formWords);
  const [typed, setTyped] = React.useState('');
  const list = useList(field.list ?? '');
  const choosable = useChoosable(list, typed);
  const chosen = text(value);
  const ids = React.useMemo(() => (chosen === '' ? none : [Number(chosen)]), [chosen]);
  const titles = useTitles(list, ids);
  const handlePick = (item: { readonly id: number; readonly title: string }): void => {
    onChange(String(item.id));
    announce(t('picker.chosen', { title: item.title }));
  };
  return (
    <Combobox
      id={id}
      label={label}
      isRequired={field.required}
      isInvalid={isInvalid}
      describedBy={describedBy}
      resting={chosen === '' ? '' : (titles.get(Number(chosen)) ?? choosable.items.find((item) => String(item.id) === chosen)?.title ?? '')}
      typed={typed}
      onType={setTyped}
      choosable={choosable}
      without={none}
      onPick={handlePick}
      onClear={() => onChange('')}
    />
  );
}

/** Several items of another list; each can be taken away again. */
export function ItemsPicker({ id, field, label, value, isInvalid, describedBy, onChange }: ControlProps): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(formWords);
  const [typed, setTyped] = React.useState('');
  const list = useList(field.list ?? '');
  const choosable = useChoosable(list, typed);
  const chosen = codes(value);
  const ids = React.useMemo(() => codes(value).map(Number), [value]);
  const titles = useTitles(list, ids);
  const titleOf = (one: string): string => titles.get(Number(one)) ?? one;
  const handlePick = (item: { readonly id: number; readonly title: string }): void => {
    onChange([...chosen, String(item.id)]);
    announce(t('picker.chosen', { title: item.title }));
  };
  const handleRemove = (one: string): void => {
    onChange(chosen.filter((other) => other !== one));
    announce(t('picker.removed', { title: titleOf(one) }));
    document.getElementById(id)?.focus(); // the chip that had focus is gone
  };
  return (
    <>
      <Combobox
        id={id}
        label={label}
        isRequired={field.required}
        isInvalid={isInvalid}
        describedBy={describedBy}
        resting=""
        typed={typed}
        onType={setTyped}
        choosable={choosable}
        without={ids}
        onPick={handlePick}
      />
      {chosen.length > 0 && (
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
      )}
    </>
  );
}
