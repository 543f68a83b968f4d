// Nothing here uses them; but what the entry names stands in the manifest, and SharePoint fetches it beside the entry, not after it.
import 'react';
import 'react-dom';
import { Version } from '@microsoft/sp-core-library';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { sayWaiting, showFailure } from '../../ui/states/failurePage';
import type { RunningApp, StartOptions } from './start';

/**
 * What our web parts have in common. It stays thin: every web part of a page is downloaded before any of them shows, so all
 * that can wait comes with the dynamic import.
 */
export abstract class FramsynWebPart<Properties extends object = Record<string, never>> extends BaseClientSideWebPart<Properties> {
  private app: Promise<RunningApp | undefined> | undefined;
  private theme: IReadonlyTheme | undefined;
  private isGone = false;

  /** Which of the app's surfaces it shows, and where it begins. */
  protected abstract readonly begin: () => Pick<StartOptions, 'surface' | 'startPage'>;

  /** All of the app hangs on this one file. */
  protected readonly code = () => import(/* webpackChunkName: 'framsyn-app' */ './start');

  public render(): void {
    this.app ??= this.load();
  }

  /** Whatever does not come, the place is not left empty: after an upgrade the chunk of an older version is gone, a tab may open before Teams answers. */
  private async load(): Promise<RunningApp | undefined> {
    const locale = this.context.pageContext.cultureInfo.currentUICultureName;
    const arrived = sayWaiting(this.domElement, locale);
    try {
      const { start } = await this.code();
      return await start(this.domElement, this.context, { ...this.begin(), theme: this.theme }, arrived);
    } catch (problem) {
      arrived();
      const again = (): void => {
        if (!this.isGone) this.app = this.load();
      };
      showFailure(this.domElement, { locale, isDark: this.theme?.isInverted === true, problem, again });
      return undefined;
    }
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
    void this.app?.then((app) => theme && app?.themeChanged(theme));
  }

  protected override onDispose(): void {
    this.isGone = true;
    void this.app?.then((app) => app?.dispose());
  }

  protected override get dataVersion(): Version {
    return Version.parse('1.0');
  }
}
