import * as React from 'react';

/** The browser asks before the tab is closed in the middle of it. */
export function useLeaveWarning(isUnderWay: boolean): void {
  React.useEffect(() => {
    if (!isUnderWay) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnderWay]);
}
