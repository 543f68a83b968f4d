import type { RefObject } from 'react';
import type { Signal, SignalView } from './signalUrl';

/** What the panel beside the list and the one over it are given alike. */
export interface DetailProps {
  readonly id: number;
  readonly view: SignalView;
  readonly titleRef: RefObject<HTMLHeadingElement>;
  readonly onClose: () => void;
  readonly onRemove: (signal: Signal) => void;
}

export const detailTitleId = 'framsyn-signal-title';
