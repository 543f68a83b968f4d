import * as React from 'react';
import { createText, type PageWords, type Text } from '../../i18n';
import type { Messages } from '../../i18n/message';
import { useTranslator } from './services';

/** A page's own texts in the reader's language: `const { t } = useText(radarWords)`. */
export function useText<M extends Messages>(words: PageWords<M>): Text<M> {
  const { locale } = useTranslator();
  return React.useMemo(() => createText<M>(locale, locale === 'en' ? words.en : (words.sv as never)), [locale, words]);
}
