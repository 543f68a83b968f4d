import * as React from 'react';
import { planWords } from '../../../i18n/pages/plan';
import type { Activity } from '../../../domain/plan/activity';
import { activities as list } from '../../../schema/lists/activities';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { panelClasses as classes } from '../../panels/panelStyles';
import { Icon } from '../../theme/icons';
import { planClasses } from './planStyles';
import type { Plan } from './usePlan';

const Markdown = React.lazy(() => import('../../text/Markdown'));

/** What the plan says of an activity: who, for whom, by which method, what comes of it. What is not known is left out. */
export function ActivityFacts({ activity, plan }: { readonly activity: Activity; readonly plan: Pick<Plan, 'left'> }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(planWords);
  const words = useWords(list);
  const { responsible, responsibleRole, method, process, estimatedHours, vpStatus, vpYear, hoursKind } = activity;
  const hasLeft = responsible !== undefined && plan.left.has(responsible.id);
  const linked = (listKey: 'methods' | 'processes', value: Activity['method']): React.ReactNode => {
    const place = value && placeOf(listKey, value.id);
    return value && (place ? <AppLink to={place}>{value.title}</AppLink> : value.title);
  };
  const who = [responsible?.title, responsibleRole].filter(Boolean).join(', ');
  const inPlan =
    vpStatus &&
    (vpYear === undefined
      ? words.choice('vpStatus', vpStatus)
      : t('plan.businessPlan.text', { status: words.choice('vpStatus', vpStatus), year: String(vpYear) }));
  const facts: readonly (readonly [string, string, React.ReactNode])[] = [
    ['workstream', words.label('workstream'), activity.workstream?.title],
    ['responsible', words.label('responsible'), who],
    ['receiver', words.label('receiverRole'), activity.receiverRole],
    ['deliverable', words.label('deliverable'), activity.deliverable],
    ['forum', words.label('forum'), activity.forum],
    ['audience', words.label('audience'), activity.audience],
    ['method', words.label('method'), linked('methods', method)],
    ['process', words.label('process'), linked('processes', process)],
    ['effect', words.label('effect'), activity.effect],
    ['impactLevels', words.label('impactLevels'), activity.impactLevels],
    ['themes', words.label('themes'), activity.themes],
    [
      'hours',
      words.label('estimatedHours'),
      estimatedHours !== undefined &&
        [t('plan.hours', { count: estimatedHours }), hoursKind && words.plainChoice('hoursKind', hoursKind)].filter(Boolean).join(', '),
    ],
    ['pulse', words.label('pulse'), activity.pulse],
    ['vp', t('plan.businessPlan'), inPlan],
    ['vpReference', words.label('vpReference'), activity.vpReference],
    [
      'vpOutcome',
      words.label('vpOutcome'),
      [activity.vpOutcome, activity.vpOutcomeDate && translator.date(activity.vpOutcomeDate, 'full')].filter(Boolean).join(', '),
    ],
  ];
  return (
    <section className={classes.section} aria-label={t('plan.facts')}>
      {hasLeft && (
        <p className={planClasses.alarm}>
          <Icon name="warning" size={15} />
          <span>{t('plan.left.person', { name: responsible.title })}</span>
        </p>
      )}
      {activity.description && (
        <div className={classes.reading} style={{ marginBottom: 8 }}>
          <React.Suspense fallback={<p className={classes.lines}>{activity.description}</p>}>
            <Markdown text={activity.description} />
          </React.Suspense>
        </div>
      )}
      <dl className={classes.facts}>
        {facts
          .filter(([, , value]) => Boolean(value))
          .map(([key, name, value]) => (
            <React.Fragment key={key}>
              <dt>{name}</dt>
              <dd className={classes.lines}>{value}</dd>
            </React.Fragment>
          ))}
      </dl>
    </section>
  );
}
