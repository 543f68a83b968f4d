import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { useQueryClient } from '@tanstack/react-query';
import { assignmentCycleWords } from '../../../i18n/pages/assignmentCycle';
import { continueAssignment } from '../../../data/assignment/continuation';
import { carryOver, type Activity, type CarriedActivity } from '../../../domain/assignment/carryOver';
import { lateDays } from '../../../domain/plan/lateness';
import { activities } from '../../../schema/lists/activities';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { FormDialog } from '../../forms/FormDialog';
import { inputStyle } from '../../forms/inputStyle';
import { DataErrorState } from '../../states/ErrorState';
import { wordsFor } from '../../states/errorWords';
import { useLivingPlan } from '../../living/useLivingPlan';
import { viewUrl } from './assignmentUrl';
import { useWholeActivities, type Dossier } from './useAssignment';

const classes = mergeStyleSets({
  label: { display: 'block', fontWeight: 600, marginBottom: 4 },
  hint: { fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)', margin: '4px 0 16px !important' },
  input: { ...inputStyle, width: '100%' },
  heading: { fontSize: 14, lineHeight: '20px', fontWeight: 600, marginTop: '12px !important' },
  kind: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', marginTop: '6px !important' },
  list: { paddingLeft: '20px !important', listStyle: 'disc !important', selectors: { '> li': { overflowWrap: 'anywhere', padding: '1px 0' } } },
  late: { color: 'var(--fs-err)', fontWeight: 600 },
  note: { color: 'var(--fs-tx2)', marginTop: '12px !important' },
  problem: { color: 'var(--fs-err)', fontWeight: 600, marginBottom: '12px !important' },
  status: { fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)', marginLeft: 'auto' },
});
const longestTitle = 200;
const nameId = 'framsyn-successor-name';

interface ContinueDialogProps {
  readonly dossier: Dossier;
  readonly onClose: () => void;
}

/** A successor: exactly what goes along and what stays, and then the making of it, which may be run again after an interruption. */
export default function ContinueDialog({ dossier, onClose }: ContinueDialogProps): JSX.Element {
  const { t } = useText(assignmentCycleWords);
  const { data, error, refetch } = useWholeActivities(dossier.assignment.id);
  const title = t(dossier.successor ? 'assignment.continue.finish' : 'assignment.continue.title');
  if (data) return <Continuing dossier={dossier} activities={data} title={title} onClose={onClose} />;
  return (
    <FormDialog title={title} onClose={onClose}>
      {error ? (
        <DataErrorState error={error} page={title} headingLevel="h3" onRetry={() => void refetch()} />
      ) : (
        <p role="status">{t('assignment.continue.loading')}</p>
      )}
    </FormDialog>
  );
}

interface ContinuingProps extends ContinueDialogProps {
  readonly activities: readonly Activity[];
  readonly title: string;
}

