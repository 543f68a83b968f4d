/** Controls that the form for a spaning does not need: they come with the forms that do. */
import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { formWords } from '../../i18n/pages/form';
import { useText } from '../app/useText';
import { withScheme } from './address';
import { codes, controls, text, type ControlProps, type Controls } from './controls';
import { inputStyle } from './inputStyle';
import { ItemPicker, ItemsPicker } from './ItemPicker';
import { NumberStepper } from './NumberStepper';
import { PeoplePicker, PersonPicker } from './PersonPicker';
import { Rating } from './Rating';
import { TimeField } from './TimeField';

const classes = mergeStyleSets({
  input: { ...inputStyle, width: '100%' },
  day: { maxWidth: 200 },
  label: { display: 'block', fontSize: 13, lineHeight: '18px', margin: '0 0 2px' },
  second: { marginTop: 8 },
});

/** A day, picked or typed: the browser's own field, in the reader's own order of day, month and year. */
function Day({ id, field, value, isInvalid, describedBy, onChange }: ControlProps): JSX.Element {
  return (
    <input
      type="date"
      id={id}
      className={`${classes.input} ${classes.day}`}
      value={text(value)}
      aria-invalid={isInvalid}
      aria-required={field.required}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** An address and, if it should read as something else, its text. */
function Link({ id, field, value, isInvalid, describedBy, onChange }: ControlProps): JSX.Element {
  const { t } = useText(formWords);
  const [address = '', words = ''] = codes(value);
  const write = (nextAddress: string, nextWords: string): void =>
    onChange(nextWords !== '' ? [nextAddress, nextWords] : nextAddress !== '' ? [nextAddress] : []);
  return (
    <>
      <label className={classes.label} htmlFor={id}>
        {t('itemForm.address')}
      </label>
      <input
        id={id}
        className={classes.input}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="https://"
        value={address}
        aria-invalid={isInvalid}
        aria-required={field.required}
        aria-describedby={describedBy}
        onChange={(event) => write(event.target.value, words)}
        onBlur={() => address !== withScheme(address) && write(withScheme(address), words)}
      />
      <label className={`${classes.label} ${classes.second}`} htmlFor={`${id}-text`}>
        {t('itemForm.addressText')}
      </label>
      <input id={`${id}-text`} className={classes.input} autoComplete="off" value={words} onChange={(event) => write(address, event.target.value)} />
    </>
  );
}

/** Every control that a form of ours draws. */
export const allControls: Controls = {
  ...controls,
  number: NumberStepper,
  rating: Rating,
  day: Day,
  link: Link,
  item: ItemPicker,
  items: ItemsPicker,
  person: PersonPicker,
  people: PeoplePicker,
  time: TimeField,
};
