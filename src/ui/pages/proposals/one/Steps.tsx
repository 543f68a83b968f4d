import * as React from 'react';
import type { PlainKeyOf } from '../../../../i18n';
import { proposalWords } from '../../../../i18n/pages/proposals';
import type { PathStep, ProposalPath } from '../../../../domain/proposals/path';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { proposalClasses as classes } from '../proposalStyles';

type Key = PlainKeyOf<(typeof proposalWords)['sv']>;
/** What a step is called behind, here and ahead. */
const names = {
  utkast: { done: 'proposals.step.draft', here: 'proposals.step.draft', ahead: 'proposals.step.draft' },
  inlamnat: { done: 'proposals.step.submitted', here: 'proposals.step.submitted', ahead: 'proposals.step.toSubmit' },
  behandlat: { done: 'proposals.step.handled', here: 'proposals.step.toHandle', ahead: 'proposals.step.toHandle' },
  beslutat: { done: 'proposals.step.decided', here: 'proposals.step.toDecide', ahead: 'proposals.step.toDecide' },
  genomfors: { done: 'proposals.step.carriedOut', here: 'proposals.step.toCarryOut', ahead: 'proposals.step.toCarryOut' },
  klart: { done: 'proposals.step.done', here: 'proposals.step.toFollowUp', ahead: 'proposals.step.toFollowUp' },
} as const satisfies Record<PathStep['key'], Record<PathStep['state'], Key>>;

/** The step's own name, where what goes on there says more than that it is reached. */
function nameOf({ key, state }: PathStep, { awaits }: ProposalPath): Key {
  if (key === 'genomfors' && awaits === 'followUp') return 'proposals.step.underWay';
  if (key === 'beslutat' && awaits === 'submission' && state === 'here') return 'proposals.step.sentBack';
  return names[key][state];
}

/** The way from draft to done, with body and day under each step. */
export function Steps({ path }: { readonly path: ProposalPath }): JSX.Element {
  const { date } = useTranslator();
  const { t } = useText(proposalWords);
  return (
    <ol className={classes.steps} aria-label={t('proposals.steps')}>
      {path.steps.map((step, index) => {
        const when = [step.body, step.date && date(step.date)].filter(Boolean).join(' ');
        const isPast = path.steps[index + 1]?.state !== 'ahead' && step.state === 'done';
        return (
          <li key={step.key} className={classes.step} aria-current={step.state === 'here' ? 'step' : undefined}>
            {index < path.steps.length - 1 && <span aria-hidden="true" className={`${classes.line} ${isPast ? classes.lineBehind : ''}`} />}
            <span aria-hidden="true" className={`${classes.dot} ${step.state === 'done' ? classes.dotDone : step.state === 'here' ? classes.dotHere : ''}`} />
            <span className={`${classes.stepName} ${step.state === 'here' ? classes.stepNow : ''}`}>
              {t(nameOf(step, path))}
              <span className={classes.heard}>
                {t(step.state === 'done' ? 'proposals.step.isDone' : step.state === 'here' ? 'proposals.step.isHere' : 'proposals.step.isAhead')}
              </span>
            </span>
            <span>{when || (step.state === 'ahead' ? t('proposals.step.notYet') : '')}</span>
          </li>
        );
      })}
    </ol>
  );
}
