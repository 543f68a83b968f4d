import type { SiteTheme } from '../app/hostFrame';
import { contrast, mix, mixUntil, parseColour, toHex, type Rgb } from './colour';
import { categoryColours, colours, type Category, type Colours, type Mode } from './tokens';

const white: Rgb = { r: 255, g: 255, b: 255 };
const isStrong = (ground: Rgb): boolean => Math.max(ground.r, ground.g, ground.b) - Math.min(ground.r, ground.g, ground.b) > 40;
const isDark = (ground: Rgb): boolean => contrast(ground, white) > 4.5;

/** The filled button's ground: the site's accent, stepped darker until white reads on it. */
function accentGround(palette: NonNullable<SiteTheme['palette']>, fallback: Rgb): Rgb {
  const steps = [palette.themePrimary, palette.themeDarkAlt, palette.themeDark, palette.themeDarker].map(parseColour);
  const readable = steps.find((step) => step !== undefined && contrast(step, white) >= 4.5);
  return readable ?? mixUntil(steps.find((step) => step !== undefined) ?? fallback, { r: 0, g: 0, b: 0 }, white, 4.5);
}

const black: Rgb = { r: 0, g: 0, b: 0 };

/** The section's ground and text; text that does not read on it is brought towards white or black until it does. */
function groundAndText(theme: SiteTheme): { readonly mode: Mode; readonly bg: Rgb; readonly tx: Rgb } {
  const bg = parseColour(theme.semanticColors?.bodyBackground) ?? parseColour(theme.palette?.white) ?? white;
  const mode: Mode = isDark(bg) ? 'dark' : 'light';
  const end = mode === 'dark' ? white : black;
  const wanted = parseColour(theme.semanticColors?.bodyText) ?? parseColour(theme.palette?.neutralPrimary) ?? parseColour(colours[mode].tx) ?? end;
  return { mode, bg, tx: mixUntil(wanted, end, bg, 7) };
}

/** On a strong (accent) section everything is the section's own two colours: another hue on it would not read. */
const strongColours = (bg: Rgb, tx: Rgb): Partial<Colours> => {
  const [ground, text] = [toHex(bg), toHex(tx)];
  return {
    sel: toHex(mix(bg, tx, 0.12)),
    link: text,
    ac: text,
    acbg: text,
    acbgHover: toHex(mix(tx, bg, 0.12)),
    acfg: ground,
    err: text,
    warn: text,
    ok: text,
    errBg: ground,
    warnBg: ground,
    okBg: ground,
  };
};

const accentColours = (accent: Rgb, bg: Rgb, tx: Rgb, mode: Mode): Partial<Colours> => ({
  sel: toHex(mix(bg, accent, mode === 'dark' ? 0.3 : 0.09)),
  link: toHex(mixUntil(accent, tx, bg, 7)),
  ac: toHex(mixUntil(accent, tx, bg, 4.5)),
  acbg: toHex(accent),
  acbgHover: toHex(mix(accent, black, 0.12)),
  acfg: toHex(white),
});

/** The categories' colours where they show, the text's on a strong section: shape and word carry the category there. */
function categoriesOn(bg: Rgb, tx: Rgb, mode: Mode): Record<Category, string> {
  const onGround = (colour: string): string => toHex(isStrong(bg) ? tx : mixUntil(parseColour(colour) ?? tx, tx, bg, 3));
  const { demografi, social, teknik, ekonomi, miljo, politik, juridik, varderingar } = categoryColours[mode];
  return {
    demografi: onGround(demografi),
    social: onGround(social),
    teknik: onGround(teknik),
    ekonomi: onGround(ekonomi),
    miljo: onGround(miljo),
    politik: onGround(politik),
    juridik: onGround(juridik),
    varderingar: onGround(varderingar),
  };
}

/**
 * Our tokens on a SharePoint page: ground and text from the theme variant of the section that the web part stands in,
 * the accent from the site, the rest computed so that every contrast of the Teams themes holds here too.
 */
export function siteColours(theme: SiteTheme): { readonly mode: Mode; readonly colours: Colours; readonly categories: Record<Category, string> } {
  const { mode, bg, tx } = groundAndText(theme);
  const base = colours[mode];
  const accent = accentGround(theme.palette ?? {}, parseColour(base.acbg) ?? black);
  const marks = isStrong(bg) ? strongColours(bg, tx) : accentColours(accent, bg, tx, mode);
  const towards = (share: number): string => toHex(mix(bg, tx, share));
  const quiet = toHex(mixUntil(mix(bg, tx, 0.4), tx, bg, 4.5));
  const sel = parseColour(marks.sel) ?? bg;
  return {
    mode,
    categories: categoriesOn(bg, tx, mode),
    colours: {
      ...base,
      ...marks,
      bg: toHex(bg),
      bg2: towards(0.04),
      bg3: towards(0.07),
      tx: toHex(tx),
      // A selected row may be darker than the ground or lighter: it has to read on both.
      tx2: toHex(mixUntil(mixUntil(mix(tx, bg, 0.3), tx, bg, 5.5), tx, sel, 5.5)),
      line: towards(0.13),
      line2: quiet,
      disabled: quiet,
      focus: toHex(tx),
    },
  };
}
