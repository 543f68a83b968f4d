import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { planWords } from '../../../i18n/pages/plan';
import type { PlanFilters } from '../../../domain/plan/filter';
import { activities as list } from '../../../schema/lists/activities';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import ChoiceBox from '../../forms/LazyChoiceBox';
import { FilterFrame } from '../../lists/FilterFrame';
import { listClasses as classes } from '../../lists/listStyles';
import { planClasses } from './planStyles';
import { stateKeys } from './planText';
import { lanes, states } from './planUrl';
import type { Plan } from './usePlan';

interface PlanFilterBarProps {
  readonly plan: Plan;
  readonly filters: PlanFilters;
  /** `isTyping`: the step before is of no use to go back to. */
  readonly onChange: (filters: PlanFilters, isTyping?: boolean) => void;
}

const any = '';
const byPerson = 'person ';
const byRole = 'roll ';

/** Those who are responsible for something in the plan, persons and roles. */
function useResponsible({ all }: Plan, compare: (a: string, b: string) => number): readonly { readonly key: string; readonly text: string }[] {
  return React.useMemo(() => {
    const found = new Map<string, string>();
    all.forEach(({ responsible, responsibleRole }) => {
      if (responsible) found.set(`${byPerson}${responsible.id}`, responsible.title);
      if (responsibleRole) found.set(`${byRole}${responsibleRole}`, responsibleRole);
    });
    return [...found].map(([key, text]) => ({ key, text })).sort((a, b) => compare(a.text, b.text));
  }, [all, compare]);
}

/** Search, part, lane, state and who; late ones and one's own with one click each. */
export function PlanFilterBar({ plan, filters, onChange }: PlanFilterBarProps): JSX.Element {
  const { compare } = useTranslator();
  const { t } = useText(planWords);
  const words = useWords(list);
  const people = useResponsible(plan, compare);
  const { responsible, role } = filters;
  const who = responsible !== undefined ? `${byPerson}${responsible}` : role !== undefined ? `${byRole}${role}` : any;
  const handleWho = (key: string): void =>
    onChange({
      ...filters,
      responsible: key.startsWith(byPerson) ? Number(key.slice(byPerson.length)) : undefined,
      role: key.startsWith(byRole) ? key.slice(byRole.length) : undefined,
    });
  const boxes = [
    {
      label: words.label('workstream'),
      all: t('plan.allParts'),
      options: plan.workstreams.map(({ id, title }) => ({ key: String(id), text: title })),
      selected: filters.workstream === undefined ? any : String(filters.workstream),
      choose: (key: string) => onChange({ ...filters, workstream: key === any ? undefined : Number(key) }),
    },
    {
      label: words.label('lane'),
      all: t('plan.allLanes'),
      options: lanes.map((lane) => ({ key: lane, text: words.choice('lane', lane) })),
      selected: filters.lane ?? any,
      choose: (key: string) => onChange({ ...filters, lane: lanes.find((lane) => lane === key) }),
    },
    {
      label: t('plan.state'),
      all: t('plan.allStates'),
      options: states.map((state) => ({ key: state, text: t(stateKeys[state]) })),
      selected: filters.state ?? any,
      choose: (key: string) => onChange({ ...filters, state: states.find((state) => state === key) }),
    },
    { label: words.label('responsible'), all: t('plan.allPeople'), options: people, selected: who, choose: handleWho },
  ];
  const toggle = (name: 'late' | 'mine', text: string): JSX.Element => (
    <DefaultButton
      className={`${classes.primary} ${planClasses.toggle}`}
      text={text}
      toggle // Fluent takes no aria-pressed of ours: it sets its own from these two
      checked={filters[name] === true}
      onClick={() => onChange({ ...filters, [name]: filters[name] ? undefined : true })}
    />
  );
  return (
    <FilterFrame label={t('plan.search')} filtersLabel={t('plan.filters')} text={filters.text} onText={(text) => onChange({ ...filters, text }, true)}>
      {boxes.map(({ label, all, options, selected, choose }) => (
        <ChoiceBox key={label} className={classes.filter} label={label} options={[{ key: any, text: all }, ...options]} selected={selected} onSelect={choose} />
      ))}
      {toggle('late', t('plan.onlyLate'))}
      {toggle('mine', t('plan.onlyMine'))}
    </FilterFrame>
  );
}
