import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DataError, Page } from '../../../data/ports';
import type { Item } from '../../../schema/field';
import { methodRuns } from '../../../schema/lists/methodRuns';
import { methods } from '../../../schema/lists/methods';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { unwrap } from '../../app/queries';
import { wordsFor } from '../../states/errorWords';
import { methodWords } from '../../../i18n/pages/method';
import type { Method } from './methodUrl';

export type Run = Item<typeof methodRuns>;

/** One method as the server has it. */
export function useMethod(id: number) {
  const { data } = useServices();
  return useQuery<Method, DataError>({ queryKey: ['methods', 'one', id], queryFn: () => unwrap(data.repository(methods).get(id)) });
}

/** So many of a method's runs are read; nobody has run one more often than that. */
const mostRuns = 500;

/** The runs of one method, latest first. */
export function useRuns(method: number) {
  const { data } = useServices();
  return useQuery<Page<typeof methodRuns>, DataError>({
    queryKey: ['methodRuns', 'of', method],
    queryFn: () =>
      unwrap(
        data.repository(methodRuns).page({
          where: [{ field: 'method', is: 'equal', value: method }],
          order: [{ field: 'date', descending: true }],
          top: mostRuns,
        }),
      ),
  });
}

/** Puts a method away, or takes it out again, with the way back. */
export function useArchiving(): (method: Method) => void {
  const { data, offer } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(methodWords);
  const client = useQueryClient();
  const write = async (method: Method, status: Method['status'], before?: Method['status']): Promise<void> => {
    const answer = await data.repository(methods).patch(method.id, { status }, method.etag);
    void client.invalidateQueries(['methods']);
    if (!answer.ok) return offer({ text: t('method.notArchived', { reason: common(wordsFor(answer.error).heading) }) });
    client.setQueryData(['methods', 'one', method.id], answer.value);
    const undo = before && { label: common('action.undo'), run: () => void write(answer.value, before) };
    offer({ text: t(status === 'arkiverad' ? 'method.archived' : 'method.unarchived', { title: method.title }), ...(undo ? { action: undo } : {}) });
  };
  return (method) => void write(method, method.status === 'arkiverad' ? 'galler' : 'arkiverad', method.status);
}
