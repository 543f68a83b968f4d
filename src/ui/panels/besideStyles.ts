import type { IStyle } from '@fluentui/react/lib/Styling';

/** A page with a list and room for a panel beside it: known before the panel's own code is. */
export const besideStyles = {
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', alignItems: 'start' },
  withDetail: { gridTemplateColumns: 'minmax(0, 1fr) min(452px, 44%)' },
  detail: {
    borderLeft: '1px solid var(--fs-line)',
    position: 'sticky',
    top: 0,
    minHeight: 'calc(100vh - 41px)',
    maxHeight: '100vh',
    overflowY: 'auto',
    padding: '20px 24px 32px',
    minWidth: 0,
    selectors: { '@media print': { position: 'static', maxHeight: 'none' } },
  },
} satisfies Record<string, IStyle>;
