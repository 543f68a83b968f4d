import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { useTranslator } from '../app/services';
import { useWaiting } from '../app/useWaiting';
import { Icon } from '../theme/icons';
import { linkButton, touch } from '../theme/styles';

export const inlineClasses = mergeStyleSets({
  form: { borderTop: '1px solid var(--fs-line)', borderBottom: '1px solid var(--fs-line)', padding: '12px 0', marginBottom: 16 },
  group: { border: 0, padding: 0, margin: '0 0 12px', minWidth: 0 },
  legend: { fontWeight: 600, padding: 0, marginBottom: 4 },
  radios: { display: 'flex', flexWrap: 'wrap', gap: '0 20px' },
  radio: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 32,
    cursor: 'pointer',
    selectors: { input: { width: 18, height: 18, margin: 0, accentColor: 'var(--fs-acbg)' }, ...touch({ minHeight: 44 }) },
  },
  hint: { fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)' },
  problem: { display: 'flex', gap: 6, alignItems: 'flex-start', color: 'var(--fs-err)', fontSize: 13, lineHeight: '18px', marginBottom: '8px !important' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  button: { selectors: touch({ height: 44 }) },
  link: { ...linkButton, selectors: touch({ minHeight: 44 }) },
  waiting: { fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)' },
});

interface InlineFormProps {
  readonly label: string;
  readonly saveLabel: string;
  readonly isSaving: boolean;
  /** Why it is not saved; what was written stands. */
  readonly problem: string | undefined;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: React.ReactNode;
}

/** A small form inside a panel. Its first control takes focus; Ctrl+Enter saves; Escape leaves the form, not the panel. */
export function InlineForm({ label, saveLabel, isSaving, problem, onSave, onCancel, children }: InlineFormProps): JSX.Element {
  const { t } = useTranslator();
  const waiting = useWaiting();
  const form = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => form.current?.querySelector<HTMLElement>('input:checked, input, textarea')?.focus(), []);
  const handleKey = (event: React.KeyboardEvent): void => {
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isSave && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (isSave) onSave();
    else onCancel();
  };
  return (
    <div ref={form} role="group" aria-label={label} className={inlineClasses.form} onKeyDown={handleKey}>
      {children}
      <div role="alert">{problem !== undefined && <Problem text={problem} />}</div>
      <div className={inlineClasses.buttons}>
        <DefaultButton className={inlineClasses.button} text={saveLabel} aria-disabled={isSaving} onClick={onSave} />
        <button type="button" className={inlineClasses.link} onClick={onCancel}>
          {t('action.cancel')}
        </button>
        <span role="status" className={inlineClasses.waiting}>
          {isSaving ? waiting : ''}
        </span>
      </div>
    </div>
  );
}

export const Problem = ({ text }: { readonly text: string }): JSX.Element => (
  <p className={inlineClasses.problem}>
    <Icon name="error" size={15} />
    <span>{text}</span>
  </p>
);

interface RadiosProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
}

/** One of a few. */
export const Radios = <Value extends string>({ legend, name, options, chosen, onChoose }: RadiosProps<Value>): JSX.Element => (
  <fieldset className={inlineClasses.group}>
    <legend className={inlineClasses.legend}>{legend}</legend>
    <div className={inlineClasses.radios}>
      {options.map(({ value, text }) => (
        <label key={value} className={inlineClasses.radio}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {text}
        </label>
      ))}
    </div>
  </fieldset>
);
