import { browserDraftStore } from '../../data/drafts';
import { createSharePointDataSource } from '../../data/sharepoint';
import { forOwners } from '../../data/sharepoint/forOwners';
import { keepingToVersion } from '../../data/siteVersion';
import type { HostFrame } from '../../ui/app/hostFrame';
import type { Ports } from '../../ui/app/services';
import { paths } from '../paths';
import { pageDigest, styleNonce } from './surroundings';

/** What a web part gives the app, over the host on this origin; `site` is server-relative. */
export function localPorts(host: HostFrame, site: string = paths.site): Ports {
  const siteUrl = window.location.origin + site;
  const digest = pageDigest();
  return {
    data: keepingToVersion(createSharePointDataSource({ siteUrl, ...(digest === undefined ? {} : { digest }) })),
    drafts: browserDraftStore(() => window.localStorage, `${siteUrl}#${host.user?.key ?? ''}`),
    host,
    now: () => new Date(),
    styleNonce: styleNonce(),
    ...forOwners({ siteUrl }),
  };
}
