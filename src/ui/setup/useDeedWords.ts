import { setupPlanWords } from '../../i18n/pages/setupPlan';
import type { Step } from '../../provisioning/steps';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { deedKinds, deedsOf, type DeedKind } from './planParts';
import { capitalised, listedWords, spoken } from './spoken';

const words = {
  lists: 'setupPlan.lists',
  groups: 'setupPlan.groups',
  columns: 'setupPlan.columns',
  changes: 'setupPlan.changes',
  views: 'setupPlan.views',
  rights: 'setupPlan.rights',
  items: 'setupPlan.items',
  version: 'setupPlan.version',
} as const satisfies Readonly<Record<DeedKind, string>>;

/** "55 listor skapas, 600 kolumner läggs till och versionen antecknas", of steps. */
export function useDeedWords(): (steps: readonly Step[], isSentence?: boolean) => string {
  const { locale, number } = useTranslator();
  const { t } = useText(setupPlanWords);
  return (steps, isSentence = false) => {
    const deeds = deedsOf(steps);
    const told = deedKinds.flatMap((kind) => {
      const count = deeds[kind];
      if (count === undefined) return [];
      return [t(words[kind], { count, number: count > 12 ? number(count) : spoken(count, locale) } as never)];
    });
    const all = listedWords(told, locale);
    return isSentence ? capitalised(all) : all;
  };
}
