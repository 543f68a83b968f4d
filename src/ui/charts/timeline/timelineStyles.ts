import { mergeStyleSets } from '@fluentui/react/lib/Styling';

export const timelineClasses = mergeStyleSets({
  region: {
    position: 'relative',
    overflowX: 'auto',
    selectors: { ':focus-visible': { outlineOffset: -2 }, '@media print': { overflow: 'visible' } },
  },
  svg: {
    display: 'block',
    fontVariantNumeric: 'tabular-nums',
    userSelect: 'none',
    selectors: { '@media print': { width: '100% !important', height: 'auto !important', maxHeight: '24cm' } },
  },
  /** More than a page of rows: it goes on to the next one, rather than being too small to read. */
  long: { selectors: { '@media print': { maxHeight: 'none' } } },
  mark: { outline: 'none', cursor: 'pointer', selectors: { '@media (forced-colors: active)': { forcedColorAdjust: 'none' } } },
});
