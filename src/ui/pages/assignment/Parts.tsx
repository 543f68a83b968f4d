import * as React from 'react';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { readFollowUp } from '../../../domain/assignment/followUp';
import { activities as activityList } from '../../../schema/lists/activities';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useWords } from '../../fields/words';
import { assignmentClasses as classes } from './assignmentStyles';
import { openerId, viewUrl } from './assignmentUrl';
import { GoalState, WrittenGoals } from './GoalRows';
import { planUrl } from './Margins';
import { FollowUpLines, Prose } from './MemoSection';
import { Pattern } from './Pattern';
import type { Activity, Dossier, Goal, Workstream } from './useAssignment';
import { partKeys } from './words';

const PartActions = React.lazy(() => import('./PartActions'));

/** What the profile calls its parts, for one that has none yet. */
export const kindOfParts = ({ assignment, workstreams }: Dossier): Workstream['kind'] =>
  workstreams[0]?.kind ?? (assignment.profile === 'handlingsplan' ? 'prioritering' : 'del');

interface PartsProps {
  readonly dossier: Dossier;
  readonly mayEdit: boolean;
  /** Parts stand under one of the document's headings, priorities are headings of their own. */
  readonly headingLevel: 'h2' | 'h3';
}

/** The parts or priorities in their order, however many, and the way to another. */
export function Parts({ dossier, mayEdit, headingLevel }: PartsProps): JSX.Element {
  const { t } = useText(assignmentWords);
  const { assignment, workstreams } = dossier;
  const keys = partKeys[kindOfParts(dossier)];
  const writing = { what: 'part', item: 'new' } as const;
  return (
    <div>
      <p className={classes.quiet}>{workstreams.length === 0 ? t(keys.none) : `${t(keys.count, { count: workstreams.length })}.`}</p>
      {workstreams.map((part, index) => (
        <Part key={part.id} part={part} number={index + 1} dossier={dossier} mayEdit={mayEdit} headingLevel={headingLevel} />
      ))}
      {mayEdit && (
        <p className={classes.bar}>
          <AppLink id={openerId(writing)} to={viewUrl({ assignment: assignment.id, writing })}>
            {t(keys.add)}
          </AppLink>
        </p>
      )}
    </div>
  );
}

interface PartProps extends PartsProps {
  readonly part: Workstream;
  readonly number: number;
}

const ofPart = <T extends Goal | Activity>(items: readonly T[], part: number): readonly T[] => items.filter(({ workstream }) => workstream?.id === part);

function Part({ part, number, dossier, mayEdit, headingLevel: Heading }: PartProps): JSX.Element {
  const { t } = useText(assignmentWords);
  const translator = useTranslator();
  const titleId = `framsyn-part-${part.id}`;
  return (
    <section className={classes.part} aria-labelledby={titleId}>
      <div className={classes.partHead}>
        <span className={classes.partNumber}>
          {t(partKeys[part.kind].number, { number })}
          {part.pattern && <Pattern pattern={part.pattern} />}
        </span>
        <Heading id={titleId} tabIndex={-1} className={classes.partTitle}>
          {part.title}
        </Heading>
      </div>
      {part.description && (
        <div className={classes.text}>
          <Prose text={part.description} />
        </div>
      )}
      <dl className={classes.facts}>
        {(part.time || part.timeLabel) && (
          <>
            <dt>{t('assignment.part.time')}</dt>
            <dd>{timeText(translator, part.time, part.timeLabel)}</dd>
          </>
        )}
        <PartGoals part={part} goals={ofPart(dossier.goals, part.id)} hasRows={dossier.goals.length > 0} assignment={dossier.assignment.id} />
        <FollowUpFacts note={part.followUp} />
        <dt>{t('assignment.part.activities')}</dt>
        <dd>
          <ActivityCounts part={part} activities={ofPart(dossier.activities, part.id)} assignment={dossier.assignment.id} />
        </dd>
      </dl>
      {mayEdit && (
        <React.Suspense fallback={null}>
          <PartActions part={part} dossier={dossier} />
        </React.Suspense>
      )}
    </section>
  );
}

interface PartGoalsProps {
  readonly part: Workstream;
  readonly goals: readonly Goal[];
  readonly hasRows: boolean;
  readonly assignment: number;
}

function PartGoals({ part, goals, hasRows, assignment }: PartGoalsProps): JSX.Element | null {
  const { t } = useText(assignmentWords);
  if (goals.length === 0 && (hasRows || !part.goals?.trim())) return null;
  return (
    <>
      <dt>{t('assignment.part.goals')}</dt>
      <dd>
        {goals.length === 0 ? (
          <WrittenGoals note={part.goals} />
        ) : (
          <ul className={classes.marginList}>
            {goals.map((goal) => (
              <li key={goal.id}>
                <AppLink to={viewUrl({ assignment, goal: goal.id })}>{goal.title}</AppLink> <GoalState status={goal.status} />
              </li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}

/** What, how, when and where; or the note as somebody wrote it. */
function FollowUpFacts({ note }: { readonly note: string | undefined }): JSX.Element | null {
  const { t } = useText(assignmentWords);
  if (!note?.trim()) return null;
  const plan = readFollowUp(note);
  return (
    <>
      <dt>{t('assignment.part.followUp')}</dt>
      <dd className={classes.lines}>{plan ? <FollowUpLines plan={plan} /> : note}</dd>
    </>
  );
}

const states = Object.keys(activityList.fields.status.settings.choices) as readonly Activity['status'][];

/** "3 planerad, 1 klar", and the way to them in the plan. */
function ActivityCounts({
  part,
  activities,
  assignment,
}: {
  readonly part: Workstream;
  readonly activities: readonly Activity[];
  readonly assignment: number;
}): JSX.Element {
  const { t } = useText(assignmentWords);
  const words = useWords(activityList);
  if (activities.length === 0) return <>{t('assignment.part.noActivities')}</>;
  const counts = states.flatMap((state) => {
    const count = activities.filter(({ status }) => status === state).length;
    return count === 0 ? [] : [`${count} ${words.plainChoice('status', state)}`];
  });
  return (
    <>
      {counts.join(', ')}{' '}
      <AppLink to={planUrl(assignment, part.id)} aria-label={`${t('assignment.part.inPlan')}: ${part.title}`}>
        {t('assignment.part.inPlan')}
      </AppLink>
    </>
  );
}
