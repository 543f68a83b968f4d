/**
 * Millions of malformed texts at every way in. Each is read, or refused as SharePoint refuses: 4xx, or 501 for what is
 * not emulated. Nothing else may come out of a parser, and no text may hold it up.
 */
import { SharePointError } from '../../src/host';
import { grammars, type Grammar } from './grammars';
import { mutated } from './mutate';

export interface ParserReport {
  readonly inputs: number;
  readonly accepted: number;
  /** The longest that one input took, in milliseconds of this process's own time. */
  readonly slowest: number;
  /** The most that a deep nesting cost against flat valid input of the same length, and in milliseconds. */
  readonly nesting: { readonly ratio: number; readonly milliseconds: number };
  /** Each a sentence; the first twenty. */
  readonly wrong: readonly string[];
}
export interface ParserOptions {
  readonly inputs: number;
  readonly random: () => number;
  readonly progress?: (done: number) => void;
}

/** True for what SharePoint may say to a request that it cannot read. */
const isPolite = ({ status, code }: SharePointError, own500 = 'none'): boolean =>
  (status >= 400 && status < 500) || status === 501 || (status === 500 && code.startsWith(own500));

/** 'accepted', 'refused', or what went wrong. */
function outcome({ read, own500 }: Grammar, text: string): string {
  try {
    read(text);
    return 'accepted';
  } catch (error) {
    if (error instanceof SharePointError) return isPolite(error, own500) ? 'refused' : `answers ${error.status} (${error.message.slice(0, 80)})`;
    return `throws ${String(error).slice(0, 120)}`;
  }
}

const shown = (text: string): string => JSON.stringify(text.length > 160 ? `${text.slice(0, 160)}…` : text);

export function runParsers({ inputs, random, progress }: ParserOptions): ParserReport {
  const wrong = grammars.flatMap((grammar) =>
    grammar.valid.filter((text) => outcome(grammar, text) !== 'accepted').map((text) => `${grammar.name} refuses valid ${shown(text)}`),
  );
  let accepted = 0;
  let slowest = 0;
  for (let count = 0; count < inputs; count += 1) {
    const grammar = grammars[count % grammars.length] as Grammar;
    const text = mutated(grammar.valid, grammar.tokens, random);
    const began = performance.now();
    const found = outcome(grammar, text);
    slowest = Math.max(slowest, performance.now() - began);
    if (found === 'accepted') accepted += 1;
    else if (found !== 'refused' && wrong.length < 20) wrong.push(`${grammar.name} ${found} to ${shown(text)}`);
    if ((count + 1) % 100_000 === 0) progress?.(count + 1);
  }
  const nestings = grammars.map(nestingOf);
  const most = (cost: 'ratio' | 'milliseconds'): number => Math.max(...nestings.map((nesting) => nesting[cost]));
  return {
    inputs,
    accepted,
    slowest,
    nesting: { ratio: most('ratio'), milliseconds: most('milliseconds') },
    wrong: [...wrong, ...nestings.flatMap(({ wrong: sentence }) => sentence ?? [])].slice(0, 20),
  };
}

const levels = 2000;

/** The refusal of two thousand levels, and what reading flat input of the same length costs. */
function nestingOf(grammar: Grammar): { readonly ratio: number; readonly milliseconds: number; readonly wrong?: string } {
  if (grammar.nested === undefined || grammar.flat === undefined) return { ratio: 0, milliseconds: 0 };
  const deep = grammar.nested(levels);
  const flat = grammar.flat(deep.length);
  const refused = outcome(grammar, deep);
  const read = outcome(grammar, flat);
  const [deepCost, flatCost] = [cheapest(() => outcome(grammar, deep)), cheapest(() => outcome(grammar, flat))];
  const cost = { ratio: deepCost / flatCost, milliseconds: deepCost };
  if (refused !== 'refused') return { ...cost, wrong: `${grammar.name}, ${levels} levels deep: ${refused}` };
  return read === 'accepted' ? cost : { ...cost, wrong: `${grammar.name}, flat and as long: ${read}` };
}

/** The least of several runs: what the work costs, without what the machine adds. */
function cheapest(work: () => unknown): number {
  const costs = Array.from({ length: 9 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return Math.min(...costs);
}
