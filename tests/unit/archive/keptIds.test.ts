/** Items keep their ids, whatever goes wrong on the way: calls that are refused for a while, and answers that are lost. */
import fc from 'fast-check';
import type { Archive, ItemRecord } from '../../../src/data/archive';
import { finishList } from '../../../src/data/archive/finish';
import type { Append, ArchiveSite } from '../../../src/data/archive/port';
import { isAsWritten, type ListWork } from '../../../src/data/archive/prepare';
import { soundOut, writeItems, type Writing } from '../../../src/data/archive/writeItems';
import type { DataErrorKind, Result } from '../../../src/data/ports';
import type { Row } from '../../../src/schema/codec';
import type { ListDefinition } from '../../../src/schema/field';
import { activities } from '../../../src/schema/lists/activities';
import { signals } from '../../../src/schema/lists/signals';

const list: ListDefinition = signals;

/** What happens to each call of a batch: done, refused for a while, or done without an answer. */
type Fate = 'done' | 'throttled' | 'lost';
interface Server {
  readonly rows: Map<number, Row>;
  next: number;
  readonly fates: Fate[];
}

const failed = (kind: DataErrorKind): Result<never> => ({ ok: false, error: { kind, attempted: 'add', list: list.key, retryAfterSeconds: 0 } });

function appendTo(server: Server, { body }: Append): Result<number> {
  const fate = server.fates.shift() ?? 'done';
  if (fate === 'throttled') return failed('throttled');
  const answer = ((): Result<number> => {
    const isThere = [...server.rows.values()].some((row) => row[keyColumn] !== undefined && row[keyColumn] === body[keyColumn]);
    if (isThere) return failed('duplicate');
    server.rows.set(server.next, body);
    server.next += 1;
    return { ok: true, value: server.next - 1 };
  })();
  return fate === 'lost' ? failed('offline') : answer;
}
const keyColumn = signals.fields.clientKey.internal;

function siteOf(server: Server): ArchiveSite {
  const site: Partial<ArchiveSite> = {
    append: (steps) => Promise.resolve(steps.map((step) => appendTo(server, step))),
    items: ({ after }) =>
      Promise.resolve({
        ok: true,
        value: [...server.rows]
          .filter(([id]) => id > after)
          .sort(([a], [b]) => a - b)
          .map(([Id, row]) => ({ ...row, Id, Created: '2026-01-01T00:00:00Z', Modified: '2026-01-01T00:00:00Z' })),
      }),
    change: (changes) => {
      for (const { id, body } of changes) server.rows.set(id, body);
      return Promise.resolve(changes.map(() => ({ ok: true, value: undefined }) as const));
    },
    erase: (items) => {
      for (const { id } of items) server.rows.delete(id);
      return Promise.resolve({ ok: true, value: undefined });
    },
  };
  return site as ArchiveSite;
}

const recordOf = (id: number, hasKey: boolean): ItemRecord => ({
  id,
  created: '2026-01-01T00:00:00Z',
  modified: '2026-01-01T00:00:00Z',
  values: { title: `Spaning ${id}`, ...(hasKey ? { clientKey: `nyckel-${id}` } : {}) },
});
const columns = Object.values(list.fields).map(({ internal }) => ({ internalName: internal }));

function writingOf(server: Server, records: readonly ItemRecord[]): { readonly run: Writing; readonly work: ListWork } {
  const state = { itemCount: 0, fields: columns } as unknown as ListWork['state'];
  const work: ListWork = { list, state, records, byId: new Map(records.map((record) => [record.id, record])), there: new Set(), leftovers: new Set() };
  const run: Writing = {
    site: siteOf(server),
    work: [work],
    person: () => undefined,
    onWritten: () => undefined,
    wait: () => Promise.resolve(),
    next: new Map(),
    begun: false,
  };
  return { run, work };
}

const titles = ({ rows }: Server): unknown => Object.fromEntries([...rows].map(([id, row]) => [id, row.Title]));
const wanted = (records: readonly ItemRecord[]): unknown => Object.fromEntries(records.map(({ id, values }) => [id, values.title]));

const someRecords = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 160 }), { minLength: 1, maxLength: 130 }), fc.infiniteStream(fc.integer({ min: 0, max: 9 })))
  .map(([ids, dice]) => [...ids].sort((a, b) => a - b).map((id) => recordOf(id, dice.next().value !== 0)));
const someFates = fc.array(fc.constantFrom<Fate>('done', 'done', 'done', 'done', 'throttled', 'lost'), { maxLength: 60 });

test('every item comes to its own id, and there is nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(someRecords, someFates, async (records, fates) => {
      const server: Server = { rows: new Map(), next: 1, fates: [...fates] };
      const { run, work } = writingOf(server, records);
      const sounded = await soundOut(run);
      const written = sounded.ok ? await writeItems(run, work) : sounded;
      expect(written).toEqual({ ok: true, value: undefined });
      expect(titles(server)).toEqual(wanted(records));
    }),
    { numRuns: 80 },
  );
});

