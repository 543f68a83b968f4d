import type { SiteAdministration } from '../administration';
import type { ArchiveSite } from '../archive';
import type { SiteMembers } from '../members';
import type { SharePointOptions } from './index';

interface ForOwners {
  readonly administration: () => Promise<SiteAdministration>;
  readonly members: () => Promise<SiteMembers>;
  readonly archive: () => Promise<ArchiveSite>;
}

/** What only a site's owner needs of it: fetched when it is asked for, so that no first view has it. */
export const forOwners = (options: Pick<SharePointOptions, 'siteUrl'>): ForOwners => ({
  administration: async () => (await import('./administration')).createAdministration(options),
  members: async () => (await import('./members')).createMembers(options),
  archive: async () => (await import('./archiveSite')).createArchiveSite(options),
});
