import { boot } from '../../ui/app/boot';
import type { HostFrame, HostTheme } from '../../ui/app/hostFrame';
import { fragmentLocation } from '../../ui/app/locations';
import { isOwnPlace } from '../../ui/app/surfaces';
import { localPorts } from '../chrome/ports';
import { dressDocument, locales, readLanguage, readTheme } from '../chrome/preferences';
import { readRole } from '../chrome/settings';
import type { Settings } from '../chrome/settings';
import { localUsers } from '../content/users';
import { paths } from '../paths';
import { layoutQuery, readLayout } from './layout';
import type { Layout } from './layout';
import { sitePageAt } from './sitePages';
import { siteTheme } from './siteTheme';
import { sitePage } from './view';

const page = sitePageAt(window.location.pathname);
let settings: Settings = { role: await readRole(), theme: readTheme(), language: readLanguage() };
let layout: Layout = readLayout(window.location.search);
let running: { dispose(): void } | null = null;
const listeners = new Set<(theme: HostTheme) => void>();
const theme = (): HostTheme => siteTheme(settings.theme, page.surface === 'report' ? layout.section : 'none');

/** The page as a web part sees it. The element it is in is made anew when the language changes, as a reload would. */
function pageFrame(): HostFrame {
  const { loginName, title } = localUsers[settings.role];
  const { origin, pathname, search } = window.location;
  return {
    kind: 'sharepoint',
    get theme() {
      return theme();
    },
    locale: locales[settings.language],
    user: { key: loginName, name: title },
    location: fragmentLocation(window),
    onThemeChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    linkTo: (url) => `${origin}${isOwnPlace(page.surface, url) ? `${pathname}${search}` : paths.sitePage}#${url}`,
  };
}

function draw(): void {
  running?.dispose();
  dressDocument(settings.theme, settings.language);
  const { view, webPart } = sitePage({ page, settings, layout }, change);
  document.body.replaceChildren(...view);
  running = boot(webPart, { ...localPorts(pageFrame()), surface: page.surface });
}

const tellTheme = (): void => listeners.forEach((listener) => listener(theme()));

const change = {
  // Another person's page has another form digest: SharePoint loads it anew, and so do we.
  role: () => window.location.reload(),
  language: (language: Settings['language']) => {
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
