import type { DataError, RemovalReceipt } from '../../../data/ports';
import { signals } from '../../../schema/lists/signals';
import { useServices, useTranslator } from '../../app/services';
import { wordsFor } from '../../states/errorWords';
import type { Signal } from './signalUrl';
import { useSignalCache } from './useSignals';

/** Takes a spaning away at once, to the recycle bin, and offers the way back for as long as nobody has closed the offer. */
export function useRemoval({ onRemoved }: { readonly onRemoved: () => void }): (signal: Signal) => void {
  const { data, offer } = useServices();
  const { t } = useTranslator();
  const cache = useSignalCache();

  const restore = async (title: string, receipt: RemovalReceipt): Promise<void> => {
    const answer = await data.repository(signals).restore(receipt);
    cache.askAgain();
    offer(answer.ok ? { text: t('removed.restored', { title }) } : { text: `${t('removed.restoreFailed', { title })} ${reason(answer.error)}` });
  };
  const reason = (error: DataError): string => t(wordsFor(error).heading);

  const remove = async (signal: Signal): Promise<void> => {
    const { title } = signal;
    const answer = await data.repository(signals).remove(signal.id, signal.etag);
    if (!answer.ok) {
      const text = answer.error.kind === 'conflict' ? t('removed.conflict', { title }) : `${t('removed.failed', { title })} ${reason(answer.error)}.`;
      cache.askAgain();
      offer({ text, ...(answer.error.kind === 'conflict' ? {} : { action: { label: t('action.retry'), run: () => void remove(signal) } }) });
      return;
    }
    onRemoved(); // first, so that the panel is gone before what it shows is
    cache.removed(signal.id);
    offer({ text: t('removed.text', { title }), action: { label: t('action.undo'), run: () => void restore(title, answer.value) } });
  };
  return (signal) => void remove(signal);
}
