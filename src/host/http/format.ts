/** Answers as bytes in the three metadata forms of OData 3 that SharePoint speaks: minimal, none, verbose. */
import { contentTypes, jsonReply, type Reply } from './reply';
import { dressed, shaped, wantedOf } from './shape';
import type { Answer, Call, Entity } from './wire';

type Kind = Answer['kind'];
type Formatter<K extends Kind> = (answer: Extract<Answer, { kind: K }>, call: Call) => Reply;

/** `$metadata#SP.ApiData.Lists/@Element`: PnPjs finds its way back to a web from it. */
export const context = (webUrl: string, set: string, one: boolean): string => `${webUrl}/_api/$metadata#${set}${one ? '/@Element' : ''}`;

const setOf = (type: string): string => (/^SP\.Field/.test(type) ? 'SP.ApiData.Fields' : `SP.ApiData.${type.replace(/^SP\./, '')}s`);

const wantedBy = (call: Call): ReturnType<typeof wantedOf> => wantedOf(call.query.select, call.query.expand);

const tagged = (etag?: string, location?: string): Readonly<Record<string, string>> => ({
  ...(etag === undefined ? {} : { ETag: etag }),
  ...(location === undefined ? {} : { Location: location }),
});

function entityReply(entity: Entity, status: number, call: Call, location?: string): Reply {
  const shape = shaped(entity, wantedBy(call), call.metadata, call.webUrl);
  const headers = tagged(entity.etag, location);
  if (call.metadata === 'verbose') return jsonReply(status, { d: shape }, call.metadata, headers);
  const head = call.metadata === 'minimal' ? { 'odata.metadata': context(call.webUrl, setOf(entity.type), true) } : {};
  return jsonReply(status, { ...head, ...shape }, call.metadata, headers);
}

function collectionReply({ entities, context: set, nextLink }: Extract<Answer, { kind: 'collection' }>, call: Call): Reply {
  const wanted = wantedBy(call);
  return listReply(
    entities.map((entity) => shaped(entity, wanted, call.metadata, call.webUrl)),
    set,
    nextLink,
    call,
  );
}

/** A collection's envelope around objects that have their final form. */
export function listReply(all: readonly unknown[], set: string, nextLink: string | undefined, call: Call): Reply {
  return jsonReply(200, envelope(all, set, nextLink, call), call.metadata);
}

/** `nextLink` is absolute and self-contained: PnPjs' async iterator follows it as it is. */
export function envelope(all: readonly unknown[], set: string, nextLink: string | undefined, call: Call): unknown {
  if (call.metadata === 'verbose') return { d: { results: all, ...(nextLink === undefined ? {} : { __next: nextLink }) } };
  return {
    ...(call.metadata === 'minimal' ? { 'odata.metadata': context(call.webUrl, set, false) } : {}),
    ...(nextLink === undefined ? {} : { 'odata.nextLink': nextLink }),
    value: all,
  };
}

function scalarType(value: unknown): string {
  if (typeof value === 'boolean') return 'Edm.Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Edm.Int32' : 'Edm.Double';
  return Array.isArray(value) ? 'Collection(Edm.String)' : 'Edm.String';
}

function valueReply({ name, value }: Extract<Answer, { kind: 'value' }>, call: Call): Reply {
  if (call.metadata === 'verbose') return jsonReply(200, { d: { [name]: dressed(value, 'verbose') } }, 'verbose');
  const head = call.metadata === 'minimal' ? { 'odata.metadata': context(call.webUrl, scalarType(value), false) } : {};
  return jsonReply(200, { ...head, value }, call.metadata);
}

function objectReply({ value, type, name: given }: Extract<Answer, { kind: 'object' }>, call: Call): Reply {
  const name = given ?? call.path.slice(call.path.lastIndexOf('/') + 1);
  if (call.metadata === 'verbose') {
    const typed = { ...(type === undefined ? {} : { __metadata: { type } }), ...(dressed(value, 'verbose') as object) };
    return jsonReply(200, { d: { [name]: typed } }, 'verbose');
  }
  const head = call.metadata === 'minimal' && type !== undefined ? { 'odata.metadata': context(call.webUrl, type, false) } : {};
  return jsonReply(200, { ...head, ...value }, call.metadata);
}

const formatters: { readonly [K in Kind]: Formatter<K> } = {
  entity: (answer, call) => entityReply(answer.entity, answer.status, call, answer.location),
  collection: collectionReply,
  value: valueReply,
  object: objectReply,
  null: (_answer, call) => jsonReply(200, call.metadata === 'verbose' ? { d: { null: null } } : { 'odata.null': true }, call.metadata),
  empty: (answer) => ({ status: answer.status, headers: tagged(answer.etag), body: '' }),
  json: (answer, call) => jsonReply(answer.status, answer.value, call.metadata, tagged(answer.etag, answer.location)),
  written: (answer, call) => ({ status: 200, headers: { 'Content-Type': contentTypes[call.metadata] }, body: answer.bytes }),
  raw: (answer) => ({ status: 200, headers: { 'Content-Type': answer.contentType }, body: answer.bytes }),
};

/** The answer's bytes, headers and status. Runs while the session is open: what $expand brings in is read here. */
export function format(answer: Answer, call: Call): Reply {
  const formatter = formatters[answer.kind] as Formatter<Kind>;
  return formatter(answer, call);
}
