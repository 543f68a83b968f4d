import * as React from 'react';
import type { Notice } from '../../data/ports';
import { Icon } from '../theme/icons';
import { appClasses } from './appStyles';
import { useServices, useTranslator } from './services';

/** Says that a call is waiting for the server, why, and for how long. Gone as soon as the wait is over. */
export function NoticeBar(): JSX.Element | null {
  const { data } = useServices();
  const { t } = useTranslator();
  const [notice, setNotice] = React.useState<Notice>({ kind: 'settled' });
  React.useEffect(() => data.onNotice(setNotice), [data]);
  if (notice.kind === 'settled') return <div role="status" />;
  const key = notice.reason === 'throttled' ? 'state.waiting.throttled' : 'state.waiting.offline';
  return (
    <div role="status" className={appClasses.bar}>
      <Icon name="info" /><span>{t(key, { count: Math.max(1, Math.ceil(notice.seconds)) })}</span>
    </div>
  );
}
