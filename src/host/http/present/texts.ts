/** Field values as people read them, in the site's language and zone: forms, FieldValuesAsText, RenderListDataAsStream. */
import { SharePointError, type FieldRow, type FieldValue, type ItemRow, type ListRow, type UrlValue, type UserRow } from '../../engine';
import { zoneWallClock } from '../../odata/time';
import type { Call } from '../wire';
import { versionLabel } from './itemColumns';
import { relatedIds } from './related';

const swedish = 1053;

/** A date as the site's language writes it: '2026-01-15 09:30' in Swedish, '1/15/2026 9:30 AM' in American English. */
export function dateText(call: Call, iso: string, dateOnly: boolean, timeZone = call.site.timeZone): string {
  const local = zoneWallClock(new Date(iso), timeZone);
  const [date = '', time = ''] = local.split('T');
  if (call.session.web().language === swedish) return dateOnly ? date : `${date} ${time.slice(0, 5)}`;
  const [year, month, day] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
  return dateOnly ? `${month}/${day}/${year}` : `${month}/${day}/${year} ${clock}`;
}

export const yesNo = (call: Call, value: boolean): string => (call.session.web().language === swedish ? (value ? 'Ja' : 'Nej') : value ? 'Yes' : 'No');

/** Undefined where SharePoint refuses: gone, or not for this caller to see. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof SharePointError) return undefined;
    throw error;
  }
}

export const userOf = (call: Call, id: number): UserRow | undefined => attempt(() => call.session.userById(id));

const isUrl = (value: FieldValue | undefined): value is UrlValue => typeof value === 'object' && value !== null && 'Url' in value;

/** Values that stand outside `values`. */
function systemValue(item: ItemRow, field: FieldRow): FieldValue | undefined {
  const values: Readonly<Record<string, FieldValue>> = {
    ID: item.id,
    Created: item.created,
    Modified: item.modified,
    Author: item.authorId,
    Editor: item.editorId,
    ContentTypeId: item.contentTypeId,
    Attachments: item.hasAttachments,
    _UIVersionString: versionLabel(item.version),
    GUID: item.uniqueId,
    UniqueId: item.uniqueId,
    FileLeafRef: item.fileLeafRef ?? `${item.id}_.000`,
    FileDirRef: item.fileDirRef,
    FSObjType: String(item.fileSystemObjectType),
  };
  return Object.hasOwn(values, field.internalName) ? values[field.internalName] : undefined;
}

export const valueOf = (item: ItemRow, field: FieldRow): FieldValue => systemValue(item, field) ?? item.values[field.internalName] ?? null;

/** Ids and texts that a lookup or person column points at. */
export function relatedTexts(
  call: Call,
  list: ListRow,
  item: ItemRow,
  field: FieldRow,
): readonly { readonly id: number; readonly text: string; readonly email?: string }[] {
  const ids = relatedIds(item, field);
  if (field.type.startsWith('User')) {
    return ids.flatMap((id) => {
      const user = userOf(call, id);
      const title = user?.title ?? attempt(() => call.session.group({ id }).title);
      return title === undefined ? [] : [{ id, text: title, email: user?.email ?? '' }];
    });
  }
  const shown = field.settings.lookupField ?? 'Title';
  const rows = call.session.lookupTexts(list.id, field, ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ id, text: shown === 'ID' ? String(id) : String(row.values[shown] ?? '') }];
  });
}

/** One value as text. */
export function textOf(call: Call, list: ListRow, item: ItemRow, field: FieldRow): string {
  if (field.type.startsWith('User') || field.type.startsWith('Lookup'))
    return relatedTexts(call, list, item, field)
      .map(({ text }) => text)
      .join('; ');
  const value = valueOf(item, field);
  if (value === null) return '';
  if (typeof value === 'boolean') return yesNo(call, value);
  if (isUrl(value)) return value.Description === '' || value.Description === value.Url ? value.Url : `${value.Url}, ${value.Description}`;
  if (Array.isArray(value)) return value.join('; ');
  if (field.type === 'DateTime') return dateText(call, String(value), field.settings.dateOnly === true);
  if (typeof value === 'number') return number(call, value, field);
  return String(value);
}

function number(call: Call, value: number, field: FieldRow): string {
  if (field.type === 'Counter') return String(value);
  const decimals = field.settings.decimals;
  const language = call.session.web().language === swedish ? 'sv-SE' : 'en-US';
  return value.toLocaleString(
    language,
    decimals === undefined ? { maximumFractionDigits: 15 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals },
  );
}
