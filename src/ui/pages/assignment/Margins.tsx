import * as React from 'react';
import type { Translator } from '../../../i18n';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { assignmentCycleWords } from '../../../i18n/pages/assignmentCycle';
import { isLateActivity, isOpenActivity } from '../../../domain/assignment/checklist';
import { yearlyFrame } from '../../../domain/assignment/resources';
import { lateDays } from '../../../domain/plan/lateness';
import { intervalOf } from '../../../domain/time';
import type { TimeValue } from '../../../schema/field';
import { groups as groupList } from '../../../schema/lists/groups';
import { memberships } from '../../../schema/lists/memberships';
import { processes as processList } from '../../../schema/lists/processes';
import { activities as activityList } from '../../../schema/lists/activities';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { viewUrl } from '../plan/planUrl';
import { assignmentClasses as classes } from './assignmentStyles';
import { Beside } from './MemoSection';
import type { Activity, Dossier, Group } from './useAssignment';

interface MarginProps {
  readonly dossier: Dossier;
}

/** So many rows stand in a margin; the lists have the rest. */
const most = 5;
const endOf = ({ time }: Activity): string => (time && (intervalOf(time).to ?? intervalOf(time).from)) ?? '9999';

/** One activity: its title as a link, and its time in words; late first says how late. */
export function ActivityLine({ activity, today }: { readonly activity: Activity; readonly today: string }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(assignmentCycleWords);
  const words = useWords(activityList);
  const late = isLateActivity(activity, today) ? lateDays(activity.time, today) : undefined;
  return (
    <li>
      <AppLink to={placeOf('activities', activity.id) ?? ''}>{activity.title}</AppLink>
      <span className={classes.small}>
        {' '}
        {late !== undefined && <span className={classes.late}>{t('assignment.continue.late', { count: late })}, </span>}
        {timeText(translator, activity.time, activity.timeLabel, activity)}
        {!isOpenActivity(activity) && `, ${words.plainChoice('status', activity.status)}`}
      </span>
    </li>
  );
}

/** Under Tidplan: which version is approved, and what comes next. */
export function ScheduleMargin({ dossier }: MarginProps): JSX.Element {
  const { t } = useText(assignmentWords);
  const { assignment, activities, today } = dossier;
  const approved = useApproval()(dossier);
  const next = activities
    .filter((activity) => isOpenActivity(activity) && activity.time !== undefined && activity.time.kind !== 'lopande')
    .sort((a, b) => endOf(a).localeCompare(endOf(b)) || a.id - b.id)
    .slice(0, most);
  return (
    <Beside title={t('assignment.schedule.milestones')}>
      {next.length === 0 ? (
        <p className={classes.small}>{t('assignment.schedule.none')}</p>
      ) : (
        <ul className={classes.marginList}>
          {next.map((activity) => (
            <ActivityLine key={activity.id} activity={activity} today={today} />
          ))}
        </ul>
      )}
      <p className={classes.bar}>
        <span>{approved.charAt(0).toLocaleUpperCase('sv') + approved.slice(1)}.</span>
        <AppLink to={planUrl(assignment.id)}>{t('assignment.toPlan')}</AppLink>
      </p>
    </Beside>
  );
}

/** "version 2 godkänd 30 juni 2017". */
export function useApproval(): (dossier: Dossier) => string {
  const { t } = useText(assignmentWords);
  const translator = useTranslator();
  return ({ assignment: { approvedVersion = 0, approvedOn } }) => {
    if (approvedVersion === 0) return t('assignment.notApproved');
    const version = String(approvedVersion);
    return approvedOn ? t('assignment.approved', { version, date: translator.date(approvedOn, 'full') }) : t('assignment.approvedUndated', { version });
  };
}

/** Under Ledning och organisering: the groups with their roles. */
export function OrganisationMargin({ dossier }: MarginProps): JSX.Element {
  const { t } = useText(assignmentWords);
  const words = useWords(groupList);
  const { assignment } = dossier;
  const groups = [assignment.group, assignment.steering].flatMap((chosen) => dossier.groups.find(({ id }) => id === chosen?.id) ?? []);
  return (
    <>
      {groups.length === 0 && <p className={classes.small}>{t('assignment.organisation.none')}</p>}
      {groups.map((group) => (
        <Beside key={group.id} title={`${words.choice('type', group.type)}: ${group.title}`}>
          {group.mandate && <p className={`${classes.small} ${classes.lines}`}>{group.mandate}</p>}
          <Seats dossier={dossier} group={group} />
        </Beside>
      ))}
      <p className={classes.bar}>
        {assignment.convener && (
          <span>
            {t('assignment.organisation.convener')}: {assignment.convener.title}
          </span>
        )}
        <AppLink to="/grupper">{t('assignment.organisation.all')}</AppLink>
      </p>
    </>
  );
}

