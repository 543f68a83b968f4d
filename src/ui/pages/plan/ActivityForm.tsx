import * as React from 'react';
import { planActivities } from '../../../data/plan/planReads';
import type { Activity } from '../../../domain/plan/activity';
import { circleThrough, dependenciesOf } from '../../../domain/plan/dependencies';
import { planWords } from '../../../i18n/pages/plan';
import type { Draft } from '../../../schema/field';
import { activities } from '../../../schema/lists/activities';
import type { Problem } from '../../../schema/validate';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import type { FormAccess } from '../../forms/formModel';
import type { FormValues } from '../../forms/values';
import ItemForm from '../../forms/ItemForm';
import { DependsOnField } from './DependsOnField';
import { useReasonForm } from '../../living/reasonForm';
import type { LivingPlan } from '../../living/useLivingPlan';
import type { PlanText } from './planText';
import type { Plan } from './usePlan';

type Key = keyof (typeof activities)['fields'];
/** What, when and who; then how, for whom and at what cost. */
const fields = ['title', 'time', 'workstream', 'lane', 'responsible', 'responsibleRole', 'description'] as const satisfies readonly Key[];
const moreFields = [
  'timeLabel',
  'pulse',
  'nextPlanned',
  'deliverable',
  'receiverRole',
  'audience',
  'forum',
  'method',
  'process',
  'effect',
  'estimatedHours',
  'hoursKind',
  'impactLevels',
  'themes',
  'vpStatus',
  'vpYear',
  'vpReference',
] as const satisfies readonly Key[];

interface ActivityFormProps {
  readonly writing: 'new' | number;
  readonly plan: Plan;
  readonly living: LivingPlan;
  readonly onMade: (id: number) => void;
  readonly onClose: () => void;
}

const idsIn = (value: FormValues[string] | undefined): readonly number[] => (Array.isArray(value) ? value.map(Number) : []);
const problem = (field: string, text: string): Problem => ({ field, code: 'repeated', params: { text } });

/** What the schema cannot know: that a dependency would go round in a circle, which it names, or out of the plan. */
export function dependencyProblems({ t }: PlanText, plan: Pick<Plan, 'all' | 'byId'>, writing: 'new' | number, values: FormValues): readonly Problem[] {
  const dependsOn = idsIn(values['dependsOn']);
  const before = typeof writing === 'number' ? (plan.byId.get(writing)?.dependsOn ?? []).map(({ id }) => id) : [];
  // One that was there before stays if nobody takes it away: it may have been removed or moved by others.
  const stranger = dependsOn.find((id) => !plan.byId.has(id) && !before.includes(id));
  if (stranger !== undefined) return [problem('dependsOn', t('plan.form.otherPlan', { title: String(stranger) }))];
  if (writing === 'new') return [];
  if (dependsOn.includes(writing)) return [problem('dependsOn', t('plan.form.self'))];
  const circle = circleThrough(dependenciesOf(plan.all), writing, dependsOn);
  if (circle === undefined) return [];
  const titleOf = (id: number | undefined): string => `”${id === undefined ? '' : (plan.byId.get(id)?.title ?? String(id))}”`;
  const [first, ...rest] = circle;
  const path = rest.reduce((text, id) => t('plan.form.circle.step', { path: text, title: titleOf(id) }), titleOf(first));
  return [problem('dependsOn', t('plan.form.circle', { path }))];
}

/** The form of an activity. In an approved plan it asks why when what was planned changes. */
export default function ActivityForm({ writing, plan, living, onMade, onClose }: ActivityFormProps): JSX.Element {
  const text = useText(planWords);
  const { t } = text;
  const reasonForm = useReasonForm(living);
  const { data } = useServices();
  const made = React.useRef<number>();
  const isNew = writing === 'new';
  const { assignment } = plan;
  const base: Activity | undefined = isNew ? undefined : plan.byId.get(writing);
  /** Two people may each write half a circle: what the plan is now decides, not what it was when the page read it. */
  const lastCheck = async (values: FormValues, changes: FormValues): Promise<readonly Problem[]> => {
    if (isNew || !('dependsOn' in changes)) return [];
    const read = await planActivities(data, assignment?.id);
    if (!read.ok) return []; // the change itself will say what is wrong
    const byId = new Map(read.value.map((activity) => [activity.id, activity]));
    return dependencyProblems(text, { all: read.value, byId }, writing, values);
  };
  const preset: Partial<Draft<typeof activities>> | undefined = isNew && assignment ? { assignment: assignment.id } : undefined;
  const own = {
    check: (values: FormValues) => dependencyProblems(text, plan, writing, values),
    extra: (form: FormAccess) => <DependsOnField form={form} plan={plan} writing={writing} />,
  };
  return (
    <ItemForm
      list={activities}
      writing={writing}
      titles={{ new: t('plan.new'), edit: t('plan.edit') }}
      fields={fields}
      moreFields={moreFields}
      preset={preset}
      {...reasonForm(activities, base, own)}
      lastCheck={lastCheck}
      onSaved={(activity) => {
        made.current = isNew ? activity.id : undefined;
      }}
      onClose={() => (made.current === undefined ? onClose() : onMade(made.current))}
    />
  );
}
