import { createSharePointDataSource } from '../../src/data/sharepoint';
import { signals } from '../../src/schema/lists/signals';
import { everyKind } from '../fixtures/everyKind';
import { people, startSite } from '../fixtures/site';
import { repositoryContract } from './repository';

repositoryContract('the embedded host, by bearer token', async () => {
  const site = await startSite([signals, everyKind]);
  const ensure = async (login: keyof typeof people): Promise<number> =>
    ((await site.rest('POST', 'web/ensureuser', { logonName: people[login].loginName })) as { Id: number }).Id;
  return {
    source: createSharePointDataSource({ siteUrl: site.siteUrl, token: 'owner' }),
    personIds: [await ensure('owner'), await ensure('member')],
    close: site.close,
  };
});

repositoryContract('the embedded host, by cookie and digest, with guid ETags', async () => {
  const site = await startSite([signals, everyKind], { switches: { etagForm: 'guid' } });
  const ensure = async (login: keyof typeof people): Promise<number> =>
    ((await site.rest('POST', 'web/ensureuser', { logonName: people[login].loginName })) as { Id: number }).Id;
  const signedIn = (url: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('Cookie', 'login=owner');
    return fetch(url, { ...init, headers });
  };
  return {
    source: createSharePointDataSource({ siteUrl: `${site.siteUrl}/`, fetch: signedIn }),
    personIds: [await ensure('owner'), await ensure('member')],
    close: site.close,
  };
});
