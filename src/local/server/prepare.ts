import type { DataFolder } from './dataFolder';
import type { ContentChoice } from './settings';
import type { SiteClock } from './siteClock';

export interface Preparation {
  readonly folder: DataFolder;
  readonly siteUrl: string;
  /** Acts as the site's owner. */
  readonly token: string;
  readonly content: ContentChoice;
  readonly siteStamp: string;
  readonly clock: SiteClock;
  readonly log: (line: string) => void;
}

const nameOf = (content: ContentChoice): string => (content.kind === 'volume' ? `volume:${content.count}` : content.kind);

/**
 * Brings the site to what this version needs: provisioned on the first start and after a change of the schema, filled on
 * the first. A start that was cut short is gone through again: each step finds what is there already.
 */
export async function prepareSite(preparation: Preparation): Promise<void> {
  const { folder, siteStamp, content, log } = preparation;
  const record = folder.record();
  const isProvisioned = record.provisioned === siteStamp;
  if (isProvisioned && record.content !== undefined) return;

  // Only now: an ordinary start reads none of it.
  const { loadContent, provision } = await import('../content/firstStart');
  if (!isProvisioned) {
    log('Preparing the site: lists, views, groups and rights …');
    await provision(preparation);
    folder.remember({ provisioned: siteStamp });
  }
  if (record.content === undefined) {
    if (content.kind !== 'empty') log(`Loading content: ${nameOf(content)} …`);
    await loadContent(preparation);
    folder.remember({ content: nameOf(content) });
  }
}
