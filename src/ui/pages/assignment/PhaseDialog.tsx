import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { useQueryClient } from '@tanstack/react-query';
import { assignmentCycleWords } from '../../../i18n/pages/assignmentCycle';
import type { Check } from '../../../domain/assignment/checklist';
import { isClosing, phaseChange, type Phase } from '../../../domain/assignment/phases';
import { dayOf } from '../../../domain/review/calendar';
import { assignments } from '../../../schema/lists/assignments';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { FormDialog } from '../../forms/FormDialog';
import { wordsFor } from '../../states/errorWords';
import { touch } from '../../theme/styles';
import type { Assignment } from './useAssignment';
import { checkText, meaningKeys, phaseKeys } from './words';

const classes = mergeStyleSets({
  choice: { display: 'flex', gap: 8, alignItems: 'baseline', padding: '4px 0', selectors: touch({ padding: '12px 0' }) },
  fieldset: { border: 0, padding: 0, margin: '0 0 16px' },
  legend: { fontWeight: 600, padding: 0, marginBottom: 4 },
  left: { margin: '4px 0 12px !important', paddingLeft: '20px !important', listStyle: 'disc !important' },
  note: { color: 'var(--fs-tx2)', marginBottom: '12px !important' },
  problem: { color: 'var(--fs-err)', fontWeight: 600, marginBottom: '12px !important' },
});

interface PhaseDialogProps {
  readonly assignment: Assignment;
  /** Where it may go; the first is the usual way. */
  readonly to: readonly Phase[];
  /** What the present phase asks for and does not have. */
  readonly left: readonly Check[];
  readonly onClose: () => void;
}

/** Moves an assignment to another phase. What is missing is said, and stops nobody. */
export default function PhaseDialog({ assignment, to, left, onClose }: PhaseDialogProps): JSX.Element {
  const { t: common } = useTranslator();
  const text = useText(assignmentCycleWords);
  const { t } = text;
  const { data, now, offer } = useServices();
  const client = useQueryClient();
  const [chosen, setChosen] = React.useState(to[0]);
  const [isBusy, setBusy] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();
  if (chosen === undefined) return <></>;

  const move = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const answer = await data.repository(assignments).patch(assignment.id, phaseChange(chosen, dayOf(now())), assignment.etag);
    setBusy(false);
    void client.invalidateQueries(['assignments']);
    if (answer.ok) {
      onClose();
      return offer({ text: t('assignment.move.done', { phase: t(phaseKeys[chosen]) }) });
    }
    setProblem(
      answer.error.kind === 'conflict' ? t('assignment.move.conflict') : t('assignment.move.failed', { reason: common(wordsFor(answer.error).heading) }),
    );
  };

  return (
    <FormDialog
      title={t('assignment.move.title')}
      onClose={onClose}
      footer={
        <>
          <PrimaryButton
            text={t('assignment.move.send', { phase: t(phaseKeys[chosen]).toLocaleLowerCase('sv') })}
            aria-disabled={isBusy}
            onClick={() => void move()}
          />
          <DefaultButton text={common('action.cancel')} onClick={onClose} />
        </>
      }
    >
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      {to.length > 1 ? (
        <fieldset className={classes.fieldset}>
          <legend className={classes.legend}>{t('assignment.move.to')}</legend>
          {to.map((phase) => (
            <label key={phase} className={classes.choice}>
              <input type="radio" name="framsyn-phase" checked={phase === chosen} onChange={() => setChosen(phase)} />
              <span>
                <strong>{t(phaseKeys[phase])}</strong>. {t(meaningKeys[phase])}
              </span>
            </label>
          ))}
        </fieldset>
      ) : (
        <p className={classes.note}>
          <strong>{t(phaseKeys[chosen])}</strong>. {t(meaningKeys[chosen])}
        </p>
      )}
      {left.length > 0 ? (
        <>
          <p>{t('assignment.move.left', { count: left.length })}</p>
          <ul className={classes.left}>
            {left.map((check) => (
              <li key={check.code}>{checkText(text, check)}</li>
            ))}
          </ul>
          <p className={classes.note}>{t('assignment.move.anyway')}</p>
        </>
      ) : (
        to.length > 1 && <p className={classes.note}>{t('assignment.move.none')}</p>
      )}
      {isClosing(chosen) && <p className={classes.note}>{t('assignment.move.closing')}</p>}
    </FormDialog>
  );
}
