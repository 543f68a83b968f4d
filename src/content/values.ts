/** From the words of the content files to the schema's values. */
import type { Choices, Field, TimeKind, TimePrecision, TimeValue } from '../schema/field';

/** 'Årsvis, löpande' and 'arsvisLopande' say the same thing. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();

function codeIn(choices: Choices, word: string): string {
  const wanted = fold(word);
  const found = Object.entries(choices).find(([code, text]) => fold(code) === wanted || fold(text) === wanted);
  if (found === undefined) throw new Error(`The content has the choice "${word}"; the list knows ${Object.values(choices).join(', ')}.`);
  return found[0];
}

/** The code of a choice that is written as its code or its text, with or without diacritics. */
export const codeOf = <V extends string>(field: Field<'choice', V, V>, word: string): V => codeIn(field.settings.choices, word) as V;
export const codesOf = <V extends string>(field: Field<'choices', readonly V[], readonly V[]>, words: readonly string[]): V[] =>
  words.map((word) => codeIn(field.settings.choices, word) as V);

export const lines = (parts: readonly string[]): string => parts.join('\n');
export const listed = (parts: readonly string[]): string => parts.join('; ');

const kinds = { deadline: '', period: '', lopande: '', milstolpe: '' } as const satisfies Record<TimeKind, ''>;
const precisions = { dag: '', manad: '', termin: '', ar: '' } as const satisfies Record<TimePrecision, ''>;

export interface TimeWords {
  readonly timeKind: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: string;
}
export const timeOf = ({ timeKind, start, end, precision }: TimeWords): TimeValue => ({
  kind: codeIn(kinds, timeKind) as TimeKind,
  precision: codeIn(precisions, precision) as TimePrecision,
  ...(start === null ? {} : { start }),
  ...(end === null ? {} : { end }),
});

/** A link with its address as text. */
export const urlOf = (url: string | undefined): { readonly url: string } | undefined => (url === undefined ? undefined : { url });

/** 'framsyn' as a heading: 'Framsyn'. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
