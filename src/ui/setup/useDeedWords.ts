import { setupPlanWords } from '../../i18n/pages/setupPlan';
import type { Step } from '../../provisioning/steps';
import { useTranslator } from '../app/services';
import { capitalised } from '../../i18n/capitalised';
import { useTelling } from '../app/useTelling';
import { deedKinds, deedsOf, type DeedKind } from './planParts';
import { listedWords } from './listedWords';

const words = {
  lists: 'setupPlan.lists',
  groups: 'setupPlan.groups',
  columns: 'setupPlan.columns',
  changes: 'setupPlan.changes',
  views: 'setupPlan.views',
  rights: 'setupPlan.rights',
  items: 'setupPlan.items',
  version: 'setupPlan.version',
  lock: 'setupPlan.lock',
} as const satisfies Readonly<Record<DeedKind, string>>;

/** "55 listor skapas, 600 kolumner läggs till och versionen antecknas", of steps. */
export function useDeedWords(): (steps: readonly Step[], isSentence?: boolean) => string {
  const { locale } = useTranslator();
  const { within } = useTelling(setupPlanWords);
  return (steps, isSentence = false) => {
    const deeds = deedsOf(steps);
    const told = deedKinds.flatMap((kind) => {
      const count = deeds[kind];
      if (count === undefined) return [];
      return [within(words[kind], { count } as never)];
    });
    const all = listedWords(told, locale);
    return isSentence ? capitalised(all) : all;
  };
}
