import * as React from 'react';
import DetailAside, { type DetailFrameProps } from './DetailAside';

const DetailOverlay = React.lazy(() => import('./DetailOverlay'));

/** The panel of an open item: beside the list where the page is wide enough, over it where it is not. */
export const DetailPanel = ({ isWide, ...frame }: DetailFrameProps & { readonly isWide: boolean }): JSX.Element =>
  isWide ? (
    <DetailAside {...frame} />
  ) : (
    <React.Suspense fallback={null}>
      <DetailOverlay {...frame} />
    </React.Suspense>
  );
