import * as React from 'react';
import { readFollowUp, followUpParts, type FollowUpPart } from '../../../../domain/assignment/followUp';
import type { PlanRow } from '../../../../domain/revisions/content';
import { textOf } from '../../../../domain/revisions/content';
import { livingWords } from '../../../../i18n/pages/living';
import type { TimeValue } from '../../../../schema/field';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { timeText } from '../../../fields/timeText';
import { printedPlanClasses as classes } from './printedPlanStyles';
import { usePlanText } from './planText';

/** The goals with how they go; the note's lines where no goal has been written as one. */
export function PrintedGoals({ goals, note }: { readonly goals: readonly PlanRow[]; readonly note: string }): JSX.Element | null {
  const { t } = useText(livingWords);
  const text = usePlanText();
  const lines = note.split('\n').filter((line) => line.trim() !== '');
  if (goals.length === 0 && lines.length === 0) return null;
  const words = (goal: PlanRow): string => {
    const measures = [textOf(goal, 'measure'), textOf(goal, 'target')].filter(Boolean).join(': ');
    const state = text.text('goals', 'status', goal.progress['status']);
    return `${measures === '' ? '' : `. ${measures}`}${state === '' ? '' : ` (${state})`}`;
  };
  return (
    <>
      <h3>{t('living.print.goals')}</h3>
      <ul className={classes.goals}>
        {goals.map((goal) => (
          <li key={goal.id}>
            {textOf(goal, 'title')}
            {words(goal)}
          </li>
        ))}
        {goals.length === 0 && lines.map((line) => <li key={line}>{line}</li>)}
      </ul>
    </>
  );
}

const timeIn = (row: PlanRow): TimeValue | undefined => row.planned['time'] as unknown as TimeValue | undefined;

interface PrintedActivitiesProps {
  readonly activities: readonly PlanRow[];
  readonly heading?: string;
  /** The part whose own time stands above its activities. */
  readonly part?: PlanRow;
}

/** What is done and when, as a table whose head comes again on every page. */
export function PrintedActivities({ activities, heading, part }: PrintedActivitiesProps): JSX.Element | null {
  const { t } = useText(livingWords);
  const translator = useTranslator();
  const text = usePlanText();
  const meant = activities.filter(({ planned }) => planned['status'] !== 'struken');
  const struck = activities.length - meant.length;
  const ownTime = part && (timeIn(part) || textOf(part, 'timeLabel')) ? timeText(translator, timeIn(part), textOf(part, 'timeLabel')) : '';
  if (activities.length === 0 && ownTime === '') return null;
  return (
    <>
      {heading !== undefined && <h3>{heading}</h3>}
      {ownTime !== '' && <p className={classes.prose}>{ownTime.charAt(0).toLocaleUpperCase('sv') + ownTime.slice(1)}.</p>}
      {meant.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.when}>
                {t('living.print.when')}
              </th>
              <th scope="col">{t('living.print.what')}</th>
              <th scope="col" className={classes.who}>
                {t('living.print.who')}
              </th>
              <th scope="col" className={classes.gives}>
                {t('living.print.gives')}
              </th>
              <th scope="col" className={classes.state}>
                {t('living.print.state')}
              </th>
            </tr>
          </thead>
          <tbody>
            {meant.map((row) => (
              <tr key={row.id}>
                <td>{timeText(translator, timeIn(row), textOf(row, 'timeLabel'))}</td>
                <td>
                  <span className={classes.activity}>{textOf(row, 'title')}</span> {textOf(row, 'description')}
                </td>
                <td>{textOf(row, 'responsibleRole') || text.text('activities', 'responsible', row.planned['responsible'])}</td>
                <td>{[textOf(row, 'deliverable'), textOf(row, 'receiverRole')].filter(Boolean).join('. ')}</td>
                <td>{text.text('activities', 'status', row.progress['status'])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {struck > 0 && <p className={classes.facts}>{t('living.print.struck', { count: struck })}</p>}
    </>
  );
}

const partKeys = {
  what: 'living.print.what.heading',
  how: 'living.print.how.heading',
  when: 'living.print.when.heading',
  where: 'living.print.where.heading',
} as const satisfies Record<FollowUpPart, string>;

/** What, how, when and where it is followed up; a note that was written in another way as it stands. */
export function PrintedFollowUp({ text, heading }: { readonly text: string; readonly heading?: string }): JSX.Element | null {
  const { t } = useText(livingWords);
  const plan = readFollowUp(text);
  if (text === '') return null;
  return (
    <>
      {heading !== undefined && <h3>{heading}</h3>}
      {plan ? (
        <dl className={classes.followUp}>
          {followUpParts
            .filter((part) => plan[part] !== '')
            .map((part) => (
              <React.Fragment key={part}>
                <dt>{t(partKeys[part])}</dt>
                <dd>{plan[part]}</dd>
              </React.Fragment>
            ))}
        </dl>
      ) : (
        <p className={classes.prose}>{text}</p>
      )}
    </>
  );
}
