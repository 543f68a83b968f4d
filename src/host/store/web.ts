/** The web: one row, its own ids, and the settings a client may change. */
import { randomUUID } from 'node:crypto';
import type { Guid, Session, WebRow } from '../engine';
import { associatedGroups } from './groups';
import { readOnlyProperty, unknownProperty, wrongType } from './inputErrors';
import type { Sql, Store } from './store';
import type { Topic } from './topic';

const tables = `
CREATE TABLE IF NOT EXISTS web (
  id TEXT NOT NULL,
  site_id TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  created TEXT NOT NULL,
  settings TEXT NOT NULL DEFAULT '{}'
) STRICT;
`;

export function webIds(sql: Sql): { readonly id: Guid; readonly siteId: Guid } {
  const row = sql.get('SELECT id, site_id FROM web');
  return { id: String(row?.['id']), siteId: String(row?.['site_id']) };
}

/** Properties that are kept and answered back, with the JSON type each must have. */
const settable: Readonly<Record<string, 'string' | 'boolean' | 'number'>> = {
  AlternateCssUrl: 'string',
  CustomMasterUrl: 'string',
  MasterUrl: 'string',
  SiteLogoUrl: 'string',
  AllowRssFeeds: 'boolean',
  EnableMinimalDownload: 'boolean',
  FooterEnabled: 'boolean',
  HideTitleInHeader: 'boolean',
  HorizontalQuickLaunch: 'boolean',
  MegaMenuEnabled: 'boolean',
  NavAudienceTargetingEnabled: 'boolean',
  NoCrawl: 'boolean',
  ObjectCacheEnabled: 'boolean',
  OverwriteTranslationsOnChange: 'boolean',
  QuickLaunchEnabled: 'boolean',
  SyndicationEnabled: 'boolean',
  TreeViewEnabled: 'boolean',
  IsMultilingual: 'boolean',
  FooterEmphasis: 'number',
  FooterLayout: 'number',
  HeaderEmphasis: 'number',
  HeaderLayout: 'number',
  LogoAlignment: 'number',
  SearchScope: 'number',
  UIVersion: 'number',
};
const readOnly = new Set(['Id', 'Url', 'Created', 'Language', 'WebTemplate', 'ServerRelativeUrl', 'LastItemModifiedDate']);

function webSession(store: Store): Pick<Session, 'web' | 'updateWeb'> {
  return {
    web() {
      store.require('open', { kind: 'web' });
      return webRow(store);
    },
    updateWeb(change) {
      store.require('manageWeb', { kind: 'web' });
      for (const [property, value] of Object.entries(change)) {
        if (readOnly.has(property)) throw readOnlyProperty(property);
        if (property !== 'Title' && property !== 'Description' && settable[property] === undefined) throw unknownProperty(property, 'SP.Web');
        if (typeof value !== (settable[property] ?? 'string')) throw wrongType(edmTypes[settable[property] ?? 'string']);
      }
      const { Title: title, Description: description, ...settings } = change;
      store.sql.run(
        'UPDATE web SET title = coalesce(?, title), description = coalesce(?, description), settings = json_patch(settings, ?)',
        title === undefined ? null : String(title),
        description === undefined ? null : String(description),
        JSON.stringify(settings),
      );
      store.record({ type: 2, object: 'web' });
    },
  };
}
const edmTypes = { string: 'Edm.String', boolean: 'Edm.Boolean', number: 'Edm.Int32' } as const;

function webRow({ sql, options }: Store): WebRow {
  const row = sql.get('SELECT w.*, (SELECT max(last_item_modified) FROM lists) AS last_item_modified FROM web w') ?? {};
  const groups = associatedGroups(sql);
  return {
    id: String(row['id']),
    siteId: String(row['site_id']),
    title: String(row['title']),
    description: String(row['description']),
    serverRelativeUrl: options.serverRelativeUrl,
    language: options.language,
    created: String(row['created']),
    lastItemModified: String(row['last_item_modified'] ?? row['created']),
    settings: JSON.parse(String(row['settings'])) as WebRow['settings'],
    associatedOwnerGroupId: groups.owner,
    associatedMemberGroupId: groups.member,
    associatedVisitorGroupId: groups.visitor,
  };
}

export const webTopic: Topic<ReturnType<typeof webSession>> = {
  tables,
  seed(sql, options, { now, isNew }) {
    if (isNew) sql.run('INSERT INTO web (id, site_id, title, created) VALUES (?, ?, ?, ?)', randomUUID(), randomUUID(), options.title, now);
  },
  session: webSession,
};
