import * as React from 'react';
import type { FieldWords, ListWords } from '../../i18n';
import { capitalised } from '../../i18n/capitalised';
import type { ListDefinition } from '../../schema/field';
import { useTranslator } from '../app/services';

export interface Words {
  label(field: string): string;
  hint(field: string): string | undefined;
  /** A choice as it stands alone: "Social/kultur". */
  choice(field: string, code: string): string;
  /** A choice inside a line: "hot". */
  plainChoice(field: string, code: string): string;
}

let moreLists: ListWords | undefined;
let coming: Promise<void> | undefined;

/** English names of lists that no first view shows. Until they are here the page's Suspense stands in: no screen is half Swedish. */
function requireEnglish(list: string): ListWords[string] | undefined {
  if (moreLists !== undefined) return moreLists[list];
  coming ??= import('../../i18n/en/moreLists').then(
    (found) => {
      moreLists = found.moreLists;
    },
    () => {
      moreLists = {}; // the schema's own words are better than no page
    },
  );
  throw coming;
}

/** What columns and choices are called in the reader's language: the schema's own words in Swedish. */
export function useWords(list: ListDefinition): Words {
  const translator = useTranslator();
  const english = translator.locale === 'en' && !translator.knows(list.key) ? requireEnglish(list.key) : undefined;
  return React.useMemo(() => {
    const fieldWords = (key: string): FieldWords | undefined => translator.field(list.key, key) ?? english?.[key];
    const plainChoice: Words['plainChoice'] = (key, code) => {
      const settings = list.fields[key]?.settings;
      const own = settings && 'choices' in settings ? settings.choices[code] : undefined;
      const found = fieldWords(key)?.choices?.[code] ?? own;
      return typeof found === 'string' ? found : code; // what is kept may be edited into a name that every object has
    };
    return {
      label: (key) => fieldWords(key)?.label ?? list.fields[key]?.label ?? key,
      hint: (key) => {
        const words = fieldWords(key);
        return words ? words.hint : list.fields[key]?.hint;
      },
      choice: (key, code) => capitalised(plainChoice(key, code)),
      plainChoice,
    };
  }, [list, translator, english]);
}
