/** What belongs to an item (attachments, comments, likes, ratings) and the recycle bin that keeps it all together. */
import fc from 'fast-check';
import type { ListRow, Site } from '../../../src/host/engine';
import { asAdministrator, attempt, giveRoles, listWithItemOfEach, login, openRegion, refusal, type Identity, type Prepared } from './region';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array): string => new TextDecoder().decode(content);
let site: Site;
let prepared: Prepared;
let list: ListRow;
beforeAll(async () => {
  site = openRegion();
  await asAdministrator(site, giveRoles);
  prepared = await listWithItemOfEach(site, 'Signaler');
  list = prepared.list;
});
afterAll(() => site.close());
const newItem = (identity: Identity): Promise<number> => site.write(login(identity), (session) => session.addItem(list.id, { Title: 'Ny' }).id);

describe('attachments', () => {
  let itemId: number;
  beforeEach(async () => {
    itemId = await newItem('contributor');
  });

  test('are answered byte by byte as they were sent, with their address', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (content) => {
        const id = await newItem('contributor');
        const added = await site.write(login('contributor'), (session) => session.addAttachment(list.id, id, 'fil.bin', content));
        expect(added.serverRelativeUrl).toBe(`/sites/region/Lists/Signaler/Attachments/${id}/fil.bin`);
        expect(Buffer.from(site.read(login('visitor'), (session) => session.attachment(list.id, id, 'fil.bin')))).toEqual(Buffer.from(content));
        expect(Buffer.from(site.read(login('visitor'), (session) => session.fileContent(added.serverRelativeUrl)))).toEqual(Buffer.from(content));
      }),
      { numRuns: 20 },
    );
  });
  test.each(['#1 50% & mer.txt', 'åäö – ”citat”.docx', "O'Brien.pdf", '文書.txt', 'a'.repeat(251) + '.txt'])('may be called %j', async (name) => {
    expect(await attempt(site, login('contributor'), (session) => session.addAttachment(list.id, itemId, name, bytes('x')))).toBeUndefined();
  });
  test.each([
    '',
    ' ',
    'a/b.txt',
    'a\\b.txt',
    '..',
    'a:b',
    'a*b',
    'a?b',
    'a"b',
    'a<b',
    'a>b',
    'a|b',
    'a\u0000b',
    'a\nb',
    'slut.',
    '~$låst.docx',
    'a'.repeat(256),
    '\ud800',
  ])('may not be called %j', async (name) => {
    expect(await attempt(site, login('contributor'), (session) => session.addAttachment(list.id, itemId, name, bytes('x')))).toBe('400 -2130575245');
  });
  test('have names of their own within an item, whatever the case', async () => {
    await site.write(login('contributor'), (session) => session.addAttachment(list.id, itemId, 'Ämne.txt', bytes('x')));
    expect(await attempt(site, login('contributor'), (session) => session.addAttachment(list.id, itemId, 'ÄMNE.TXT', bytes('y')))).toBe('400 -2130575257');
  });
  test('over 250 MB are refused', async () => {
    expect(
      await attempt(site, login('contributor'), (session) => session.addAttachment(list.id, itemId, 'stor.bin', new Uint8Array(250 * 1024 * 1024 + 1))),
    ).toBe('400 -2130575250');
  });
  test('make a new version of the item and say so in its row, both coming and going', async () => {
    const states = await site.write(login('contributor'), (session) => {
      const seen = [session.item(list.id, itemId)];
      session.addAttachment(list.id, itemId, 'a.txt', bytes('x'));
      seen.push(session.item(list.id, itemId));
      session.replaceAttachment(list.id, itemId, 'A.TXT', bytes('y'));
      seen.push(session.item(list.id, itemId));
      session.deleteAttachment(list.id, itemId, 'a.txt');
      seen.push(session.item(list.id, itemId));
      return seen.map((item) => [item.version, item.hasAttachments]);
    });
    expect(states).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [4, false],
    ]);
  });
  test('that are not there are File Not Found', async () => {
    for (const work of ['attachment', 'deleteAttachment'] as const) {
      expect(await attempt(site, login('contributor'), (session) => session[work](list.id, itemId, 'saknas.txt'))).toBe('404 -2147024894');
    }
    expect(await attempt(site, login('contributor'), (session) => session.replaceAttachment(list.id, itemId, 'saknas.txt', bytes('x')))).toBe(
      '404 -2147024894',
    );
  });
  test('are not taken by a list that has them off', async () => {
    const off = await asAdministrator(site, (session) =>
      session.createList({ title: 'Utan bilagor', baseTemplate: 100, settings: { EnableAttachments: false } }),
    );
    expect(
      await attempt(site, login('contributor'), (session) => session.addAttachment(off.id, session.addItem(off.id, { Title: 'x' }).id, 'a.txt', bytes('x'))),
    ).toMatch(/^400/);
  });
});

