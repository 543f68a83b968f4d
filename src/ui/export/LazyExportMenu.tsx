import * as React from 'react';
import type { ListDefinition } from '../../schema/field';
import type { ExportMenuProps } from './ExportMenu';

const ExportMenu = React.lazy(() => import('./ExportMenu'));

/** The export of a view alone, fetched after the view itself. */
export function LazyExportMenu<L extends ListDefinition>(props: ExportMenuProps<L>): JSX.Element {
  return (
    <React.Suspense fallback={null}>
      <ExportMenu {...(props as unknown as ExportMenuProps<ListDefinition>)} />
    </React.Suspense>
  );
}
