import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { FramsynWebPart } from '../frame/FramsynWebPart';
import type { WorkspaceProperties } from './startPlaces';

/** The working group's place. */
export default class WorkspaceWebPart extends FramsynWebPart<WorkspaceProperties> {
  private pane: IPropertyPaneConfiguration = { pages: [] };
  protected readonly begin = () => ({ surface: 'workspace', startPage: this.written() || this.properties.startPage }) as const;

  private async editing() {
    const { editing } = await this.code();
    return editing();
  }

  /** The app's own part of what somebody wrote, or of a link that they pasted. */
  private written(): string | undefined {
    return this.properties.startAddress?.trim().replace(/^[^#]*#/, '');
  }

  /** Fetched when somebody edits the page or the tab: readers go without it. */
  protected override async loadPropertyPaneResources(): Promise<void> {
    const { workspacePane } = await this.editing();
    this.pane = await workspacePane(this.context.pageContext.cultureInfo.currentUICultureName);
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane;
  }

  /** What is chosen is seen at once. */
  protected override onPropertyPaneFieldChanged(): void {
    void this.editing().then(({ placeIn }) => {
      const place = placeIn(this.begin().startPage ?? '');
      if (place !== undefined) window.location.hash = place;
    });
  }
}
