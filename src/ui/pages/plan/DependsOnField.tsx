import * as React from 'react';
import { formField } from '../../../schema/form';
import { activities } from '../../../schema/lists/activities';
import { formWords } from '../../../i18n/pages/form';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { Combobox } from '../../forms/Combobox';
import { codes, type ControlProps } from '../../forms/controls';
import { FieldFrame } from '../../forms/FieldFrame';
import type { FormAccess } from '../../forms/formModel';
import { PickedChips } from '../../forms/PickedChips';
import { problemText } from '../../forms/problems';
import type { Choosable } from '../../forms/useItems';
import type { Plan } from './usePlan';

const key = 'dependsOn';
const field = formField(key, activities.fields[key]);

interface DependsOnFieldProps {
  readonly form: FormAccess;
  readonly plan: Pick<Plan, 'all' | 'byId'>;
  /** The activity that is written: it cannot wait for itself. */
  readonly writing: 'new' | number;
}

/** What must be done first: activities of the same plan and no others. */
export function DependsOnField({ form, plan, writing }: DependsOnFieldProps): JSX.Element {
  const translator = useTranslator();
  const words = useWords(activities);
  const choosable = React.useMemo(
    (): Choosable => ({ items: plan.all.filter(({ id }) => id !== writing), state: 'ready', retry: () => undefined }),
    [plan.all, writing],
  );
  const context = React.useMemo(() => ({ choosable, titleOf: (id: number) => plan.byId.get(id)?.title ?? String(id) }), [choosable, plan.byId]);
  const label = words.label(key);
  const problem = form.problems.find((found) => found.field === key);
  return (
    <PlanContext.Provider value={context}>
      <FieldFrame
        field={field}
        control={PlanItems}
        label={label}
        hint={words.hint(key)}
        value={form.values[key] ?? []}
        problem={problem && problemText(translator, activities.key, problem, label)}
        choiceText={String}
        noChoice={undefined}
        onChange={(value) => form.change(key, value)}
      />
    </PlanContext.Provider>
  );
}

const PlanContext = React.createContext<{ readonly choosable: Choosable; readonly titleOf: (id: number) => string }>({
  choosable: { items: [], state: 'ready', retry: () => undefined },
  titleOf: String,
});

function PlanItems({ id, label, value, isInvalid, describedBy, onChange }: ControlProps): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(formWords);
  const { choosable, titleOf } = React.useContext(PlanContext);
  const [typed, setTyped] = React.useState('');
  const chosen = codes(value);
  const without = React.useMemo(() => codes(value).map(Number), [value]);
  return (
    <>
      <Combobox
        id={id}
        label={label}
        isRequired={false}
        isInvalid={isInvalid}
        describedBy={describedBy}
        resting=""
        typed={typed}
        onType={setTyped}
        choosable={choosable}
        without={without}
        onPick={(item) => {
          onChange([...chosen, String(item.id)]);
          announce(t('picker.chosen', { title: item.title }));
        }}
      />
      <PickedChips label={label} inputId={id} chosen={chosen} titleOf={(one) => titleOf(Number(one))} onChange={onChange} />
    </>
  );
}
