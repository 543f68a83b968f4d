import * as React from 'react';
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

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** What columns and choices are called in the reader's language: the schema's own words in Swedish. */
export function useWords(list: ListDefinition): Words {
  const translator = useTranslator();
  return React.useMemo(() => {
    const plainChoice: Words['plainChoice'] = (key, code) => {
      const settings = list.fields[key]?.settings;
      const own = settings && 'choices' in settings ? settings.choices[code] : undefined;
      return translator.field(list.key, key)?.choices?.[code] ?? own ?? code;
    };
    return {
      label: (key) => translator.field(list.key, key)?.label ?? list.fields[key]?.label ?? key,
      hint: (key) => {
        const words = translator.field(list.key, key);
        return words ? words.hint : list.fields[key]?.hint;
      },
      choice: (key, code) => capitalised(plainChoice(key, code)),
      plainChoice,
    };
  }, [list, translator]);
}
