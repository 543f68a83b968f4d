import { done, item, read, startListSite } from './listSite';
import type { TestHost } from '../wire/testHost';

describe('comments and likes', () => {
  let host: TestHost;
  let id: string;
  beforeAll(async () => {
    host = await startListSite();
    const answer = await host.call('POST', `${item}/comments`, { body: { text: 'First' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      201,
      expect.stringMatching(/\/_api\/Web\/Lists\(guid'.*'\)\/Items\(1\)\/Comments\(\d+\)$/),
    ]);
    id = String((answer.json as unknown as { id: string }).id);
  });
  afterAll(() => host.close());

  it('carry their id as a text and who wrote them', async () => {
    expect(await read(host, `${item}/comments`)).toMatchObject({
      value: [{ id, text: 'First', parentId: '0', isReply: false, likeCount: 0, replyCount: 0, itemId: 1, author: { name: 'Agnes Ågren' } }],
    });
    expect(await read(host, `${item}/comments(${id})?$select=text`)).toEqual({ text: 'First' });
  });

  it('are answered by replies', async () => {
    await done(host, `${item}/comments(${id})/replies`, { text: 'Second' });
    expect(await read(host, `${item}/comments(${id})/replies`)).toMatchObject({ value: [{ text: 'Second', isReply: true, parentId: id }] });
    expect(await read(host, `${item}/comments(${id})?$select=replyCount,replies/text&$expand=replies`)).toMatchObject({
      replyCount: 1,
      replies: [{ text: 'Second' }],
    });
  });

  it('name themselves so that PnPjs finds its way back to a reply', async () => {
    const reply = (await host.call('POST', `${item}/comments(${id})/replies`, { body: { text: 'Third' }, metadata: 'minimalmetadata' })).json as unknown as {
      'odata.id': string;
    };
    expect((await host.call('GET', `${reply['odata.id']}?$select=text`)).json).toEqual({ text: 'Third' });
  });

  it('are liked by each person once', async () => {
    for (const person of ['owner', 'reader', 'reader'] as const)
      expect((await host.call('POST', `${item}/comments(${id})/Like`, { as: person })).status).toBe(200);
    expect(await read(host, `${item}/comments(${id})?$select=likeCount,isLikedByUser`)).toEqual({ likeCount: 2, isLikedByUser: true });
    await done(host, `${item}/comments(${id})/Unlike`);
    expect(await read(host, `${item}/comments(${id})?$select=likeCount,isLikedByUser`)).toEqual({ likeCount: 1, isLikedByUser: false });
    expect(await read(host, `${item}/comments(${id})/likedBy?$select=name`)).toEqual({ value: [{ name: 'Cecilia Ceder' }] });
  });

  it('go, and what is gone is 404', async () => {
    expect((await host.call('DELETE', `${item}/comments(${id})`)).status).toBe(200);
    expect((await host.call('GET', `${item}/comments(${id})`)).status).toBe(404);
    expect((await host.call('POST', `${item}/comments`, { body: { text: ' ' } })).status).toBe(400);
  });

  it('items are liked through the reputation service, as PnPjs calls it', async () => {
    const { Id } = (await read(host, `web/lists/getByTitle('Notes')?$select=Id`)) as { Id: string };
    const service = (method: string, last: string): string =>
      `Microsoft.Office.Server.ReputationModel.Reputation.${method}(listID=@a1,itemID=@a2,${method === 'SetLike' ? 'like' : 'rating'}=@a3)?@a1='{${Id}}'&@a2='1'&@a3=${last}`;
    await done(host, service('SetLike', 'true'));
    expect(await done(host, `${item}/likedBy`)).toMatchObject({ value: [{ name: 'Agnes Ågren' }] });
    expect(await read(host, `${item}/likedByInformation?$expand=likedBy`)).toMatchObject({
      isLikedByUser: true,
      likeCount: 1,
      likedBy: [{ name: 'Agnes Ågren' }],
    });
    await done(host, service('SetLike', 'false'));
    expect(await read(host, `${item}/likedByInformation`)).toMatchObject({ likeCount: 0 });
    expect(await done(host, service('SetRating', '4'))).toEqual({ value: 4 });
    expect((await host.call('POST', service('SetLike', "'x'"))).status).toBe(400);
  });
});
