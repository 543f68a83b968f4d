import { PropertyPaneTextField } from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as strings from 'WorkspaceWebPartStrings';
import { FramsynWebPart } from '../frame/FramsynWebPart';

interface WorkspaceProperties {
  readonly startPage?: string;
}

/** The working group's place. */
export default class WorkspaceWebPart extends FramsynWebPart<WorkspaceProperties> {
  protected readonly begin = () => ({ surface: 'workspace', startPage: this.properties.startPage }) as const;
  protected readonly reloadText = strings.ReloadPage;

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const startPage = PropertyPaneTextField('startPage', { label: strings.StartPage, description: strings.StartPageHint });
    return { pages: [{ header: { description: '' }, groups: [{ groupFields: [startPage] }] }] };
  }
}
