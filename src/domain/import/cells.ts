/** One cell as people write it, as the field has it. */
import type { AnySettings, DraftValue, Field, Kind } from '../../schema/field';
import type { ProblemCode } from '../../schema/validate';
import { readDay } from './days';
import { fold, titleKey, type ImportNames } from './fields';
import { readTime } from './times';

/** `unknownItem`: nothing has that title. `severalItems`: more than one has it. */
export type CellProblemCode = ProblemCode | 'unknownItem' | 'severalItems';
export type CellProblem = { readonly code: CellProblemCode; readonly params?: Readonly<Record<string, string | number>> };
export type CellReading = { readonly value: DraftValue } | { readonly problem: CellProblem };
/** Folded name → code. */
type Names = ReadonlyMap<string, string>;

/** A field of one line cannot hold a line break. */
const oneLine = (text: string): CellReading => ({ value: text.replace(/\s*\n\s*/g, ' ') });

const minus = /^[−–]/;
/** '1 234,5', '1.234,50' and '1234.5' alike; a lone comma is the decimal sign, as Swedish has it. */
function number(text: string): CellReading {
  const bare = text
    .trim()
    .replace(minus, '-')
    .replace(/[\s\u00a0\u202f]/g, '');
  const plain = bare.includes(',') ? bare.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.') : bare;
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? { value: Number(plain) } : { problem: { code: 'notNumber' } };
}

const yes = ['ja', 'yes', 'true', 'sant', '1', 'x'];
const no = ['nej', 'no', 'false', 'falskt', '0'];
function bool(text: string): CellReading {
  const folded = fold(text);
  if (yes.includes(folded)) return { value: true };
  return no.includes(folded) ? { value: false } : { problem: { code: 'notBoolean' } };
}

function day(text: string): CellReading {
  const found = readDay(text);
  return found === undefined ? { problem: { code: 'notDate' } } : { value: found };
}
function instant(text: string): CellReading {
  const moment = new Date(text.trim());
  return Number.isNaN(moment.getTime()) || !/\d[T ]\d/.test(text) ? { problem: { code: 'notDateTime' } } : { value: `${moment.toISOString().slice(0, 19)}Z` };
}

const codeOf = (text: string, names: Names): string | undefined => names.get(fold(text));

function choice(text: string, names: Names): CellReading {
  const code = codeOf(text, names);
  return code === undefined ? { problem: { code: 'unknownChoice', params: { value: text.trim() } } } : { value: code };
}
/** Separated by semicolons or line breaks, as an export has them; by commas when that gives more that is known. */
function choices(text: string, names: Names): CellReading {
  const whole = codeOf(text, names);
  if (whole !== undefined) return { value: [whole] };
  const parts = (separator: RegExp): readonly string[] => text.split(separator).filter((part) => part.trim() !== '');
  const found = [parts(/[;\n]/), parts(/[;\n,]/)].map((texts) => texts.map((part) => ({ part, code: codeOf(part, names) })));
  const all = found.find((list) => list.every(({ code }) => code !== undefined)) ?? found[0] ?? [];
  const unknown = all.find(({ code }) => code === undefined);
  if (unknown !== undefined) return { problem: { code: 'unknownChoice', params: { value: unknown.part.trim() } } };
  return { value: [...new Set(all.flatMap(({ code }) => code ?? []))] };
}

/** 'https://example.org/' or 'https://example.org/, What it is called', as SharePoint's own lists write a link with its text. */
function url(text: string): CellReading {
  const bare = text.trim();
  const [, address = bare, name] = /^(\S+?),\s+(.+)$/s.exec(bare) ?? [];
  const whole = /^www\./i.test(address) ? `https://${address}` : address;
  return { value: name === undefined ? { url: whole } : { url: whole, text: name } };
}

function time(text: string): CellReading {
  const found = readTime(text);
  return 'value' in found ? found : { problem: { code: 'notTime' } };
}

const unreadable = (): CellReading => ({ problem: { code: 'notText' } });
const asWritten = (text: string): CellReading => ({ value: text });

const readers = {
  text: oneLine,
  note: asWritten,
  markdown: asWritten,
  number,
  bool,
  date: day,
  dateTime: instant,
  choice,
  choices,
  url,
  person: unreadable,
  people: unreadable,
  lookup: unreadable,
  lookups: unreadable,
  time,
} satisfies Record<Kind, (text: string, names: Names) => CellReading>;

/** The value of a cell that is not empty. Whether the field allows it, its own rules say afterwards. */
export function readCell(key: string, field: Field, text: string, names: ImportNames): CellReading {
  const items = names.items?.[key];
  if (items !== undefined) return item(text, items);
  return readers[field.kind](text, codesOf(key, field, names));
}

/** Another item, by the whole of its title. */
function item(text: string, items: ReadonlyMap<string, readonly number[]>): CellReading {
  const [id, ...more] = items.get(titleKey(text)) ?? [];
  const params = { value: text.trim() };
  if (id === undefined) return { problem: { code: 'unknownItem', params } };
  return more.length > 0 ? { problem: { code: 'severalItems', params } } : { value: id };
}

const known = new WeakMap<ImportNames, Map<string, Names>>();

/** Every name of a field's choices: its codes, its Swedish texts, and what else they are called. Folded once for all rows. */
function codesOf(key: string, field: Field, names: ImportNames): Names {
  const fields = known.get(names) ?? new Map<string, Names>();
  known.set(names, fields);
  const found = fields.get(key);
  if (found !== undefined) return found;
  const { choices: own = {} }: AnySettings = field.settings;
  const others = names.choices[key] ?? {};
  const codes = new Map<string, string>();
  for (const [code, text] of Object.entries(own))
    for (const name of [code, text, ...(others[code] ?? [])]) if (!codes.has(fold(name))) codes.set(fold(name), code);
  fields.set(key, codes);
  return codes;
}
