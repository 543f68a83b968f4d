/** The bank over the embedded host, with lists that have outgrown the list view threshold; and over memory, where things can be made to go wrong. */
import { randomUUID } from 'node:crypto';
import type { Bank, BankOptions, BankStore, StoredBank } from '../../src/data/bank';
import { openBank } from '../../src/data/bank';
import { createMemoryDataSource } from '../../src/data/memory';
import type { DataError, DataSource } from '../../src/data/ports';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import type { SearchResult } from '../../src/domain/search';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { knowledge } from '../../src/schema/lists/knowledge';
import { methods } from '../../src/schema/lists/methods';
import { publications } from '../../src/schema/lists/publications';
import { questions } from '../../src/schema/lists/questions';
import { signals } from '../../src/schema/lists/signals';
import { trends } from '../../src/schema/lists/trends';
import { signalDraft } from '../fixtures/signals';
import { startSite, type TestSite } from '../fixtures/site';
import { watchQueries, type Watched } from '../fixtures/watchQueries';
import { value } from './repository';

const threshold = 50;
const count = 400;
const bankLists = [methods, knowledge, publications, questions, signals, trends];

const opened: Bank[] = [];
afterEach(() => opened.splice(0).forEach((bank) => bank.dispose()));

/** The page is hidden, so that nothing is asked but what the test asks. */
function open(source: DataSource, options: Partial<BankOptions> = {}): Bank {
  const bank = openBank(source, {
    owner: 'site|1',
    visibility: { whileVisible: () => () => undefined },
    pace: { clock: () => 0, pause: async () => undefined, sliceMilliseconds: 8 },
    pageSizes: { first: 20, further: threshold },
    instance: randomUUID(),
    ...options,
  });
  opened.push(bank);
  return bank;
}
/** Everything that was begun has ended. */
const settled = async (bank: Bank): Promise<Bank> => {
  await bank.refresh();
  return bank;
};
const find = async (bank: Bank, text: string, more: Partial<Parameters<Bank['search']>[0]> = {}): Promise<SearchResult> => bank.search({ text, ...more });
const ids = async (bank: Bank, text: string): Promise<number[]> => (await find(bank, text, { count: 1000 })).hits.map(({ id }) => id);

function memoryStore(): BankStore & { readonly stored: Map<string, StoredBank> } {
  const stored = new Map<string, StoredBank>();
  return {
    stored,
    load: async (owner) => structuredClone(stored.get(owner)),
    save: async (owner, bank) => void stored.set(owner, structuredClone(bank)),
    clear: async (owner) => void stored.delete(owner),
  };
}

const add = async <L extends ListDefinition>(source: DataSource, list: L, drafts: readonly Draft<L>[]) => {
  const added = await Promise.all(drafts.map((draft) => source.repository(list).add(draft, randomUUID())));
  return added.map(value);
};

describe(`with ${count} spaningar and a threshold of ${threshold}`, () => {
  let site: TestSite;
  let source: DataSource;
  let watched: Watched[];
  const categories = ['teknik', 'miljo', 'politik'] as const;

  beforeAll(async () => {
    site = await startSite(bankLists);
    source = createSharePointDataSource({ siteUrl: site.siteUrl, token: 'owner', listViewThreshold: threshold });
    const drafts = Array.from({ length: count }, (_, at) =>
      signalDraft(`${at % 4 === 0 ? 'Vätgas' : 'Biogas'} på väg ${at}`, { category: categories[at % 3]!, keywords: 'energi; resor' }),
    );
    await add(source, signals, drafts);
    await add(source, publications, [{ title: 'Rapport om vätgasen', publisher: 'Exempelregionen', year: 2025, language: 'sv' }]);
    await add(source, questions, [{ title: 'Vad om vätgas blir vanligt?', phase: 'oppning' }]);
    site.host.change({ listViewThreshold: threshold });
    watched = watchQueries(site);
  }, 120_000);
  afterAll(() => site.close());
  beforeEach(() => {
    watched.length = 0;
  });

  test('the bank holds all of every list, newest first, and counts its facets', async () => {
    const bank = await settled(open(source));
    expect(bank.state()).toMatchObject({ phase: 'ready', mode: 'local', loaded: count + 2, left: [] });
    const result = await find(bank, 'vätgas');
    expect(result.total).toBe(count / 4 + 2);
    expect(result.facets).toMatchObject({
      kind: { signals: 100, publications: 1, questions: 1 },
      phase: { oppning: 1 },
      language: { sv: 1 },
      theme: { energi: 100, resor: 100 },
    });
    expect(Object.values(result.facets.category).reduce((sum, one) => sum + one)).toBe(100);
    expect(bank.document('questions', 1)).toMatchObject({ title: 'Vad om vätgas blir vanligt?', facets: { phase: ['oppning'] } });
    watched.forEach(({ returned, examined, joins }) => {
      expect(examined).toBeLessThanOrEqual(2 * returned + 50);
      expect(joins).toBeLessThanOrEqual(12);
    });
  });

  test('what is added, changed, removed and restored is found so, and nothing else is read again', async () => {
    const bank = await settled(open(source));
    const spaningar = source.repository(signals);
    const [added] = await add(source, signals, [signalDraft('Fusionskraft i hamnen')]);
    watched.length = 0;
    await bank.refresh();
    expect(await ids(bank, 'fusionskraft')).toEqual([added!.id]);
    expect(watched.reduce((sum, { returned }) => sum + returned, 0)).toBe(1);

    const changed = value(await spaningar.patch(added!.id, { title: 'Vindkraft i hamnen' }, added!.etag));
    await bank.refresh();
    expect([await ids(bank, 'fusionskraft'), await ids(bank, 'vindkraft')]).toEqual([[], [added!.id]]);

    const receipt = value(await spaningar.remove(changed.id));
    await bank.refresh();
    expect(await ids(bank, 'vindkraft')).toEqual([]);
    value(await spaningar.restore(receipt));
    await bank.refresh();
    expect(await ids(bank, 'vindkraft')).toEqual([added!.id]);
  });

  test('what is written while the bank is being read is found when a refresh asked for meanwhile has ended', async () => {
    const bank = open(source);
    const [added] = await add(source, signals, [signalDraft('Tidvatten under tiden')]);
    await bank.refresh();
    expect(await ids(bank, 'tidvatten')).toEqual([added!.id]);
  });

  test('the second visit answers from what the first one stored, and then only asks for what has changed', async () => {
    const store = memoryStore();
    const first = await settled(open(source, { store }));
    const found = await find(first, 'vätgas');
    first.dispose();
    const [added] = await add(source, signals, [signalDraft('Kärnvätgas')]);
    watched.length = 0;

    const second = open(source, { store });
    const seen: number[] = [];
    second.subscribe(() => seen.push((second.search({ text: 'vätgas' }) as SearchResult).total));
    await settled(second);
    expect(seen[0]).toBe(found.total);
    expect(await ids(second, 'kärnvätgas')).toEqual([added!.id]);
    expect(watched.reduce((sum, { returned }) => sum + returned, 0)).toBe(1);
  });

  test('more than a browser should hold is asked of the server, by how titles begin and by indexed columns, never past the threshold', async () => {
    const bank = await settled(open(source, { mostDocuments: 150, store: memoryStore() }));
    expect(bank.state()).toMatchObject({ phase: 'ready', mode: 'server', loaded: 0 });
    const result = await find(bank, 'vätgas', { filters: { category: ['teknik'] }, count: 1000 });
    expect(result.total).toBe(Math.ceil(count / 12));
    const documents = result.hits.map(({ kind, id }) => bank.document(kind, id)!);
    expect(documents.every(({ title, facets }) => title.startsWith('Vätgas') && facets.category?.[0] === 'teknik')).toBe(true);
    expect((await find(bank, '', { filters: { kind: ['questions'], theme: ['rymd'] } })).total).toBe(0);
    expect((await find(bank, '', { filters: { kind: ['publications'], year: ['2025'] } })).hits).toMatchObject([{ kind: 'publications', id: 1 }]);
    expect(bank.state().error).toBeUndefined();
  });
});

