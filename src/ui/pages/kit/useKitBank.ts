import * as React from 'react';
import { useQueries } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import type { KitBank } from '../../../domain/kit/kit';
import { intervalOf } from '../../../domain/time';
import type { Item } from '../../../schema/field';
import { events } from '../../../schema/lists/events';
import { forums } from '../../../schema/lists/forums';
import { methods } from '../../../schema/lists/methods';
import { questions } from '../../../schema/lists/questions';
import { signals } from '../../../schema/lists/signals';
import { useServices } from '../../app/services';
import { readList } from '../../app/readAll';

export type KitMethod = Item<typeof methods>;
export type Forum = Item<typeof forums>;

export interface KitSources {
  readonly bank: KitBank<KitMethod> | undefined;
  readonly forums: readonly Forum[];
  readonly error: DataError | null;
  readonly retry: () => void;
}

const signalFields = ['title', 'seen', 'whyHere', 'whatIf', 'source', 'category', 'secondaryCategories', 'keywords', 'status'] as const;
const questionFields = ['title', 'purpose', 'minutes', 'form', 'forum', 'phase', 'lastUsed', 'language'] as const;
const methodFields = ['title', 'summary', 'steps', 'minutesMin', 'minutesMax', 'participantsMin', 'participantsMax', 'purpose', 'status'] as const;

/** Everything that a kit is made of, and the forums it may be for. Asked for in the same breath it travels in one batch. */
export function useKitBank(): KitSources {
  const { data } = useServices();
  const answers = useQueries({
    queries: [
      {
        queryKey: ['signals', 'kit'],
        queryFn: () => readList(data, signals, { where: [{ field: 'status', is: 'oneOf', value: ['granskad', 'klustrad'] }], fields: signalFields }),
      },
      {
        queryKey: ['questions', 'kit'],
        queryFn: () => readList(data, questions, { fields: questionFields }),
      },
      {
        queryKey: ['methods', 'kit'],
        queryFn: () => readList(data, methods, { where: [{ field: 'status', is: 'equal', value: 'galler' }], fields: methodFields }),
      },
      {
        queryKey: ['events', 'kit'],
        queryFn: () => readList(data, events, { where: [{ field: 'signal', is: 'notEmpty' }], fields: ['time', 'signal', 'status'] }),
      },
      { queryKey: ['forums', 'kit'], queryFn: () => readList(data, forums, { where: [{ field: 'active', is: 'equal', value: true }] }) },
    ],
  });
  const [signalRows, questionRows, methodRows, eventRows, forumRows] = answers.map(({ data: rows }) => rows) as [
    readonly Item<typeof signals>[] | undefined,
    readonly Item<typeof questions>[] | undefined,
    readonly KitMethod[] | undefined,
    readonly Item<typeof events>[] | undefined,
    readonly Forum[] | undefined,
  ];
  const bank = React.useMemo(() => {
    if (!signalRows || !questionRows || !methodRows || !eventRows) return undefined;
    const uses = eventRows
      .filter(({ status }) => status !== 'installt')
      .flatMap(({ signal, time, created }) => (signal ? [{ signal: signal.id, day: (time && intervalOf(time).to) ?? created.slice(0, 10) }] : []));
    return { signals: signalRows, questions: questionRows, methods: methodRows, uses };
  }, [signalRows, questionRows, methodRows, eventRows]);
  const failed = answers.find(({ isError, data: rows }) => isError && rows === undefined);
  return {
    bank: forumRows ? bank : undefined,
    forums: forumRows ?? [],
    error: (failed?.error as DataError | undefined) ?? null,
    retry: () => answers.forEach((answer) => void (answer.isError && answer.refetch())),
  };
}
