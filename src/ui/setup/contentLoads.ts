/** The content that a site may begin with, and the putting in of it. Loaded when somebody asks: the texts of it are many. */
import { loadAssignmentProfile, loadMethods, loadPlanProfile, loadStarter, type ContentSink } from '../../content/load';
import { ContentRefused, sinkOf } from '../../content/sink';
import type { DataError, DataSource } from '../../data/ports';
import type { Item, ListDefinition } from '../../schema/field';
import type { ContentChoice } from './contentChoices';

const loads = { methods: loadMethods, starter: loadStarter, assignment: loadAssignmentProfile, plan: loadPlanProfile } as const satisfies Readonly<
  Record<ContentChoice, (sink: ContentSink) => Promise<void>>
>;

/** Says how many writes there are, and makes none. */
function dryRun(count: () => void): ContentSink {
  let id = 0;
  return {
    add: <L extends ListDefinition>(_list: L, { draft }: { readonly draft: object }) => {
      count();
      return Promise.resolve({ ...draft, id: (id += 1), next: undefined } as unknown as Item<L>);
    },
    change: () => Promise.resolve(count()),
  };
}

/** The same sink, with each item that is in place told of. */
const counted = (sink: ContentSink, count: () => void): ContentSink => ({
  add: async (list, entry) => {
    const item = await sink.add(list, entry);
    count();
    return item;
  },
  change: async (list, item, change) => {
    await sink.change(list, item, change);
    count();
  },
});

export type ContentEnd = { readonly is: 'done'; readonly count: number } | { readonly is: 'stopped'; readonly list: string; readonly error: DataError };

/** Puts in what was chosen, one thing after the other. Run again, it adds nothing twice. */
export async function loadContent(data: DataSource, choices: readonly ContentChoice[], onProgress: (done: number, total: number) => void): Promise<ContentEnd> {
  let total = 0;
  for (const choice of choices) await loads[choice](dryRun(() => (total += 1)));
  let done = 0;
  onProgress(done, total);
  const sink = counted(sinkOf(data), () => onProgress(Math.min(total, (done += 1)), total));
  try {
    for (const choice of choices) await loads[choice](sink);
    return { is: 'done', count: total };
  } catch (problem) {
    if (!(problem instanceof ContentRefused)) throw problem;
    return { is: 'stopped', list: problem.list, error: problem.error };
  }
}
