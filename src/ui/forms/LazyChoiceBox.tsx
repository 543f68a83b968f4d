import * as React from 'react';
import { FilterShell } from '../lists/ListSkeleton';
import type { ChoiceBoxProps } from './ChoiceBox';

const ChoiceBox = React.lazy(() => import('./ChoiceBox'));

/** A choice in a filter bar: the page does not wait for Fluent's Dropdown, whose place it keeps. */
export default function LazyChoiceBox(props: ChoiceBoxProps): JSX.Element {
  return (
    <React.Suspense fallback={<FilterShell />}>
      <ChoiceBox {...props} />
    </React.Suspense>
  );
}
