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

/** A location of its own with a history of its own: for a dialog, which must not touch the page behind it. */
export function detachedLocation(start: AppUrl): HostLocation & { back(): void } {
  const entries: AppUrl[] = [start];
  const listeners = new Set<() => void>();
  return {
    get: () => entries[entries.length - 1] ?? start,
    push: (url) => void entries.push(url),
    replace: (url) => void entries.splice(-1, 1, url),
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    back: () => {
      if (entries.length > 1) entries.pop();
      listeners.forEach((listener) => listener());
    },
  };
}
