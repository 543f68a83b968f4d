/** Columns of lists and of the site: the same routes under `web/list` and under `web`. */
import { SharePointError, type FieldRow, type FieldType } from '../../engine';
import { notEmulated } from '../../odata/refusal';
import { collection } from '../collection';
import { fieldEntity, fieldTypeOf } from '../present/field';
import { bodyValue, fieldOf, listOf, wrongType } from '../targets';
import type { Answer, Call, Route } from '../wire';

const invalid = (message: string): SharePointError => new SharePointError(400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException', message);

const owner = (call: Call): ReturnType<typeof listOf> | null => (call.targets.list === undefined ? null : listOf(call));

function answer(call: Call, field: FieldRow, status: 200 | 201): Answer {
  const entity = fieldEntity(call, owner(call), field);
  return { kind: 'entity', status, entity, ...(status === 201 ? { location: `${call.webUrl}/_api/${entity.url}` } : {}) };
}

function all(call: Call): Answer {
  const list = owner(call);
  return collection(
    call,
    'SP.ApiData.Fields',
    call.session.fields(list?.id ?? null).map((field) => fieldEntity(call, list, field)),
  );
}

/** SP.FieldType.Image. */
const lastFieldType = 34;

/** The property of a request that names a field's type: its number, or else the words that schema XML uses. */
function typeOf(call: Call): FieldType {
  const kind = call.body.FieldTypeKind;
  if (typeof kind !== 'number') throw wrongType('FieldTypeKind', 'number');
  const type = fieldTypeOf(kind, call.body.AllowMultipleValues === true);
  if (type === undefined && kind > 0 && kind <= lastFieldType) throw notEmulated(`A field of the kind ${kind}`);
  if (type === undefined) throw invalid(`Field type ${kind} is not supported.`);
  return type;
}

/** `fields` (POST), `fields/addfield` ({parameters}) and their like. Recorded: POST fields 201, AddField 200. */
function create(call: Call, body: Readonly<Record<string, unknown>>, status: 200 | 201): Answer {
  const inner: Call = { ...call, body };
  const title = bodyValue(inner, 'Title', 'string');
  if (title === undefined || title.trim() === '') throw invalid('A field needs a title.');
  return answer(call, call.session.createField(owner(call)?.id ?? null, { ...body, title, type: typeOf(inner) }), status);
}

const parameters = (call: Call): Readonly<Record<string, unknown>> => bodyValue(call, 'parameters', 'object') ?? {};

function createAsXml(call: Call): Answer {
  const { SchemaXml: xml, Options: options = 0 } = parameters(call);
  if (typeof xml !== 'string') throw wrongType('SchemaXml', 'string');
  if (typeof options !== 'number') throw wrongType('Options', 'number');
  return answer(call, call.session.createFieldAsXml(owner(call)?.id ?? null, xml, options), 200);
}

function change(call: Call, values: Readonly<Record<string, unknown>>): void {
  call.session.updateField(owner(call)?.id ?? null, fieldOf(call).id, values);
}

/** setshowinnewform(true) and its like. */
function shows(property: string): (call: Call) => Answer {
  return (call) => {
    const shown = call.args.value ?? call.args['0'];
    if (typeof shown !== 'boolean') throw wrongType('value', 'boolean');
    change(call, { [property]: shown });
    return { kind: 'null' };
  };
}

const under = (parent: 'web' | 'web/list'): readonly Route[] => [
  { verb: 'GET', path: `${parent}/fields`, writes: false, answer: all },
  { verb: 'POST', path: `${parent}/fields`, writes: true, answer: (call) => create(call, call.body, 201) },
  { verb: 'POST', path: `${parent}/fields/addfield`, writes: true, answer: (call) => create(call, parameters(call), 200) },
  { verb: 'POST', path: `${parent}/fields/createfieldasxml`, writes: true, answer: createAsXml },
  { verb: 'GET', path: `${parent}/field`, writes: false, answer: (call) => answer(call, fieldOf(call), 200) },
  {
    verb: 'MERGE',
    path: `${parent}/field`,
    writes: true,
    answer: (call) => {
      change(call, call.body);
      return { kind: 'empty', status: 204 };
    },
  },
  {
    verb: 'DELETE',
    path: `${parent}/field`,
    writes: true,
    answer: (call) => {
      call.session.deleteField(owner(call)?.id ?? null, fieldOf(call).id);
      return { kind: 'empty', status: 200 };
    },
  },
  { verb: 'POST', path: `${parent}/field/setshowinnewform`, writes: true, answer: shows('ShowInNewForm') },
  { verb: 'POST', path: `${parent}/field/setshowineditform`, writes: true, answer: shows('ShowInEditForm') },
  { verb: 'POST', path: `${parent}/field/setshowindisplayform`, writes: true, answer: shows('ShowInDisplayForm') },
];

export const fieldRoutes: readonly Route[] = [...under('web'), ...under('web/list'), { verb: 'GET', path: 'web/availablefields', writes: false, answer: all }];
