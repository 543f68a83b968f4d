/** What every data source promises of many adds at once, of versions, comments, likes and files. Part of the repository's contract. */
import { randomUUID } from 'node:crypto';
import type { DataSource, Repository } from '../../src/data/ports';
import type { Draft, Item } from '../../src/schema/field';
import { signals } from '../../src/schema/lists/signals';
import { everyKind } from '../fixtures/everyKind';
import { signalDraft } from '../fixtures/signals';
import { error, ids, value } from './outcome';

type Every = typeof everyKind;
interface Source {
  readonly source: Pick<DataSource, 'repository'>;
  readonly personIds: readonly [number, number];
}

export const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;
const nowhere = 987_654;

export function furtherContract(opened: () => Source): void {
  let every: Repository<Every>;
  const add = async (draft: Partial<Draft<Every>> = {}): Promise<Item<Every>> => value(await every.add({ title: 'En', ...draft }, randomUUID()));

  beforeAll(() => {
    every = opened().source.repository(everyKind);
  });

  test('adds many in their order, and the same ones again only give what is there', async () => {
    const entries = Array.from({ length: 130 }, (_, number) => ({ draft: { title: 'Många', number }, clientKey: randomUUID() }));
    const added = (await every.addMany(entries)).map(value);
    expect(added.map(({ number }) => number)).toEqual(entries.map(({ draft }) => draft.number));
    expect(added.map(({ id }) => id)).toEqual([...new Set(added.map(({ id }) => id))].sort((a, b) => a - b));
    const one = added[77] as Item<Every>;
    expect(value(await every.get(one.id))).toEqual(one);
    const again = (await every.addMany([...entries].reverse())).map((result) => value(result).id);
    expect(again).toEqual(added.map(({ id }) => id).reverse());
    expect(ids(await every.page({ where: [{ field: 'title', is: 'equal', value: 'Många' }], top: 500 }))).toHaveLength(130);
  });

  test('says of each of many what became of it: one that is refused stops no other', async () => {
    await add({ code: 'UPPTAGEN' });
    const codes = ['LEDIG-1', 'UPPTAGEN', 'LEDIG-2'];
    const results = await every.addMany(codes.map((code) => ({ draft: { title: 'Blandat', code }, clientKey: randomUUID() })));
    expect(results.map((result) => (result.ok ? result.value.code : [result.error.kind, result.error.field]))).toEqual([
      'LEDIG-1',
      ['duplicate', 'code'],
      'LEDIG-2',
    ]);
    expect(await every.addMany([])).toEqual([]);
  });

  test('keeps what an item was, latest first, with who changed it and when', async () => {
    const [, second] = opened().personIds;
    const spaning = value(await opened().source.repository(signals).add(signalDraft('Det som pekas på'), randomUUID()));
    const before = {
      title: 'Först',
      note: 'Rad ett\nRad två',
      number: 1.5,
      bool: true,
      date: '2026-03-29',
      dateTime: '2026-10-25T00:30:00Z',
      choice: 'b',
      choices: ['z', 'x'],
      person: second,
      lookup: spaning.id,
      lookups: [spaning.id],
      url: { url: 'https://example.org/', text: 'Källan' },
      time: { kind: 'period', start: '2026-01-01', end: '2026-06-30', precision: 'termin' },
    } as const;
    const first = await add(before);
    const second2 = value(await every.patch(first.id, { title: 'Sedan', note: null, person: null, choice: 'c' }, first.etag));
    const last = value(await every.patch(first.id, { title: 'Sist' }, second2.etag));
    const versions = value(await every.versions(first.id));
    expect(versions.map(({ label, values }) => [label, values.title, values.choice])).toEqual([
      ['3.0', 'Sist', 'c'],
      ['2.0', 'Sedan', 'c'],
      ['1.0', 'Först', 'b'],
    ]);
    expect(versions[2]?.values).toMatchObject({
      ...before,
      person: { id: second },
      lookup: { id: spaning.id, title: 'Det som pekas på' },
      lookups: [{ id: spaning.id }],
    });
    expect([versions[0]?.values.note, versions[0]?.values.person]).toEqual([undefined, undefined]);
    expect([versions[0]?.at, versions[2]?.at]).toEqual([last.modified, first.modified]);
    expect(versions).toMatchObject(versions.map(() => ({ by: last.editor })));
    expect(error(await every.versions(nowhere))).toMatchObject({ kind: 'notFound', attempted: 'read', list: 'everyKind' });
  });

  test('keeps a conversation: oldest first, with who said it, in the words that were written', async () => {
    const { id, author } = await add();
    const texts = ['Håller med.', '<b>Varför?</b> & "hur" \'då\'\n=1+1 👩‍🚀', 'Håller med.'];
    const said = [];
    for (const text of texts) said.push(value(await every.conversation.say(id, text)));
    expect(said.map(({ text }) => text)).toEqual(texts);
    const comments = value(await every.conversation.comments(id));
    expect(comments).toEqual(said); // the same words twice, on purpose, are two comments
    expect(comments[0]?.author).toMatchObject({ id: author.id, title: author.title });
    expect(Date.parse(comments[0]?.created ?? '')).not.toBeNaN();
  });

  test('takes a comment away, once for all', async () => {
    const { id } = await add();
    const [stays, goes] = [value(await every.conversation.say(id, 'Kvar')), value(await every.conversation.say(id, 'Bort'))];
    expect((await every.conversation.unsay(id, goes.id)).ok).toBe(true);
    expect((await every.conversation.unsay(id, goes.id)).ok).toBe(true); // the same, sent again
    expect(value(await every.conversation.comments(id))).toEqual([stays]);
  });

  test('refuses a comment without words, and one on an item that is not there', async () => {
    const { id } = await add();
    expect(error(await every.conversation.say(id, ' \n'))).toMatchObject({ kind: 'invalid', attempted: 'add', field: 'text' });
    expect(error(await every.conversation.say(nowhere, 'Hej'))).toMatchObject({ kind: 'notFound', attempted: 'add' });
    expect(error(await every.conversation.comments(nowhere))).toMatchObject({ kind: 'notFound', attempted: 'read' });
    expect(error(await every.conversation.unsay(nowhere, '1'))).toMatchObject({ kind: 'notFound', attempted: 'remove' });
  });

  test('counts a like once a person, and takes it back', async () => {
    const { id } = await add();
    const { like, likes } = every.conversation;
    expect(value(await likes(id))).toEqual({ count: 0, isMine: false });
    expect(value(await like(id, true))).toEqual({ count: 1, isMine: true });
    expect(value(await like(id, true))).toEqual({ count: 1, isMine: true });
    expect(value(await likes(id))).toEqual({ count: 1, isMine: true });
    expect(value(await like(id, false))).toEqual({ count: 0, isMine: false });
    expect(error(await likes(nowhere))).toMatchObject({ kind: 'notFound', attempted: 'read' });
    expect(error(await like(nowhere, true))).toMatchObject({ kind: 'notFound', attempted: 'change' });
  });

  test.each(['Rapport.pdf', '100 % & C#.txt', "Ann's åäö (2).csv", 'a+b=c;d,e@f$g!.md', '%23.txt', 'räksmörgås 👩‍🚀.txt'])(
    'keeps a file by the name %s, once, and takes it away',
    async (name) => {
      const { id } = await add();
      const { attachments } = every;
      const added = value(await attachments.add(id, name, bytesOf('Innehåll')));
      expect(added.name).toBe(name);
      expect(decodeURIComponent(new URL(added.url).pathname)).toMatch(new RegExp(`/Lists/EveryKind/Attachments/${id}/`));
      expect(decodeURIComponent(new URL(added.url).pathname).endsWith(`/${name}`)).toBe(true);
      expect(value(await attachments.add(id, name, bytesOf('Innehåll')))).toEqual(added); // the same, sent again
      expect(error(await attachments.add(id, name.toUpperCase(), bytesOf('Annat innehåll')))).toMatchObject({
        kind: 'duplicate',
        attempted: 'change',
        field: 'name',
      });
      expect(value(await attachments.of(id))).toEqual([added]);
      expect((await attachments.remove(id, name)).ok).toBe(true);
      expect((await attachments.remove(id, name)).ok).toBe(true);
      expect(value(await attachments.of(id))).toEqual([]);
    },
  );

  test.each(['', ' kant.txt', 'a/b.txt', 'a\\b.txt', 'vad?.txt', 'a:b', 'a*b', '<x>.txt', 'slut.', '~$öppen.docx', 'ny\nrad.txt', 'x'.repeat(256)])(
    'refuses a file by the name %j and says that it is the name',
    async (name) => {
      const { id } = await add();
      expect(error(await every.attachments.add(id, name, bytesOf('x')))).toMatchObject({ kind: 'invalid', attempted: 'change', field: 'name' });
      expect(value(await every.attachments.of(id))).toEqual([]);
    },
  );

  test('says that there is no item to attach a file to', async () => {
    expect(error(await every.attachments.add(nowhere, 'a.txt', bytesOf('x')))).toMatchObject({ kind: 'notFound', attempted: 'change' });
    expect(error(await every.attachments.of(nowhere))).toMatchObject({ kind: 'notFound', attempted: 'read' });
    expect(error(await every.attachments.remove(nowhere, 'a.txt'))).toMatchObject({ kind: 'notFound', attempted: 'change' });
  });
}
