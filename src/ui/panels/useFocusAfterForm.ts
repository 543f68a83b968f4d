import * as React from 'react';
import { focusWhenDrawn } from './focusWhenDrawn';

interface Written {
  readonly writing?: 'new' | number;
  readonly open?: number;
}
interface Targets {
  readonly title: React.RefObject<HTMLElement>;
  /** The ids of the button and the link that open the form. */
  readonly newButton: string;
  readonly editLink: string;
}

/**
 * Where focus goes when a form over a list is gone, however it went: to what was just written, or to what opened the
 * form. Fluent gives it back to what had it when the last dialog opened, which is lost where the address opened it.
 */
export function useFocusAfterForm({ writing, open }: Written, { title, newButton, editLink }: Targets): void {
  const before = React.useRef(writing);
  React.useEffect(() => {
    const was = before.current;
    before.current = writing;
    if (was === undefined || writing !== undefined) return;
    const isMade = was === 'new' && open !== undefined;
    // Fluent's focus trap gives focus back in the next frame, and would take it from what was just written.
    window.requestAnimationFrame(() => focusWhenDrawn(() => (isMade ? title.current : document.getElementById(was === 'new' ? newButton : editLink))));
  }, [writing, open, title, newButton, editLink]);
}
