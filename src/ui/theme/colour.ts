/** Just enough colour arithmetic to read a SharePoint site's theme and keep our contrast promises on it. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

const hexDigits = (text: string): string => (text.length === 3 ? text.replace(/./g, '$&$&') : text);

/** #rgb, #rrggbb, #rrggbbaa, rgb(…) and rgba(…); SharePoint's themes use all of them. Alpha is ignored: grounds are opaque. */
export function parseColour(text: string | undefined): Rgb | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(text?.trim() ?? '')?.[1];
  if (hex) {
    const value = parseInt(hexDigits(hex), 16);
    return { r: value >> 16, g: (value >> 8) & 255, b: value & 255 };
  }
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(text?.trim() ?? '');
  if (parts) return { r: Number(parts[1]), g: Number(parts[2]), b: Number(parts[3]) };
  return text?.trim().toLowerCase() === 'white' ? { r: 255, g: 255, b: 255 } : undefined;
}

export const toHex = ({ r, g, b }: Rgb): string => `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function luminance({ r, g, b }: Rgb): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast ratio, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of the way from `from` to `to`, in whole steps of a channel: contrast is promised of what is drawn. */
export const mix = (from: Rgb, to: Rgb, share: number): Rgb => ({
  r: Math.round(from.r + (to.r - from.r) * share),
  g: Math.round(from.g + (to.g - from.g) * share),
  b: Math.round(from.b + (to.b - from.b) * share),
});

/** The first mix from `from` towards `to` that reaches `ratio` against `ground`; `to` itself when none does. */
export function mixUntil(from: Rgb, to: Rgb, ground: Rgb, ratio: number): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(from, to, share);
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return to;
}
