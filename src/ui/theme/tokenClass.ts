import { mergeStyles, type IRawStyle } from '@fluentui/react/lib/Styling';
import { categoryColours, shadows, fontFamily, type Category, type Colours, type Mode } from './tokens';

/** `acbgHover` → `--fs-acbg-hover`. */
const property = (name: string): string => `--fs-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const properties = (values: Readonly<Record<string, string>>, prefix = ''): IRawStyle =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [property(prefix + name), value]));

const systemColours: Colours = {
  bg: 'Canvas',
  bg2: 'Canvas',
  bg3: 'Canvas',
  sel: 'Canvas',
  tx: 'CanvasText',
  tx2: 'CanvasText',
  line: 'CanvasText',
  line2: 'CanvasText',
  link: 'LinkText',
  ac: 'Highlight',
  acbg: 'Highlight',
  acbgHover: 'Highlight',
  acfg: 'HighlightText',
  err: 'CanvasText',
  warn: 'CanvasText',
  ok: 'CanvasText',
  errBg: 'Canvas',
  warnBg: 'Canvas',
  okBg: 'Canvas',
  focus: 'Highlight',
  disabled: 'GrayText',
};
const systemCategories = Object.fromEntries(Object.keys(categoryColours.light).map((name) => [name, 'CanvasText']));

/**
 * The class that sets every token as a custom property. A class, not a style attribute, so that forced colours can
 * replace the values; a panel or dialog, which Fluent puts elsewhere in the document, carries the same class.
 */
export function tokenClass(mode: Mode, colours: Colours, categories: Record<Category, string>): string {
  return mergeStyles(`framsyn-${mode}`, {
    ...properties({ ...colours }),
    ...properties(categories, 'category-'),
    ...properties({
      ...shadows[mode],
      selOutline: mode === 'contrast' ? '2px solid #1aebff' : 'none',
      overlayBorder: mode === 'contrast' ? '2px solid #ffffff' : 'none',
    }),
    colorScheme: mode === 'light' ? 'light' : 'dark', // the browser's own radios and scroll bars follow
    fontFamily,
    fontSize: 14,
    lineHeight: '20px',
    color: 'var(--fs-tx)',
    selectors: {
      '@media (forced-colors: active)': {
        ...properties({ ...systemColours }),
        ...properties(systemCategories, 'category-'),
        ...properties({ selOutline: '2px solid Highlight', overlayBorder: '2px solid CanvasText' }),
      },
    },
  });
}