describe('comments', () => {
  test('come newest first, with their replies counted and their likes by person', async () => {
    const itemId = await newItem('contributor');
    const [first] = await site.write(login('contributor'), (session) => {
      const one = session.addComment(list.id, itemId, 'Första', 0);
      session.addComment(list.id, itemId, 'Andra', 0);
      session.addComment(list.id, itemId, 'Svar', one.id);
      session.likeComment(list.id, itemId, one.id, true);
      session.likeComment(list.id, itemId, one.id, true);
      return [one];
    });
    const seen = site.read(login('visitor'), (session) => session.comments(list.id, itemId, 0).map((each) => [each.text, each.replyCount, each.likes.length]));
    expect(seen).toEqual([
      ['Andra', 0, 0],
      ['Första', 1, 1],
    ]);
    expect(site.read(login('visitor'), (session) => session.comments(list.id, itemId, first.id).map((each) => each.text))).toEqual(['Svar']);
  });
  test.each<[Identity, boolean]>([
    ['contributor', true],
    ['member', true],
    ['visitor', false],
    ['staff', false],
  ])('%s may write one on what somebody else wrote: %s', async (identity, may) => {
    expect(await attempt(site, login(identity), (session) => session.addComment(list.id, prepared.ownItem.owner, 'Hej', 0))).toBe(
      may ? undefined : '403 -2147024891',
    );
  });
  test.each<[Identity, boolean]>([
    ['contributor', true],
    ['member', true],
    ['visitor', false],
    ['designer', true],
  ])('%s may delete the one of contributor: %s', async (identity, may) => {
    const itemId = await newItem('contributor');
    const { id } = await site.write(login('contributor'), (session) => session.addComment(list.id, itemId, 'Min', 0));
    expect(await attempt(site, login(identity), (session) => session.deleteComment(list.id, itemId, id))).toBe(may ? undefined : '403 -2147024891');
  });
  test('cannot be empty, and replies have no replies', async () => {
    const itemId = await newItem('contributor');
    expect(await attempt(site, login('contributor'), (session) => session.addComment(list.id, itemId, ' \n', 0))).toMatch(/^400/);
    expect(
      await attempt(site, login('contributor'), (session) => {
        const reply = session.addComment(list.id, itemId, 'Svar', session.addComment(list.id, itemId, 'Fråga', 0).id);
        session.addComment(list.id, itemId, 'Svar på svar', reply.id);
      }),
    ).toMatch(/^400/);
  });
  test('of one item are not reached through another', async () => {
    const itemId = await newItem('contributor');
    const { id } = await site.write(login('contributor'), (session) => session.addComment(list.id, itemId, 'Min', 0));
    expect(await attempt(site, login('contributor'), (session) => session.deleteComment(list.id, prepared.ownItem.contributor, id))).toMatch(/^404/);
  });
});

describe('likes and ratings', () => {
  test('a like counts once a person, and can be taken back', async () => {
    const itemId = await newItem('contributor');
    const counts: number[] = [];
    for (const [identity, liked] of [
      ['visitor', true],
      ['visitor', true],
      ['member', true],
      ['visitor', false],
    ] as const)
      counts.push(await site.write(login(identity), (session) => session.setLike(list.id, itemId, liked)));
    expect(counts).toEqual([1, 1, 2, 1]);
    const liking = site.read(login('staff'), (session) => session.likedBy(list.id, itemId).map((like) => session.userById(like.userId).loginName));
    expect(liking).toEqual([login('member')]);
  });
  test('ratings are averaged, the last of each person counting', async () => {
    const itemId = await newItem('contributor');
    const averages: number[] = [];
    for (const [identity, rating] of [
      ['visitor', 5],
      ['member', 2],
      ['visitor', 3],
    ] as const)
      averages.push(await site.write(login(identity), (session) => session.setRating(list.id, itemId, rating)));
    expect(averages).toEqual([5, 3.5, 2.5]);
  });
  test('a list with columns for them shows them, without a new version', async () => {
    const rated = await asAdministrator(site, (session) => {
      const made = session.createList({ title: 'Betyg', baseTemplate: 100 });
      for (const title of ['LikesCount', 'AverageRating', 'RatingCount']) session.createField(made.id, { title, type: 'Number' });
      const item = session.addItem(made.id, { Title: 'x' });
      session.setLike(made.id, item.id, true);
      session.setRating(made.id, item.id, 4);
      return session.item(made.id, item.id);
    });
    expect([rated.values['LikesCount'], rated.values['AverageRating'], rated.values['RatingCount'], rated.version]).toEqual([1, 4, 1, 1]);
  });
  test.each([0, 6, 2.5, NaN])('a rating of %d is refused', async (rating) => {
    expect(await attempt(site, login('member'), (session) => session.setRating(list.id, prepared.ownItem.member, rating))).toMatch(/^400/);
  });
});

