import { Version } from '@microsoft/sp-core-library';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import * as strings from 'CaptureWebPartStrings';
import type { RunningApp } from '../frame/start';

/** The form for a spaning: a dialog of Teams, a tab, a page. As thin as the workspace's entry, and over the same chunks. */
export default class CaptureWebPart extends BaseClientSideWebPart<Record<string, never>> {
  private app: Promise<RunningApp | undefined> | undefined;
  private theme: IReadonlyTheme | undefined;

  public render(): void {
    this.app ??= import(/* webpackChunkName: 'framsyn-app' */ '../frame/start').then(
      ({ start }) => start(this.domElement, this.context, { surface: 'capture', theme: this.theme }),
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
}
