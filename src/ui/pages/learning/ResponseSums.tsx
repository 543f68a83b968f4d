import * as React from 'react';
import type { Spread } from '../../../domain/assessments';
import type { EventPhase } from '../../../domain/learning/events';
import { asked, fewestShown, shiftsOf, type AnswerField, type ResponseKind, type Summed } from '../../../domain/learning/responses';
import type { PlainKeyOf } from '../../../i18n';
import { occasionWords } from '../../../i18n/pages/occasion';
import { useText } from '../../app/useText';
import { scaleSteps, SpreadDots } from '../../charts/SpreadDots';
import { learningClasses as classes } from '../../learning/learningStyles';
import { headingKeys, questionKeys } from './responseWords';

interface ResponseSumsProps {
  readonly sums: Readonly<Record<ResponseKind, Summed>>;
  readonly phase: EventPhase;
}

/** What the answers say together, from five of them: the spread of each question, and what moved from before to after. */
export default function ResponseSums({ sums, phase }: ResponseSumsProps): JSX.Element {
  const { t } = useText(occasionWords);
  const shifts = shiftsOf(sums.fore, sums.efter);
  const kinds: readonly ResponseKind[] = phase === 'ahead' ? ['fore'] : ['utvardering', 'fore', 'efter'];
  return (
    <>
      {kinds.map((kind) => (
        <Sum key={kind} kind={kind} sum={sums[kind]} />
      ))}
      {shifts.length > 0 && (
        <>
          <h4 className={classes.strong}>{t('occasion.shift')}</h4>
          <p className={classes.note}>{t('occasion.shift.note')}</p>
          <ul className={classes.plain}>
            {shifts.map(({ field, before, after }) => (
              <li key={field}>
                {t(questionKeys.fore[field])}{' '}
                <span className={classes.note}>{t('occasion.shift.medians', { before: before.median, after: after.median })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Sum({ kind, sum }: { readonly kind: ResponseKind; readonly sum: Summed }): JSX.Element | null {
  const { t } = useText(occasionWords);
  if (!sum.isShown) {
    const held = sum.count === 0 ? t('occasion.sum.none') : t('occasion.sum.held', { fewest: fewestShown, count: sum.count });
    return (
      <p className={classes.note}>
        {t(headingKeys[kind])}: {held}
      </p>
    );
  }
  const texts: Partial<Record<AnswerField, PlainKeyOf<(typeof occasionWords)['sv']>>> = questionKeys[kind];
  return (
    <>
      <h4 className={classes.strong}>
        {t(headingKeys[kind])}, {t('occasion.sum.count', { count: sum.count })}
      </h4>
      <dl>
        {asked[kind].map((field) => {
          const key = texts[field];
          const spread = sum.spreads[field];
          return key && spread ? <SpreadRow key={field} name={t(key)} spread={spread} /> : null;
        })}
      </dl>
      {sum.words.length > 0 && (
        <>
          <p className={classes.note}>{t('occasion.evaluation.change')}</p>
          <ul className={classes.plain}>
            {sum.words.map((words, index) => (
              <li key={index} className={classes.words}>
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** One question: a dot an answer on the scale, and the middle one and the ends in words. */
function SpreadRow({ name, spread }: { readonly name: string; readonly spread: Spread }): JSX.Element {
  const { t } = useText(occasionWords);
  const { lowest, highest, median, values } = spread;
  const says = scaleSteps.filter((step) => values.includes(step)).map((step) => t('occasion.spread.says', { people: values.filter((value) => value === step).length, value: step })); // prettier-ignore
  return (
    <div className={classes.spread}>
      <dt className={classes.spreadName}>{name}</dt>
      <dd className={classes.spreadDrawn} aria-hidden="true">
        <SpreadDots spread={spread} />
      </dd>
      <dd>
        {lowest === highest ? t('occasion.spread.one', { value: lowest }) : t('occasion.spread', { lowest, highest, median })}
        <span className={classes.hidden}>. {says.join(', ')}.</span>
      </dd>
    </div>
  );
}
