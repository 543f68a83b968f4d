import type { SiteTheme } from '../app/hostFrame';
import { contrast, mix, mixUntil, parseColour, toHex, type Rgb } from './colour';
import { colours, type Colours, type Mode } from './tokens';

const white: Rgb = { r: 255, g: 255, b: 255 };
const isStrong = (ground: Rgb): boolean => Math.max(ground.r, ground.g, ground.b) - Math.min(ground.r, ground.g, ground.b) > 40;
const isDark = (ground: Rgb): boolean => contrast(ground, white) > 4.5;

/** The filled button's ground: the site's accent, stepped darker until white reads on it. */
function accentGround(palette: NonNullable<SiteTheme['palette']>, fallback: Rgb): Rgb {
  const steps = [palette.themePrimary, palette.themeDarkAlt, palette.themeDark, palette.themeDarker].map(parseColour);
  const readable = steps.find((step) => step !== undefined && contrast(step, white) >= 4.5);
  return readable ?? mixUntil(steps.find((step) => step !== undefined) ?? fallback, { r: 0, g: 0, b: 0 }, white, 4.5);
}

/**
 * Our tokens on a SharePoint page: ground and text from the theme variant of the section that the web part stands in,
 * the accent from the site, the rest computed so that every contrast of the Teams themes holds here too.
 */
export function siteColours(theme: SiteTheme): { readonly mode: Mode; readonly colours: Colours } {
  const bg = parseColour(theme.semanticColors?.bodyBackground) ?? parseColour(theme.palette?.white) ?? white;
  const mode: Mode = isDark(bg) ? 'dark' : 'light';
  const base = colours[mode];
  const baseText = parseColour(base.tx) ?? white;
  const wanted = parseColour(theme.semanticColors?.bodyText) ?? parseColour(theme.palette?.neutralPrimary) ?? baseText;
  const tx = contrast(wanted, bg) >= 7 ? wanted : mixUntil(wanted, mode === 'dark' ? white : { r: 0, g: 0, b: 0 }, bg, 7);
  const accent = accentGround(theme.palette ?? {}, parseColour(base.acbg) ?? baseText);
  const strong = isStrong(bg);
  const towards = (share: number): string => toHex(mix(bg, tx, share));
  const onGround = (ratio: number): string => toHex(strong ? tx : mixUntil(accent, tx, bg, ratio));
  const sel = strong ? mix(bg, tx, 0.12) : mix(bg, accent, mode === 'dark' ? 0.3 : 0.09);
  const filled = strong ? tx : accent;

  return {
    mode,
    colours: {
      ...base,
      bg: toHex(bg), bg2: towards(0.04), bg3: towards(0.07), sel: toHex(sel), tx: toHex(tx),
      tx2: toHex(mixUntil(mix(tx, bg, 0.3), tx, sel, 5.5)),
      line: towards(0.13), line2: toHex(mixUntil(mix(bg, tx, 0.4), tx, bg, 4.5)),
      link: onGround(7), ac: onGround(4.5),
      acbg: toHex(filled), acbgHover: toHex(mix(filled, strong ? bg : { r: 0, g: 0, b: 0 }, 0.12)), acfg: toHex(strong ? bg : white),
      err: strong ? toHex(tx) : base.err, warn: strong ? toHex(tx) : base.warn, ok: strong ? toHex(tx) : base.ok,
      errBg: strong ? toHex(bg) : base.errBg, warnBg: strong ? toHex(bg) : base.warnBg, okBg: strong ? toHex(bg) : base.okBg,
      focus: toHex(tx), disabled: toHex(mixUntil(mix(bg, tx, 0.4), tx, bg, 4.5)),
    },
  };
}
