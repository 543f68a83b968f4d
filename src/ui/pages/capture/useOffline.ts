import * as React from 'react';

const isOffline = (): boolean => navigator.onLine === false;

/** The browser says that there is no network. That it says nothing does not mean that there is one. */
export function useOffline(): boolean {
  const [offline, setOffline] = React.useState(isOffline);
  React.useEffect(() => {
    const update = (): void => setOffline(isOffline());
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    return () => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    };
  }, []);
  return offline;
}
