import * as React from 'react';
import { createPortal } from 'react-dom';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { followUpParts, readFollowUp } from '../../../domain/assignment/followUp';
import { writtenGoals } from '../../../domain/assignment/goals';
import { intervalOf } from '../../../domain/time';
import { activities as activityList } from '../../../schema/lists/activities';
import { assignments } from '../../../schema/lists/assignments';
import { goals as goalList } from '../../../schema/lists/goals';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useWords } from '../../fields/words';
import { cardClasses } from '../../print/printStyles';
import { usePrintOnce } from '../../print/usePrintOnce';
import Markdown from '../../text/Markdown';
import { assignmentHeadings, type Heading } from './assignmentUrl';
import { useGoalSentence } from './GoalRows';
import { HeadingText } from './MemoSection';
import { useApproval, validityText } from './Margins';
import { printedClasses as classes } from '../../print/documentStyles';
import { PrintedCommunication, PrintedMeans, PrintedOrganisation, PrintedProcesses, PrintedProgramme } from './PrintedLists';
import type { Activity, Dossier, Goal, Workstream } from './useAssignment';
import { followUpKeys, partKeys } from './words';

interface PrintedProps {
  readonly dossier: Dossier;
  readonly onPrinted: () => void;
}

/** The assignment on paper under its document's own headings, in their order. Printed as soon as it is drawn. */
export default function PrintedAssignment({ dossier, onPrinted }: PrintedProps): JSX.Element {
  const { t } = useText(assignmentWords);
  const translator = useTranslator();
  const approved = useApproval()(dossier);
  usePrintOnce(onPrinted);
  const { assignment } = dossier;
  const facts = [
    assignment.organisation,
    assignment.unit,
    assignment.validity && t('assignment.validity', { time: validityText(translator, assignment.validity) }),
    assignment.horizonYear && t('assignment.horizon', { year: String(assignment.horizonYear) }),
    approved,
  ];
  const isPlan = assignment.profile === 'handlingsplan';
  const sheet = (
    <div className={cardClasses.card} lang={translator.locale}>
      <div className={cardClasses.body}>
        <p className={classes.kind}>{t(isPlan ? 'assignment.printed.kind.handlingsplan' : 'assignment.printed.kind.uppdrag')}</p>
        <h1 className={classes.title}>{assignment.title}</h1>
        <p className={classes.facts}>{facts.filter(Boolean).join(' · ')}</p>
        {isPlan ? <PrintedPlan dossier={dossier} /> : <PrintedHeadings dossier={dossier} />}
      </div>
      <div className={cardClasses.foot}>
        <p className={cardClasses.footText}>{t('assignment.printed.foot', { title: assignment.title, date: translator.date(translator.now(), 'full') })}</p>
      </div>
    </div>
  );
  return createPortal(sheet, document.body);
}

interface OfDossier {
  readonly dossier: Dossier;
}

/** Document B's nine headings. One without text stands all the same: the document has it. */
function PrintedHeadings({ dossier }: OfDossier): JSX.Element {
  const under: Partial<Record<Heading, JSX.Element>> = {
    background: <PrintedProgramme dossier={dossier} />,
    mission: <PrintedParts dossier={dossier} />,
    expectedResult: <PrintedGoals dossier={dossier} goals={dossier.goals} />,
    schedule: <PrintedActivities dossier={dossier} activities={dossier.activities} />,
    organising: <PrintedOrganisation dossier={dossier} />,
    means: <PrintedMeans dossier={dossier} />,
    boundaries: <PrintedProcesses dossier={dossier} />,
    communication: <PrintedCommunication dossier={dossier} />,
  };
  return (
    <>
      {assignmentHeadings.map((heading) => (
        <PrintedSection key={heading} dossier={dossier} heading={heading}>
          {under[heading]}
        </PrintedSection>
      ))}
    </>
  );
}

/** Document A's headings: the summary, each priority with its plan, the time perspective and the follow-up. */
function PrintedPlan({ dossier }: OfDossier): JSX.Element {
  const { t } = useText(assignmentWords);
  const { assignment, workstreams, activities } = dossier;
  const others = activities.filter(({ workstream }) => !workstreams.some(({ id }) => id === workstream?.id));
  return (
    <>
      {assignment.purpose?.trim() && <p className={classes.purpose}>{assignment.purpose}</p>}
      <PrintedSection dossier={dossier} heading="summary" />
      {workstreams.map((part, index) => (
        <React.Fragment key={part.id}>
          <h2 className={classes.heading}>
            {t(partKeys[part.kind].number, { number: index + 1 })}: {part.title}
          </h2>
          <PrintedPart part={part} dossier={dossier} />
          <PrintedActivities dossier={dossier} activities={activities.filter(({ workstream }) => workstream?.id === part.id)} />
        </React.Fragment>
      ))}
      {others.length > 0 && <PrintedActivities dossier={dossier} activities={others} caption={t('assignment.printed.others')} />}
      <PrintedSection dossier={dossier} heading="timePerspective" />
      <PrintedSection dossier={dossier} heading="followUp">
        <PrintedGoals dossier={dossier} goals={dossier.goals.filter(({ workstream }) => workstream === undefined)} />
      </PrintedSection>
    </>
  );
}

