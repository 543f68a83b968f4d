import type { AppUrl, HostLocation } from './hostFrame';

const startPath: AppUrl = '/';

const asAppUrl = (hash: string): AppUrl => {
  const url = hash.replace(/^#/, '');
  return url.startsWith('/') ? url : startPath;
};

/**
 * The app's location in the page's own fragment. SharePoint and Teams own path and query of the page, and both leave
 * the fragment alone; in an iframe a pushed fragment joins the browser's history, so Back closes a panel.
 */
export function fragmentLocation(page: Window): HostLocation {
  return {
    get: () => asAppUrl(page.location.hash),
    push: (url) => page.history.pushState(null, '', `#${url}`),
    replace: (url) => page.history.replaceState(null, '', `#${url}`),
    onChange: (listener) => {
      page.addEventListener('popstate', listener);
      page.addEventListener('hashchange', listener);
      return () => {
        page.removeEventListener('popstate', listener);
        page.removeEventListener('hashchange', listener);
      };
    },
  };
}
