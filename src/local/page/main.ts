import { boot } from '../../ui/app/boot';
import type { HostFrame } from '../../ui/app/hostFrame';
import { fragmentLocation } from '../../ui/app/locations';
import { isOwnPlace } from '../../ui/app/surfaces';
import { localPorts } from '../chrome/ports';
import { locales } from '../chrome/preferences';
import { localUsers } from '../content/users';
import { showSitePage } from './show';
import type { PageAround } from './show';

/** The page as the app sees it. */
function pageFrame({ page, settings, theme, onThemeChange }: PageAround): HostFrame {
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
    onThemeChange,
    linkTo: (url) => `${origin}${isOwnPlace(page.surface, url) ? `${pathname}${search}` : `${page.site}/SitePages/Framsyn.aspx`}#${url}`,
  };
}

await showSitePage((element, around) => boot(element, { ...localPorts(pageFrame(around), around.page.site), surface: around.page.surface }));
