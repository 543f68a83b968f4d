import * as React from 'react';
import type { ReportHead } from '../../../data/report/published';
import { dueOf, standardCadence, type Cadence } from '../../../domain/report/cadence';
import { dayOf } from '../../../domain/review/calendar';
import { reportWords } from '../../../i18n/pages/report';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useTelling } from '../../app/useTelling';
import { useText } from '../../app/useText';
import { Icon } from '../../theme/icons';
import { reportClasses as classes } from './reportStyles';
import { dayText } from './reportText';

const CadenceDialog = React.lazy(() => import('./CadenceDialog'));
const button = 'framsyn-report-cadence';

interface LeadProps {
  readonly cadence: Cadence | null | undefined;
  readonly heads: readonly ReportHead[] | undefined;
}

/** When the next report is due, and when the last one came. */
export function Lead({ cadence, heads }: LeadProps): JSX.Element {
  const { now } = useServices();
  const translator = useTranslator();
  const { t } = useText(reportWords);
  const may = useMay();
  const [isOpen, setOpen] = React.useState(false);
  const close = (): void => {
    setOpen(false);
    window.setTimeout(() => document.getElementById(button)?.focus()); // after the dialog has let go of focus
  };
  if (cadence === undefined || heads === undefined) return <p className={classes.lead} />;
  const due = cadence === null ? undefined : dueOf(cadence, dayOf(now()));
  const [last] = heads;
  return (
    <p className={classes.lead}>
      {due === undefined ? t('report.lead.noDate') : <DueText date={dayText(translator, due.date)} days={due.days} />}{' '}
      {last === undefined ? t('report.lead.first') : t('report.lead.last', { date: dayText(translator, last.date) })}{' '}
      {may('edit', 'settings') && (
        <button type="button" id={button} className={classes.link} onClick={() => setOpen(true)}>
          {t(due === undefined ? 'report.cadence.set' : 'report.cadence.change')}
        </button>
      )}
      {isOpen && (
        <React.Suspense fallback={null}>
          <CadenceDialog cadence={cadence ?? standardCadence} onClose={close} />
        </React.Suspense>
      )}
    </p>
  );
}

function DueText({ date, days }: { readonly date: string; readonly days: number }): JSX.Element {
  const { t } = useText(reportWords);
  const { tell } = useTelling(reportWords);
  if (days > 0) return <>{tell('report.lead.due', { date, count: days })}</>;
  if (days === 0) return <>{t('report.lead.today')}</>;
  return (
    <>
      {t('report.lead.was', { date })}{' '}
      <span className={classes.late}>
        <Icon name="error" size={15} />
        {t('report.lead.late', { count: -days })}
      </span>
    </>
  );
}
