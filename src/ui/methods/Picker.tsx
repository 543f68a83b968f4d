import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { Purpose, Wish } from '../../domain/methods/picker';
import { segments } from '../../i18n';
import { bankWords } from '../../i18n/pages/bank';
import { methods } from '../../schema/lists/methods';
import { useText } from '../app/useText';
import { NumberStepper } from '../fields/NumberStepper';
import { useWords } from '../fields/words';
import { linkButton, phone, touch } from '../theme/styles';
import { mostMinutes, mostParticipants } from './wish';

const ChoiceBox = React.lazy(() => import('../forms/ChoiceBox'));

const classes = mergeStyleSets({
  picker: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 10px',
    padding: '12px 16px',
    background: 'var(--fs-bg2)',
    borderRadius: 8,
    fontSize: 16,
    lineHeight: '24px',
    selectors: { '@media (forced-colors: active)': { border: '1px solid CanvasText' }, '@media print': { display: 'none' } },
  },
  purpose: { width: 190, fontSize: 14, selectors: { ...phone({ width: '100%' }) } },
  shell: { height: 32, border: '1px solid var(--fs-line2)', borderRadius: 4, background: 'var(--fs-bg)' },
  button: { height: 32, selectors: { ...touch({ height: 44 }) } },
  link: { ...linkButton, fontSize: 14, selectors: { ...touch({ minHeight: 44 }) } },
});

/** What stands in the sentence before anybody has said anything. */
export const usual = { minutes: 45, participants: 12 } as const;
const anything = '';
const purposes = Object.keys(methods.fields.purpose.settings.choices) as readonly Purpose[];

interface PickerProps {
  readonly wish: Wish;
  /** Left out where it always is in effect, and needs no button. */
  readonly isOn?: boolean;
  readonly onChange: (wish: Wish) => void;
}

/** "Jag har 45 minuter och 12 personer, och vi vill pröva": the first change puts it in effect, and so does its button. */
export function Picker({ wish, isOn, onChange }: PickerProps): JSX.Element {
  const { t, template } = useText(bankWords);
  const words = useWords(methods);
  const whole: Wish = { minutes: usual.minutes, participants: usual.participants, ...definedOf(wish) };
  const start = React.useRef<HTMLButtonElement>(null);
  const stop = React.useRef<HTMLButtonElement>(null);
  const isPressed = React.useRef(false);
  // Each takes the other's place, so the one that was pressed is gone: focus goes to the one that came.
  React.useEffect(() => {
    if (isPressed.current) (isOn ? stop : start).current?.focus();
    isPressed.current = false;
  }, [isOn]);
  const turn = (next: Wish): void => {
    isPressed.current = true;
    onChange(next);
  };
  const parts: Readonly<Record<string, JSX.Element>> = {
    minutes: (
      <NumberStepper
        label={t('bank.picker.minutes')}
        lessLabel={t('bank.picker.minutes.less')}
        moreLabel={t('bank.picker.minutes.more')}
        value={whole.minutes ?? usual.minutes}
        min={5}
        max={mostMinutes}
        step={5}
        onChange={(minutes) => onChange({ ...whole, minutes })}
      />
    ),
    people: (
      <NumberStepper
        label={t('bank.picker.people')}
        lessLabel={t('bank.picker.people.less')}
        moreLabel={t('bank.picker.people.more')}
        value={whole.participants ?? usual.participants}
        min={1}
        max={mostParticipants}
        step={1}
        onChange={(participants) => onChange({ ...whole, participants })}
      />
    ),
    purpose: (
      <React.Suspense fallback={<div aria-hidden="true" className={`${classes.purpose} ${classes.shell}`} />}>
        <ChoiceBox
          className={classes.purpose}
          label={t('bank.picker.purpose')}
          selected={wish.purpose ?? anything}
          options={[{ key: anything, text: t('bank.picker.anything') }, ...purposes.map((code) => ({ key: code, text: words.plainChoice('purpose', code) }))]}
          onSelect={(purpose) => onChange({ ...whole, purpose: purposes.find((known) => known === purpose) })}
        />
      </React.Suspense>
    ),
  };
  return (
    <div className={classes.picker} role="group" aria-label={t('bank.picker.label')}>
      {segments(template('bank.picker')).map((segment, index) =>
        'text' in segment ? <span key={index}>{segment.text.trim()}</span> : <React.Fragment key={index}>{parts[segment.parameter]}</React.Fragment>,
      )}
      {isOn === true && (
        <button ref={stop} type="button" className={classes.link} onClick={() => turn({})}>
          {t('bank.picker.stop')}
        </button>
      )}
      {isOn === false && <DefaultButton elementRef={start} className={classes.button} text={t('bank.picker.start')} onClick={() => turn(whole)} />}
    </div>
  );
}

const definedOf = (wish: Wish): Wish => Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
