import * as React from 'react';
import Overlay from '../app/Overlay';
import type { DetailFrameProps } from './DetailAside';

/** One item over its list, where there is no room beside it: modal, with focus trap and Escape. */
export default function DetailOverlay({ labelledBy, onClose, children }: DetailFrameProps): JSX.Element {
  return (
    <Overlay labelledBy={labelledBy} onClose={onClose}>
      {children}
    </Overlay>
  );
}
