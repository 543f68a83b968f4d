/** The SharePoint-like page around one web part: whichever way the web part comes, the page is the same. */
import type { HostTheme } from '../../ui/app/hostFrame';
import { dressDocument, readLanguage, readTheme } from '../chrome/preferences';
import { readRole } from '../chrome/settings';
import type { Settings } from '../chrome/settings';
import { layoutQuery, readLayout } from './layout';
import type { Layout } from './layout';
import { sitePageAt } from '../sitePages';
import type { SitePageDefinition } from '../sitePages';
import { siteTheme } from './siteTheme';
import { sitePage } from './view';

/** The page as a web part on it sees it. */
export interface PageAround {
  readonly page: SitePageDefinition;
  readonly settings: Settings;
  theme(): HostTheme;
  onThemeChange(listener: (theme: HostTheme) => void): () => void;
}
/** How the web part comes into its element. */
export type PlaceWebPart = (element: HTMLElement, around: PageAround) => { dispose(): void };

/** The page at this address; the server sends it to no other. */
function pageHere(): SitePageDefinition {
  const page = sitePageAt(window.location.pathname);
  if (page === undefined) throw new Error(`There is no page at ${window.location.pathname}.`);
  return page;
}

/** The element of the web part is made anew when the language changes, as a reload would; `reloads`: then a reload it is. */
export async function showSitePage(place: PlaceWebPart, { reloads = false }: { readonly reloads?: boolean } = {}): Promise<void> {
  const page = pageHere();
  let settings: Settings = { role: await readRole(), theme: readTheme(), language: readLanguage() };
  let layout: Layout = readLayout(window.location.search);
  let running: { dispose(): void } | null = null;
  const listeners = new Set<(theme: HostTheme) => void>();
  const theme = (): HostTheme => siteTheme(settings.theme, page.surface === 'report' ? layout.section : 'none');
  const tellTheme = (): void => listeners.forEach((listener) => listener(theme()));

  const around: PageAround = {
    page,
    get settings() {
      return settings;
    },
    theme,
    onThemeChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };

  function draw(): void {
    running?.dispose();
    dressDocument(settings.theme, settings.language);
    const { view, webPart } = sitePage({ page, settings, layout }, change);
    document.body.replaceChildren(...view);
    running = place(webPart, around);
  }

  const change = {
    // Another person's page has another form digest: SharePoint loads it anew, and so do we.
    role: () => window.location.reload(),
    language: (language: Settings['language']) => {
      if (reloads) return window.location.reload();
      settings = { ...settings, language };
      draw();
    },
    theme: (next: Settings['theme']) => {
      settings = { ...settings, theme: next };
      dressDocument(next, settings.language);
      tellTheme();
    },
    layout: (next: Layout) => {
      layout = next;
      window.history.replaceState(null, '', `${window.location.pathname}${layoutQuery(next)}${window.location.hash}`);
      tellTheme();
    },
  };

  draw();
}
