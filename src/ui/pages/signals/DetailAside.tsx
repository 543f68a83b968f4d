import * as React from 'react';
import { detailTitleId, type DetailProps } from './detail';
import { SignalDetail } from './SignalDetail';
import { signalClasses as classes } from './signalStyles';

/** The spaning beside its list: not modal, so the list can be walked while the panel follows. */
export default function DetailAside(props: DetailProps): JSX.Element {
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
