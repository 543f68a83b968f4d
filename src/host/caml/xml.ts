/** CAML text to elements. No document types, no entities beyond XML's own five, bounded size and depth. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { SharePointError } from '../engine';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>; // names lower case: SharePoint takes Lookupid and LookupId alike
  readonly children: readonly Element[];
  readonly text: string;
}

const longest = 256 * 1024;
const deepest = 100;
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  allowBooleanAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: false,
  htmlEntities: false,
  cdataPropName: '#cdata',
});

/** SharePoint's answer to a view or query that it cannot read; the status is what the host gives to all malformed input. */
export const invalidCaml = (): SharePointError =>
  new SharePointError(400, '-2147467259, Microsoft.SharePoint.SPException', 'Cannot complete this action.\n\nPlease try again.');

/** The elements of a fragment, which may have several roots (`<Where/><OrderBy/>`, as view queries are kept). */
export function elements(xml: string): readonly Element[] {
  if (xml.length > longest || /<!(DOCTYPE|ENTITY)/i.test(xml) || tooDeep(xml)) throw invalidCaml();
  const document = `<x>${xml.replace(/^\s*<\?xml[^>]*\?>/, '')}</x>`;
  try {
    if (XMLValidator.validate(document) !== true) throw invalidCaml();
    return converted(parser.parse(document) as readonly Node[])[0]?.children ?? [];
  } catch {
    throw invalidCaml();
  }
}

type Node = Readonly<Record<string, unknown>>;

function converted(nodes: readonly Node[]): readonly Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name.startsWith('#')) return [];
    const inside = node[name] as readonly Node[];
    const attributes = Object.entries((node[':@'] ?? {}) as Readonly<Record<string, string>>).map(([key, value]) => [key.toLowerCase(), unescaped(value)]);
    return [{ name, attributes: Object.fromEntries(attributes), children: converted(inside), text: inside.map(textOf).join('') }];
  });
}

function textOf(node: Node): string {
  if (typeof node['#text'] === 'string') return unescaped(node['#text']);
  const data = node['#cdata'] as readonly Node[] | undefined;
  return data ? data.map((part) => String(part['#text'] ?? '')).join('') : '';
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** One pass, so that &amp;lt; stays &lt;. An unknown entity is malformed. */
function unescaped(text: string): string {
  return text.replace(/&([^;&]{0,12});?/g, (whole, entity: string) => {
    if (!whole.endsWith(';')) throw invalidCaml();
    const number = /^#x([0-9a-f]{1,6})$/i.exec(entity)?.[1] ?? /^#(\d{1,7})$/.exec(entity)?.[1];
    const character = number === undefined ? named[entity] : String.fromCodePoint(Number.parseInt(number, entity[1]?.toLowerCase() === 'x' ? 16 : 10));
    if (character === undefined) throw invalidCaml();
    return character;
  });
}

/** Counted before anything recurses. Text with '<' in attributes or CDATA can only be counted too deep, never too shallow. */
function tooDeep(xml: string): boolean {
  let depth = 0;
  let end = -1;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    if (end >= 0 && end < at) end = -1;
    if (end < 0) end = xml.indexOf('>', at);
    if (end < 0) return false; // unclosed: the validator's matter
    const next = xml[at + 1];
    if (next === '/') depth -= 1;
    else if (next !== '!' && next !== '?' && xml[end - 1] !== '/') depth += 1;
    if (depth > deepest) return true;
  }
  return false;
}
