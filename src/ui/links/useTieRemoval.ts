import { removeLinks, restoreLinks } from '../../data/links/linkWrites';
import type { RemovalReceipt } from '../../data/ports';
import type { Tie } from '../../domain/links/chain';
import { linkWords } from '../../i18n/pages/links';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { wordsFor } from '../states/errorWords';
import { useLinksChanged } from './useChain';

/** Parts two items at once, and offers the way back. */
export function useTieRemoval({ onRemoved }: { readonly onRemoved: () => void }): (tie: Tie, title: string) => void {
  const { data, offer } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(linkWords);
  const changed = useLinksChanged();

  const restore = async (receipts: readonly RemovalReceipt[], title: string): Promise<void> => {
    const answer = await restoreLinks(data, receipts);
    changed();
    offer({ text: t(answer.ok ? 'links.restored' : 'links.notRestored', { title }) });
  };
  const remove = async (tie: Tie, title: string): Promise<void> => {
    const answer = await removeLinks(data, tie.links);
    changed();
    if (!answer.ok) return offer({ text: t('links.notRemoved', { title, reason: common(wordsFor(answer.error).heading) }) });
    onRemoved(); // before the offer, which then takes focus to its button
    offer({ text: t('links.removed', { title }), action: { label: common('action.undo'), run: () => void restore(answer.value, title) } });
  };
  return (tie, title) => void remove(tie, title);
}
