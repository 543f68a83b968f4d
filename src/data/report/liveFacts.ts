/**
 * A report that follows its data: everything is read once, and after that only what the change logs say has changed. One edit
 * costs one item's reading and counting, however much there is.
 */
import type { ReportPeriod } from '../../domain/report/document';
import { factFields, factLists, type Fact, type FactList } from '../../domain/report/facts';
import { tallyOf, type ReportFigures, type Tally } from '../../domain/report/figures';
import type { Item, ListDefinition } from '../../schema/field';
import { everyItem } from '../everyItem';
import type { ChangeToken, DataSource, Result } from '../ports';
import { readReportFacts, sourceLists } from './facts';

export interface LiveFacts {
  /** As the data are now. */
  figures(): Promise<Result<ReportFigures>>;
}

/** With more changes than this in a list, reading all again is quicker. */
const mostChanges = 200;
/** So many numbers stand in one filter: SharePoint takes some 2,000 characters of address. */
const idsAtOnce = 40;
type Tokens = ReadonlyMap<FactList, ChangeToken>;

async function tokensOf(data: DataSource, lists: readonly FactList[]): Promise<Result<Tokens>> {
  const answers = await Promise.all(lists.map((list) => data.repository(sourceLists[list] as ListDefinition).changesSince(null)));
  const tokens = new Map<FactList, ChangeToken>();
  for (const [index, answer] of answers.entries()) {
    const list = lists[index];
    // A list without a change log for this person is read anew by the whole reading after.
    if (answer.ok && list !== undefined) tokens.set(list, answer.value.token);
  }
  return { ok: true, value: tokens };
}

interface Moved {
  readonly list: FactList;
  readonly token: ChangeToken;
  readonly saved: readonly Fact<FactList>[];
  readonly gone: readonly number[];
}

/** What has changed of a list; 'tooMuch': it is quicker to read all again. */
async function movedIn(data: DataSource, list: FactList, token: ChangeToken): Promise<Result<Moved | 'tooMuch'>> {
  const definition = sourceLists[list] as ListDefinition;
  const changes = await data.repository(definition).changesSince(token);
  // A token grows old, and a log ends: then everything is asked for again.
  if (!changes.ok) return changes.error.kind === 'offline' ? changes : { ok: true, value: 'tooMuch' };
  const { saved, gone, more, token: next } = changes.value;
  if (more || saved.length > mostChanges) return { ok: true, value: 'tooMuch' };
  const lots = Array.from({ length: Math.ceil(saved.length / idsAtOnce) }, (_, index) => saved.slice(index * idsAtOnce, (index + 1) * idsAtOnce));
  const fields = factFields[list] as readonly string[] as readonly (keyof Item<ListDefinition> & string)[];
  const answers = await Promise.all(
    lots.map((ids) => everyItem(data, definition, { where: [{ field: 'id', is: 'oneOf', value: ids }], fields, top: idsAtOnce })),
  );
  const items: Fact<FactList>[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    items.push(...(answer.value as unknown as readonly Fact<FactList>[]));
  }
  const there = new Set(items.map(({ id }) => id));
  return { ok: true, value: { list, token: next, saved: items, gone: [...gone, ...saved.filter((id) => !there.has(id))] } };
}

interface State {
  readonly tally: Tally;
  readonly tokens: Map<FactList, ChangeToken>;
}

export function createLiveFacts(data: DataSource, period: ReportPeriod, today: string): LiveFacts {
  let state: State | undefined;
  let lists: readonly FactList[] = [];

  async function readAll(): Promise<Result<State>> {
    // The tokens are of before the reading: what changes meanwhile is read twice rather than never.
    const [tokens, facts] = await Promise.all([tokensOf(data, factLists), readReportFacts(data, { since: period.from })]);
    if (!tokens.ok) return tokens;
    if (!facts.ok) return facts;
    lists = factLists.filter((list) => facts.value.items[list] !== undefined);
    return { ok: true, value: { tally: tallyOf(facts.value, period, today), tokens: new Map(tokens.value) } };
  }

  async function catchUp({ tally, tokens }: State): Promise<Result<'done' | 'tooMuch'>> {
    if (lists.some((list) => !tokens.has(list))) return { ok: true, value: 'tooMuch' };
    const answers = await Promise.all(lists.map((list) => movedIn(data, list, tokens.get(list) as ChangeToken)));
    for (const answer of answers) {
      if (!answer.ok) return answer;
      if (answer.value === 'tooMuch') return { ok: true, value: 'tooMuch' };
    }
    for (const answer of answers) {
      if (!answer.ok || answer.value === 'tooMuch') continue;
      const { list, token, saved, gone } = answer.value;
      gone.forEach((id) => tally.remove(list, id));
      saved.forEach((item) => tally.put(list, item));
      tokens.set(list, token);
    }
    return { ok: true, value: 'done' };
  }

  return {
    figures: async () => {
      const caught = state === undefined ? undefined : await catchUp(state);
      if (caught && !caught.ok) return caught;
      if (state === undefined || caught?.value === 'tooMuch') {
        const all = await readAll();
        if (!all.ok) return all;
        state = all.value;
      }
      return { ok: true, value: state.tally.figures() };
    },
  };
}
