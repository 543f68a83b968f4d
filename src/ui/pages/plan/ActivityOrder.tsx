import * as React from 'react';
import { planWords } from '../../../i18n/pages/plan';
import type { Activity } from '../../../domain/plan/activity';
import { followersOf, tooLateFor } from '../../../domain/plan/dependencies';
import { activityState } from '../../../domain/plan/state';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useText } from '../../app/useText';
import { panelClasses as classes } from '../../panels/panelStyles';
import { Icon } from '../../theme/icons';
import { planClasses } from './planStyles';
import { StateLabel } from './StateLabel';
import type { Plan } from './usePlan';

interface ActivityOrderProps {
  readonly activity: Activity;
  readonly plan: Pick<Plan, 'all' | 'byId' | 'today'>;
  readonly urlOf: (id: number) => AppUrl;
}

/** What must be done first, and what waits; with a warning where the times do not fit. */
export function ActivityOrder({ activity, plan, urlOf }: ActivityOrderProps): JSX.Element | null {
  const { t } = useText(planWords);
  const { all, byId } = plan;
  const before = (activity.dependsOn ?? []).map(({ id, title }) => byId.get(id) ?? { id, title: title ?? String(id) });
  const after = React.useMemo(() => followersOf(all, activity.id), [all, activity.id]);
  const tooLate = tooLateFor(activity, byId);
  if (before.length === 0 && after.length === 0) return null;
  const others = (title: string, list: readonly (Activity | { readonly id: number; readonly title: string })[]): React.ReactNode =>
    list.length > 0 && (
      <section className={classes.section}>
        <h3 className={classes.sectionTitle}>{title}</h3>
        <ul className={planClasses.others}>
          {list.map((other) => (
            <li key={other.id}>
              <AppLink to={urlOf(other.id)}>{other.title}</AppLink>{' '}
              <span className={planClasses.rowMeta}>{'status' in other && <StateLabel state={activityState(other, plan.today)} />}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {tooLate.map(({ id, title }) => (
        <p key={id} className={planClasses.alarm}>
          <Icon name="warning" size={15} />
          <span>{t('plan.tooLate', { title })}</span>
        </p>
      ))}
      {others(t('plan.before'), before)}
      {others(t('plan.after'), after)}
    </>
  );
}
