import * as React from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { settings } from '../../schema/lists/settings';
import { createQueryClient, sessionSnapshot, sessionStorageOf } from './queries';
import type { Ports } from './services';

/** The query client with what this person last saw in this browser tab, kept again when the page is left. */
export function useServerState({ data, host, now }: Ports): QueryClient {
  const [state] = React.useState(() => {
    const client = createQueryClient();
    const user = host.user?.key;
    const storage = user === undefined ? undefined : sessionStorageOf(window);
    const snapshot = sessionSnapshot(client, storage, `${data.itemUrl(settings, 0)}#${user ?? ''}`, now);
    snapshot.restore();
    return { client, snapshot };
  });
  React.useEffect(() => {
    const { client, snapshot } = state;
    window.addEventListener('pagehide', snapshot.save);
    return () => {
      window.removeEventListener('pagehide', snapshot.save);
      snapshot.save();
      window.setTimeout(() => client.clear()); // when the page's own listeners are gone too
    };
  }, [state]);
  return state.client;
}
