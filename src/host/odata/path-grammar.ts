/** The grammar of `_api/` URLs: decoded text to segments with arguments. What the segments mean is path.ts's matter. */
import type { ArgumentValue } from '../http/wire';
import { invalidExpression } from './refusal';

export interface Argument {
  readonly name: string | null;
  readonly value: ArgumentValue;
}
export interface Segment {
  readonly name: string; // lower case: SharePoint's names do not care
  readonly called: boolean; // had parentheses
  readonly args: readonly Argument[];
}

// http.sys refuses a longer segment before SharePoint sees it; PnPjs has its @aliases for this.
const longestSegment = 260;
const longestPath = 4096;
const mostSegments = 40;
const name = /[\p{L}_$][\p{L}\p{N}_.$-]*/uy;
const guid = /\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?/iy;
const number = /-?\d+(\.\d+)?([eE][+-]?\d+)?[LlMmDdFf]?/y;
const alias = /@[\p{L}\p{N}_]+/uy;
const argumentName = /([\p{L}_][\p{L}\p{N}_]*)\s*=\s*/uy;
const quoted = /(guid|datetime|datetimeoffset|binary|time)?'([^']*(?:''[^']*)*)'/iy;
const word = /(true|false|null)(?![\p{L}\p{N}_])/iuy;

export interface ReadLiteral {
  readonly value: ArgumentValue;
  readonly end: number;
  /** What stood before the quote, lower case: guid, datetime … */
  readonly prefix?: string;
}

/** Reads a literal at `at`; the value and where it ends, or null when none stands there. */
export function literalAt(text: string, at: number): ReadLiteral | null {
  const string = match(quoted, text, at);
  if (string) {
    const content = (string[2] ?? '').replaceAll("''", "'");
    const prefix = string[1]?.toLowerCase() ?? '';
    return { value: prefix === 'guid' ? bareGuid(content) : content, end: at + string[0].length, prefix };
  }
  const id = match(guid, text, at);
  if (id) return { value: bareGuid(id[0]), end: at + id[0].length };
  const constant = match(word, text, at);
  if (constant) return { value: constants[constant[0].toLowerCase()] ?? null, end: at + constant[0].length };
  const numeral = match(number, text, at);
  if (!numeral) return null;
  return { value: Number(numeral[0].replace(/[LlMmDdFf]$/, '')), end: at + numeral[0].length };
}

/** A guid as the host keeps it: lower case, without braces. */
export const bareGuid = (text: string): string => text.replace(/^\{|\}$/g, '').toLowerCase();

/** Splits `web/lists/getByTitle('a/b')/items(1)` into segments. `aliases` are the query parameters, `@v` among them. */
export function segments(encoded: string, aliases: Readonly<Record<string, string>>): readonly Segment[] {
  if (encoded.length > longestPath || encoded.split('/').some((part) => part.length > longestSegment)) throw invalidExpression(encoded);
  const text = decoded(encoded).replace(/^\/+|\/+$/g, '');
  const found: Segment[] = [];
  let at = 0;
  while (at < text.length) {
    const [segment, end] = segmentAt(text, at, aliases);
    found.push(segment);
    if (found.length > mostSegments || (end < text.length && text[end] !== '/')) throw invalidExpression(text);
    at = end + 1;
  }
  return found;
}

function segmentAt(text: string, at: number, aliases: Readonly<Record<string, string>>): readonly [Segment, number] {
  const found = match(name, text, at);
  if (!found) throw invalidExpression(text);
  const end = at + found[0].length;
  if (text[end] !== '(') return [{ name: found[0].toLowerCase(), called: false, args: [] }, end];
  const [args, close] = argumentsAt(text, end + 1, aliases);
  return [{ name: found[0].toLowerCase(), called: true, args }, close];
}

function argumentsAt(text: string, start: number, aliases: Readonly<Record<string, string>>): readonly [readonly Argument[], number] {
  const args: Argument[] = [];
  let at = blanks(text, start);
  if (text[at] === ')') return [args, at + 1];
  for (;;) {
    const named = match(argumentName, text, at);
    if (named) at += named[0].length;
    const [value, end] = valueAt(text, at, aliases);
    args.push({ name: named?.[1]?.toLowerCase() ?? null, value });
    at = blanks(text, end);
    if (text[at] === ')') return [args, at + 1];
    if (text[at] !== ',') throw invalidExpression(text);
    at = blanks(text, at + 1);
  }
}

function valueAt(text: string, at: number, aliases: Readonly<Record<string, string>>): readonly [ArgumentValue, number] {
  const literal = literalAt(text, at);
  if (literal) return [literal.value, literal.end];
  const parameter = match(alias, text, at);
  if (!parameter) throw invalidExpression(text);
  const given = aliases[parameter[0].toLowerCase()]?.trim();
  const value = given === undefined ? null : literalAt(given, 0);
  if (given === undefined || !value || value.end !== given.length) throw invalidExpression(text);
  return [value.value, at + parameter[0].length];
}

const constants: Readonly<Record<string, ArgumentValue>> = { true: true, false: false, null: null };

export function blanks(text: string, at: number): number {
  while (text[at] === ' ') at += 1;
  return at;
}

/** A sticky pattern at exactly this place: every step forward, so no input costs more than its length. */
export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidExpression(text);
  }
}
