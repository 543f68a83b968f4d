/** The colours of the interface by theme. Everything drawn reads these, as custom properties or from Fluent's theme. */
export type Mode = 'light' | 'dark' | 'contrast';

export interface Colours {
  readonly bg: string;
  readonly bg2: string;
  readonly bg3: string;
  readonly sel: string;
  readonly tx: string;
  readonly tx2: string;
  readonly line: string;
  readonly line2: string;
  readonly link: string;
  readonly ac: string;
  readonly acbg: string;
  readonly acbgHover: string;
  readonly acfg: string;
  readonly err: string;
  readonly warn: string;
  readonly ok: string;
  readonly errBg: string;
  readonly warnBg: string;
  readonly okBg: string;
  readonly focus: string;
  readonly disabled: string;
}

export type Category = 'demografi' | 'social' | 'teknik' | 'ekonomi' | 'miljo' | 'politik' | 'juridik' | 'varderingar';

export const colours = {
  light: {
    bg: '#ffffff',
    bg2: '#f7f7f7',
    bg3: '#f0f0f0',
    sel: '#eeeffb',
    tx: '#242424',
    tx2: '#4d4d4d',
    line: '#e3e3e3',
    line2: '#767676',
    link: '#444791',
    ac: '#4f52b2',
    acbg: '#5b5fc7',
    acbgHover: '#4f52b2',
    acfg: '#ffffff',
    err: '#a4262c',
    warn: '#7a4300',
    ok: '#0b6a0b',
    errBg: '#fdf3f4',
    warnBg: '#fff9f0',
    okBg: '#f1faf1',
    focus: '#242424',
    disabled: '#767676',
  },
  dark: {
    bg: '#1f1f1f',
    bg2: '#292929',
    bg3: '#333333',
    sel: '#2f3057',
    tx: '#ffffff',
    tx2: '#c7c7c7',
    line: '#3d3d3d',
    line2: '#8a8a8a',
    link: '#b6bcfa',
    ac: '#a6adfa',
    acbg: '#5b5fc7',
    acbgHover: '#4f52b2',
    acfg: '#ffffff',
    err: '#ff9fa4',
    warn: '#ffd08a',
    ok: '#9ad29a',
    errBg: '#3b2325',
    warnBg: '#3a2d1a',
    okBg: '#1f331f',
    focus: '#ffffff',
    disabled: '#8a8a8a',
  },
  contrast: {
    bg: '#000000',
    bg2: '#000000',
    bg3: '#000000',
    sel: '#000000',
    tx: '#ffffff',
    tx2: '#ffffff',
    line: '#ffffff',
    line2: '#ffffff',
    link: '#ffff01',
    ac: '#ffff01',
    acbg: '#1aebff',
    acbgHover: '#ffff01',
    acfg: '#000000',
    err: '#ffffff',
    warn: '#ffffff',
    ok: '#ffffff',
    errBg: '#000000',
    warnBg: '#000000',
    okBg: '#000000',
    focus: '#1aebff',
    disabled: '#3ff23f',
  },
} satisfies Record<Mode, Colours>;

const white = '#ffffff';
/** For marks only; the word beside a mark is always in the text colour. */
export const categoryColours = {
  light: {
    demografi: '#1e5fc4',
    social: '#8a2a1c',
    teknik: '#4b1b7a',
    ekonomi: '#9a7700',
    miljo: '#007a57',
    politik: '#b04a84',
    juridik: '#2f3d3b',
    varderingar: '#0a8fb0',
  },
  dark: {
    demografi: '#9ab4f5',
    social: '#dd6f42',
    teknik: '#a972e8',
    ekonomi: '#e6cc4a',
    miljo: '#56ab80',
    politik: '#cc9bb5',
    juridik: '#f5ece0',
    varderingar: '#86e6ef',
  },
  contrast: { demografi: white, social: white, teknik: white, ekonomi: white, miljo: white, politik: white, juridik: white, varderingar: white },
} satisfies Record<Mode, Record<Category, string>>;

/** Fonts that are on the machine; nothing is fetched. */
export const fontFamily =
  '"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif';

export const shadows = {
  light: { menu: '0 2px 8px rgba(0,0,0,.14)', dialog: '0 8px 32px rgba(0,0,0,.24)' },
  dark: { menu: '0 2px 8px rgba(0,0,0,.14)', dialog: '0 8px 32px rgba(0,0,0,.24)' },
  contrast: { menu: 'none', dialog: 'none' },
} satisfies Record<Mode, { menu: string; dialog: string }>;
