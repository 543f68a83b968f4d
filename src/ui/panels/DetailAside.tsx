import * as React from 'react';
import { panelClasses } from './panelStyles';

export interface DetailFrameProps {
  /** The id of the heading that names the panel. */
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** One item beside its list: not modal, so the list can be walked while the panel follows. Escape closes it. */
export default function DetailAside({ labelledBy, onClose, children }: DetailFrameProps): JSX.Element {
  const handleKey = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return; // a box inside the panel may have used it
    event.stopPropagation();
    onClose();
  };
  return (
    <aside className={panelClasses.detail} aria-labelledby={labelledBy} onKeyDown={handleKey}>
      {children}
    </aside>
  );
}
