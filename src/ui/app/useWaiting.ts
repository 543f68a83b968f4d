import * as React from 'react';
import type { Notice } from '../../data/ports';
import { useServices, useTranslator } from './services';

/** Why a call is waiting for the server, and for how long, in words; nothing as soon as the wait is over. */
export function useWaiting(): string | undefined {
  const { data } = useServices();
  const { t } = useTranslator();
  const [notice, setNotice] = React.useState<Notice>({ kind: 'settled' });
  React.useEffect(() => data.onNotice(setNotice), [data]);
  if (notice.kind === 'settled') return undefined;
  const key = notice.reason === 'throttled' ? 'state.waiting.throttled' : 'state.waiting.offline';
  return t(key, { count: Math.max(1, Math.ceil(notice.seconds)) });
}
