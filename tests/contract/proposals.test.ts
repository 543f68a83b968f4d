import { createMemoryDataSource } from '../../src/data/memory';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { startSite } from '../fixtures/site';
import { proposalLists, proposalsContract } from './proposals';

proposalsContract('memory', async () => ({ source: createMemoryDataSource(), close: async () => undefined }));

proposalsContract('the embedded host', async () => {
  const site = await startSite(proposalLists);
  return { source: createSharePointDataSource({ siteUrl: site.siteUrl, token: 'owner' }), close: site.close };
});
