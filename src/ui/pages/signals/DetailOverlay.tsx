import * as React from 'react';
import Overlay from '../../app/Overlay';
import { detailTitleId, type DetailProps } from './detail';
import { SignalDetail } from './SignalDetail';

/** The spaning over its list, where there is no room beside it. */
export default function DetailOverlay(props: DetailProps): JSX.Element {
  return (
    <Overlay labelledBy={detailTitleId} onClose={props.onClose}>
      <SignalDetail {...props} titleId={detailTitleId} />
    </Overlay>
  );
}
