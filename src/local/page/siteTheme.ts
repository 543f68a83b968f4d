import type { HostTheme, SiteTheme } from '../../ui/app/hostFrame';
import type { Theme } from '../chrome/preferences';
import type { Section } from './layout';

const teal = { themePrimary: '#0f6c75', themeDarkAlt: '#0d6069', themeDark: '#0b545b', themeDarker: '#083e44' } as const;
const [ink, white, night] = ['#242424', '#ffffff', '#1f1f1f'] as const;

const variant = (isInverted: boolean, ground: string, text: string): SiteTheme => ({
  isInverted,
  palette: { ...teal, white: ground, neutralPrimary: text },
  semanticColors: { bodyBackground: ground, bodyText: text },
});

/** The variant of the site's theme for a section's background, as SharePoint hands it to the web parts in it. The page's own style sheet has the same grounds. */
const variants = {
  default: {
    none: variant(false, white, ink),
    neutral: variant(false, '#f3f2f1', ink),
    soft: variant(false, '#e3f1f2', ink),
    strong: variant(true, teal.themePrimary, white),
  },
  dark: {
    none: variant(true, night, white),
    neutral: variant(true, '#2b2b2b', white),
    soft: variant(true, '#17353a', white),
    strong: variant(true, teal.themePrimary, white),
  },
} satisfies Record<Exclude<Theme, 'contrast'>, Record<Section, SiteTheme>>;

/** For a web part that knows themes only by their colours, as SharePoint hands them over. */
export const highContrast: SiteTheme = variant(true, '#000000', white);

/** A site's own theme, as SharePoint hands it to a web part; with high contrast the app follows that instead. */
export const siteTheme = (theme: Theme, section: Section): HostTheme => (theme === 'contrast' ? 'contrast' : variants[theme][section]);
