/** What an item of the bank says in a chat: its title, a few sentences, and short facts. Never who wrote it. */
import { createText, type Catalogue, type FieldWords } from '../../i18n';
import { english } from '../../i18n/en';
import { moreLists } from '../../i18n/en/moreLists';
import type { Locale } from '../../i18n/locale';
import { bankWords } from '../../i18n/pages/bank';
import { cutAtWord, plainText } from '../../domain/chat/plainText';
import { bankLists } from '../../data/bank/documents';
import type { Item, ListDefinition } from '../../schema/field';
import type { BankItem, BankKind } from '../core/ports';

/** Which field says what it is about, and which are facts, in their order. */
interface Telling {
  readonly text: string;
  readonly facts: readonly string[];
  /** Facts that go without saying. */
  readonly unsaid?: readonly string[];
}
const telling: Readonly<Record<BankKind, Telling>> = {
  methods: { text: 'summary', facts: ['purpose', 'difficulty'] },
  knowledge: { text: 'explanation', facts: ['kind', 'validity'], unsaid: ['galler'] },
  publications: { text: 'summary', facts: ['publisher', 'year', 'language'], unsaid: ['sv'] },
  questions: { text: 'purpose', facts: ['form', 'phase'] },
  trends: { text: 'explanation', facts: ['level', 'category', 'horizon'] },
  signals: { text: 'seen', facts: ['category', 'horizon'] },
};
const ranges: Partial<Readonly<Record<BankKind, readonly string[]>>> = {
  methods: ['minutesMin', 'minutesMax', 'participantsMin', 'participantsMax'],
  questions: ['minutes'],
};

/** What is read of an item, no more. */
export const fieldsTold = (kind: BankKind): readonly string[] => {
  const { text, facts } = telling[kind];
  const status = bankLists[kind].facets.status;
  return [...new Set(['title', text, ...facts, ...(ranges[kind] ?? []), ...(status === undefined ? [] : [status])])];
};

type Values = Readonly<Record<string, unknown>>;
const longestText = 400;

/** Notes may be written in Markdown; a card shows them as plain words. */
const withoutMarks = (text: string): string =>
  text
    .replace(/^\s{0,3}(#{1,6}|[-*+>]|\d+\.)\s+/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const fieldWords = (list: string, field: string, locale: Locale): FieldWords | undefined => {
  const lists: Catalogue['lists'] = locale === 'en' ? { ...moreLists, ...english.lists } : {};
  return lists[list]?.[field];
};

/** A choice in the words of the language, anything else as it stands. */
function factOf(list: ListDefinition, field: string, value: unknown, locale: Locale): string {
  const settings = list.fields[field]?.settings;
  const choices: Values | undefined = settings !== undefined && 'choices' in settings ? settings.choices : undefined;
  if (choices === undefined || typeof value !== 'string' || !Object.hasOwn(choices, value)) return String(value);
  return fieldWords(list.key, field, locale)?.choices?.[value] ?? String(choices[value]);
}

const rangeOf = (least: unknown, most: unknown): string | undefined => {
  if (typeof least !== 'number' || typeof most !== 'number') return typeof least === 'number' || typeof most === 'number' ? String(least ?? most) : undefined;
  return least === most ? String(least) : `${least}–${most}`;
};

/** '45–90 min', 'minst 6 personer' */
function rangeFacts(kind: BankKind, values: Values, locale: Locale): readonly (string | undefined)[] {
  const { t } = createText<typeof bankWords.sv>(locale, bankWords[locale]);
  if (kind === 'questions') return [typeof values.minutes === 'number' ? t('bank.question.minutes', { count: values.minutes }) : undefined];
  if (kind !== 'methods') return [];
  const minutes = rangeOf(values.minutesMin, values.minutesMax);
  const { participantsMin: least, participantsMax: most } = values;
  const range = rangeOf(least, most);
  const people =
    range === undefined
      ? undefined
      : typeof least !== 'number'
        ? t('bank.people.atMost', { max: range })
        : typeof most !== 'number'
          ? t('bank.people.atLeast', { min: range })
          : t('bank.people', { range });
  return [minutes === undefined ? undefined : `${minutes} min`, people];
}

/** An item as the chat tells it. `first`: a fact that answers what was asked for. */
export function bankItemOf(kind: BankKind, item: Item<ListDefinition>, locale: Locale, first?: string): BankItem {
  const { list } = bankLists[kind];
  const values = item as unknown as Values;
  const { text, facts, unsaid = [] } = telling[kind];
  const said = facts.flatMap((field) => {
    const value = values[field];
    return value === undefined || value === '' || unsaid.includes(String(value)) ? [] : [factOf(list, field, value, locale)];
  });
  return {
    kind,
    id: item.id,
    title: plainText(String(values.title ?? '')),
    text: cutAtWord(withoutMarks(plainText(String(values[text] ?? ''))), longestText),
    facts: [first, ...rangeFacts(kind, values, locale), ...said].filter((fact): fact is string => fact !== undefined),
  };
}
