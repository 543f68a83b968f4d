import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { startCorrection } from '../../../data/report/drafts';
import type { ReportHead } from '../../../data/report/published';
import { reportWords } from '../../../i18n/pages/report';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { FormDialog } from '../../forms/FormDialog';
import { Failure } from '../../forms/FormMessages';
import { useAutosave, useKeptDraft } from '../../forms/useAutosave';
import { buttonClasses } from '../../theme/buttons';
import { Field } from './Field';
import { reportClasses as classes } from './reportStyles';
import { placeUrl, startPlace } from './reportUrl';

const field = 'framsyn-correct-why';

/** Begins a correction: a new version that says which one it corrects, and why. */
export default function CorrectDialog({ head, onClose }: { readonly head: ReportHead; readonly onClose: () => void }): JSX.Element {
  const { data, drafts, navigation } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(reportWords);
  const client = useQueryClient();
  const form = `report.correct.${head.number}`;
  const kept = useKeptDraft(form);
  const [why, setWhy] = React.useState(typeof kept?.values['why'] === 'string' ? kept.values['why'] : '');
  const [isAsked, setAsked] = React.useState(false);
  const [isSending, setSending] = React.useState(false);
  const [isDone, setDone] = React.useState(false);
  const [error, setError] = React.useState<DataError>();
  useAutosave({ form, clientKey: kept?.clientKey ?? 'why', changes: why === '' ? {} : { why }, isDone });
  const isMissing = why.trim() === '';

  const handleStart = (): void => {
    setAsked(true);
    if (isSending) return;
    if (isMissing) return document.getElementById(field)?.focus();
    setSending(true);
    void startCorrection(data, head, why).then((answer) => {
      setSending(false);
      if (!answer.ok) return setError(answer.error);
      setDone(true);
      drafts.discard(form, kept?.clientKey ?? 'why');
      void client.invalidateQueries(['reportDrafts']);
      onClose();
      navigation.push(placeUrl({ ...startPlace, tab: 'draft', draft: answer.value.id }));
    });
  };
  return (
    <FormDialog
      title={t('report.correct.title', { number: head.number })}
      firstFocus={field}
      onClose={onClose}
      footer={
        <>
          <button type="button" className={buttonClasses.primary} aria-disabled={isSending} onClick={handleStart}>
            {isSending ? common('form.sending') : t('report.correct.do')}
          </button>
          <button type="button" className={buttonClasses.outlined} onClick={onClose}>
            {common('action.cancel')}
          </button>
        </>
      }
    >
      {error && <Failure error={error} text={t('report.draft.notStarted')} onRetry={handleStart} />}
      <p>{t('report.correct.about')}</p>
      <br />
      <Field
        id={field}
        label={t('report.correct.why')}
        hint={t('report.correct.why.hint')}
        problem={isAsked && isMissing ? t('report.correct.why.missing') : undefined}
      >
        {(props) => <textarea {...props} className={classes.area} rows={3} maxLength={1_000} value={why} onChange={({ target }) => setWhy(target.value)} />}
      </Field>
    </FormDialog>
  );
}
