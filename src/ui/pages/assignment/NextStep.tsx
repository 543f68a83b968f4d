import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { assignmentCycleWords } from '../../../i18n/pages/assignmentCycle';
import { checklist } from '../../../domain/assignment/checklist';
import { isClosed, nextPhases, phaseOf, previousPhase } from '../../../domain/assignment/phases';
import { AppLink } from '../../app/AppLink';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { Icon } from '../../theme/icons';
import { assignmentClasses as classes } from './assignmentStyles';
import { openerId, viewUrl } from './assignmentUrl';
import { Section } from './MemoSection';
import type { Dossier } from './useAssignment';
import { checkText, phaseKeys } from './words';

const PhaseDialog = React.lazy(() => import('./PhaseDialog'));

interface NextStepProps {
  readonly dossier: Dossier;
  readonly mayEdit: boolean;
}

/** What the next step asks for, counted from the lists; and the way there. When the work is over: its continuation. */
export function NextStep({ dossier, mayEdit }: NextStepProps): JSX.Element {
  const text = useText(assignmentCycleWords);
  const { t } = text;
  const [moving, setMoving] = React.useState<'on' | 'back'>();
  const { assignment } = dossier;
  const phase = phaseOf(assignment);
  const checks = checklist(dossier.facts);
  const [next] = nextPhases(phase);
  const before = previousPhase(phase);
  const isOver = isClosed(assignment);
  const name = (one: typeof phase): string => t(phaseKeys[one]).toLocaleLowerCase('sv');
  return (
    <Section id="framsyn-next-step" title={t(isOver ? 'assignment.next.ended' : 'assignment.next')}>
      {isOver && <Continued dossier={dossier} mayEdit={mayEdit} />}
      {checks.length > 0 && next && (
        <>
          <p className={classes.quiet}>
            {t('assignment.next.text', { done: checks.filter(({ isDone }) => isDone).length, of: checks.length, phase: t(phaseKeys[next]) })}
          </p>
          <ul className={classes.checks}>
            {checks.map((check) => (
              <li key={check.code}>
                {check.isDone ? (
                  <span className={classes.checkDone}>
                    <Icon name="completed" />
                  </span>
                ) : (
                  <span className={classes.checkLeft} aria-hidden="true" />
                )}
                <span>
                  <span className={classes.heard}>{t(check.isDone ? 'assignment.next.doneMark' : 'assignment.next.notDoneMark')}: </span>
                  {checkText(text, check)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayEdit && (
        <div className={classes.buttons}>
          {next && !isOver && (
            <PrimaryButton className={classes.button} text={t('assignment.next.moveOn', { phase: name(next) })} onClick={() => setMoving('on')} />
          )}
          {next && isOver && (
            <button type="button" className={classes.action} onClick={() => setMoving('on')}>
              {t('assignment.next.moveOn', { phase: name(next) })}
            </button>
          )}
          {before && (
            <button type="button" className={classes.action} onClick={() => setMoving('back')}>
              {t('assignment.next.back', { phase: name(before) })}
            </button>
          )}
        </div>
      )}
      {moving && (
        <React.Suspense fallback={null}>
          <PhaseDialog
            assignment={assignment}
            to={moving === 'on' ? nextPhases(phase) : before ? [before] : []}
            left={moving === 'on' ? checks.filter(({ isDone }) => !isDone) : []}
            onClose={() => setMoving(undefined)}
          />
        </React.Suspense>
      )}
    </Section>
  );
}

/** What came after: the continuation, or the way to make one or to finish it. */
function Continued({ dossier, mayEdit }: NextStepProps): JSX.Element {
  const { t } = useText(assignmentCycleWords);
  const { t: page } = useText(assignmentWords);
  const { assignment, successor, isHalfContinued } = dossier;
  const writing = { what: 'continuation' } as const;
  const isOpen = successor === undefined || isHalfContinued;
  return (
    <>
      {successor && (
        <p>
          {page('assignment.successor')}: <AppLink to={placeOf('assignments', successor.id) ?? ''}>{successor.title}</AppLink>
        </p>
      )}
      <p className={classes.quiet}>
        {t(successor === undefined ? 'assignment.next.continueText' : isHalfContinued ? 'assignment.next.halfText' : 'assignment.next.continuedText')}
      </p>
      {mayEdit && isOpen && (
        <div className={classes.buttons}>
          <AppLinkButton
            id={openerId(writing)}
            to={viewUrl({ assignment: assignment.id, writing })}
            text={t(successor ? 'assignment.next.finish' : 'assignment.next.continue')}
          />
        </div>
      )}
    </>
  );
}

/** The page's filled button, whose dialog has an address of its own. */
function AppLinkButton({ id, to, text }: { readonly id: string; readonly to: string; readonly text: string }): JSX.Element {
  const { navigation } = useServices();
  return <PrimaryButton id={id} className={classes.button} text={text} onClick={() => navigation.push(to)} />;
}