function Seats({ dossier, group }: MarginProps & { readonly group: Group }): JSX.Element {
  const { t } = useText(assignmentWords);
  const words = useWords(memberships);
  const seats = currentSeats(dossier, group.id);
  if (seats.length === 0)
    return group.representatives ? (
      <p className={classes.lines}>{group.representatives}</p>
    ) : (
      <p className={classes.small}>{t('assignment.organisation.noSeats')}</p>
    );
  return (
    <ul className={classes.marginList}>
      {seats.map(({ id, title, organisation, unit, represents }) => (
        <li key={id}>
          {title}
          <span className={classes.small}>
            {' '}
            {[unit, organisation, represents && represents !== 'region' && words.plainChoice('represents', represents)].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Seats that are held today: who has left is not shown as if still there. */
export const currentSeats = ({ memberships: seats, today }: Dossier, group: number | undefined): Dossier['memberships'] =>
  seats.filter((seat) => seat.group.id === group && (seat.from === undefined || seat.from <= today) && (seat.to === undefined || today <= seat.to));

/** The share of the working time in words, the hours that it gives, and the costs as sums. */
export function useMeans(dossier: Dossier): readonly string[] {
  const { t } = useText(assignmentWords);
  const { number } = useTranslator();
  const { assignment, costs } = dossier;
  const frame = yearlyFrame(assignment, currentSeats(dossier, assignment.group?.id));
  const sum = (key: 'planned' | 'actual'): number => costs.reduce((total, cost) => total + (cost[key] ?? 0), 0);
  return [
    assignment.timeShare === undefined ? '' : t('assignment.means.share', { share: number(Math.round(assignment.timeShare * 1000) / 10) }),
    frame === undefined ? '' : t('assignment.means.frame', { count: frame.people, hours: frame.hours }),
    costs.length === 0 ? '' : t('assignment.means.costs', { planned: sum('planned'), actual: sum('actual') }),
  ].filter((line) => line !== '');
}

/** Under Resurser: the share, the hours it gives, and costs as sums. */
export function MeansMargin({ dossier }: MarginProps): JSX.Element {
  const { t } = useText(assignmentWords);
  const may = useMay();
  const lines = useMeans(dossier);
  return (
    <Beside>
      {lines.length === 0 && <p className={classes.small}>{t('assignment.means.none')}</p>}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {may('read', 'timeEntries') && (
        <p className={classes.bar}>
          <AppLink to="/tid">{t('assignment.means.link')}</AppLink>
        </p>
      )}
    </Beside>
  );
}

/** Under Samband och gränsdragning: the processes, and for each who does what. */
export function BoundariesMargin({ dossier }: MarginProps): JSX.Element {
  const { t } = useText(assignmentWords);
  const words = useWords(processList);
  return (
    <>
      {dossier.processes.length === 0 && <p className={classes.small}>{t('assignment.boundaries.none')}</p>}
      <ul className={classes.marginList}>
        {dossier.processes.map((process) => (
          <li key={process.id}>
            <AppLink to={placeOf('processes', process.id) ?? ''}>{process.title}</AppLink>
            <span className={classes.small}> {words.plainChoice('relation', process.relation)}</span>
            {(['weDo', 'theyDo', 'together'] as const).map(
              (key) =>
                process[key] && (
                  <p key={key} className={classes.small}>
                    {words.label(key)}: {process[key]}
                  </p>
                ),
            )}
          </li>
        ))}
      </ul>
      <p className={classes.bar}>
        <AppLink to="/processer">{t('assignment.boundaries.all')}</AppLink>
      </p>
    </>
  );
}

/** Under Kommunikation: the activities of its lane. */
export function CommunicationMargin({ dossier }: MarginProps): JSX.Element {
  const { t } = useText(assignmentWords);
  const rows = dossier.activities.filter(({ lane, status }) => lane === 'kommunikation' && status !== 'struken').slice(0, most);
  if (rows.length === 0) return <p className={classes.small}>{t('assignment.communication.none')}</p>;
  return (
    <ul className={classes.marginList}>
      {rows.map((activity) => (
        <ActivityLine key={activity.id} activity={activity} today={dossier.today} />
      ))}
    </ul>
  );
}

/** How long a plan holds: a whole year is that year, not some time in it. */
export function validityText(translator: Translator, validity: TimeValue): string {
  const { from, to } = intervalOf(validity);
  const isOneYear = validity.precision === 'ar' && from !== undefined && from.slice(0, 4) === to?.slice(0, 4);
  return isOneYear ? from.slice(0, 4) : timeText(translator, validity);
}

/** The plan, of one assignment and perhaps one of its parts. */
export const planUrl = (assignment: number, workstream?: number): AppUrl =>
  viewUrl({ assignment, span: 'year', filters: workstream === undefined ? {} : { workstream } });
