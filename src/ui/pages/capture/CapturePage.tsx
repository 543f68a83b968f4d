import * as React from 'react';
import { useUrl } from '../../app/navigation';
import { useServices } from '../../app/services';
import { CaptureForm } from './CaptureForm';
import { captureClasses as classes } from './captureStyles';
import { readCapture, type CapturePlace } from './captureUrl';
import { DraftForm } from './DraftForm';

const Confirm = React.lazy(() => import('./Confirm'));
const Undo = React.lazy(() => import('./Undo'));
const Waiting = React.lazy(() => import('./Waiting'));
const WaitingHint = React.lazy(() => import('./WaitingHint'));

/** The form for a spaning as a page: a Teams dialog, a personal tab, a SharePoint page, a telephone. */
export default function CapturePage(): JSX.Element {
  const { host, navigation } = useServices();
  const url = useUrl(navigation);
  const place = readCapture(url);
  // In a dialog there is one thing to do; elsewhere what waits stands beside it.
  const isDialog = host.dialog !== undefined;
  const showsWaiting = !isDialog && place.kind !== 'undo';
  return (
    <div className={isDialog ? `${classes.page} ${classes.inDialog}` : classes.page}>
      <React.Suspense fallback={null}>
        <Work key={url} place={place} isAlone={isDialog} />
      </React.Suspense>
      {showsWaiting && (
        <React.Suspense fallback={null}>
          <Waiting except={place.kind === 'confirm' ? place.id : undefined} />
        </React.Suspense>
      )}
    </div>
  );
}

function Work({ place, isAlone }: { readonly place: CapturePlace; readonly isAlone: boolean }): JSX.Element {
  if (place.kind === 'draft') return <DraftForm id={place.id} />;
  if (place.kind === 'confirm') return <Confirm id={place.id} />;
  if (place.kind === 'undo') return <Undo id={place.id} />;
  return (
    <CaptureForm
      capturedBy="formular"
      note={() =>
        isAlone || (
          <React.Suspense fallback={null}>
            <WaitingHint />
          </React.Suspense>
        )
      }
    />
  );
}
