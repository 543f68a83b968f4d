import * as React from 'react';
import { importWords } from '../../../i18n/pages/import';
import { AppLink } from '../../app/AppLink';
import { appUrl, pathOf, queryOf, useUrl } from '../../app/navigation';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { Import } from './Import';
import { importClasses as classes } from './importStyles';
import { Select } from './parts';
import { isOpen, targets, type OpenTarget, type Target } from './targets';
import { listWriter } from './writer';

const PlanImport = React.lazy(() => import('./PlanImport'));

interface Chosen {
  readonly target: Target | undefined;
  readonly open: readonly Target[];
  /** The plan that the address names. */
  readonly plan: number | undefined;
  readonly choose: (key: string) => void;
  readonly choosePlan: (id: number) => void;
}

/** The list that the address asks for, among those that the person may add to. */
function useChosen(): Chosen {
  const { navigation } = useServices();
  const url = useUrl(navigation);
  const may = useMay();
  const open = targets.filter(({ key }) => may('add', key));
  const query = queryOf(url);
  const plan = query.get('uppdrag') ?? '';
  const go = (address: Record<string, string>): void => navigation.replace(appUrl(pathOf(url), new URLSearchParams(address)));
  return {
    open,
    target: open.find(({ key }) => key === query.get('till')) ?? open[0],
    plan: /^[1-9]\d{0,9}$/.test(plan) ? Number(plan) : undefined,
    choose: (key) => go({ till: key }),
    choosePlan: (id) => go({ till: 'activities', uppdrag: String(id) }),
  };
}

/** Importera: from a file or pasted cells to rows of a list, checked before anything is sent, and undone when wanted. */
export default function ImportPage(): JSX.Element {
  const { t } = useText(importWords);
  const translator = useTranslator();
  const { target, open, plan, choose, choosePlan } = useChosen();
  const lists = target && (
    <Select id="import-to" label={t('import.to')} value={target.key} options={open.map(({ key, name }) => ({ value: key, text: t(name) }))} onSelect={choose} />
  );
  return (
    <div className={classes.page}>
      {target && (
        <AppLink className={classes.back} to={isOpen(target) || plan === undefined ? target.page : `/plan?uppdrag=${plan}`}>
          <span aria-hidden="true">‹</span> {t(target.name)}
        </AppLink>
      )}
      <h1 className={classes.title}>{translator.t('page.import')}</h1>
      <p className={classes.purpose}>{t('import.purpose')}</p>
      {target === undefined && <p>{t('import.may.none')}</p>}
      {target && isOpen(target) && <ListImport key={target.key} target={target} choices={lists} />}
      {target && !isOpen(target) && (
        <React.Suspense fallback={<p className={classes.note}>{t('import.reading')}</p>}>
          <PlanImport key={target.key} target={target} plan={plan} onPlan={choosePlan} choices={lists} />
        </React.Suspense>
      )}
    </div>
  );
}

function ListImport({ target, choices }: { readonly target: OpenTarget; readonly choices: React.ReactNode }): JSX.Element {
  const { data } = useServices();
  const writer = React.useMemo(() => listWriter(data, target), [data, target]);
  return <Import target={target} writer={writer} choices={choices} />;
}
