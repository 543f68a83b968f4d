/** Texts made worse: the same seed makes the same texts. */
type Random = () => number;

const upTo = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: Random, from: readonly T[]): T | undefined => from[upTo(random, from.length)];

/** Characters that parsers stumble over, whatever the grammar. */
const stray = [
  '',
  '\0',
  '\n',
  '\r\n',
  ' ',
  '\t',
  '%',
  '%00',
  '%27',
  '%E0%A4',
  '\u2028',
  '\ufeff',
  '\ud800',
  'å',
  '𝛑',
  '١',
  "'",
  '"',
  '\\',
  '/',
  '..',
  '--',
  '&',
  '=',
  '(',
  ')',
  '{',
  '[',
  '<',
  '>',
  ';',
  '__proto__',
  'constructor',
  'toString',
  '-1',
  '1e999',
  '9007199254740993',
  'null',
  'NaN',
  '0x1F',
];

type Mutation = (text: string, random: Random, tokens: readonly string[]) => string;

/** Where to cut: mostly a short way from anywhere. */
function cut(text: string, random: Random, longest: number): readonly [before: string, cutOut: string, after: string] {
  const at = upTo(random, text.length + 1);
  const end = Math.min(text.length, at + upTo(random, longest + 1));
  return [text.slice(0, at), text.slice(at, end), text.slice(end)];
}

const mutations: readonly Mutation[] = [
  (text, random) => text.slice(0, upTo(random, text.length)),
  (text, random, tokens) =>
    cut(text, random, 0)
      .join(pick(random, tokens) ?? '')
      .slice(0, 20_000),
  (text, random) => cut(text, random, 0).join(pick(random, stray) ?? ''),
  (text, random) => {
    const [before, , after] = cut(text, random, 12);
    return before + after;
  },
  (text, random) => {
    const [before, out, after] = cut(text, random, 40);
    return before + out.repeat(2 + upTo(random, 5)) + after;
  },
  (text, random) => {
    const [before, out, after] = cut(text, random, 3);
    return before + [...out].map((letter) => String.fromCharCode((letter.charCodeAt(0) ^ (1 << upTo(random, 16))) & 0xffff)).join('') + after;
  },
  (text, random) => {
    const [before, out, after] = cut(text, random, 30);
    return before + (random() < 0.5 ? out.toUpperCase() : [...out].reverse().join('')) + after;
  },
  (text, random, tokens) => {
    const token = pick(random, tokens) ?? '';
    return token === '' ? text : text.replace(token, pick(random, tokens) ?? '');
  },
];

/** One to four changes of one of the seeds, or a heap of tokens. */
export function mutated(seeds: readonly string[], tokens: readonly string[], random: Random): string {
  if (random() < 0.1)
    return Array.from({ length: 1 + upTo(random, 40) }, () => pick(random, random() < 0.9 ? tokens : stray) ?? '').join(random() < 0.5 ? '' : ' ');
  let text = pick(random, seeds) ?? '';
  if (random() < 0.1) text = text.slice(0, upTo(random, text.length)) + (pick(random, seeds) ?? '').slice(upTo(random, text.length));
  for (let changes = 1 + upTo(random, 4); changes > 0; changes -= 1) text = (pick(random, mutations) as Mutation)(text, random, tokens);
  return text;
}