function Continuing({ dossier, activities: whole, title: dialogTitle, onClose }: ContinuingProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(assignmentCycleWords);
  const { data, offer, navigation } = useServices();
  const client = useQueryClient();
  const { assignment, successor, today } = dossier;
  const [title, setTitle] = React.useState(successor?.title ?? t('assignment.continue.suggestion', { title: assignment.title }).slice(0, longestTitle));
  const [progress, setProgress] = React.useState<{ readonly done: number; readonly of: number }>();
  const [problem, setProblem] = React.useState<string>();
  // What is shown is what is done: a list that is fetched anew meanwhile does not change it.
  const [holdings] = React.useState(() => ({ ...dossier, activities: whole }));
  const plan = React.useMemo(() => carryOver(holdings, today), [holdings, today]);
  const { change } = useLivingPlan(assignment.id);

  const run = async (): Promise<void> => {
    if (progress) return;
    const name = title.trim();
    if (name === '' || name.length > longestTitle) {
      setProblem(t(name === '' ? 'assignment.continue.nameMissing' : 'assignment.continue.nameLong'));
      return document.getElementById(nameId)?.focus();
    }
    setProblem(undefined);
    setProgress({ done: 0, of: 0 });
    const struckNote = t('assignment.continue.struckNote', { title: name });
    const answer = await continueAssignment(data, holdings, {
      title: name,
      today,
      successor,
      lateNote: t('assignment.continue.lateNote', { title: assignment.title }),
      struckNote,
      change: (before, struck) => change(activities, before, struck, { type: 'andradeForutsattningar', words: struckNote }),
      onProgress: (done, of) => setProgress({ done, of }),
    });
    setProgress(undefined);
    for (const key of ['assignments', 'workstreams', 'goals', 'activities', 'revisions', 'links']) void client.invalidateQueries([key]);
    if (!answer.ok) return setProblem(t('assignment.continue.failed', { reason: common(wordsFor(answer.error).heading) }));
    navigation.push(viewUrl({ assignment: answer.value.successor.id }));
    offer({ text: t('assignment.continue.done') });
  };

  return (
    <FormDialog
      title={dialogTitle}
      firstFocus={successor ? undefined : nameId}
      onClose={onClose}
      footer={
        <>
          <PrimaryButton
            text={t(successor ? 'assignment.continue.finish' : 'assignment.continue.send')}
            aria-disabled={progress !== undefined}
            onClick={() => void run()}
          />
          <DefaultButton text={common('action.cancel')} onClick={onClose} />
          <span role="status" className={classes.status}>
            {progress && progress.of > 0 ? t('assignment.continue.busy', progress) : ''}
          </span>
        </>
      }
    >
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      {!successor && (
        <>
          <label className={classes.label} htmlFor={nameId}>
            {t('assignment.continue.name')}
          </label>
          <input
            id={nameId}
            className={classes.input}
            value={title}
            aria-describedby={`${nameId}-hint`}
            aria-required="true"
            onChange={({ target }) => setTitle(target.value)}
          />
          <p id={`${nameId}-hint`} className={classes.hint}>
            {t('assignment.continue.nameHint')}
          </p>
        </>
      )}
      <h3 className={classes.heading}>{t('assignment.continue.goes')}</h3>
      <Titles text={(count) => t('assignment.continue.parts', { count })} items={plan.workstreams} />
      <Titles text={(count) => t('assignment.continue.goals', { count })} items={plan.goals} />
      <Titles
        text={(count) => t('assignment.continue.activities', { count })}
        items={plan.activities.map((carried) => ({ ...carried.activity, mark: <Mark carried={carried} today={today} /> }))}
      />
      {plan.workstreams.length + plan.goals.length + plan.activities.length === 0 && <p>{t('assignment.continue.nothingOpen')}</p>}
      <h3 className={classes.heading}>{t('assignment.continue.stays')}</h3>
      <Titles text={(count) => t('assignment.continue.parts', { count })} items={plan.stays.workstreams} />
      <Titles text={(count) => t('assignment.continue.goals', { count })} items={plan.stays.goals} />
      <Titles text={(count) => t('assignment.continue.activities', { count })} items={plan.stays.activities} />
      {plan.stays.workstreams.length + plan.stays.goals.length + plan.stays.activities.length === 0 && <p>{t('assignment.continue.nothingStays')}</p>}
      {plan.activities.length > 0 && <p className={classes.note}>{t('assignment.continue.struck')}</p>}
    </FormDialog>
  );
}

interface Titled {
  readonly id: number;
  readonly title: string;
  readonly mark?: React.ReactNode;
}

function Titles({ text, items }: { readonly text: (count: number) => string; readonly items: readonly Titled[] }): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <>
      <p className={classes.kind}>{text(items.length)}</p>
      <ul className={classes.list}>
        {items.map(({ id, title, mark }) => (
          <li key={id}>
            {title}
            {mark}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why an activity is noteworthy: it never ends, or its time has passed. */
function Mark({ carried: { activity, why }, today }: { readonly carried: CarriedActivity; readonly today: string }): JSX.Element | null {
  const { t } = useText(assignmentCycleWords);
  if (why === 'ongoing') return <> ({t('assignment.continue.ongoing')})</>;
  if (why !== 'late') return null;
  return (
    <>
      {' '}
      <span className={classes.late}>({t('assignment.continue.late', { count: lateDays(activity.time, today) ?? 0 })})</span>
    </>
  );
}
