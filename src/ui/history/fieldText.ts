import type { Field, Kind, ListDefinition, LookupValue, PersonValue, TimeValue, UrlValue } from '../../schema/field';
import { useTranslator } from '../app/services';
import { timeText } from '../fields/timeText';
import { useWords } from '../fields/words';

type Named = Pick<LookupValue & PersonValue, 'id' | 'title'>;

/** Kinds whose texts are compared word by word; the others as a whole. */
export const isRunningText = ({ kind }: Field): boolean => kind === 'text' || kind === 'note' || kind === 'markdown';

/** A field's value in words, whatever its kind. */
export function useFieldText(list: ListDefinition): (key: string, value: unknown) => string {
  const translator = useTranslator();
  const words = useWords(list);
  const day = (value: unknown): string => translator.date(String(value), 'full');
  const named = (value: unknown): string => (value as Named).title ?? `#${(value as Named).id}`;
  const allNamed = (value: unknown): string => (value as readonly Named[]).map(named).join(', ');
  const sayings = {
    text: String,
    note: String,
    markdown: String,
    number: (value) => translator.number(Number(value)),
    bool: (value) => translator.t(value === true ? 'word.yes' : 'word.no'),
    date: day,
    dateTime: (value) => `${day(value)} ${translator.time(new Date(String(value)))}`,
    choice: (value, key) => words.plainChoice(key, String(value)),
    choices: (value, key) => (value as readonly string[]).map((code) => words.plainChoice(key, code)).join(', '),
    person: named,
    people: allNamed,
    lookup: named,
    lookups: allNamed,
    url: (value) => [(value as UrlValue).text, (value as UrlValue).url].filter(Boolean).join(' '),
    time: (value) => timeText(translator, value as TimeValue),
  } satisfies Record<Kind, (value: unknown, key: string) => string>;
  return (key, value) => {
    const field = list.fields[key];
    return field === undefined || value === undefined || value === null || value === '' ? '' : sayings[field.kind](value, key);
  };
}
