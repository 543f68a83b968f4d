import * as React from 'react';
import { focusWhenDrawn } from '../../panels/focusWhenDrawn';
import type { SignalView } from './signalUrl';

export const newButtonId = 'framsyn-new-signal';
export const editLinkId = 'framsyn-edit-signal';

/**
 * Where focus goes when the form is gone, however it went. Fluent gives it back to what had it when the last dialog
 * opened; that is lost where one dialog followed another, or where the page was opened with the form in its address.
 */
export function useFocusAfterForm({ writing, open }: SignalView, detailTitle: React.RefObject<HTMLElement>): void {
  const before = React.useRef(writing);
  React.useEffect(() => {
    const was = before.current;
    before.current = writing;
    if (was === undefined || writing !== undefined) return;
    const isThanked = was === 'new' && open !== undefined; // on to the spaning that was just written
    const target = (): HTMLElement | null => (isThanked ? detailTitle.current : document.getElementById(was === 'new' ? newButtonId : editLinkId));
    focusWhenDrawn(target);
  }, [writing, open, detailTitle]);
}
