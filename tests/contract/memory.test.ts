import { createMemoryDataSource } from '../../src/data/memory';
import { repositoryContract } from './repository';

repositoryContract('memory', async () => ({
  source: createMemoryDataSource({ people: [{ id: 2, title: 'Site Member' }] }),
  personIds: [1, 2],
  close: async () => undefined,
}));
