import * as React from 'react';
import { createPortal } from 'react-dom';
import { methodWords } from '../../../i18n/pages/method';
import type { ScaledMethod } from '../../../domain/methods/scale';
import { methods } from '../../../schema/lists/methods';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import type { Method } from './methodUrl';
import { cardClasses as classes } from '../../print/printStyles';
import { linesOf } from './RecipeParts';
import { clockAfter, scheduleOf, type ScheduledStep } from './schedule';
import { useWhy } from './StepList';
import { insideQuotes } from './words';

interface PrintCardProps {
  readonly method: Method;
  readonly scaled: ScaledMethod;
  readonly participants: number;
  readonly start: string | undefined;
  readonly perParticipant: boolean;
}

/** The method at this length, on paper: what the leader holds in the hand. Not on the screen. */
export function PrintCard({ method, scaled, participants, start, perParticipant }: PrintCardProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(methodWords);
  const words = useWords(methods);
  const leftOut = scaled.steps.filter(({ change }) => change === 'leftOut').map(({ step }) => step.title);
  const facts = [
    t(perParticipant ? 'method.fact.minutesEach' : 'method.fact.minutes', { minutes: String(scaled.total) }),
    t('method.fact.people', { people: String(participants) }),
    start !== undefined && t('method.card.clock', { from: translator.time(clockAfter(start, 0)), to: translator.time(clockAfter(start, scaled.total)) }),
  ];
  const card = (
    <div className={classes.card} lang={translator.locale} aria-hidden="true">
      <div className={classes.body}>
        <p className={classes.title}>{method.title}</p>
        <p className={classes.summary}>{method.summary}</p>
        <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
        {method.preparation && (
          <>
            <p className={classes.heading}>{words.label('preparation')}</p>
            <p className={classes.plain}>{method.preparation}</p>
          </>
        )}
        <div className={classes.columns}>
          <CardLines title={words.label('materials')} lines={linesOf(method.materials)} />
          <CardLines title={words.label('roles')} lines={linesOf(method.roles)} />
        </div>
        {scheduleOf(scaled).map((step) => (
          <CardStep key={step.index} step={step} start={start} perParticipant={perParticipant} />
        ))}
        {leftOut.length > 0 && <p className={classes.small}>{t('method.card.leftOut', { titles: leftOut.join(', ') })}</p>}
      </div>
      <div className={classes.foot}>
        <p className={classes.footText}>{[method.title, method.source, method.licence].filter(Boolean).join(' · ')}</p>
      </div>
    </div>
  );
  return createPortal(card, document.body);
}

const CardLines = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): JSX.Element | null =>
  lines.length === 0 ? null : (
    <div>
      <p className={classes.heading}>{title}</p>
      {lines.map((line, index) => (
        <p key={index} className={classes.item}>
          {line}
        </p>
      ))}
    </div>
  );

interface CardStepProps {
  readonly step: ScheduledStep;
  readonly start: string | undefined;
  readonly perParticipant: boolean;
}

function CardStep({ step: scaled, start, perParticipant }: CardStepProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(methodWords);
  const why = useWhy()(scaled);
  const { step, index, minutes, from, to } = scaled;
  const clock = start === undefined ? t('method.card.minutes', { from, to }) : translator.time(clockAfter(start, from));
  return (
    <div className={classes.step}>
      <span>{index + 1}</span>
      <div>
        <p className={classes.stepTitle}>{step.title}</p>
        {step.toParticipants !== '' && <p className={classes.words}>{t('method.quote', { text: insideQuotes(step.toParticipants) })}</p>}
        {step.toLeader !== '' && (
          <p className={classes.small}>
            <strong>{t('method.toLeader')}</strong> {step.toLeader}
          </p>
        )}
      </div>
      <div className={classes.stepTime}>
        <p className={classes.minutes}>{t('method.minutes', { minutes })}</p>
        {!perParticipant && <p className={classes.small}>{clock}</p>}
        {why !== '' && <p className={classes.small}>{why}</p>}
      </div>
    </div>
  );
}
