import type { Theme } from '@fluentui/react/lib/Theme';
import type { HostTheme } from '../app/hostFrame';
import { fluentTheme } from './fluentTheme';
import { siteColours } from './siteColours';
import { tokenClass } from './tokenClass';
import { categoryColours, colours, type Category, type Colours, type Mode } from './tokens';

/** One theme, ready for use: Fluent's object and the class with our custom properties, from the same table. */
export interface AppTheme {
  readonly mode: Mode;
  readonly colours: Colours;
  readonly fluent: Theme;
  readonly className: string;
}

const teamsModes = { default: 'light', dark: 'dark', contrast: 'contrast' } as const satisfies Record<Extract<HostTheme, string>, Mode>;

const build = (mode: Mode, values: Colours, categories: Record<Category, string>): AppTheme => ({
  mode,
  colours: values,
  fluent: fluentTheme(mode, values),
  className: tokenClass(mode, values, categories),
});

export function appTheme(theme: HostTheme): AppTheme {
  if (typeof theme === 'object') {
    const site = siteColours(theme);
    return build(site.mode, site.colours, site.categories);
  }
  const mode = teamsModes[theme];
  return build(mode, colours[mode], categoryColours[mode]);
}
