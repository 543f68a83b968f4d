import * as React from 'react';
import { assignmentWords } from '../../../i18n/pages/assignment';
import { goalCount, writtenGoals } from '../../../domain/assignment/goals';
import { goals } from '../../../schema/lists/goals';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { listClasses } from '../../lists/listStyles';
import { Icon } from '../../theme/icons';
import { assignmentClasses as classes } from './assignmentStyles';
import { openerId, viewUrl } from './assignmentUrl';
import type { Dossier, Goal } from './useAssignment';
import { goalIcons } from './words';

export const goalRowId = (id: number): string => `framsyn-goal-${id}`;
const colourOf = { natt: classes.reached, avviker: classes.off } as const satisfies Partial<Record<Goal['status'], string>>;

const GoalMark = ({ status }: Pick<Goal, 'status'>): JSX.Element => (
  <span className={status === 'natt' || status === 'avviker' ? colourOf[status] : undefined} style={{ display: 'inline-flex' }}>
    <Icon name={goalIcons[status]} size={15} />
  </span>
);

/** The state of a goal: icon and word. */
export function GoalState({ status }: Pick<Goal, 'status'>): JSX.Element {
  const words = useWords(goals);
  return (
    <span className={classes.goalState}>
      <GoalMark status={status} />
      {words.choice('status', status)}
    </span>
  );
}

/** "3 av 4 mål nådda. 1 är avfört." */
export function useGoalSentence(): (goals: readonly Goal[]) => string {
  const { t } = useText(assignmentWords);
  return (all) => {
    const { reached, of } = goalCount(all);
    const aside = all.length - of;
    return [`${t('assignment.goals.count', { reached, of })}.`, aside > 0 && t('assignment.goals.setAside', { count: aside })].filter(Boolean).join(' ');
  };
}

interface GoalsProps {
  readonly dossier: Dossier;
  readonly open: number | undefined;
  readonly mayEdit: boolean;
}

/** The goals with their state; without any, what the document's own note says. */
export function Goals({ dossier, open, mayEdit }: GoalsProps): JSX.Element {
  const { t } = useText(assignmentWords);
  const sentence = useGoalSentence();
  const { assignment, goals: all, workstreams } = dossier;
  const writing = { what: 'goal', item: 'new' } as const;
  return (
    <div>
      {all.length > 0 && <p className={classes.lead}>{sentence(all)}</p>}
      {all.length === 0 && (
        <WrittenGoals
          note={[assignment.goals, ...workstreams.map(({ goals: note }) => note)].filter(Boolean).join('\n')}
          otherwise={t('assignment.goals.none')}
        />
      )}
      {all.length > 0 && (
        <ul className={listClasses.list}>
          {all.map((goal) => (
            <GoalRow key={goal.id} goal={goal} isOpen={goal.id === open} assignment={assignment.id} />
          ))}
        </ul>
      )}
      {mayEdit && (
        <p className={classes.bar}>
          <AppLink id={openerId(writing)} to={viewUrl({ assignment: assignment.id, writing })}>
            {t('assignment.goals.add')}
          </AppLink>
        </p>
      )}
    </div>
  );
}

function GoalRow({ goal, isOpen, assignment }: { readonly goal: Goal; readonly isOpen: boolean; readonly assignment: number }): JSX.Element {
  const { t } = useText(assignmentWords);
  const translator = useTranslator();
  const words = useWords(goals);
  const facts = [
    goal.workstream?.title,
    goal.measure && t('assignment.goal.measure', { measure: goal.measure }),
    goal.target && t('assignment.goal.target', { target: goal.target }),
  ];
  return (
    <li>
      <AppLink id={goalRowId(goal.id)} to={viewUrl({ assignment, goal: goal.id })} className={listClasses.row} aria-current={isOpen ? 'true' : undefined}>
        <span className={listClasses.rowMark}>
          <GoalMark status={goal.status} />
        </span>
        <span>
          <span className={listClasses.rowTitle}>{goal.title}</span>
          <span className={listClasses.rowMeta}>{facts.filter(Boolean).join(' · ')}</span>
        </span>
        <span className={listClasses.rowState}>
          <span className={classes.goalState}>{words.choice('status', goal.status)}</span>
          <span>{goal.followedUp ? t('assignment.goal.followedUp', { date: translator.date(goal.followedUp) }) : t('assignment.goal.neverFollowedUp')}</span>
        </span>
      </AppLink>
    </li>
  );
}

/** Goals that only the older note has, one a line. */
export function WrittenGoals({ note, otherwise }: { readonly note: string | undefined; readonly otherwise?: string }): JSX.Element | null {
  const { t } = useText(assignmentWords);
  const written = writtenGoals(note);
  if (written.length === 0) return otherwise === undefined ? null : <p className={classes.quiet}>{otherwise}</p>;
  return (
    <>
      <p className={classes.small}>{t('assignment.goals.written')}</p>
      <ul style={{ listStyle: 'disc', paddingLeft: 20 }}>
        {written.map(({ title, measure, target }, index) => (
          <li key={index}>
            {title}
            {(measure || target) && <span className={classes.small}> ({[measure, target].filter(Boolean).join('; ')})</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
