import * as React from 'react';
import { followedUp, followUpCodes, type Activity, type FollowUp } from '../../../domain/businessPlan/status';
import { businessPlanWords } from '../../../i18n/pages/businessPlan';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { planClasses as classes } from './businessPlanStyles';
import { RowTools } from './RowTools';

const periodWords = {
  tertial1: 'vp.followUp.tertial1',
  tertial2: 'vp.followUp.tertial2',
  tertial3: 'vp.followUp.tertial3',
  delar: 'vp.followUp.delar',
  ar: 'vp.followUp.ar',
} as const satisfies Record<FollowUp, string>;

interface FollowUpViewProps {
  readonly activities: readonly Activity[];
  readonly year: number;
  readonly period: FollowUp;
  readonly onPeriod: (period: FollowUp) => void;
}

/** What the verksamhetsplan says of what is in it, by the period that its follow-up is about. */
export function FollowUpView({ activities, year, period, onPeriod }: FollowUpViewProps): JSX.Element {
  const { t } = useText(businessPlanWords);
  const { compare, date } = useTranslator();
  const { told, untold } = React.useMemo(() => followedUp(activities, year, period), [activities, year, period]);
  const count = told.length + untold.length;
  const byTitle = (found: readonly Activity[]): readonly Activity[] => [...found].sort((a, b) => compare(a.title, b.title));
  const day = (value: string): string => date(new Date(`${value}T12:00:00`), 'full');
  const name = t(periodWords[period]);
  return (
    <>
      <div className={classes.bar}>
        <label className={classes.chooser}>
          {t('vp.followUp.period')}
          <select className={classes.select} value={period} onChange={({ target }) => onPeriod(target.value as FollowUp)}>
            {followUpCodes.map((code) => (
              <option key={code} value={code}>
                {t(periodWords[code])}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className={classes.lead}>{count === 0 ? t('vp.followUp.none', { year: String(year) }) : t('vp.followUp.sum', { told: told.length, count })}</p>
      {count > 0 && (
        <RowTools
          id="framsyn-vp-follow-up"
          activities={[...byTitle(told), ...byTitle(untold)]}
          title={t('vp.followUp.export', { period: name, year: String(year) })}
        />
      )}
      {told.length > 0 && (
        <section className={classes.section}>
          <ScrollRegion className={classes.scroll} aria-label={t('vp.followUp.told')}>
            <table className={classes.table}>
              <caption>{t('vp.followUp.told')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('vp.column.activity')}</th>
                  <th scope="col">{t('vp.column.reference')}</th>
                  <th scope="col">{t('vp.column.state')}</th>
                  <th scope="col">{t('vp.column.stateDate')}</th>
                </tr>
              </thead>
              <tbody>
                {byTitle(told).map((activity) => (
                  <tr key={activity.id}>
                    <th scope="row">
                      <AppLink to={placeOf('activities', activity.id) ?? ''}>{activity.title}</AppLink>
                    </th>
                    <td>{activity.vpReference ?? '–'}</td>
                    <td>{activity.vpOutcome}</td>
                    <td>{activity.vpOutcomeDate && day(activity.vpOutcomeDate)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <p className={classes.note}>{t('vp.followUp.note')}</p>
        </section>
      )}
      {untold.length > 0 && (
        <section className={classes.section} aria-labelledby="framsyn-vp-untold">
          <h2 id="framsyn-vp-untold" className={classes.heading}>
            {t('vp.followUp.untold')}
            <span className={classes.count}>{untold.length}</span>
          </h2>
          <ul>
            {byTitle(untold).map(({ id, title, vpOutcome, vpOutcomeDate }) => (
              <li key={id} className={classes.plainRow}>
                <AppLink to={placeOf('activities', id) ?? ''}>{title}</AppLink>
                <span className={classes.rowMeta}>
                  {vpOutcome !== undefined && vpOutcomeDate !== undefined
                    ? t('vp.followUp.last', { date: day(vpOutcomeDate), state: vpOutcome })
                    : t('vp.followUp.never')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
