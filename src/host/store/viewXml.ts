/** A view's own CAML, `<View>…</View>`: what SetViewXml and ListViewXml bring, and what a view says of itself. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { SharePointError } from '../engine';

export interface ViewDefinition {
  readonly query?: string;
  readonly fields?: readonly string[];
  readonly rowLimit?: number;
  readonly paged?: boolean;
  readonly title?: string;
  readonly scope?: string;
  readonly aggregations?: string;
}

type Node = Readonly<Record<string, unknown>>;
/** The query's XML is kept as it came; only what stands around it is read. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  stopNodes: ['View.Query', 'View.Aggregations'],
  parseTagValue: false,
  isArray: (name) => name === 'FieldRef',
});

export function readViewXml(xml: string): ViewDefinition {
  const root = XMLValidator.validate(xml) === true ? asNode((parser.parse(xml) as Node)['View']) : undefined;
  // [MEM] words and code.
  if (!root) throw new SharePointError(400, '-2130575340, Microsoft.SharePoint.SPException', 'The view XML is not valid.');
  const limit = root['RowLimit'];
  const rowLimit = Number(typeof limit === 'object' ? asNode(limit)?.['#text'] : limit);
  const paged = attribute(asNode(limit), 'Paged');
  const names = fieldNames(asNode(root['ViewFields']));
  return {
    ...text('query', root['Query']),
    ...(names && { fields: names }),
    ...(limit !== undefined && Number.isInteger(rowLimit) && rowLimit > 0 && { rowLimit }),
    ...(paged !== undefined && { paged: paged.toUpperCase() === 'TRUE' }),
    ...text('title', attribute(root, 'DisplayName')),
    ...text('scope', attribute(root, 'Scope')),
    ...text('aggregations', root['Aggregations']),
  };
}

/** An empty element parses as an empty string: a view that says nothing is still a view. */
function asNode(value: unknown): Node | undefined {
  if (typeof value === 'object' && value !== null) return value as Node;
  return typeof value === 'string' ? {} : undefined;
}

function attribute(node: Node | undefined, name: string): string | undefined {
  const value = node?.[`@${name}`];
  return typeof value === 'string' ? value : undefined;
}

function text<Key extends string>(key: Key, value: unknown): Partial<Record<Key, string>> {
  if (typeof value === 'string') return { [key]: value } as Record<Key, string>;
  const inner = asNode(value)?.['#text'];
  return typeof inner === 'string' ? ({ [key]: inner } as Record<Key, string>) : {};
}

function fieldNames(viewFields: Node | undefined): readonly string[] | undefined {
  if (!viewFields) return undefined;
  const references = viewFields['FieldRef'];
  if (!Array.isArray(references)) return [];
  return references.map((reference) => attribute(reference as Node, 'Name') ?? '').filter((name) => name !== '');
}
