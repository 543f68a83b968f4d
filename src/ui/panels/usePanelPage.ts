import * as React from 'react';
import type { AppUrl } from '../app/hostFrame';
import { useServices } from '../app/services';
import { useOwnWidth } from '../app/useOwnWidth';
import { breakpoints } from '../theme/styles';
import { focusWhenDrawn } from './focusWhenDrawn';
import { useFocusAfterForm } from './useFocusAfterForm';

interface PanelView {
  readonly open?: number;
  readonly writing?: 'new' | number;
}
interface PanelIds {
  readonly newButton: string;
  readonly editLink: string;
  readonly rowId: (id: number) => string;
  /** The id of what opened a further form of the page's own, for as long as that form is open. */
  readonly opener?: string | undefined;
}

/** What a page with a list and a panel does alike: where it goes, where focus goes, and whether there is room beside. */
export function usePanelPage<V extends PanelView>(view: V, urlOf: (view: V) => AppUrl, { newButton, editLink, rowId, opener }: PanelIds) {
  const { navigation } = useServices();
  const [ref, width] = useOwnWidth<HTMLDivElement>();
  const title = React.useRef<HTMLHeadingElement>(null);
  const isWide = width > breakpoints.oneColumn;
  const opened = React.useRef('');
  if (opener !== undefined) opened.current = opener;
  useFocusAfterForm(view, { title, newButton, editLink });
  useFocusAfterForm({ writing: opener === undefined ? undefined : 0 }, { title, newButton, editLink: opened.current });
  const go = (change: Partial<V>, replace = false): void => (replace ? navigation.replace : navigation.push)(urlOf({ ...view, ...change }));
  return {
    ref,
    title,
    isWide,
    go,
    // One dialog at a time: a panel over the list would have a focus trap of its own under the form's.
    showsDetail: width > 0 && (isWide || (view.writing === undefined && opener === undefined)),
    handleClose: (): void => {
      const { open } = view;
      go({ open: undefined } as Partial<V>);
      if (open !== undefined) window.setTimeout(() => document.getElementById(rowId(open))?.focus()); // after the panel has let go of focus
    },
    handleOpen: (event: React.MouseEvent): void => {
      if (event.detail === 0) focusWhenDrawn(() => title.current); // opened from the keyboard: focus goes on to the panel
    },
  };
}
