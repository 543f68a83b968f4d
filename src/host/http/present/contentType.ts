/** SP.ContentType as SharePoint Online answers it. */
import type { ContentTypeRow, ListRow } from '../../engine';
import type { Call, Entity } from '../wire';
import { fieldEntity } from './field';
import { listUrl } from './list';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const empty = (...names: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, '']));

export const contentTypeUrl = (list: ListRow | null, id: string): string => `${list === null ? 'Web' : listUrl(list)}/ContentTypes('${id}')`;

/** A content type's parent: its id without the last part, which is '00' and a guid, or two digits. */
export function parentIds(id: string): readonly string[] {
  const shorter = [id.slice(0, -34), id.slice(0, -2)];
  return shorter.filter((candidate, at) => candidate.length >= 4 && (at === 1 || /00[0-9a-f]{32}$/i.test(id)));
}

/** The nearest content type above, of the list or of the site. */
function parent(call: Call, list: ListRow | null, id: string): Entity | null {
  const known = [...(list === null ? [] : call.session.contentTypes(list.id)), ...call.session.contentTypes(null)];
  for (let above = parentIds(id); above.length > 0; above = parentIds(above.at(-1) ?? '')) {
    const found = known.find((candidate) => above.some((wanted) => wanted.toLowerCase() === candidate.id.toLowerCase()));
    if (found) return contentTypeEntity(call, found.listId === null ? null : list, found);
  }
  return null;
}

/** A content type of a list, or of the site when `list` is null. */
export function contentTypeEntity(call: Call, list: ListRow | null, type: ContentTypeRow): Entity {
  const { session } = call;
  const url = contentTypeUrl(list, type.id);
  const scope = list === null ? call.site.serverRelativeUrl : list.serverRelativeUrl;
  const fields = (): readonly Entity[] =>
    session
      .fields(type.listId)
      .filter(({ id }) => type.fieldIds.includes(id))
      .map((field) => fieldEntity(call, list, field));
  const xml = `<ContentType ID="${type.id}" Name="${escaped(type.name)}" Group="${escaped(type.group)}" Description="${escaped(type.description)}"${type.hidden ? ' Hidden="TRUE"' : ''} Version="0"><Fields>${type.fieldIds.map((id) => `<FieldRef ID="{${id}}"/>`).join('')}</Fields></ContentType>`;
  return {
    type: 'SP.ContentType',
    url,
    properties: {
      ...empty(
        'ClientFormCustomFormatter',
        'DisplayFormTemplateName',
        'DisplayFormUrl',
        'DocumentTemplate',
        'DocumentTemplateUrl',
        'EditFormTemplateName',
        'EditFormUrl',
        'JSLink',
      ),
      ...empty('MobileDisplayFormUrl', 'MobileEditFormUrl', 'MobileNewFormUrl', 'NewFormTemplateName', 'NewFormUrl'),
      Description: type.description,
      Group: type.group,
      Hidden: type.hidden,
      Id: { StringValue: type.id },
      Name: type.name,
      ReadOnly: type.readOnly,
      SchemaXml: xml,
      Scope: scope,
      Sealed: type.sealed,
      StringId: type.id,
    },
    navigation: {
      Fields: fields,
      FieldLinks: () => fields().map((field) => fieldLinkEntity(url, field)),
      Parent: () => parent(call, list, type.id),
    },
  };
}

/** SP.FieldLink: a content type's reference to a column. */
function fieldLinkEntity(contentType: string, { properties }: Entity): Entity {
  const { Id, InternalName, Hidden, Required, ReadOnlyField, Title } = properties;
  return {
    type: 'SP.FieldLink',
    url: `${contentType}/FieldLinks(guid'${String(Id)}')`,
    properties: {
      FieldInternalName: InternalName,
      Hidden,
      Id,
      Name: InternalName,
      ReadOnly: ReadOnlyField,
      Required,
      ShowInDisplayForm: true,
      DisplayName: Title,
    },
  };
}
