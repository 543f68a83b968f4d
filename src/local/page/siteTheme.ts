import type { HostTheme } from '../../ui/app/hostFrame';
import type { Theme } from '../chrome/preferences';

const teal = { themePrimary: '#0f6c75', themeDarkAlt: '#0d6069', themeDark: '#0b545b', themeDarker: '#083e44' } as const;

/** A site's own theme, as SharePoint hands it to a web part; with high contrast the app follows that instead. */
export const siteThemes = {
  default: {
    isInverted: false,
    palette: { ...teal, white: '#ffffff', neutralPrimary: '#242424' },
    semanticColors: { bodyBackground: '#ffffff', bodyText: '#242424' },
  },
  dark: {
    isInverted: true,
    palette: { ...teal, white: '#1f1f1f', neutralPrimary: '#ffffff' },
    semanticColors: { bodyBackground: '#1f1f1f', bodyText: '#ffffff' },
  },
  contrast: 'contrast',
} as const satisfies Record<Theme, HostTheme>;
