import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';

const classes = mergeStyleSets({
  row: { padding: '12px 8px 12px 14px', height: 84, borderBottom: '1px solid var(--fs-line)' },
  bar: { display: 'block', background: 'var(--fs-bg3)', borderRadius: 2, selectors: { '@media (forced-colors: active)': { border: '1px solid GrayText' } } },
});
/** Widths of titles as they use to be, so that nothing jumps when the real ones come. */
const widths = [53, 39, 61, 46, 57, 35, 43, 50];

/** The list while it is fetched, in its final geometry. */
export const BankSkeleton = (): JSX.Element => (
  <div aria-hidden="true">
    {widths.map((width) => (
      <div key={width} className={classes.row}>
        <span className={classes.bar} style={{ height: 16, width: `${width}%`, marginTop: 3 }} />
        <span className={classes.bar} style={{ height: 12, width: `${width + 25}%`, marginTop: 10 }} />
        <span className={classes.bar} style={{ height: 10, width: `${width * 0.6}%`, marginTop: 9 }} />
      </div>
    ))}
  </div>
);
