/**
 * Words that a report must take care with: foresight is no forecast, what may come is not what will come, and what a
 * management group decides is not the formal decision of a committee. The words are of the two languages a report is written in.
 */

/** forecast: a promise about numbers. certainty: the future told as known. formal: only a committee or a board decides formally. */
export type LanguageAdvice = 'forecast' | 'certainty' | 'formal';
export interface LanguageProblem {
  /** As it stands in the text. */
  readonly word: string;
  readonly advice: LanguageAdvice;
}

/** A letter of either language: `\b` knows only those of English. */
const letter = '[\\p{L}\\p{N}]';
const whole = (pattern: string): RegExp => new RegExp(`(?<!${letter})(?:${pattern})(?!${letter})`, 'giu');

const patterns: Readonly<Record<LanguageAdvice, RegExp>> = {
  forecast: whole('(?:\\p{L}*prognos(?:en|er|erna|ens|ers|ernas)?|prognostiser\\p{L}*|forecast\\p{L}*|predictions?|predict(?:s|ed)?)'),
  certainty: whole(
    [
      'framtiden\\s+(?:kommer\\s+att|blir|är)',
      'i\\s+framtiden\\s+kommer',
      'så\\s+(?:här\\s+)?blir\\s+framtiden',
      'kommer\\s+garanterat',
      '(?:in\\s+)?the\\s+future\\s+(?:will|is)',
    ].join('|'),
  ),
  formal: whole('nämndbeslut\\p{L}*|nämndsbeslut\\p{L}*|formell[at]?\\s+beslut(?:et|en)?|committee\\s+decisions?|formal\\s+decisions?'),
};

/** "inte en prognos", "inga prognoser", "not a forecast": the words are right when they say what something is not. */
const denied = /(?:inte|ingen|inget|inga|aldrig|varken|eller|snarare än|no|not|never|nor)(?:\s+\p{L}+){0,2}\s*$/iu;
/** The sentence that always stands in a report, and others like it: who decides formally is just what should be said. */
const saysWho = /^\s+(?:fattas\s+av|tas\s+av|are\s+(?:made|taken)\s+by|is\s+(?:made|taken)\s+by)/iu;

/** What is worth a second look before the text is published; each word once. It warns: the person decides. */
export function languageProblems(text: string): readonly LanguageProblem[] {
  const found = new Map<string, LanguageProblem & { readonly at: number }>();
  for (const [advice, pattern] of Object.entries(patterns) as [LanguageAdvice, RegExp][]) {
    for (const match of text.matchAll(pattern)) {
      const [word] = match;
      const at = match.index ?? 0;
      const isDenied = denied.test(
        text
          .slice(0, at)
          .split(/[.!?\n]/)
          .pop() ?? '',
      );
      const isSaid = advice === 'formal' && saysWho.test(text.slice(at + word.length));
      const key = word.toLowerCase();
      if (!isDenied && !isSaid && !found.has(key)) found.set(key, { word, advice, at });
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at).map(({ word, advice }) => ({ word, advice }));
}
