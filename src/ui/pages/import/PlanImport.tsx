import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import { allAssignments, type Assignment } from '../../../data/plan/planReads';
import type { DataError } from '../../../data/ports';
import { byTitle, type ItemNames } from '../../../domain/import/fields';
import { importWords } from '../../../i18n/pages/import';
import type { Draft, ListDefinition } from '../../../schema/field';
import { AppLink } from '../../app/AppLink';
import { unwrap } from '../../app/queries';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useLivingPlan } from '../../living/useLivingPlan';
import { DataErrorState } from '../../states/ErrorState';
import { Import } from './Import';
import { importClasses as classes } from './importStyles';
import { Select } from './parts';
import { readPlanItems } from './planItems';
import type { Target } from './targets';
import { useReasonAsked } from './useReasonAsked';
import { planImportWriter } from './writer';

interface PlanImportProps {
  readonly target: Target;
  readonly plan: number | undefined;
  readonly onPlan: (id: number) => void;
  /** The list that is added to. */
  readonly choices: React.ReactNode;
}

/** Activities come into one plan, which is chosen first. */
export default function PlanImport({ target, plan, onPlan, choices }: PlanImportProps): JSX.Element {
  const { data } = useServices();
  const translator = useTranslator();
  const { t } = useText(importWords);
  const read = useQuery<readonly Assignment[], DataError>({
    queryKey: ['assignments', 'list'],
    queryFn: () => unwrap(allAssignments(data)),
    refetchOnWindowFocus: false,
  });
  if (read.data === undefined) {
    return read.error ? (
      <DataErrorState error={read.error} page={translator.t('page.import')} onRetry={() => void read.refetch()} />
    ) : (
      <p role="status">{translator.t('state.loading')}</p>
    );
  }
  const found = read.data.length === 1 ? read.data[0] : read.data.find(({ id }) => id === plan);
  const chosen = plan !== undefined && found?.id !== plan ? undefined : found; // an address to what is gone is no other plan's
  const options = read.data.map(({ id, title }) => ({ value: String(id), text: title }));
  const both = (
    <div className={classes.fields}>
      {choices}
      {options.length > 0 && (
        <Select
          id="import-plan"
          label={t('import.plan')}
          value={chosen === undefined ? '' : String(chosen.id)}
          options={chosen === undefined ? [{ value: '', text: t('import.plan.choose') }, ...options] : options}
          onSelect={(id) => id !== '' && onPlan(Number(id))}
        />
      )}
    </div>
  );
  if (chosen !== undefined) return <IntoPlan key={chosen.id} target={target} assignment={chosen} choices={both} />;
  return (
    <>
      {both}
      {options.length > 0 ? (
        <p>{t('import.plan.first')}</p>
      ) : (
        <p>
          {t('import.plan.none')} <AppLink to="/plan">{t('import.plan.none.link')}</AppLink>
        </p>
      )}
    </>
  );
}

interface IntoPlanProps extends Pick<PlanImportProps, 'target' | 'choices'> {
  readonly assignment: Assignment;
}

function IntoPlan({ target, assignment: { id }, choices }: IntoPlanProps): JSX.Element {
  const { data } = useServices();
  const translator = useTranslator();
  const items = useQuery<ItemNames, DataError>({
    queryKey: ['activities', 'import', 'items', id],
    queryFn: async () => {
      const { workstreams, methods, processes } = await readPlanItems(data, id);
      return { workstream: byTitle(workstreams), method: byTitle(methods), process: byTitle(processes) };
    },
    cacheTime: 0,
    staleTime: Infinity, // the check of the rows would begin anew
    refetchOnWindowFocus: false,
  });
  const names = items.data;
  const ours = React.useMemo<Target>(
    () => ({
      ...target,
      page: `/plan?uppdrag=${id}`,
      preset: { assignment: id } as Partial<Draft<ListDefinition>>,
      isBeside: (item) => (item as unknown as { readonly assignment?: { readonly id: number } }).assignment?.id === id,
      ...(names === undefined ? {} : { items: names }),
    }),
    [target, id, names],
  );
  const plan = useLivingPlan(id);
  const current = React.useRef(plan);
  current.current = plan;
  const { asking, reasons } = useReasonAsked(plan);
  const writer = React.useMemo(() => planImportWriter(() => current.current, reasons), [reasons]);
  if (items.error) return <DataErrorState error={items.error} page={translator.t('page.import')} onRetry={() => void items.refetch()} />;
  if (names === undefined) return <p role="status">{translator.t('state.loading')}</p>;
  return <Import target={ours} writer={writer} choices={choices} asking={asking} />;
}
