import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import { linksAt } from '../../../data/links/linkReads';
import type { DataError } from '../../../data/ports';
import { materialOf, methodsUsed, type Material, type UsedMethod, type Yield } from '../../../domain/learning/compilation';
import { edited, readDraft, renewed, type Piece, type SummaryDraft, type SummaryStep } from '../../../domain/learning/summary';
import type { LinkNode } from '../../../domain/links/keys';
import type { Item } from '../../../schema/field';
import { methodRuns } from '../../../schema/lists/methodRuns';
import { publications } from '../../../schema/lists/publications';
import { unwrap } from '../../app/queries';
import { readList } from '../../app/readAll';
import { useServices } from '../../app/services';
import { useEvents, useProgrammes } from '../../learning/useLearning';
import type { Learning, LearningsView } from './learningsUrl';
import { useSummaryTexts } from './useSummaryTexts';
import { useNominations, useRanking } from './useLearnings';

export type Publication = Item<typeof publications>;
export interface Compilation {
  readonly methods: readonly UsedMethod[];
  readonly material: Material<Publication>;
}

/** Methods and material of the programme; undefined until they are read. What cannot be read is left out, and said. */
function useCompilation(programme: number | undefined): { readonly compilation: Compilation | undefined; readonly isMissing: boolean } {
  const { data } = useServices();
  const { data: events } = useEvents();
  const programmes = useProgrammes();
  const runs = useQuery<readonly Item<typeof methodRuns>[], DataError>({
    queryKey: ['methodRuns', 'list'],
    queryFn: () => readList(data, methodRuns),
  });
  const read = useQuery<readonly Publication[], DataError>({ queryKey: ['publications', 'list'], queryFn: () => readList(data, publications) });
  const nodes: readonly LinkNode[] = React.useMemo(
    () => [...(events ?? []).map(({ id }) => ({ list: 'events' as const, id })), ...programmes.map(({ id }) => ({ list: 'programmes' as const, id }))],
    [events, programmes],
  );
  const yields = useQuery<readonly Yield[], DataError>({
    queryKey: ['links', 'gave', nodes.map(({ list, id }) => `${list}${id}`).join()],
    queryFn: async () => (await unwrap(linksAt(data, 'from', nodes))).filter(({ relation }) => relation === 'gav'),
    enabled: events !== undefined,
    keepPreviousData: true,
  });
  const isMissing = runs.isError || read.isError || yields.isError;
  const compilation = React.useMemo(() => {
    if (events === undefined || !(runs.data || runs.isError) || !(read.data || read.isError) || !(yields.data || yields.isError)) return undefined;
    const gave = yields.data ?? [];
    return { methods: methodsUsed(events, runs.data ?? [], gave, programme), material: materialOf(events, read.data ?? [], gave, programme) };
  }, [events, runs.data, runs.isError, read.data, read.isError, yields.data, yields.isError, programme]);
  return { compilation, isMissing };
}

export interface Summary {
  /** Undefined until all that it is made of is here. */
  readonly draft: SummaryDraft | undefined;
  /** Some of what it is made of could not be read. */
  readonly isMissing: boolean;
  readonly isChanged: boolean;
  readonly edit: (step: SummaryStep) => void;
  readonly startOver: () => void;
  /** The piece of a learning, with the section that it stands in. */
  readonly pieceOf: (learning: number) => (Piece & { readonly section: string }) | undefined;
}

const form = 'learnings.summary';

/**
 * The draft, made from what is there now with what the person did to it last time. It is kept in this browser until it is
 * put into an assignment: half a summary is nobody else's business.
 */
export function useSummary(learnings: readonly Learning[], { filters, grouping, takesAll }: LearningsView): Summary {
  const { drafts } = useServices();
  const { data: votes } = useNominations();
  const ranked = useRanking(learnings, votes);
  const { compilation, isMissing } = useCompilation(filters.programme);
  const texts = useSummaryTexts();
  const name = [filters.programme ?? 'alla', filters.event ?? 'alla', grouping, takesAll ? 'alla' : 'nominerade'].join('-');
  const chosen = React.useMemo(() => {
    const nominated = ranked.map(({ learning }) => learning);
    const ids = new Set(nominated.map(({ id }) => id));
    return takesAll ? [...nominated, ...learnings.filter(({ id }) => !ids.has(id))] : nominated;
  }, [ranked, learnings, takesAll]);
  const made = React.useMemo(
    () => (votes && compilation ? texts.draftOf(chosen, grouping, compilation, learnings) : undefined),
    [votes, compilation, texts, chosen, grouping, learnings],
  );
  const [kept, setKept] = React.useState<{ readonly name: string; readonly draft: SummaryDraft; readonly before: SummaryDraft }>();
  React.useEffect(() => {
    const found = drafts.load(form, name);
    const values = found.ok ? found.value?.values : undefined;
    const [draft, before] = [readDraft(values?.['draft']), readDraft(values?.['before'])];
    setKept(draft && before ? { name, draft, before } : undefined);
  }, [drafts, name]);
  const own = kept?.name === name ? kept : undefined;
  const draft = React.useMemo(() => made && (own ? renewed(made, own.draft, own.before) : made), [made, own]);

  const edit = (step: SummaryStep): void => {
    if (!draft || !made) return;
    const next = { name, draft: edited(draft, step), before: made };
    setKept(next);
    drafts.save({ form, clientKey: name, values: { draft: next.draft, before: next.before } });
  };
  const startOver = (): void => {
    drafts.discard(form, name);
    setKept(undefined);
  };
  const pieceOf = (learning: number): (Piece & { readonly section: string }) | undefined => {
    for (const section of draft?.sections ?? []) {
      const piece = section.pieces.find(({ key }) => key === `learning-${learning}`);
      if (piece) return { ...piece, section: section.key };
    }
    return undefined;
  };
  return { draft, isMissing, isChanged: own !== undefined, edit, startOver, pieceOf };
}