function PrintedSection({ dossier, heading, children }: OfDossier & { readonly heading: Heading; readonly children?: React.ReactNode }): JSX.Element {
  const { t } = useText(assignmentWords);
  const words = useWords(assignments);
  const written = dossier.assignment[heading]?.trim();
  return (
    <>
      <h2 className={classes.heading}>{words.label(heading)}</h2>
      {written ? (
        <div className={classes.prose}>
          <HeadingText heading={heading} text={written} />
        </div>
      ) : (
        <p className={classes.line}>{t('assignment.text.empty')}</p>
      )}
      {children}
    </>
  );
}

/** A sentence of its own, whatever somebody ended it with. */
const ended = (text: string): string => (/[.?!]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

function PrintedParts({ dossier }: OfDossier): JSX.Element {
  const { t } = useText(assignmentWords);
  return (
    <>
      {dossier.workstreams.map((part, index) => (
        <React.Fragment key={part.id}>
          <h3 className={classes.small}>
            {t(partKeys[part.kind].number, { number: index + 1 })}: {part.title}
          </h3>
          <PrintedPart part={part} dossier={dossier} />
        </React.Fragment>
      ))}
    </>
  );
}

/** What a part is, its time in words, its goals and its plan for follow-up. */
function PrintedPart({ part, dossier }: OfDossier & { readonly part: Workstream }): JSX.Element {
  const { t } = useText(assignmentWords);
  const translator = useTranslator();
  const goals = dossier.goals.filter(({ workstream }) => workstream?.id === part.id).map(({ title }) => title);
  const named = goals.length > 0 || dossier.goals.length > 0 ? goals : writtenGoals(part.goals).map(({ title }) => title);
  const plan = readFollowUp(part.followUp);
  const followUp = plan ? followUpParts.filter((key) => plan[key]).map((key) => `${t(followUpKeys[key])}: ${plan[key]}`) : [part.followUp ?? ''];
  const lines = [
    (part.time || part.timeLabel) && `${t('assignment.part.time')}: ${timeText(translator, part.time, part.timeLabel)}`,
    named.length > 0 && `${t('assignment.part.goals')}: ${named.join('; ')}`,
    followUp.length > 0 && `${t('assignment.part.followUp')}. ${followUp.map(ended).join(' ')}`,
  ];
  return (
    <>
      {part.description && (
        <div className={classes.prose}>
          <Markdown text={part.description} />
        </div>
      )}
      {lines.filter(Boolean).map((line) => (
        <p key={String(line)} className={classes.line}>
          {line}
        </p>
      ))}
    </>
  );
}

function PrintedGoals({ dossier, goals }: OfDossier & { readonly goals: readonly Goal[] }): JSX.Element | null {
  const { t } = useText(assignmentWords);
  const words = useWords(goalList);
  const sentence = useGoalSentence();
  const written = dossier.goals.length === 0 ? writtenGoals(dossier.assignment.goals) : [];
  if (goals.length === 0 && written.length === 0) return null;
  const rows = [
    ...goals.map(({ title, measure, target, status }) => ({ title, measure, target, state: words.choice('status', status) })),
    ...written.map(({ title, measure, target }) => ({ title, measure, target, state: '' })),
  ];
  return (
    <>
      {goals.length > 0 && <p className={classes.line}>{sentence(goals)}</p>}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('assignment.printed.goal')}</th>
            <th scope="col">{t('assignment.printed.measure')}</th>
            <th scope="col">{t('assignment.printed.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, measure, target, state }, index) => (
            <tr key={index}>
              <td>{title}</td>
              <td>{[measure, target].filter(Boolean).join('. ')}</td>
              <td>{state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const startOf = ({ time }: Activity): string => (time && (intervalOf(time).to ?? intervalOf(time).from)) ?? '9999';

interface PrintedActivitiesProps extends OfDossier {
  readonly activities: readonly Activity[];
  readonly caption?: string;
}

/** The plan as a table, by time; time stands in words and what is struck is not in it. */
function PrintedActivities({ activities, caption }: PrintedActivitiesProps): JSX.Element | null {
  const { t } = useText(assignmentWords);
  const translator = useTranslator();
  const words = useWords(activityList);
  const rows = activities.filter(({ status }) => status !== 'struken').sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.id - b.id);
  if (rows.length === 0) return null;
  return (
    <table className={classes.table}>
      <caption>{caption ?? t('assignment.printed.plan')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('assignment.printed.activity')}</th>
          <th scope="col">{t('assignment.printed.time')}</th>
          <th scope="col">{t('assignment.printed.responsible')}</th>
          <th scope="col">{t('assignment.printed.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((activity) => (
          <tr key={activity.id}>
            <td>{activity.title}</td>
            <td>{timeText(translator, activity.time, activity.timeLabel)}</td>
            <td>{activity.responsibleRole ?? activity.responsible?.title ?? ''}</td>
            <td>{words.choice('status', activity.status)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
