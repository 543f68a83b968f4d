import type { Process } from '../../../domain/processes/overlap';
import { processWords } from '../../../i18n/pages/processes';
import { dayOf } from '../../../domain/review/calendar';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';

/** The next gate in words: what happens and when, that it has passed, or that none is set. */
export function useGateText(): (process: Pick<Process, 'nextGate' | 'nextGateWhat'>) => { readonly text: string; readonly hasPassed: boolean } {
  const translator = useTranslator();
  const { t } = useText(processWords);
  const today = dayOf(translator.now());
  return ({ nextGate, nextGateWhat }) => {
    if (nextGate === undefined) return { text: t('processes.gate.none'), hasPassed: false };
    const date = translator.date(nextGate, 'full');
    if (nextGate < today) return { text: t('processes.gate.passed', { date }), hasPassed: true };
    return { text: nextGateWhat ? t('processes.gate.what', { what: nextGateWhat, date }) : t('processes.gate', { date }), hasPassed: false };
  };
}
