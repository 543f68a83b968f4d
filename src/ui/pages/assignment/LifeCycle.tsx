import * as React from 'react';
import { assignmentCycleWords } from '../../../i18n/pages/assignmentCycle';
import { isClosing, phaseOf, phases, type Phase } from '../../../domain/assignment/phases';
import { useText } from '../../app/useText';
import { Icon } from '../../theme/icons';
import { assignmentClasses as classes } from './assignmentStyles';
import type { Assignment } from './useAssignment';
import { meaningKeys, phaseKeys } from './words';

const beforeTheEnd = phases.filter((phase) => !isClosing(phase));

/** The way from start to handover: where the assignment is, what is behind and ahead, and what each step means. */
export function LifeCycle({ assignment }: { readonly assignment: Assignment }): JSX.Element {
  const { t } = useText(assignmentCycleWords);
  const current = phaseOf(assignment);
  const last: Phase | undefined = isClosing(current) ? current : undefined;
  const place = last ? beforeTheEnd.length : beforeTheEnd.indexOf(current);
  const steps = [
    ...beforeTheEnd.map((phase) => ({ name: t(phaseKeys[phase]), meaning: t(meaningKeys[phase]) })),
    last ? { name: t(phaseKeys[last]), meaning: t(meaningKeys[last]) } : { name: t('assignment.phase.end'), meaning: t('assignment.means.end') },
  ];
  return (
    <ol className={classes.cycle} aria-label={t('assignment.cycle')}>
      {steps.map(({ name, meaning }, index) => (
        <li key={name} className={`${classes.step} ${index === place ? classes.stepNow : ''}`} aria-current={index === place ? 'step' : undefined}>
          <span className={classes.stepName}>
            {index < place && <Icon name="checkmark" size={14} />}
            {name}
          </span>
          <span className={classes.stepState}>
            {t(index < place ? 'assignment.cycle.done' : index === place ? 'assignment.cycle.now' : 'assignment.cycle.ahead')}
          </span>
          <p className={index === place ? undefined : classes.stepMeaning}>{meaning}</p>
        </li>
      ))}
    </ol>
  );
}
