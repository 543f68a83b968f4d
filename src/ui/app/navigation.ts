import * as React from 'react';
import type { AppUrl, HostLocation } from './hostFrame';

/** Where the app is, and how it goes elsewhere; every listener hears of every step, its own and the host's. */
export interface Navigation {
  get(): AppUrl;
  push(url: AppUrl): void;
  replace(url: AppUrl): void;
  subscribe(listener: () => void): () => void;
}

export function createNavigation(location: HostLocation): Navigation & { dispose(): void } {
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const stop = location.onChange(tell);
  return {
    get: () => location.get(),
    push: (url) => {
      if (url === location.get()) return;
      location.push(url);
      tell();
    },
    replace: (url) => {
      if (url === location.get()) return;
      location.replace(url);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose: () => {
      stop();
      listeners.clear();
    },
  };
}

export const pathOf = (url: AppUrl): string => url.split('?')[0] ?? '/';
export const queryOf = (url: AppUrl): URLSearchParams => new URLSearchParams(url.split('?')[1] ?? '');

/** `path?query`, with no question mark when there is no query. */
export function appUrl(path: string, query: URLSearchParams): AppUrl {
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The location as React state. */
export function useUrl(navigation: Navigation): AppUrl {
  const [url, setUrl] = React.useState(() => navigation.get());
  React.useEffect(() => {
    const update = (): void => setUrl(navigation.get());
    update(); // a step may have been taken between the first render and this effect
    return navigation.subscribe(update);
  }, [navigation]);
  return url;
}
