import * as React from 'react';
import { methodWords } from '../../../i18n/pages/method';
import type { Loss, ScaledMethod } from '../../../domain/methods/scale';
import { isPerParticipant, type MethodStep } from '../../../domain/methods/steps';
import { NumberStepper } from '../../fields/NumberStepper';
import { RichSentence } from './RichSentence';
import { useText } from '../../app/useText';
import { methodClasses as classes } from './methodStyles';
import { isClockTime, mostMinutes, mostParticipants, type Method, type MethodView } from './methodUrl';
import { outputKeys } from './words';

interface PickerProps {
  readonly scaled: ScaledMethod;
  readonly steps: readonly MethodStep[];
  readonly participants: number;
  readonly start: string | undefined;
  readonly onChange: (change: Partial<MethodView>) => void;
}

/** "Jag har 45 minuter och 12 personer": the sentence that scales the steps below it. */
export function Picker({ scaled, steps, participants, start, onChange }: PickerProps): JSX.Element {
  const { t, template } = useText(methodWords);
  const [typed, setTyped] = React.useState(start ?? '');
  const isFull = scaled.wanted === scaled.full;
  const handleStart = (event: React.ChangeEvent<HTMLInputElement>): void => {
    const { value } = event.target;
    setTyped(value);
    if (value === '' || isClockTime(value)) onChange({ start: value === '' ? undefined : value });
  };
  const minutes = (
    <NumberStepper
      label={t('method.picker.minutes')}
      lessLabel={t('method.picker.lessTime')}
      moreLabel={t('method.picker.moreTime')}
      value={scaled.wanted}
      min={5}
      max={mostMinutes}
      step={5}
      onChange={(wanted) => onChange({ minutes: wanted })}
    />
  );
  const people = (
    <NumberStepper
      label={t('method.picker.people')}
      lessLabel={t('method.picker.fewer')}
      moreLabel={t('method.picker.more')}
      value={participants}
      min={1}
      max={mostParticipants}
      step={1}
      onChange={(wanted) => onChange({ participants: wanted })}
    />
  );
  return (
    <div className={classes.picker} role="group" aria-label={t('method.picker.label')}>
      <RichSentence template={template('method.picker.sentence')} parts={{ minutes, people }} />
      <span className={classes.pickerEnd}>
        {!isPerParticipant(steps) && (
          <label>
            {t('method.picker.start')}
            <input type="time" className={classes.clock} value={typed} onChange={handleStart} />
          </label>
        )}
        {!isFull && (
          <button type="button" className={classes.link} onClick={() => onChange({ minutes: undefined })}>
            {t('method.picker.full', { full: scaled.full })}
          </button>
        )}
      </span>
    </div>
  );
}

/** How the method is cut, in one sentence; what a screen reader hears when the time is changed. */
export function useVerdict(method: Method, steps: readonly MethodStep[], scaled: ScaledMethod, participants: number): string {
  const { t } = useText(methodWords);
  const { fits, wanted, total, full, over, shortest, loses } = scaled;
  const leftOut = loses.filter(({ reason }) => reason === 'leftOut').length;
  const time = (): string => {
    if (!fits) return t('method.verdict.tooShort', { wanted, shortest });
    if (total === full) return over > 0 ? t('method.verdict.over', { full, over }) : t('method.verdict.whole', { full });
    return t('method.verdict.shortened', { total, full });
  };
  const { participantsMin = 1, participantsMax = Infinity } = method;
  const group = (): string => {
    if (participants < participantsMin) return t('method.verdict.tooFew', { min: participantsMin });
    if (participants <= participantsMax) return '';
    const groups = Math.ceil(participants / participantsMax);
    return Math.floor(participants / groups) >= participantsMin
      ? t('method.verdict.divide', { max: participantsMax, groups })
      : t('method.verdict.tooMany', { max: participantsMax });
  };
  return [
    time(),
    leftOut > 0 && t('method.verdict.leftOut', { count: leftOut }),
    total < wanted && total < full && t('method.verdict.spare', { spare: wanted - total }),
    isPerParticipant(steps) && t('method.verdict.perParticipant'),
    group(),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is lost at this length, in words. */
export function Losses({
  method,
  scaled,
  className,
  titleClass,
}: {
  readonly method: Method;
  readonly scaled: ScaledMethod;
  readonly className: string;
  readonly titleClass: string;
}): JSX.Element | null {
  const { t } = useText(methodWords);
  if (scaled.total === scaled.full) return null;
  const words = ({ reason, index, title }: Loss): string => {
    const lost = scaled.steps[index];
    const output = lost?.step.outputKind ?? 'text';
    if (reason === 'rushed') return t('method.loss.rushed', { title, minutes: lost?.minutes ?? 0, original: lost?.original ?? 0 });
    return output === 'text' ? t('method.loss.leftOut', { title }) : t('method.loss.leftOutOutput', { title, output: t(outputKeys[output]) });
  };
  return (
    <section className={className}>
      <h2 className={titleClass}>{t('method.losses')}</h2>
      {scaled.loses.length === 0 && <p>{t('method.loss.nothing')}</p>}
      <ul className={classes.lines}>
        {scaled.loses.map((loss) => (
          <li key={loss.index}>{words(loss)}</li>
        ))}
      </ul>
      {method.short && (
        <p className={classes.small} style={{ marginTop: 10 }}>
          <strong>{t('method.short')}</strong> {method.short}
        </p>
      )}
    </section>
  );
}
