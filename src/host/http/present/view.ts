/** SP.View as SharePoint Online answers it, and its columns. */
import type { ListRow, ViewRow } from '../../engine';
import type { Call, Entity } from '../wire';
import { listUrl } from './list';

export const viewUrl = (list: ListRow, view: ViewRow): string => `${listUrl(list)}/Views(guid'${view.id}')`;

/** Answered as they are until somebody sets them. */
const settable = {
  Aggregations: null,
  AggregationsStatus: null,
  ColumnWidth: null,
  CustomFormatter: null,
  DefaultViewForContentType: false,
  Formats: null,
  GridLayout: null,
  IncludeRootFolder: false,
  JSLink: 'clienttemplates.js',
  Method: null,
  MobileDefaultView: false,
  MobileView: true,
  Scope: 0,
  TabularView: true,
  Toolbar: '',
  ViewData: null,
  ViewJoins: null,
  ViewProjectedFields: null,
  ViewType2: null,
} as const;

const scopes = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'] as const;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const fieldRefs = (fields: readonly string[]): string => fields.map((name) => `<FieldRef Name="${escaped(name)}" />`).join('');
const flag = (name: string, value: boolean): string => (value ? ` ${name}="TRUE"` : '');

/** The whole view as CAML, which RenderListDataAsStream takes back as its ViewXml. */
export function viewXml(view: ViewRow): string {
  const scope = scopes[Number(view.settings.Scope ?? 0)] ?? '';
  const { Aggregations: aggregations } = view.settings;
  return (
    `<View Name="{${view.id.toUpperCase()}}"${flag('DefaultView', view.isDefault)}${flag('Hidden', view.hidden)}${flag('Personal', view.personal)} MobileView="TRUE" Type="HTML" DisplayName="${escaped(view.title)}" ` +
    `Url="${escaped(view.serverRelativeUrl)}" Level="1" BaseViewID="1" ContentTypeID="0x"${scope === '' ? '' : ` Scope="${scope}"`} ImageUrl="/_layouts/15/images/generic.png?rev=47">` +
    `<Query>${view.query}</Query><ViewFields>${fieldRefs(view.fields)}</ViewFields><RowLimit Paged="${view.paged ? 'TRUE' : 'FALSE'}">${view.rowLimit}</RowLimit>` +
    `${typeof aggregations === 'string' && aggregations !== '' ? `<Aggregations Value="On">${aggregations}</Aggregations>` : ''}<JSLink>clienttemplates.js</JSLink></View>`
  );
}

/** The columns of a view. SharePoint names them `Items` beside their XML. */
export const viewFieldsEntity = (list: ListRow, view: ViewRow): Entity => ({
  type: 'SP.ViewFieldCollection',
  url: `${viewUrl(list, view)}/ViewFields`,
  properties: { SchemaXml: fieldRefs(view.fields), Items: view.fields },
});

/** A view with its columns to expand. */
export function viewEntity(_call: Call, list: ListRow, view: ViewRow): Entity {
  const xml = viewXml(view);
  return {
    type: 'SP.View',
    url: viewUrl(list, view),
    properties: {
      ...settable,
      ...Object.fromEntries(Object.entries(view.settings).filter(([name]) => Object.hasOwn(settable, name))),
      AssociatedContentTypeId: null,
      BaseViewId: '1',
      CalendarViewStyles: null,
      ContentTypeId: { StringValue: '0x' },
      CustomOrder: null,
      DefaultView: view.isDefault,
      EditorModified: false,
      Hidden: view.hidden,
      HtmlSchemaXml: xml,
      Id: view.id,
      ImageUrl: '/_layouts/15/images/generic.png?rev=47',
      ListViewXml: xml,
      ModerationType: null,
      NewDocumentTemplates: null,
      OrderedView: false,
      Paged: view.paged,
      PersonalView: view.personal,
      ReadOnlyView: false,
      RequiresClientIntegration: false,
      RowLimit: view.rowLimit,
      ServerRelativePath: { DecodedUrl: view.serverRelativeUrl },
      ServerRelativeUrl: view.serverRelativeUrl,
      StyleId: null,
      Threaded: false,
      Title: view.title,
      ToolbarTemplateName: null,
      ViewQuery: view.query,
      ViewType: 'HTML',
      VisualizationInfo: null,
    },
    navigation: { ViewFields: () => viewFieldsEntity(list, view) },
  };
}