test('an import that dies between a placeholder and its erasure goes on, and leaves none behind', async () => {
  const records = [recordOf(2, true), recordOf(5, false), recordOf(9, true)];
  const server: Server = { rows: new Map(), next: 1, fates: [] };
  const { run, work } = writingOf(server, records);
  expect((await soundOut(run)).ok).toBe(true);
  const dying: Writing = { ...run, site: { ...run.site, erase: () => Promise.resolve(failed('offline')) } };
  expect(await writeItems(dying, work)).toMatchObject({ ok: false, error: { kind: 'data', begun: true } });
  expect(Object.values(titles(server) as object).filter((title) => String(title).startsWith('framsyn-import-')).length).toBeGreaterThan(0);

  const again = writingOf(server, records);
  for (const [id, row] of server.rows) (String(row.Title).startsWith('framsyn-import-') ? again.work.leftovers : again.work.there).add(id);
  expect(await soundOut(again.run)).toMatchObject({ ok: true });
  expect(await writeItems(again.run, again.work)).toMatchObject({ ok: true });
  expect(titles(server)).toEqual(wanted(records));
});

test('a list that has had items before is found out by its first one, which is taken away again', async () => {
  const server: Server = { rows: new Map(), next: 4, fates: [] };
  const { run } = writingOf(server, [recordOf(2, true), recordOf(9, true)]);
  expect(await soundOut(run)).toEqual({ ok: false, error: { kind: 'idTaken', list: 'signals', wanted: 2, given: 4, begun: false } });
  expect(titles(server)).toEqual({});
});

test('somebody else who writes meanwhile keeps what they wrote, and the import stops', async () => {
  const server: Server = { rows: new Map(), next: 1, fates: [] };
  const { run, work } = writingOf(server, [recordOf(1, true), recordOf(2, true), recordOf(3, true)]);
  expect((await soundOut(run)).ok).toBe(true);
  server.rows.set(2, { Title: 'Någon annans', [keyColumn]: 'annan' });
  server.next = 3;
  expect(await writeItems(run, work)).toMatchObject({ ok: false, error: { kind: 'idTaken', begun: true } });
  expect(titles(server)).toMatchObject({ 1: 'Spaning 1', 2: 'Någon annans' });
});

test('an item is taken for one of an interrupted import only where nobody has put anything of their own', () => {
  const someone = (name: string, site: string) => ({ login: `i:0#.f|membership|${name}@${site}`, title: name, email: `${name}@region.example` });
  const wanted = { title: 'En intervju', dependsOn: [3, 4], responsible: someone('ledare', 'region.example') };
  const record = (values: object): ItemRecord => ({ ...recordOf(1, false), values: values as ItemRecord['values'] });
  const isTaken = (change: object): boolean => isAsWritten(activities, record(wanted), record({ ...wanted, ...change }));
  expect(isTaken({})).toBe(true);
  // What could not be written yet, and somebody who is known by another name here.
  expect(isTaken({ dependsOn: [4], responsible: undefined })).toBe(true);
  expect(isTaken({ dependsOn: undefined, responsible: { ...someone('ledare', 'new.example'), email: 'LEDARE@region.example' } })).toBe(true);
  // What a person here has chosen since.
  expect(isTaken({ dependsOn: [3, 5] })).toBe(false);
  expect(isTaken({ responsible: someone('strateg', 'region.example') })).toBe(false);
  expect(isTaken({ title: 'En annan' })).toBe(false);
});

test('a comment is said again unless it was said by the same person: two may use the same words', async () => {
  const said: { author: { title: string }; text: string; created: string }[] = [
    { author: { title: 'Strateg' }, text: 'Bra!', created: '2026-01-02T00:00:00Z' },
  ];
  const of = (name: string) => ({ author: { title: name }, created: '2026-01-01T00:00:00Z', text: 'Bra!' });
  const records = [{ ...recordOf(1, true), comments: [of('Strateg'), of('Ledare')] }];
  const server: Server = { rows: new Map([[1, { Title: 'Spaning 1', [keyColumn]: 'nyckel-1' }]]), next: 2, fates: [] };
  const { work } = writingOf(server, records);
  const conversation = {
    comments: () => Promise.resolve({ ok: true, value: said }),
    say: (_id: number, text: string) => Promise.resolve({ ok: true, value: said.push({ author: { title: 'Ägare' }, text, created: '' }) }),
  };
  const site = {
    ...siteOf(server),
    data: { repository: () => ({ conversation, attachments: {} }) } as unknown as ArchiveSite['data'],
    stamp: () => Promise.resolve({ ok: true, value: undefined } as const),
  };
  const run = {
    site,
    archive: {} as Archive,
    expected: (_list: ListDefinition, record: ItemRecord) => record,
    resolve: { person: () => undefined, isThere: () => true },
  };
  expect(await finishList(run, work)).toMatchObject({ ok: true, value: { comments: 1 } });
  expect(said.map(({ text }) => text)).toEqual(['Bra!', 'Ledare, 2026-01-01: Bra!']);
});
