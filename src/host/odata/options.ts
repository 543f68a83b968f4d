/** The query string of a call to its system query options, and SharePoint's paging tokens to and from text. */
import type { Order } from '../engine';
import { parseFilter } from './filter';
import type { QueryOptions } from './query';
import { invalidOption } from './refusal';

/** `$format`, `$inlinecount` and `$skip` change nothing for items in SharePoint (paging is by token): read, not obeyed. Other collections obey `$skip`. */
const known = ['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$skiptoken', '$inlinecount', '$format'];
const namePath = /^[\p{L}_][\p{L}\p{N}_.]*(\/[\p{L}_][\p{L}\p{N}_.]*)*$/u;
const selectPath = /^(\*|[\p{L}_][\p{L}\p{N}_.]*(\/[\p{L}_][\p{L}\p{N}_.]*)*(\/\*)?)$/u;
const order = /^(\S+)(?: +(asc|desc))?$/i;

/** Parses a query string with or without its '?'. Throws SharePointError 400. */
export function parseOptions(queryString: string): QueryOptions {
  const raw = rawOptions(queryString);
  const unknown = Object.keys(raw).find((name) => name.startsWith('$') && !known.includes(name));
  if (unknown) throw invalidOption(unknown, raw[unknown] ?? '');
  return {
    raw,
    ...given(raw, '$select', (text) => ({ select: paths('$select', text, selectPath) })),
    ...given(raw, '$expand', (text) => ({ expand: paths('$expand', text, namePath) })),
    ...given(raw, '$filter', (text) => ({ filter: parseFilter(text) })),
    ...given(raw, '$orderby', (text) => ({ orderBy: orders(text) })),
    ...given(raw, '$top', (text) => ({ top: top(text) })),
    ...given(raw, '$skiptoken', (text) => ({ skipToken: parsePagingToken(text) })),
    ...given(raw, '$skip', (text) => (count('$skip', text), {})),
  };
}

/** `Paged=TRUE&p_ID=100&p_Title=a%20b` to its parts. Throws SharePointError 400. */
export function parsePagingToken(text: string): Readonly<Record<string, string>> {
  const parts = text
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part): [string, string] => {
      const at = part.indexOf('=');
      if (at < 1) throw invalidOption('$skiptoken', text);
      return [part.slice(0, at), decoded(part.slice(at + 1))];
    });
  const token = Object.fromEntries(parts);
  // A token that says nothing would answer the first page again: a client would read it for ever.
  if (token.Paged?.toUpperCase() !== 'TRUE' || !/^\d{1,15}$/.test(token.p_ID ?? '')) throw invalidOption('$skiptoken', text);
  return token;
}

/** The token as text; its parts percent-encoded, as parsePagingToken reads them. */
export function printPagingToken(parts: Readonly<Record<string, string>>): string {
  const { Paged = 'TRUE', ...rest } = parts;
  return [`Paged=${Paged}`, ...Object.entries(rest).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)].join('&');
}

function rawOptions(queryString: string): Readonly<Record<string, string>> {
  const entries = [...new URLSearchParams(queryString)].map(([name, value]): [string, string] => [name.trim().toLowerCase(), value]);
  const seen = new Set<string>();
  for (const [name, value] of entries) {
    if (name.startsWith('$') && seen.has(name)) throw invalidOption(name, value);
    seen.add(name);
  }
  return Object.fromEntries(entries);
}

function given<T extends object>(raw: Readonly<Record<string, string>>, name: string, parse: (text: string) => T): T | Record<string, never> {
  const text = raw[name]?.trim();
  return text ? parse(text) : {};
}

function paths(option: string, text: string, form: RegExp): readonly (readonly string[])[] {
  return text.split(',').map((part) => {
    const path = part.trim();
    if (!form.test(path)) throw invalidOption(option, text);
    return path.split('/');
  });
}

function orders(text: string): readonly Order[] {
  return text.split(',').map((part) => {
    const found = order.exec(part.trim());
    const path = found?.[1] ?? '';
    if (!namePath.test(path)) throw invalidOption('$orderby', text);
    return { field: { path: path.split('/') }, descending: found?.[2]?.toLowerCase() === 'desc' };
  });
}

/** A page of none would never end for a client that follows nextLink. */
function top(text: string): number {
  const rows = count('$top', text);
  if (rows === 0) throw invalidOption('$top', text);
  return rows;
}

function count(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw invalidOption(option, text);
  return Number(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidOption('$skiptoken', text);
  }
}
