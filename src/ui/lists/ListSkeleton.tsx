import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { listClasses } from './listStyles';

const classes = mergeStyleSets({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) 120px',
    columnGap: 15,
    padding: '10px 8px 10px 11px',
    height: 58,
    borderBottom: '1px solid var(--fs-line)',
  },
  bar: { background: 'var(--fs-bg3)', borderRadius: 2, selectors: { '@media (forced-colors: active)': { border: '1px solid GrayText' } } },
});

/** Widths of titles as they use to be, so that nothing jumps when the real ones come. */
const widths = [63, 49, 71, 56, 67, 45, 53, 60];

/** The list while it is fetched, in its final geometry. */
export const ListSkeleton = (): JSX.Element => (
  <div aria-hidden="true">
    {widths.map((width) => (
      <div key={width} className={classes.row}>
        <span className={classes.bar} style={{ height: 12, width: 12, marginTop: 3 }} />
        <span>
          <span className={classes.bar} style={{ display: 'block', height: 14, width: `${width}%`, marginTop: 2 }} />
          <span className={classes.bar} style={{ display: 'block', height: 10, width: `${width * 0.6}%`, marginTop: 8 }} />
        </span>
        <span className={classes.bar} style={{ height: 10, marginTop: 3 }} />
      </div>
    ))}
  </div>
);

/** The place of a filter whose control is still being fetched. */
export const FilterShell = (): JSX.Element => <div aria-hidden="true" className={`${listClasses.filter} ${listClasses.filterShell}`} />;
