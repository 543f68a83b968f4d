/**
 * What the app knows of the page it stands in. Teams, a SharePoint page and the local edition each give one;
 * nothing below this border asks which of them it was for anything but `kind`.
 */

/** The parts of SharePoint's theme variant (`IReadonlyTheme`) that we read: a web part hands it over as it is. */
export interface SiteTheme {
  readonly isInverted?: boolean;
  readonly palette?: {
    readonly themePrimary?: string;
    readonly themeDarkAlt?: string;
    readonly themeDark?: string;
    readonly themeDarker?: string;
    readonly white?: string;
    readonly neutralPrimary?: string;
  };
  readonly semanticColors?: { readonly bodyBackground?: string; readonly bodyText?: string };
}

/** Teams names its three themes; a SharePoint site has one of its own, which differs by section background. */
export type HostTheme = 'default' | 'dark' | 'contrast' | SiteTheme;

/** Path and query inside the app, such as `/spaningar?kategori=teknik&visa=4`. */
export type AppUrl = string;

export interface HostLocation {
  get(): AppUrl;
  /** A step that the browser's Back undoes. */
  push(url: AppUrl): void;
  /** The same step, told better. */
  replace(url: AppUrl): void;
  /** Called when the location changed from outside: Back, Forward, a deep link. Returns the function that stops. */
  onChange(listener: () => void): () => void;
}

export interface HostFrame {
  readonly kind: 'teams' | 'sharepoint';
  /** Only this person sees it: Teams' personal app. In a channel and on a page everybody is to see the same. */
  readonly isPersonal?: boolean;
  /** As it is when read; `onThemeChange` says when it changes. */
  readonly theme: HostTheme;
  /** BCP 47, as the host says it: `sv-se`, `en-us`. */
  readonly locale: string;
  /** Who the host says is signed in. `key` is any stable id; without it nothing is kept between page views. */
  readonly user?: { readonly key: string; readonly name?: string };
  readonly location: HostLocation;
  onThemeChange(listener: (theme: HostTheme) => void): () => void;
  onLocaleChange?(listener: (locale: string) => void): () => void;
  /** The app stands in a dialog of Teams: this closes it, and hands the bot what was saved. */
  readonly dialog?: { submit(result: { readonly itemId: number; readonly title: string }): void };
  /** Teams' own dialog: the person chooses a channel or a chat, and sends the text and the link themselves. Absent elsewhere. */
  share?(link: string, message: string): Promise<'shared' | 'stopped' | 'failed'>;
  /** A link that another person can open: Teams' deep link, the SharePoint page's address. */
  linkTo(url: AppUrl): string;
}
