import * as React from 'react';
import { nextMeeting } from '../../../domain/forums/forums';
import { dayOf } from '../../../domain/review/calendar';
import { governanceWords } from '../../../i18n/pages/governance';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useEvery } from '../../fields/useEvery';
import { placeOf } from '../../links/places';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { governanceClasses as classes } from './governanceStyles';
import type { Governance } from './useGovernance';

interface Row {
  readonly key: string;
  readonly title: string;
  readonly place: string;
  readonly often: string | undefined;
  readonly next: string | undefined;
}

/** How often the bodies, the forums and the report come back, what comes first first. */
function useRows({ groups, forums, cadence }: Governance): readonly Row[] {
  const { t } = useText(governanceWords);
  const every = useEvery();
  const { now } = useServices();
  const today = dayOf(now());
  const report: readonly Row[] = cadence
    ? [{ key: 'report', title: t('governance.rhythm.report'), place: '/rapport', often: every(cadence.months), next: cadence.next }]
    : [];
  const meetings = forums.map((forum): Row => ({
    key: `forum-${forum.id}`,
    title: forum.title,
    place: placeOf('forums', forum.id) ?? '',
    often: forum.monthsBetween === undefined ? undefined : every(forum.monthsBetween),
    next: nextMeeting(forum, today),
  }));
  const bodies = groups
    .filter(({ active, rhythm }) => active && rhythm)
    .map((group): Row => ({ key: `group-${group.id}`, title: group.title, place: placeOf('groups', group.id) ?? '', often: group.rhythm, next: undefined }));
  return [...report, ...meetings, ...bodies].sort((a, b) => (a.next ?? '9999').localeCompare(b.next ?? '9999'));
}

export function Rhythm({ model }: { readonly model: Governance }): JSX.Element {
  const { t } = useText(governanceWords);
  const translator = useTranslator();
  const rows = useRows(model);
  return (
    <section className={classes.section} aria-labelledby="framsyn-governance-rhythm">
      <h2 id="framsyn-governance-rhythm" className={classes.sectionTitle}>
        {t('governance.rhythm')}
      </h2>
      {rows.length === 0 ? (
        <p>{t('governance.rhythm.none')}</p>
      ) : (
        <ScrollRegion className={classes.scroll} role="group" aria-labelledby="framsyn-governance-rhythm">
          <table className={classes.table}>
            <caption>{t('governance.rhythm')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('governance.rhythm.what')}</th>
                <th scope="col">{t('governance.rhythm.often')}</th>
                <th scope="col">{t('governance.rhythm.next')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, title, place, often, next }) => (
                <tr key={key}>
                  <th scope="row">
                    <AppLink to={place}>{title}</AppLink>
                  </th>
                  <td>{often ?? t('governance.rhythm.unknown')}</td>
                  <td>{next === undefined ? t('governance.rhythm.unknown') : translator.date(next)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <AppLink to="/arshjul" className={classes.link}>
        {t('governance.rhythm.wheel')}
      </AppLink>
    </section>
  );
}
