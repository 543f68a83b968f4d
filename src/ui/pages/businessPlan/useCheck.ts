import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { checkQuestions, checkText, type Question } from '../../../domain/businessPlan/check';
import { dayOf } from '../../../domain/review/calendar';
import { businessPlanWords } from '../../../i18n/pages/businessPlan';
import type { Item } from '../../../schema/field';
import { knowledge } from '../../../schema/lists/knowledge';
import { questions as questionList } from '../../../schema/lists/questions';
import { unwrap } from '../../app/queries';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { newClientKey } from '../../forms/clientKey';

/** One question of the check; those of the question bank have an id. */
export interface CheckQuestion {
  readonly key: string;
  readonly text: string;
  readonly minutes?: number;
  readonly item?: Item<typeof questionList>;
}

const keyBeginning = 'vp-kontroll-';
const most = { questions: 1_000, earlier: 20 } as const;

/** This time's questions, and three standing ones where the bank has none. */
export function useQuestions(): { readonly questions: readonly CheckQuestion[] | undefined; readonly error: DataError | null; readonly retry: () => void } {
  const { data } = useServices();
  const { t } = useText(businessPlanWords);
  const query = useQuery<readonly Item<typeof questionList>[], DataError>({
    queryKey: [questionList.key, 'forPlan'],
    queryFn: async () => (await unwrap(data.repository(questionList).page({ top: most.questions }))).items,
    staleTime: Infinity, // the set must not change while somebody answers it
  });
  const questions = React.useMemo(() => {
    if (query.data === undefined) return undefined;
    const items = new Map(query.data.map((item) => [item.id, item]));
    const found = checkQuestions(query.data).map(({ id, title, minutes }: Question) => ({ key: String(id), text: title, minutes, item: items.get(id) }));
    const standing = [
      { key: 'trends', text: t('vp.check.standing.trends') },
      { key: 'assumptions', text: t('vp.check.standing.assumptions') },
      { key: 'whatIf', text: t('vp.check.standing.whatIf') },
    ];
    return found.length > 0 ? found : standing;
  }, [query.data, t]);
  return { questions, error: query.data === undefined ? query.error : null, retry: () => void query.refetch() };
}

/** The checks that were saved before, the latest first. */
export function useEarlierChecks(): readonly Item<typeof knowledge>[] {
  const { data } = useServices();
  const query = useQuery<readonly Item<typeof knowledge>[], DataError>({
    queryKey: [knowledge.key, 'planChecks'],
    queryFn: async () =>
      (await unwrap(data.repository(knowledge).page({ where: [{ field: 'key', is: 'startsWith', value: keyBeginning }], top: most.earlier }))).items,
  });
  return query.data ?? [];
}

export type Answers = Readonly<Record<string, string>>;

/** The answers as they are typed: kept in the browser at each keystroke, and gone from there when they are saved. */
export function useAnswers(year: number): {
  readonly answers: Answers;
  readonly clientKey: string;
  readonly answer: (key: string, text: string) => void;
  readonly clear: () => void;
} {
  const { drafts } = useServices();
  const form = `businessPlan.check.${year}`;
  const begin = (): { readonly clientKey: string; readonly answers: Answers } => {
    const kept = drafts.list(form);
    const latest = kept.ok ? kept.value[0] : undefined;
    return { clientKey: latest?.clientKey ?? newClientKey(), answers: (latest?.values ?? {}) as Answers };
  };
  const [state, setState] = React.useState(begin);
  return {
    ...state,
    answer: (key, text) => {
      const answers = { ...state.answers, [key]: text };
      setState({ ...state, answers });
      drafts.save({ form, clientKey: state.clientKey, values: answers });
    },
    clear: () => {
      drafts.discard(form, state.clientKey);
      setState({ clientKey: newClientKey(), answers: {} });
    },
  };
}

/** The check as a text, and saved as a piece of knowledge that can be attached. */
export function useCheckSaving(year: number): {
  readonly textOf: (questions: readonly CheckQuestion[], answers: Answers) => string;
  readonly save: (questions: readonly CheckQuestion[], answers: Answers, clientKey: string) => Promise<DataError | undefined>;
} {
  const { data, now } = useServices();
  const { date } = useTranslator();
  const { t } = useText(businessPlanWords);
  const client = useQueryClient();
  const title = t('vp.check.title', { year: String(year) });
  const textOf = (questions: readonly CheckQuestion[], answers: Answers): string =>
    checkText(
      title,
      questions.map(({ key, text }) => ({ question: text, answer: answers[key] ?? '' })),
    );
  return {
    textOf,
    save: async (questions, answers, clientKey) => {
      const saved = await data.repository(knowledge).add(
        {
          title,
          key: `${keyBeginning}${year}-${clientKey.slice(0, 8)}`,
          explanation: textOf(questions, answers),
          source: t('vp.check.source', { date: date(now(), 'full') }),
          appliesTo: t('vp.check.applies', { year: String(year) }),
          ...(year >= 2000 && year <= 2199 ? { reviewYear: year + 1 } : {}),
        },
        clientKey,
      );
      void client.invalidateQueries([knowledge.key]);
      if (!saved.ok) return saved.error;
      // So that other questions come next time. Of no importance to the person if it does not work out.
      const used = questions.flatMap(({ key, item }) => (item && (answers[key] ?? '').trim() !== '' ? [item] : []));
      await Promise.all(used.map(({ id, etag }) => data.repository(questionList).patch(id, { lastUsed: dayOf(now()) }, etag)));
      return undefined;
    },
  };
}
