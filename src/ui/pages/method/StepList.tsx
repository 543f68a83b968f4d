import * as React from 'react';
import { methodWords } from '../../../i18n/pages/method';
import type { ScaledMethod, ScaledStep } from '../../../domain/methods/scale';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { stepClasses as classes } from './methodStyles';
import { clockAfter, scheduleOf } from './schedule';
import { insideQuotes, outputKeys } from './words';

interface StepListProps {
  readonly scaled: ScaledMethod;
  readonly start: string | undefined;
}

/** The steps in order: what to say, what to do, what comes out, and how long it takes at this length. */
export function StepList({ scaled, start }: StepListProps): JSX.Element {
  const beginsAt = new Map(scheduleOf(scaled).map(({ index, from }) => [index, from]));
  return (
    <ol className={classes.steps}>
      {scaled.steps.map((step) => (
        <Step key={step.index} scaled={step} begins={start === undefined ? undefined : clockOf(start, beginsAt.get(step.index))} />
      ))}
    </ol>
  );
}

const clockOf = (start: string, from: number | undefined): Date | undefined => (from === undefined ? undefined : clockAfter(start, from));

/** Why a step's time is another than its own. */
export function useWhy(): (scaled: ScaledStep) => string {
  const { t } = useText(methodWords);
  return ({ change, original, isAtMinimum }) => {
    if (change === 'kept') return '';
    if (change === 'leftOut') return t('method.why.leftOut', { original });
    return t(isAtMinimum ? 'method.why.minimum' : 'method.why.shortened', { original });
  };
}

function Step({ scaled, begins }: { readonly scaled: ScaledStep; readonly begins: Date | undefined }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(methodWords);
  const why = useWhy()(scaled);
  const { step, minutes, index, change } = scaled;
  const isLeftOut = change === 'leftOut';
  return (
    <li className={`${classes.step} ${isLeftOut ? classes.left : ''}`}>
      <span className={classes.number}>{index + 1}</span>
      <h3 className={classes.title}>
        {step.title}
        {step.outputKind !== 'text' && <span className={classes.gives}> · {t('method.gives', { output: t(outputKeys[step.outputKind]) })}</span>}
      </h3>
      <p className={classes.time}>
        <span className={classes.minutes}>{isLeftOut ? t('method.leftOut') : t('method.minutes', { minutes })}</span>
        {begins && <span className={classes.why}>{t('method.begins', { time: translator.time(begins) })}</span>}
        {why !== '' && <span className={classes.why}>{why}</span>}
      </p>
      {!isLeftOut && (
        <div className={classes.body}>
          {step.toParticipants !== '' && <blockquote className={classes.quote}>{t('method.quote', { text: insideQuotes(step.toParticipants) })}</blockquote>}
          {step.toLeader !== '' && (
            <p className={classes.leader}>
              <strong>{t('method.toLeader')}</strong> {step.toLeader}
            </p>
          )}
          {step.input !== '' && <p className={classes.flow}>{t('method.input', { input: step.input })}</p>}
          {step.perParticipant && <p className={classes.flow}>{t('method.onTheirOwn')}</p>}
        </div>
      )}
    </li>
  );
}
