import * as React from 'react';
import { SignalDetail } from './SignalDetail';
import { signalClasses as classes } from './signalStyles';
import type { Signal, SignalView } from './signalUrl';

export interface DetailProps {
  readonly id: number;
  readonly view: SignalView;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly onClose: () => void;
  readonly onRemove: (signal: Signal) => void;
}

export const detailTitleId = 'framsyn-signal-title';

/** The spaning beside its list: not modal, so the list can be walked while the panel follows. */
export function DetailAside(props: DetailProps): JSX.Element {
  const handleKey = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    props.onClose();
  };
  return (
    <aside className={classes.detail} aria-labelledby={detailTitleId} onKeyDown={handleKey}>
      <SignalDetail {...props} titleId={detailTitleId} />
    </aside>
  );
}
