import { Version } from '@microsoft/sp-core-library';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { RunningApp, StartOptions } from './start';

/**
 * What our web parts have in common. It stays thin: every web part of a page is downloaded before any of them shows, so all
 * that can wait comes with the dynamic import.
 */
export abstract class FramsynWebPart<Properties extends object = Record<string, never>> extends BaseClientSideWebPart<Properties> {
  private app: Promise<RunningApp | undefined> | undefined;
  private theme: IReadonlyTheme | undefined;

  /** Which of the app's surfaces it shows, and where it begins. */
  protected abstract readonly begin: () => Pick<StartOptions, 'surface' | 'startPage'>;
  /** What it says when the app cannot be loaded. */
  protected abstract readonly reloadText: string;

  public render(): void {
    this.app ??= import(/* webpackChunkName: 'framsyn-app' */ './start').then(
      ({ start }) => start(this.domElement, this.context, { ...this.begin(), theme: this.theme }),
      () => {
        // The chunk of an older version is gone after an upgrade; a reload brings the new one.
        this.domElement.textContent = this.reloadText;
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
