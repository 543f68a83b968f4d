/** Every word that stands in a document, numbered as it came, with the beginnings of words in order. */
import type { QueryWord } from './query';
import { looseQuality, strictQuality } from './query';
import { fold, plain, stemLength } from './words';

/** Which words answer to a word of a query, and how well: `quality` is by word number, and 0 for all but `ids`. */
export interface Expansion {
  /** What was looked for, when it is so short that much may begin with it. */
  readonly beginning: string | undefined;
  readonly ids: readonly number[];
  readonly quality: Uint8Array;
}

export interface Dictionary {
  readonly size: () => number;
  readonly words: readonly string[];
  /** The number of a word as it stands in a text; -1 when there is nothing to it. A new word gets a new number. */
  idOf(surface: string): number;
  expand(query: QueryWord, withSlips: boolean): Expansion;
}

export function createDictionary(given: readonly string[] = []): Dictionary {
  const words: string[] = [];
  const folded: string[] = [];
  const stems: number[] = [];
  const letters: number[] = [];
  const ids = new Map<string, number>();
  let ordered: number[] = [];

  function add(word: string): number {
    const id = words.length;
    words.push(word);
    folded.push(fold(word));
    stems.push(stemLength(word));
    letters.push(lettersIn(folded[id]!));
    ids.set(word, id);
    return id;
  }
  given.forEach(add);

  const compare = (a: number, b: number): number => (folded[a]! < folded[b]! ? -1 : folded[a]! > folded[b]! ? 1 : a - b);
  /** New words are put in order when somebody asks, not when they come. */
  function inOrder(): readonly number[] {
    if (ordered.length < words.length) ordered = merged(ordered, rangeOf(ordered.length, words.length).sort(compare), compare);
    return ordered;
  }

  function firstFrom(prefix: string): number {
    const order = inOrder();
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (folded[order[middle]!]! < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  const forms = (id: number): { text: string; folded: string; stem: number } => ({ text: words[id]!, folded: folded[id]!, stem: stems[id]! });

  /** Whatever answers strictly begins with the stem. */
  function strictly(query: QueryWord, take: (id: number, quality: number) => void): void {
    const prefix = query.folded.slice(0, query.stem);
    const order = inOrder();
    for (let at = firstFrom(prefix); at < order.length; at += 1) {
      const id = order[at]!;
      if (!folded[id]!.startsWith(prefix)) return;
      if (!query.isPrefix && stems[id] !== query.stem && folded[id] !== query.folded) continue;
      take(id, strictQuality(forms(id), query));
    }
  }

  /** All words are looked at, but only those that share most letters are compared. */
  function loosely(query: QueryWord, take: (id: number, quality: number) => void): void {
    const wanted = lettersIn(query.folded.slice(0, query.stem));
    for (let id = 0; id < words.length; id += 1) {
      if (bitCount(wanted & ~letters[id]!) > query.slips) continue;
      if (!query.isPrefix && Math.abs(folded[id]!.length - query.folded.length) > query.slips && Math.abs(stems[id]! - query.stem) > query.slips) continue;
      take(id, looseQuality(forms(id), query));
    }
  }

  return {
    size: () => words.length,
    words,
    idOf: (surface) => {
      const known = ids.get(surface);
      if (known !== undefined) return known;
      const word = plain(surface);
      return word === '' ? -1 : (ids.get(word) ?? add(word));
    },
    expand: (query, withSlips) => {
      const found: number[] = [];
      const quality = new Uint8Array(words.length);
      const take = (id: number, of: number): void => {
        if (of === 0) return;
        found.push(id);
        quality[id] = of;
      };
      (withSlips && query.slips > 0 ? loosely : strictly)(query, take);
      const beginning = query.isPrefix && query.text.length <= 2 ? query.text : undefined;
      return { beginning, ids: found.sort((a, b) => a - b), quality };
    },
  };
}

/** One bit a letter; digits and letters of other alphabets share the rest. */
function lettersIn(folded: string): number {
  let bits = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return bits;
}

export function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const rangeOf = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

function merged(a: readonly number[], b: readonly number[], compare: (a: number, b: number) => number): number[] {
  const both = new Array<number>(a.length + b.length);
  for (let at = 0, left = 0, right = 0; at < both.length; at += 1) {
    const takesLeft = right >= b.length || (left < a.length && compare(a[left]!, b[right]!) <= 0);
    both[at] = takesLeft ? a[left++]! : b[right++]!;
  }
  return both;
}
