import * as React from 'react';
import type { ListDefinition } from '../../schema/field';
import type { ListKey } from '../../schema/lists';
import type { ExportMenuProps } from './ExportMenu';

const ViewTools = React.lazy(() => import('./ViewTools'));

/** Export and import of a view, fetched after the view itself. */
export function LazyViewTools<L extends ListDefinition<ListKey>>(props: ExportMenuProps<L>): JSX.Element {
  return (
    <React.Suspense fallback={null}>
      <ViewTools {...(props as unknown as ExportMenuProps<ListDefinition<ListKey>>)} />
    </React.Suspense>
  );
}
