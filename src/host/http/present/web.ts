/** SP.Web as SharePoint Online answers it. */
import type { WebRow } from '../../engine';
import type { Call, Entity } from '../wire';
import { changeToken } from './changeToken';
import { fieldEntity } from './field';
import { listEntity } from './list';
import { webRelations } from './relations';

const noGuid = '00000000-0000-0000-0000-000000000000';

/** Properties that a site answers and lets its owner change; what was set is kept in the row's settings. */
const settable = {
  AllowRssFeeds: true,
  AlternateCssUrl: '',
  CustomMasterUrl: '',
  EnableMinimalDownload: false,
  FooterEmphasis: 0,
  FooterEnabled: true,
  FooterLayout: 0,
  HeaderEmphasis: 0,
  HeaderLayout: 2,
  HideTitleInHeader: false,
  HorizontalQuickLaunch: false,
  IsMultilingual: false,
  LogoAlignment: 0,
  MasterUrl: '',
  MegaMenuEnabled: true,
  NavAudienceTargetingEnabled: false,
  NoCrawl: false,
  ObjectCacheEnabled: false,
  OverwriteTranslationsOnChange: false,
  QuickLaunchEnabled: true,
  RecycleBinEnabled: true,
  SearchScope: 0,
  SiteLogoUrl: '',
  SyndicationEnabled: true,
  TenantAdminMembersCanShare: 0,
  TreeViewEnabled: false,
  UIVersion: 15,
  UIVersionConfigurationEnabled: false,
  WelcomePage: 'SitePages/Home.aspx',
} as const;

function properties(web: WebRow, call: Call): Entity['properties'] {
  return {
    ...settable,
    AppInstanceId: noGuid,
    ClassicWelcomePage: null,
    Configuration: 0,
    Created: web.created.replace(/Z$/, ''),
    CurrentChangeToken: changeToken('web', web.id, web.lastItemModified, call.session.latestChange(null)),
    Description: web.description,
    DesignPackageId: noGuid,
    DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: false,
    Id: web.id,
    IsHomepageModernized: false,
    IsRevertHomepageLinkHidden: false,
    Language: web.language,
    LastItemModifiedDate: web.lastItemModified,
    LastItemUserModifiedDate: web.lastItemModified,
    ResourcePath: { DecodedUrl: call.webUrl },
    ServerRelativeUrl: web.serverRelativeUrl,
    Title: web.title,
    Url: call.webUrl,
    WebTemplate: 'STS',
    ...Object.fromEntries(Object.entries(web.settings).filter(([name]) => Object.hasOwn(settable, name))),
  };
}

/** The web with what can be expanded from it. */
export function webEntity(call: Call, web: WebRow): Entity {
  const { session } = call;
  return {
    type: 'SP.Web',
    url: 'Web',
    properties: properties(web, call),
    navigation: {
      ...webRelations(call),
      Lists: () => session.lists().map((list) => listEntity(call, list)),
      Fields: () => session.fields(null).map((field) => fieldEntity(call, null, field)),
    },
    onDemand: {
      EffectiveBasePermissions: () => session.effectivePermissions({ kind: 'web' }),
      ServerRelativePath: () => ({ DecodedUrl: web.serverRelativeUrl }),
      HasUniqueRoleAssignments: () => true, // a site's root web inherits from nobody
    },
  };
}