describe('the recycle bin', () => {
  test('gives an item back with its id, values, author, versions, attachments, comments and permissions', async () => {
    const itemId = await site.write(login('contributor'), (session) => {
      const { id } = session.addItem(list.id, { Title: 'Ett' });
      session.updateItem(list.id, id, { Title: 'Två' });
      session.addAttachment(list.id, id, 'a.txt', bytes('innehåll'));
      session.addComment(list.id, id, 'Kommentar', 0);
      return id;
    });
    await asAdministrator(site, (session) => session.breakRoleInheritance({ kind: 'item', listId: list.id, itemId }, true, false));
    const look = (): unknown =>
      site.read(login('administrator'), (session) => [
        { ...session.item(list.id, itemId) },
        session.versions(list.id, itemId).map((version) => version.label),
        text(session.attachment(list.id, itemId, 'a.txt')),
        session.comments(list.id, itemId, 0),
        session.roleAssignments({ kind: 'item', listId: list.id, itemId }),
        session.list({ id: list.id }).itemCount,
      ]);
    const before = look();
    const bin = await site.write(login('contributor'), (session) => session.recycleItem(list.id, itemId));
    expect(site.read(login('administrator'), (session) => refusal(() => session.item(list.id, itemId)))).toBe('404 -2147024809');
    expect(site.read(login('contributor'), (session) => session.recycleBin().find((row) => row.id === bin))).toMatchObject({
      title: 'Två',
      leafName: `${itemId}_.000`,
      dirName: 'sites/region/Lists/Signaler',
      itemType: 3,
      state: 1,
    });
    await site.write(login('contributor'), (session) => session.restore(bin));
    expect(look()).toEqual(before);
  });
  test('an id in it is never given to a new item', async () => {
    const itemId = await newItem('contributor');
    await site.write(login('contributor'), (session) => session.recycleItem(list.id, itemId));
    expect(await newItem('contributor')).toBeGreaterThan(itemId);
  });
  test.each<[Identity, boolean]>([
    ['contributor', true],
    ['owner', true],
    ['administrator', true],
    ['member', false],
    ['visitor', false],
  ])('%s sees and restores what contributor threw away: %s', async (identity, may) => {
    const itemId = await newItem('contributor');
    const bin = await site.write(login('contributor'), (session) => session.recycleItem(list.id, itemId));
    expect(site.read(login(identity), (session) => session.recycleBin().some((row) => row.id === bin))).toBe(may);
    const missing = '404 -2147024894';
    expect(await attempt(site, login(identity), (session) => session.restore(bin))).toBe(may ? undefined : missing);
    expect(await attempt(site, login(identity), (session) => session.deleteFromRecycleBin(bin))).toBe(may ? undefined : missing);
  });
  test('what is deleted from it is gone for good', async () => {
    const itemId = await newItem('contributor');
    const outcome = await attempt(site, login('contributor'), (session) => {
      const bin = session.recycleItem(list.id, itemId);
      session.deleteFromRecycleBin(bin);
      session.restore(bin);
    });
    expect(outcome).toBe('404 -2147024894');
  });
  test('a unique value that was taken meanwhile keeps the item in it', async () => {
    const unique = await asAdministrator(site, (session) => {
      const made = session.createList({ title: 'Unika', baseTemplate: 100 });
      session.createFieldAsXml(made.id, '<Field Type="Text" DisplayName="Nyckel" Name="Nyckel" EnforceUniqueValues="TRUE" Indexed="TRUE" />', 0);
      return made;
    });
    expect(
      await attempt(site, login('member'), (session) => {
        const { id } = session.addItem(unique.id, { Title: 'a', Nyckel: 'x' });
        const bin = session.recycleItem(unique.id, id);
        session.addItem(unique.id, { Title: 'b', Nyckel: 'X' });
        session.restore(bin);
      }),
    ).toBe('400 -2130575169');
  });
  test('takes a whole list and gives it back', async () => {
    const made = await asAdministrator(site, (session) => {
      const { id } = session.createList({ title: 'Hela', baseTemplate: 100 });
      session.addItem(id, { Title: 'Innehåll' });
      return id;
    });
    const bin = await asAdministrator(site, (session) => session.recycleList(made));
    expect(site.read(login('administrator'), (session) => refusal(() => session.list({ title: 'Hela' })))).toBe('404 -1');
    await asAdministrator(site, (session) => session.restore(bin));
    expect(
      site.read(login('administrator'), (session) => session.items(made, { top: 10, dialect: 'odata' }).items.map((item) => item.values['Title'])),
    ).toEqual(['Innehåll']);
  });
  test('emptied by a person, loses what that person threw away and nothing else', async () => {
    const [mine, others] = [await newItem('contributor'), await newItem('member')];
    const kept = await site.write(login('member'), (session) => session.recycleItem(list.id, others));
    await site.write(login('contributor'), (session) => {
      session.recycleItem(list.id, mine);
      session.deleteFromRecycleBin('all');
    });
    expect(site.read(login('contributor'), (session) => session.recycleBin())).toEqual([]);
    expect(site.read(login('member'), (session) => session.recycleBin().some((row) => row.id === kept))).toBe(true);
  });
  test('emptied by the administrator, lists and their items among it', async () => {
    await asAdministrator(site, (session) => {
      const { id } = session.createList({ title: 'Bort', baseTemplate: 100 });
      session.recycleItem(id, session.addItem(id, { Title: 'x' }).id);
      session.recycleList(id);
      session.deleteFromRecycleBin('all');
    });
    expect(site.read(login('administrator'), (session) => session.recycleBin())).toEqual([]);
  });
});
