import { PropertyPaneDropdown, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { createText, loadCatalogue, localeOf } from '../../i18n';
import { paneWords } from '../../i18n/pages/webParts';
import { placeIn, startPages } from './startPlaces';
import type { WorkspaceProperties } from './startPlaces';

export { placeIn } from './startPlaces';

/** The same pane in SharePoint and in the settings of a tab in Teams. */
export async function workspacePane(hostLocale: string): Promise<IPropertyPaneConfiguration> {
  const locale = localeOf(hostLocale);
  const { t: title } = createText(locale, (await loadCatalogue(locale)).messages);
  const { t } = createText(locale, paneWords[locale]);
  const startPage = PropertyPaneDropdown('startPage' satisfies keyof WorkspaceProperties, {
    label: t('pane.startPage'),
    selectedKey: startPages[0]?.path ?? '',
    options: startPages.map((page) => ({ key: page.path, text: title(page.title) })),
  });
  const startAddress = PropertyPaneTextField('startAddress' satisfies keyof WorkspaceProperties, {
    label: t('pane.startAddress'),
    description: t('pane.startAddress.hint'),
    deferredValidationTime: 500,
    onGetErrorMessage: (text) => (text.trim() === '' || placeIn(text) !== undefined ? '' : t('pane.startAddress.wrong')),
  });
  return { pages: [{ header: { description: t('pane.startPage.purpose') }, groups: [{ groupFields: [startPage, startAddress] }] }] };
}
