import { Version } from '@microsoft/sp-core-library';
import { PropertyPaneTextField } from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import * as strings from 'WorkspaceWebPartStrings';
import type { RunningApp } from '../frame/start';

interface WorkspaceProperties {
  readonly startPage?: string;
}

/**
 * The working group's place. The entry stays thin: every web part of a page is downloaded before any of them shows,
 * so all that can wait comes with the dynamic import.
 */
export default class WorkspaceWebPart extends BaseClientSideWebPart<WorkspaceProperties> {
  private app: Promise<RunningApp | undefined> | undefined;
  private theme: IReadonlyTheme | undefined;

  public render(): void {
    this.app ??= import(/* webpackChunkName: 'framsyn-app' */ '../frame/start').then(
      ({ start }) => start(this.domElement, this.context, { surface: 'workspace', startPage: this.properties.startPage, theme: this.theme }),
      () => {
        // The chunk of an older version is gone after an upgrade; a reload brings the new one.
        this.domElement.textContent = strings.ReloadPage;
        return undefined;
      },
    );
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
    void this.app?.then((app) => theme && app?.themeChanged(theme));
  }

  protected override onDispose(): void {
    void this.app?.then((app) => app?.dispose());
  }

  protected override get dataVersion(): Version {
    return Version.parse('1.0');
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const startPage = PropertyPaneTextField('startPage', { label: strings.StartPage, description: strings.StartPageHint });
    return { pages: [{ header: { description: '' }, groups: [{ groupFields: [startPage] }] }] };
  }
}
