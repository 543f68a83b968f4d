import type { LinkedItem } from '../../../data/links/linkedItems';
import { linkWords } from '../../../i18n/pages/links';
import { decisions } from '../../../schema/lists/decisions';
import { effects } from '../../../schema/lists/effects';
import { handlings } from '../../../schema/lists/handlings';
import { signals } from '../../../schema/lists/signals';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords, type Words } from '../../fields/words';

export interface StepWords {
  title(item: LinkedItem | undefined): string;
  /** Category or outcome, and when: "bifall · 1 mars". */
  facts(item: LinkedItem | undefined): string;
}

/** What a box says, as the text beside it does. */
export function useStepWords(): StepWords {
  const translator = useTranslator();
  const { t } = useText(linkWords);
  const [ofSignals, ofHandlings, ofDecisions, ofEffects] = [useWords(signals), useWords(handlings), useWords(decisions), useWords(effects)];
  const outcomes: Readonly<Record<string, Words>> = { handlings: ofHandlings, decisions: ofDecisions, effects: ofEffects };
  return {
    title: (item) => (item?.state === 'known' ? item.title : t(item?.state === 'gone' ? 'links.gone' : 'links.hidden')),
    facts: (item) => {
      if (item?.state !== 'known') return '';
      const { category, outcome, when } = item;
      return [
        category && ofSignals.choice('category', category),
        outcome && (outcomes[item.node.list]?.plainChoice(outcome.field, outcome.code) ?? outcome.code),
        when && (/^\d{4}$/.test(when) ? when : translator.date(when)),
        !item.hasHappened && t('links.notYet'),
      ]
        .filter(Boolean)
        .join(' · ');
    },
  };
}
