import * as React from 'react';
import type { ReportPeriod } from '../../../domain/report/document';
import { periodKinds, type PeriodKind, type PeriodProblem } from '../../../domain/report/periods';
import { reportWords } from '../../../i18n/pages/report';
import { useText } from '../../app/useText';
import { Segments } from '../../charts/Segments';
import { Field } from './Field';
import { reportClasses as classes } from './reportStyles';

const kindWords = {
  sinceLast: 'report.period.sinceLast',
  term: 'report.period.term',
  year: 'report.period.year',
  own: 'report.period.own',
} as const satisfies Record<PeriodKind, string>;
const problemWords = {
  missing: 'report.period.missing',
  ahead: 'report.period.ahead',
  order: 'report.period.order',
} as const satisfies Record<PeriodProblem['code'], string>;
const fields = ['from', 'to'] as const;

interface PeriodPickerProps {
  readonly kind: PeriodKind;
  readonly period: ReportPeriod;
  readonly problems: readonly PeriodProblem[];
  readonly onKind: (kind: PeriodKind) => void;
  readonly onPeriod: (period: ReportPeriod) => void;
}

/** Which time the report is of; what is wrong with a period of one's own is said at its field. */
export function PeriodPicker({ kind, period, problems, onKind, onPeriod }: PeriodPickerProps): JSX.Element {
  const { t } = useText(reportWords);
  return (
    <>
      <Segments label={t('report.period')} options={periodKinds.map((key) => ({ key, text: t(kindWords[key]) }))} chosen={kind} onChoose={onKind} />
      {kind === 'own' && (
        <div className={classes.dates} style={{ width: '100%', marginBottom: 0 }}>
          {fields.map((field) => {
            const problem = problems.find((found) => found.field === field);
            return (
              <Field
                key={field}
                id={`framsyn-report-${field}`}
                label={t(field === 'from' ? 'report.period.from' : 'report.period.to')}
                problem={problem && t(problemWords[problem.code])}
              >
                {(props) => (
                  <input
                    {...props}
                    type="date"
                    className={classes.date}
                    value={period[field]}
                    onChange={({ target }) => onPeriod({ ...period, [field]: target.value })}
                  />
                )}
              </Field>
            );
          })}
        </div>
      )}
    </>
  );
}
