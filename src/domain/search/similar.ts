import { fold, stemLength, wordsOf } from './words';

/** Shorter words are in every title: i, och, för, byn. */
const shortest = 4;
const common = new Set([
  'från',
  'till',
  'inom',
  'eller',
  'utan',
  'över',
  'under',
  'efter',
  'mellan',
  'blir',
  'kommer',
  'många',
  'flera',
  'denna',
  'detta',
  'dessa',
  'vara',
  'finns',
]);
/** So much of the shorter title has to be in the other one, in at least two words. */
const leastShared = 0.6;
const leastWords = 2;
const mostShown = 3;

const stemsOf = (title: string): ReadonlySet<string> =>
  new Set(
    wordsOf(title)
      .filter((word) => word.length >= shortest && !common.has(word))
      .map((word) => fold(word.slice(0, stemLength(word)))),
  );

/** The stemmer leaves some endings ("lanthandeln"), so that a long stem that another begins with is the same word. */
const leastBeginning = 5;
const isSameWord = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.length >= leastBeginning && long.startsWith(short));
};

/** Those whose titles say nearly the same, the most alike first. */
export function similarTo<T extends { readonly title: string }>(title: string, known: readonly T[]): readonly T[] {
  const own = stemsOf(title);
  if (own.size < leastWords) return [];
  return known
    .map((one) => {
      const other = stemsOf(one.title);
      const shared = [...own].filter((stem) => [...other].some((word) => isSameWord(stem, word))).length;
      const isAlike = Math.min(shared, other.size) >= leastWords && shared >= leastShared * Math.min(own.size, other.size);
      return { one, likeness: isAlike ? shared / (own.size + other.size - shared) : 0 };
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostShown)
    .map(({ one }) => one);
}
