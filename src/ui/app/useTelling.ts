import * as React from 'react';
import type { PageWords } from '../../i18n';
import type { Messages } from '../../i18n/message';
import { createTelling, type Telling } from '../../i18n/numberWords';
import { useTranslator } from './services';

/** A page's own texts as sentences in the reader's language: small numbers are words. What stands in rows and labels is `useText`'s. */
export function useTelling<M extends Messages>(words: PageWords<M>): Telling<M> {
  const { locale } = useTranslator();
  return React.useMemo(() => createTelling<M>(locale, locale === 'en' ? words.en : (words.sv as never)), [locale, words]);
}
