import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { saveCadence } from '../../../data/report/cadence';
import { cadenceMonths, nextAfter, type Cadence } from '../../../domain/report/cadence';
import { dayOf } from '../../../domain/review/calendar';
import { isDay } from '../../../schema/kinds/days';
import { reportWords } from '../../../i18n/pages/report';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { FormDialog } from '../../forms/FormDialog';
import { Failure } from '../../forms/FormMessages';
import { buttonClasses } from '../../theme/buttons';
import { Field } from './Field';
import { reportClasses as classes } from './reportStyles';

interface CadenceDialogProps {
  readonly cadence: Cadence;
  readonly onClose: () => void;
}

/** How often a report comes, and when the next one does. */
export default function CadenceDialog({ cadence, onClose }: CadenceDialogProps): JSX.Element {
  const { data, now, offer } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(reportWords);
  const client = useQueryClient();
  const today = dayOf(now());
  const [months, setMonths] = React.useState(String(cadence.months));
  const [next, setNext] = React.useState(cadence.next ?? nextAfter(cadence, today));
  const [isAsked, setAsked] = React.useState(false);
  const [isSending, setSending] = React.useState(false);
  const [error, setError] = React.useState<DataError>();
  const count = Number(months);
  const isMonths = Number.isInteger(count) && count >= cadenceMonths.least && count <= cadenceMonths.most;
  const isNext = isDay(next) && next >= today;

  const handleSave = (): void => {
    setAsked(true);
    if (isSending) return;
    if (!isMonths) return document.getElementById('framsyn-cadence-months')?.focus();
    if (!isNext) return document.getElementById('framsyn-cadence-next')?.focus();
    setSending(true);
    void saveCadence(data, { months: count, next }).then((answer) => {
      setSending(false);
      if (!answer.ok) return setError(answer.error);
      void client.invalidateQueries(['settings']);
      void client.invalidateQueries(['start']);
      onClose();
      offer({ text: t('report.cadence.saved') });
    });
  };
  return (
    <FormDialog
      title={t('report.cadence.title')}
      onClose={onClose}
      footer={
        <>
          <button type="button" className={buttonClasses.primary} onClick={handleSave}>
            {isSending ? common('form.sending') : t('report.cadence.save')}
          </button>
          <button type="button" className={buttonClasses.outlined} onClick={onClose}>
            {common('action.cancel')}
          </button>
        </>
      }
    >
      {error && <Failure error={error} text={t('report.cadence.failed')} onRetry={handleSave} />}
      <Field
        id="framsyn-cadence-months"
        label={t('report.cadence.months')}
        problem={isAsked && !isMonths ? t('report.cadence.months.wrong', { least: cadenceMonths.least, most: cadenceMonths.most }) : undefined}
      >
        {(props) => (
          <input {...props} type="text" inputMode="numeric" className={classes.number} value={months} onChange={({ target }) => setMonths(target.value)} />
        )}
      </Field>
      <Field id="framsyn-cadence-next" label={t('report.cadence.next')} problem={isAsked && !isNext ? t('report.cadence.next.wrong') : undefined}>
        {(props) => <input {...props} type="date" className={classes.date} value={next} min={today} onChange={({ target }) => setNext(target.value)} />}
      </Field>
      <p className={classes.quiet}>{t('report.cadence.about')}</p>
    </FormDialog>
  );
}
