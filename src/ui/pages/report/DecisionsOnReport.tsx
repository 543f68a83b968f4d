import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import type { ReportDocument } from '../../../domain/report/document';
import { standingDecisions, type Decision } from '../../../domain/proposals/standing';
import { reportWords } from '../../../i18n/pages/report';
import { decisions } from '../../../schema/lists/decisions';
import { AppLink } from '../../app/AppLink';
import { readList } from '../../app/readAll';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { reportClasses as classes } from './reportStyles';
import { dayText } from './reportText';

/** What was decided of what the report asked for, since it was made. */
export function DecisionsOnReport({ document }: { readonly document: ReportDocument }): JSX.Element | null {
  const { data } = useServices();
  const translator = useTranslator();
  const { t } = useText(reportWords);
  const words = useWords(decisions);
  const asked = document.quarters.toDecide.filter(({ item }) => item?.list === 'proposals');
  const ids = asked.flatMap(({ item }) => (item === undefined ? [] : [item.id]));
  const { data: found, error } = useQuery<readonly Decision[], DataError>({
    queryKey: ['decisions', 'of', ids],
    queryFn: () => readList(data, decisions, { where: [{ field: 'date', is: 'atLeast', value: document.made }] }),
    enabled: ids.length > 0,
  });
  if (ids.length === 0) return null;
  const holding = standingDecisions((found ?? []).filter(({ proposal }) => ids.includes(proposal.id)));
  return (
    <section className={classes.section} aria-labelledby="framsyn-report-decisions">
      <h3 id="framsyn-report-decisions" className={classes.heading}>
        {t('report.decisions')}
      </h3>
      {error && <p className={classes.behind}>{t('report.decisions.unread')}</p>}
      <ul>
        {found !== undefined &&
          asked.map(({ key, title, item }) => {
            const to = item && placeOf('proposals', item.id);
            const decision = holding.filter(({ proposal }) => proposal.id === item?.id).pop();
            return (
              <li key={key} className={classes.row}>
                <div className={classes.rowTop}>
                  <p className={classes.rowTitle}>{to === undefined ? title : <AppLink to={to}>{title}</AppLink>}</p>
                  <span className={classes.quiet}>
                    {decision === undefined
                      ? t('report.decisions.waits')
                      : t('report.decisions.one', {
                          outcome: words.choice('outcome', decision.outcome),
                          body: decision.body.title ?? '–',
                          date: dayText(translator, decision.date),
                        })}
                  </span>
                </div>
                {decision !== undefined && <p className={classes.meaning}>{decision.wording}</p>}
              </li>
            );
          })}
      </ul>
    </section>
  );
}