describe('when something is wrong', () => {
  const sourceWith = (interrupt: (attempted: string, list: string) => DataError['kind'] | undefined): DataSource =>
    createMemoryDataSource({
      interrupt: (attempted, list) => {
        const kind = interrupt(attempted, list.key);
        return kind === undefined ? undefined : { kind, attempted, list: list.key };
      },
    });

  test('a list that this person may not read is left out, said, and forgotten when it was readable before', async () => {
    let mayRead = true;
    const store = memoryStore();
    const source = sourceWith((_, list) => (list === 'trends' && !mayRead ? 'forbidden' : undefined));
    await add(source, trends, [{ title: 'Elektrifiering', level: 'trend', explanation: 'Allt fler' }]);
    await add(source, questions, [{ title: 'Elektrifiering, och sedan?' }]);
    const bank = await settled(open(source, { store }));
    expect((await find(bank, 'elektrifiering')).total).toBe(2);

    mayRead = false;
    await bank.refresh();
    expect(bank.state()).toMatchObject({ phase: 'ready', left: ['trends'], loaded: 1 });
    expect(bank.state().error).toBeUndefined();
    expect((await find(bank, 'elektrifiering')).hits).toMatchObject([{ kind: 'questions' }]);
    const again = await settled(open(source, { store }));
    expect((await find(again, 'elektrifiering')).total).toBe(1);
  });

  test('without a network what was stored can be searched, the fault is said, and the next refresh mends it', async () => {
    let isOffline = false;
    const store = memoryStore();
    const source = sourceWith(() => (isOffline ? 'offline' : undefined));
    await add(source, questions, [{ title: 'Elektrifiering, och sedan?' }]);
    await settled(open(source, { store }));
    isOffline = true;
    const bank = await settled(open(source, { store }));
    expect(bank.state()).toMatchObject({ phase: 'ready', loaded: 1, error: { kind: 'offline' } });
    expect((await find(bank, 'elektrifiering')).total).toBe(1);
    const first = await settled(open(source));
    expect(first.state()).toMatchObject({ phase: 'loading', error: { kind: 'offline' } });
    isOffline = false;
    await first.refresh();
    expect(first.state()).toMatchObject({ phase: 'ready', loaded: 1 });
    expect(first.state().error).toBeUndefined();
  });

  test('a change token that the server no longer knows has the list read anew, without what has gone meanwhile', async () => {
    let isTooOld = false;
    const store = memoryStore();
    const source = sourceWith((attempted, list) => (isTooOld && attempted === 'changes' && list === 'questions' ? 'invalid' : undefined));
    const [kept, gone] = await add(source, questions, [{ title: 'Kvar' }, { title: 'Borta' }]);
    await settled(open(source, { store }));
    value(await source.repository(questions).remove(gone!.id));
    isTooOld = true;
    const bank = open(source, { store });
    await bank.refresh();
    expect(await ids(bank, 'borta')).toEqual([]);
    isTooOld = false;
    await bank.refresh();
    expect(await ids(bank, 'kvar')).toEqual([kept!.id]);
    expect(bank.state()).toMatchObject({ phase: 'ready', loaded: 1 });
  });
});
