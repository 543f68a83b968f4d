import { useQueryClient } from '@tanstack/react-query';
import type { DataError, RemovalReceipt, Repository } from '../../data/ports';
import type { ListDefinition } from '../../schema/field';
import { useServices, useTranslator } from '../app/services';
import { wordsFor } from '../states/errorWords';

interface Removable {
  readonly id: number;
  readonly etag: string;
  readonly title: string;
}

type Removing = Pick<Repository<ListDefinition>, 'remove' | 'restore'>;
interface RemovalOptions {
  readonly onRemoved: () => void;
  /** How it is removed, where that takes more than the list's own repository. */
  readonly through?: Removing;
}

/** Takes an item away at once, to the recycle bin, and offers the way back for as long as nobody has closed the offer. */
export function useItemRemoval(list: ListDefinition, { onRemoved, through }: RemovalOptions): (item: Removable) => void {
  const { data, offer } = useServices();
  const { t } = useTranslator();
  const client = useQueryClient();
  const repository: Removing = through ?? data.repository(list);
  const askAgain = (): void => void client.invalidateQueries([list.key]);
  const reason = (error: DataError): string => t(wordsFor(error).heading);

  const restore = async (title: string, receipt: RemovalReceipt): Promise<void> => {
    const answer = await repository.restore(receipt);
    askAgain();
    offer(answer.ok ? { text: t('removed.restored', { title }) } : { text: `${t('removed.restoreFailed', { title })} ${reason(answer.error)}` });
  };
  const remove = async (item: Removable): Promise<void> => {
    const { title } = item;
    const answer = await repository.remove(item.id, item.etag);
    if (!answer.ok) {
      const isConflict = answer.error.kind === 'conflict';
      const text = isConflict ? t('removed.conflict', { title }) : `${t('removed.failed', { title })} ${reason(answer.error)}.`;
      if (isConflict) askAgain();
      return offer({ text, ...(isConflict ? {} : { action: { label: t('action.retry'), run: () => void remove(item) } }) });
    }
    onRemoved(); // first, so that the panel is gone before what it shows is
    askAgain();
    offer({ text: t('removed.text', { title }), action: { label: t('action.undo'), run: () => void restore(title, answer.value) } });
  };
  return (item) => void remove(item);
}
