import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { Reason } from '../../domain/revisions/reason';
import { livingWords } from '../../i18n/pages/living';
import { revisions } from '../../schema/lists/revisions';
import type { Problem } from '../../schema/validate';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { fieldId } from '../forms/fieldId';
import { FormDialog } from '../forms/FormDialog';
import { ErrorSummary } from '../forms/FormMessages';
import type { FormValues } from '../forms/values';
import { ReasonFields } from './ReasonFields';
import { noReason, reasonProblems } from './reasonForm';
import { reasonIn } from './useLivingPlan';

interface ReasonDialogProps {
  /** What is about to be changed: "Ta bort Samla lärdomar", "Flytta till hösten". */
  readonly title: string;
  readonly doLabel: string;
  readonly version: number;
  readonly onReason: (reason: Reason) => void;
  readonly onClose: () => void;
}

/** Asks why before an approved plan is changed outside a form: by moving, striking or removing something. */
export function ReasonDialog({ title, doLabel, version, onReason, onClose }: ReasonDialogProps): JSX.Element {
  const { t } = useTranslator();
  const { t: own } = useText(livingWords);
  const [values, setValues] = React.useState<FormValues>(noReason);
  const [problems, setProblems] = React.useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = React.useState(0);
  const change = (key: string, value: string | boolean | readonly string[]): void => {
    setValues((before) => ({ ...before, [key]: value }));
    setProblems((before) => before.filter(({ field }) => field !== key));
  };
  const handleDo = (): void => {
    const found = reasonProblems(values);
    const reason = reasonIn(values);
    setProblems(found);
    setAttempt(attempt + 1);
    if (found.length === 0 && reason) onReason(reason);
  };
  return (
    <FormDialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <PrimaryButton text={doLabel} onClick={handleDo} />
          <DefaultButton text={t('action.cancel')} onClick={onClose} />
        </>
      }
    >
      {problems.length > 0 && (
        <ErrorSummary list={revisions} attempt={attempt} problems={problems} onGo={(field) => document.getElementById(fieldId(field))?.focus()} />
      )}
      <p>{own('living.reason.asked')}</p>
      <ReasonFields form={{ values, change, problems }} version={version} />
    </FormDialog>
  );
}
