import { boot } from '../../ui/app/boot';
import type { HostFrame, HostTheme } from '../../ui/app/hostFrame';
import { fragmentLocation } from '../../ui/app/locations';
import { localPorts } from '../chrome/ports';
import { dressDocument, locales, readLanguage, readTheme } from '../chrome/preferences';
import { readRole } from '../chrome/settings';
import type { Settings } from '../chrome/settings';
import { localUsers } from '../content/users';
import { siteThemes } from './siteTheme';
import { sitePage } from './view';

let settings: Settings = { role: await readRole(), theme: readTheme(), language: readLanguage() };
let running: { dispose(): void } | null = null;
const listeners = new Set<(theme: HostTheme) => void>();

/** The page as a web part sees it. The element it is in is made anew when the language changes, as a reload would. */
function pageFrame(): HostFrame {
  const { loginName, title } = localUsers[settings.role];
  return {
    kind: 'sharepoint',
    get theme() {
      return siteThemes[settings.theme];
    },
    locale: locales[settings.language],
    user: { key: loginName, name: title },
    location: fragmentLocation(window),
    onThemeChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    linkTo: (url) => `${window.location.origin}${window.location.pathname}#${url}`,
  };
}

function draw(): void {
  running?.dispose();
  dressDocument(settings.theme, settings.language);
  const { view, webPart } = sitePage(settings, change);
  document.body.replaceChildren(...view);
  running = boot(webPart, localPorts(pageFrame()));
}

const change = {
  // Another person's page has another form digest: SharePoint loads it anew, and so do we.
  role: () => window.location.reload(),
  language: (language: Settings['language']) => redraw({ language }),
  theme: (theme: Settings['theme']) => {
    settings = { ...settings, theme };
    dressDocument(theme, settings.language);
    listeners.forEach((listener) => listener(siteThemes[theme]));
  },
};

function redraw(part: Partial<Settings>): void {
  settings = { ...settings, ...part };
  draw();
}

draw();
