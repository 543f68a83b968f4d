/** From a verb and a canonical path to the route that answers it. */
import { SharePointError } from '../engine';
import { collection } from './collection';
import { routes } from './routes';
import { unemulated } from './routes/unemulated';
import type { Answer, Call, Entity, Route, Verb } from './wire';

const table = new Map<string, Route>(routes.map((route) => [`${route.verb} ${route.path}`, route]));
const known = new Set(routes.map((route) => route.path));

/** PATCH is MERGE by its real name. */
const aliases: Partial<Record<Verb, Verb>> = { PATCH: 'MERGE' };

const last = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The route; throws 405, 501 or 404, as a path is known under another verb, known to SharePoint only, or to nobody. */
export function routeOf(verb: Verb, path: string): Route {
  const found = table.get(`${verb} ${path}`) ?? table.get(`${aliases[verb] ?? verb} ${path}`);
  if (found !== undefined) return found;
  if (known.has(path)) throw wrongVerb(verb, path);
  if (unemulated(path)) throw new SharePointError(501, '-1, System.NotImplementedException', `'${path}' is not emulated by this host.`);
  const parent = path.includes('/') ? table.get(`GET ${path.slice(0, path.lastIndexOf('/'))}`) : undefined;
  if (verb === 'GET' && parent !== undefined) return propertyRoute(parent, path);
  throw notFound(path);
}

const wrongVerb = (verb: Verb, path: string): SharePointError =>
  new SharePointError(
    405,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The HTTP method '${verb}' cannot be used to access the resource '${last(path)}'. The operation type of the resource is specified as 'Default'. Please use correct HTTP method to invoke the resource.`,
  );

const notFound = (path: string): SharePointError =>
  new SharePointError(404, '-1, Microsoft.SharePoint.Client.ResourceNotFoundException', `Cannot find resource for the request ${last(path)}.`);

/** GET of one property or navigation of what the parent route answers: `web/title`, `list/parentWeb`. */
function propertyRoute(parent: Route, path: string): Route {
  const answer = (call: Call): Answer => {
    const whole = parent.answer({ ...call, path: parent.path, query: { raw: call.query.raw } });
    if (whole.kind !== 'entity') throw notFound(path);
    return propertyOf(call, whole.entity, last(path)) ?? refuse(path);
  };
  return { verb: 'GET', path, writes: false, answer };
}

function refuse(path: string): never {
  throw notFound(path);
}

const named = (names: object, wanted: string): string | undefined => Object.keys(names).find((name) => name.toLowerCase() === wanted);

function propertyOf(call: Call, entity: Entity, wanted: string): Answer | undefined {
  const follow = named(entity.navigation ?? {}, wanted);
  const target = follow === undefined ? undefined : entity.navigation?.[follow]?.();
  if (target === null) return { kind: 'null' };
  if (target !== undefined)
    return Array.isArray(target)
      ? collection(call, `SP.ApiData.${follow}`, target as readonly Entity[])
      : { kind: 'entity', status: 200, entity: target as Entity };
  const name = named(entity.properties, wanted) ?? named(entity.onDemand ?? {}, wanted);
  if (name === undefined) return undefined;
  const value = Object.hasOwn(entity.properties, name) ? entity.properties[name] : entity.onDemand?.[name]?.();
  const complex = typeof value === 'object' && value !== null && !Array.isArray(value);
  return complex ? { kind: 'object', name, value: value as Record<string, unknown> } : { kind: 'value', name, value };
}
