/** What every data source promises, whichever server is behind it. Run over memory and over the embedded host. */
import { randomUUID } from 'node:crypto';
import type { DataSource, Repository } from '../../src/data/ports';
import type { Draft, Item } from '../../src/schema/field';
import { signals } from '../../src/schema/lists/signals';
import { everyKind } from '../fixtures/everyKind';
import { signalDraft } from '../fixtures/signals';
import { furtherContract } from './further';
import { error, ids, value } from './outcome';

export { error, value } from './outcome';

export interface Opened {
  readonly source: Pick<DataSource, 'repository' | 'currentUser' | 'people'>;
  /** Two persons that a person column can name; the first is the one who is signed in. */
  readonly personIds: readonly [number, number];
  close(): Promise<void>;
}

type Every = typeof everyKind;

export function repositoryContract(name: string, open: () => Promise<Opened>): void {
  describe(`a repository over ${name}`, () => {
    let opened: Opened;
    let every: Repository<Every>;
    let spaningar: Repository<typeof signals>;
    const add = async (draft: Partial<Draft<Every>> = {}): Promise<Item<Every>> => value(await every.add({ title: 'En', ...draft }, randomUUID()));

    beforeAll(async () => {
      opened = await open();
      every = opened.source.repository(everyKind);
      spaningar = opened.source.repository(signals);
    }, 30_000);
    afterAll(() => opened?.close());

    test('gives back what was written, in every kind of field', async () => {
      const [first, second] = opened.personIds;
      const a = value(await spaningar.add(signalDraft('Det första'), randomUUID()));
      const b = value(await spaningar.add(signalDraft('Det andra'), randomUUID()));
      const draft = {
        title: 'Räksmörgås & "citat" <b>',
        code: 'K-1',
        note: 'Rad ett\nRad två\t☃ 👩‍🚀',
        markdown: '# Rubrik\n\n- *punkt*',
        number: -12.5,
        bool: false,
        date: '2026-03-29',
        dateTime: '2026-10-25T00:30:00Z',
        choice: 'c',
        choices: ['z', 'x'],
        person: second,
        people: [second, first],
        lookup: a.id,
        lookups: [b.id, a.id],
        url: { url: 'https://example.org/?a=1&b=2', text: 'Källan, i korthet' },
        time: { kind: 'period', start: '2026-01-01', end: '2026-06-30', precision: 'termin' },
      } as const;
      const item = await add(draft);
      expect(item).toMatchObject({
        ...draft,
        person: { id: second },
        people: [{ id: second }, { id: first }],
        lookup: { id: a.id, title: 'Det första' },
        lookups: [
          { id: b.id, title: 'Det andra' },
          { id: a.id, title: 'Det första' },
        ],
        author: { id: first },
        editor: { id: first },
      });
      expect(item.person?.title).not.toBe('');
      expect(value(await every.get(item.id))).toEqual(item);
      expect(value(await every.page({ where: [{ field: 'id', is: 'equal', value: item.id }] })).items).toEqual([item]);
    });

    test.each([
      "'; DROP TABLE items; --",
      "O'Brien %26 100% [a] _x0020_",
      '<script>alert(1)</script>',
      '=1+1',
      '\u202eomvänd',
      'ﷺ',
      '--batch_x',
      '{"odata.error":1}',
      '  kant  ',
    ])('keeps the text %j and finds it again', async (text) => {
      const item = await add({ title: text, note: `${text}\n--batch_1--\nHTTP/1.1 500 Nej\n\n${text}` });
      expect([item.title, item.note]).toEqual([text, `${text}\n--batch_1--\nHTTP/1.1 500 Nej\n\n${text}`]);
      expect(
        ids(
          await every.page({
            where: [
              { field: 'title', is: 'equal', value: text },
              { field: 'id', is: 'equal', value: item.id },
            ],
          }),
        ),
      ).toEqual([item.id]);
    });

    test('fills in the defaults of what an add leaves out, and leaves empty what has none', async () => {
      const item = await add();
      expect([item.choice, item.bool]).toEqual(['a', false]); // a yes/no column is never empty
      expect(Object.keys(item).sort()).toEqual(['author', 'bool', 'choice', 'clientKey', 'created', 'editor', 'etag', 'id', 'modified', 'title']);
    });

    test('adds once however often the same key is sent, also at the same time', async () => {
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 5 }, () => every.add({ title: 'Bara en' }, key)));
      const later = await every.add({ title: 'Bara en' }, key);
      expect(new Set([...answers, later].map((answer) => value(answer).id)).size).toBe(1);
      expect(ids(await every.page({ where: [{ field: 'clientKey', is: 'equal', value: key }] }))).toHaveLength(1);
    });

    test('refuses a second value in a unique column and names the field', async () => {
      await add({ code: 'ENDA' });
      const other = await add({ code: 'ANNAN' });
      expect(error(await every.add({ title: 'Två', code: 'ENDA' }, randomUUID()))).toMatchObject({
        kind: 'duplicate',
        attempted: 'add',
        list: 'everyKind',
        field: 'code',
      });
      expect(error(await every.patch(other.id, { code: 'ENDA' }, other.etag))).toMatchObject({ kind: 'duplicate', attempted: 'change', field: 'code' });
    });

    test('changes what the change names, clears what it sets to null, and leaves the rest', async () => {
      const item = await add({ note: 'kvar', number: 3, choices: ['x'], person: opened.personIds[0], url: { url: 'https://example.org/' } });
      const changed = value(await every.patch(item.id, { title: 'Ny', number: null, choices: null, person: null, url: null }, item.etag));
      expect(changed).toMatchObject({ id: item.id, title: 'Ny', note: 'kvar' });
      expect([changed.number, changed.choices, changed.person, changed.url]).toEqual([undefined, undefined, undefined, undefined]);
      expect(changed.etag).not.toBe(item.etag);
      expect(value(await every.get(item.id))).toEqual(changed);
    });

    test('answers an outlived ETag with both versions, and changes nothing', async () => {
      const item = await add({ title: 'Början' });
      const theirs = value(await every.patch(item.id, { title: 'Deras' }, item.etag));
      const conflict = error(await every.patch(item.id, { title: 'Min', number: 1 }, item.etag));
      expect(conflict).toMatchObject({ kind: 'conflict', attempted: 'change', yours: { title: 'Min', number: 1 }, theirs });
      expect(value(await every.get(item.id))).toEqual(theirs);
    });

    test('takes an outlived ETag for what it is when the item already holds the change: no conflict', async () => {
      const item = await add();
      const change = { title: 'Samma', date: '2026-05-01', choices: ['x', 'y'], note: 'rad\nrad' } as const;
      const first = value(await every.patch(item.id, change, item.etag));
      expect(value(await every.patch(item.id, change, item.etag))).toEqual(first);
    });

    test('lets one of many simultaneous changes from the same version through', async () => {
      const item = await add();
      const answers = await Promise.all([1, 2, 3, 4, 5].map((number) => every.patch(item.id, { number }, item.etag)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.filter((answer) => !answer.ok && answer.error.kind === 'conflict')).toHaveLength(4);
    });

    test('says that an item is not there, whatever is asked of it', async () => {
      expect(error(await every.get(987_654))).toMatchObject({ kind: 'notFound', attempted: 'read', list: 'everyKind' });
      expect(error(await every.patch(987_654, { title: 'x' }, '"1"'))).toMatchObject({ kind: 'notFound', attempted: 'change' });
      expect(error(await every.remove(987_654))).toMatchObject({ kind: 'notFound', attempted: 'remove' });
    });

    test('removes to where it can be restored from, with the same id and values', async () => {
      const item = await add({ title: 'Ångra', number: 7 });
      const receipt = value(await every.remove(item.id, item.etag));
      expect(error(await every.get(item.id)).kind).toBe('notFound');
      expect((await every.restore(receipt)).ok).toBe(true);
      expect(value(await every.get(item.id))).toMatchObject({ id: item.id, title: 'Ångra', number: 7 });
      expect((await every.restore(receipt)).ok).toBe(true); // the same undo, sent again
    });

    test('gives the same receipt when a removal is sent again', async () => {
      const item = await add();
      const receipt = value(await every.remove(item.id));
      expect(value(await every.remove(item.id))).toBe(receipt);
    });

    test('does not remove what somebody has changed since', async () => {
      const item = await add();
      const theirs = value(await every.patch(item.id, { title: 'Deras' }, item.etag));
      expect(error(await every.remove(item.id, item.etag))).toMatchObject({ kind: 'conflict', attempted: 'remove', theirs });
      expect((await every.get(item.id)).ok).toBe(true);
    });

    test('pages through everything once, newest first, also when more is added meanwhile', async () => {
      const made = await Promise.all(Array.from({ length: 23 }, (_, number) => add({ title: 'Sida', number })));
      const seen: number[] = [];
      let page = value(await every.page({ where: [{ field: 'title', is: 'equal', value: 'Sida' }], top: 5 }));
      for (;;) {
        seen.push(...page.items.map(({ id }) => id));
        if (page.next === undefined) break;
        await add({ title: 'Sida' });
        page = value(await every.page({ where: [{ field: 'title', is: 'equal', value: 'Sida' }], top: 5, after: page.next }));
      }
      expect(seen).toEqual(made.map(({ id }) => id).sort((a, b) => b - a));
    });

    test('pages in the order of a column, and between equals by id', async () => {
      const numbers = [3, 1, 2, 1, 3, 2, 1];
      for (const number of numbers) await add({ title: 'Ordning', number });
      const seen: (number | undefined)[] = [];
      let after: string | undefined;
      do {
        const page = value(
          await every.page({
            where: [{ field: 'title', is: 'equal', value: 'Ordning' }],
            order: [{ field: 'number', descending: true }],
            top: 3,
            ...(after === undefined ? {} : { after }),
          }),
        );
        seen.push(...page.items.map(({ number }) => number));
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual([3, 3, 2, 2, 1, 1, 1]);
    });

    test('gives only the fields that were asked for', async () => {
      const item = await add({ title: 'Smal', note: 'lång', number: 1 });
      const [narrow] = value(await every.page({ where: [{ field: 'id', is: 'equal', value: item.id }], fields: ['title'] })).items;
      expect(narrow).toMatchObject({ id: item.id, title: 'Smal', etag: item.etag });
      expect(narrow).not.toHaveProperty('note');
    });

    test.each([
      [{ where: [{ field: 'note', is: 'equal', value: 'x' }] }, 'note'],
      [{ order: [{ field: 'markdown' }] }, 'markdown'],
      [{ where: [{ field: 'created', is: 'atLeast', value: '2026-01-01T00:00:00Z' }] }, 'created'],
      [{ where: [{ field: 'people', is: 'equal', value: 1 }] }, 'people'],
    ] as const)('refuses %j, which a grown list could not answer', async (query, field) => {
      expect(error(await every.page(query))).toMatchObject({ kind: 'invalid', attempted: 'read', field });
    });

    test.each([
      ['date', 'i går'],
      ['choice', 'okänd'],
      ['number', 'tre'],
      ['person', 'någon'],
      ['bool', 1],
      ['dateTime', 'x'],
      ['time', '2026-02-30'],
    ] as const)('refuses a query for a %s that is %j, as an address might hold it', async (field, wrong) => {
      expect(error(await every.page({ where: [{ field, is: 'equal', value: wrong }] }))).toMatchObject({ kind: 'invalid', field });
      expect(error(await every.page({ where: [{ field, is: 'oneOf', value: [String(wrong)] }] }))).toMatchObject({ kind: 'invalid', field });
    });

    test('tells what happened since a token: saved, changed, removed and restored, each item once', async () => {
      const before = await add();
      const [touched, gone, back] = [await add(), await add(), await add()];
      const start = value(await every.changesSince(null));
      expect([start.saved, start.gone]).toEqual([[], []]);
      const fresh = await add();
      await every.patch(touched.id, { number: 1 }, touched.etag);
      await every.remove(gone.id);
      value(await every.restore(value(await every.remove(back.id))));
      const changes = value(await every.changesSince(start.token));
      expect([...changes.saved].sort((a, b) => a - b)).toEqual([touched.id, back.id, fresh.id].sort((a, b) => a - b));
      expect(changes.gone).toEqual([gone.id]);
      expect(changes.saved).not.toContain(before.id);
      const after = value(await every.changesSince(changes.token));
      expect([after.saved, after.gone, after.more]).toEqual([[], [], false]);
    });

    furtherContract(() => opened);

    test('knows who is signed in', async () => {
      expect(value(await opened.source.currentUser())).toMatchObject({ id: opened.personIds[0], isSiteAdmin: true });
    });

    test('knows the people that a person column can name, and no groups', async () => {
      const people = value(await opened.source.people());
      expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining([...opened.personIds]));
      expect(people.filter(({ title }) => title === '' || /^(everyone|alla)\b/i.test(title))).toEqual([]);
    });
  });
}
