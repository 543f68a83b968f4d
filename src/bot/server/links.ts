/** Addresses in a tenant: SharePoint's pages and Teams' deep links. */
import { componentIds } from '../../domain/chat/components';
import { deepLink, dialogParameters, personalTabs } from '../../domain/chat/teamsLinks';
import type { Locale } from '../../i18n/locale';
import { allLists } from '../../schema/lists';
import { bankKinds, type Links } from '../core/ports';
import { isCapturePlace, itemAtPlace, itemId, type BankAddress } from './places';
import { textAt } from './shape';

const languages: Readonly<Record<Locale, string>> = { sv: 'sv-se', en: 'en-us' };

interface ProductionLinks {
  /** 'https://region.sharepoint.com/sites/framsyn' */
  readonly siteUrl: string;
  /** The id in the Teams manifest. */
  readonly teamsAppId: string;
  /** The bot's registration: whom the dialog hands its result to. */
  readonly appId: string;
}

/**
 * SPFx shows a web part as a dialog by teamstaskhostedapp.aspx, behind the page that signs in to SharePoint inside Teams:
 * https://learn.microsoft.com/sharepoint/dev/spfx/build-for-teams-expose-messaging-extensions. It is SharePoint's own page
 * of the site that has the lists, because a web part works on the site whose page shows it; besides that the address tells the
 * draft's id and whose dialog it is.
 */
function captureUrl({ siteUrl, appId }: ProductionLinks, draftId: string | undefined, locale: Locale): string {
  const { origin, pathname } = new URL(siteUrl);
  const site = pathname.replace(/\/+$/, '');
  const query = [`teams&personal&componentId=${componentIds.capture}&forceLocale=${languages[locale]}&${dialogParameters.bot}=${appId}`];
  if (draftId !== undefined) query.push(`${dialogParameters.draft}=${encodeURIComponent(draftId)}`);
  const destination = `${site}/_layouts/15/teamstaskhostedapp.aspx?${query.join('&')}`;
  return `${origin}${site}/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=${encodeURIComponent(destination)}`;
}

/** https://teams.microsoft.com/l/entity/<app>/<tab>?context={"subEntityId":"/spaningar?visa=4"} */
function teamsPlace({ pathname, searchParams }: URL, teamsAppId: string): BankAddress {
  const [, l, entity, appId] = pathname.split('/');
  if (l !== 'l' || entity !== 'entity' || appId?.toLowerCase() !== teamsAppId.toLowerCase()) return undefined;
  try {
    const context: unknown = JSON.parse(searchParams.get('context') ?? '');
    return itemAtPlace(textAt(context, 'subEntityId') ?? '');
  } catch {
    return undefined;
  }
}

export function createLinks(links: ProductionLinks): Links {
  const { siteUrl, teamsAppId } = links;
  const site = new URL(siteUrl);
  const root = site.pathname.replace(/\/+$/, '').toLowerCase();
  const forms = new Map(
    bankKinds.flatMap((kind) => {
      const list = allLists.find(({ key }) => key === kind);
      return list ? [[`${root}/${list.url}/DispForm.aspx`.toLowerCase(), kind] as const] : [];
    }),
  );
  return {
    capture: (draftId, locale) => captureUrl(links, draftId, locale),
    place: (url) => deepLink(teamsAppId, isCapturePlace(url) ? personalTabs.capture : personalTabs.workspace, url),
    itemAt: (url) => {
      if (!URL.canParse(url)) return undefined;
      const address = new URL(url);
      if (address.origin === 'https://teams.microsoft.com') return teamsPlace(address, teamsAppId);
      const path = address.pathname.toLowerCase();
      if (address.origin !== site.origin || !path.startsWith(`${root}/`)) return undefined;
      const kind = forms.get(path);
      const id = itemId(address.searchParams.get('ID'));
      if (kind) return id === undefined ? undefined : { kind, id };
      return itemAtPlace(address.hash.slice(1));
    },
  };
}
