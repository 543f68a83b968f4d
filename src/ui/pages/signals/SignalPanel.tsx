import * as React from 'react';
import { DetailPanel } from '../../panels/DetailPanel';
import { SignalDetail, type SignalDetailProps } from './SignalDetail';

const titleId = 'framsyn-signal-title';

/** The open spaning: beside its list where there is room, over it where there is not. */
export default function SignalPanel({ isWide, ...detail }: Omit<SignalDetailProps, 'titleId'> & { readonly isWide: boolean }): JSX.Element {
  return (
    <DetailPanel isWide={isWide} labelledBy={titleId} onClose={detail.onClose}>
      <SignalDetail {...detail} titleId={titleId} />
    </DetailPanel>
  );
}
