import { en } from '../i18n/en';
import { sv } from '../i18n/sv';
import type { FrameMessages } from '../i18n/sv';

/** Teams' own names of its three themes. */
export const themes = ['default', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

const messages = { sv, en } as const satisfies Record<Language, FrameMessages>;
export const messagesIn = (language: Language): FrameMessages => messages[language];

/** Locale as Teams and SharePoint say it to an app. */
export const locales = { sv: 'sv-se', en: 'en-us' } as const satisfies Record<Language, string>;

export const say = (text: string, values: Readonly<Record<string, string>>): string => text.replace(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark);

const keys = { theme: 'framsyn.frame.theme', language: 'framsyn.frame.language' } as const;

function kept<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  const value = window.localStorage.getItem(key);
  return allowed.find((one) => one === value);
}

/** Chosen in a frame before, or what the browser asks for; Swedish, the users' own language, whatever the browser speaks. */
export const readTheme = (): Theme => kept(keys.theme, themes) ?? (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default');
export const readLanguage = (): Language => kept(keys.language, languages) ?? 'sv';
export const keepTheme = (theme: Theme): void => window.localStorage.setItem(keys.theme, theme);
export const keepLanguage = (language: Language): void => window.localStorage.setItem(keys.language, language);

/** Sets the document's own language and theme; the style sheet reads both. */
export function dressDocument(theme: Theme, language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = theme;
}
