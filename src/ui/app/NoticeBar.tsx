import * as React from 'react';
import { Icon } from '../theme/icons';
import { appClasses } from './appStyles';
import { useWaiting } from './useWaiting';

/** Says above the page that a call is waiting for the server. A form says it for itself: it hides the page. */
export function NoticeBar(): JSX.Element {
  const waiting = useWaiting();
  if (waiting === undefined) return <div role="status" />;
  return (
    <div role="status" className={appClasses.bar}>
      <Icon name="info" />
      <span>{waiting}</span>
    </div>
  );
}
