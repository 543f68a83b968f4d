import * as React from 'react';
import { createTranslator, loadCatalogue, localeOf, type Catalogue, type Locale, type Translator } from '../../i18n';
import { appTheme, type AppTheme } from '../theme/theme';
import type { HostFrame } from './hostFrame';

/** The host's theme, followed without remounting anything. */
export function useHostTheme(host: HostFrame): AppTheme {
  const [theme, setTheme] = React.useState(() => host.theme);
  React.useEffect(() => {
    setTheme(host.theme);
    return host.onThemeChange(setTheme);
  }, [host]);
  return React.useMemo(() => appTheme(theme), [theme]);
}

/** The host's language; the old one stays on screen until the new catalogue is here. */
export function useHostTranslator(host: HostFrame, firstLocale: Locale, firstCatalogue: Catalogue, now: () => Date): Translator {
  const [language, setLanguage] = React.useState({ locale: firstLocale, catalogue: firstCatalogue });
  React.useEffect(() => {
    let latest = 0;
    return host.onLocaleChange?.((hostLocale) => {
      const locale = localeOf(hostLocale);
      const turn = ++latest;
      void loadCatalogue(locale).then((catalogue) => {
        if (turn === latest) setLanguage({ locale, catalogue });
      });
    });
  }, [host]);
  return React.useMemo(() => createTranslator(language.locale, language.catalogue, now), [language, now]);
}
