/** What SharePoint writes into its pages: who reads them, where they are, and what the reader may. */
import { pageDigest } from '../../chrome/surroundings';
import { locales } from '../../chrome/preferences';
import type { Settings } from '../../chrome/settings';
import { tenantId } from '../../content/tenant';
import { localUsers } from '../../content/users';

interface Permissions {
  readonly High: number;
  readonly Low: number;
}
interface WebFacts {
  readonly Id: string;
  readonly Title: string;
  readonly Language: number;
  readonly EffectiveBasePermissions: { readonly High: string; readonly Low: string };
}
export interface PageContext {
  /** What `PageContext.initialize` takes. */
  readonly values: object;
  /** `legacyPageContext`: the same as older code reads it, and the form digest. */
  readonly legacy: object;
}

const noId = '00000000-0000-0000-0000-000000000000';

async function readWeb(site: string): Promise<WebFacts> {
  const answer = await fetch(`${site}/_api/web?$select=Id,Title,Language,EffectiveBasePermissions`, {
    headers: { Accept: 'application/json;odata=nometadata' },
  });
  if (!answer.ok) throw new Error(`The site's page could not be made: ${answer.status}`, { cause: answer.status });
  return (await answer.json()) as WebFacts;
}

/** `site`: server-relative. SharePoint has all of this in the page that it sends; we ask the host for it first. */
export async function readPageContext(site: string, { role, language }: Pick<Settings, 'role' | 'language'>): Promise<PageContext> {
  const web = await readWeb(site);
  const { origin, pathname } = window.location;
  const { title, email, loginName, aadObjectId } = localUsers[role];
  const permissions: Permissions = { High: Number(web.EffectiveBasePermissions.High), Low: Number(web.EffectiveBasePermissions.Low) };
  const url = origin + site;
  const [languageTag, region = ''] = locales[language].split('-');
  const culture = `${languageTag}-${region.toUpperCase()}`;
  const digest = pageDigest();
  const languageName = web.Language === 1053 ? 'sv-SE' : 'en-US';
  return {
    values: {
      cultureInfo: { currentCultureName: culture, currentUICultureName: culture, isRightToLeft: false },
      aadInfo: { tenantId, userId: aadObjectId, instanceUrl: origin },
      site: {
        id: noId,
        absoluteUrl: url,
        serverRelativeUrl: site,
        serverRequestPath: pathname,
        classification: '',
        correlationId: noId,
        cdnPrefix: '',
        isNoScriptEnabled: true,
        recycleBinItemCount: -1,
        sitePagesEnabled: true,
      },
      web: {
        id: web.Id,
        absoluteUrl: url,
        serverRelativeUrl: site,
        title: web.Title,
        language: web.Language,
        languageName,
        logoUrl: '',
        permissions,
        templateName: '64',
        isAppWeb: false,
      },
      user: { displayName: title, email, loginName, isAnonymousGuestUser: false, isExternalGuestUser: false, preferUserTimeZone: false },
      featureInfo: [],
    },
    legacy: {
      env: 'local',
      aadInstanceUrl: origin,
      aadTenantId: tenantId,
      aadSessionId: noId,
      aadUserId: aadObjectId,
      cdnPrefix: '',
      CorrelationId: noId,
      currentCultureName: culture,
      currentUICultureName: culture,
      currentCultureLCID: language === 'sv' ? 1053 : 1033,
      ExpFeatures: [],
      KillSwitches: {},
      featureInfo: [],
      groupId: '',
      isAnonymousGuestUser: false,
      isExternalGuestUser: false,
      isEmailAuthenticationGuestUser: false,
      isNoScriptEnabled: true,
      listPermsMask: permissions,
      pagePermsMask: permissions,
      webPermMasks: permissions,
      pageItemId: -1,
      serverRequestPath: pathname,
      siteAbsoluteUrl: url,
      siteId: noId,
      siteServerRelativeUrl: site,
      userDisplayName: title,
      userEmail: email,
      userLoginName: loginName,
      userPrincipalName: email,
      webAbsoluteUrl: url,
      webId: web.Id,
      webLanguage: web.Language,
      webLanguageName: languageName,
      webServerRelativeUrl: site,
      webTemplate: '64',
      webTitle: web.Title,
      serverTime: new Date().toISOString(),
      spfx3rdPartyServicePrincipalId: noId,
      formDigestValue: digest?.value,
      formDigestTimeoutSeconds: digest?.lifeSeconds,
    },
  };
}
