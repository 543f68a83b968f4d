/** Bodies of creates and changes, checked against what the type has: SharePoint refuses names and JSON types that it does not know. */
import { unknownProperty } from './shape';
import { wrongType } from './targets';
import type { Call } from './wire';

type Kind = 'string' | 'number' | 'boolean' | 'array' | 'object';

/** The body's values; null stands for "nothing" and is taken everywhere. Throws SharePointError 400. */
export function typedBody(
  call: Call,
  type: string,
  kinds: Readonly<Record<string, Kind>>,
  body: Readonly<Record<string, unknown>> = call.body,
): Readonly<Record<string, unknown>> {
  for (const [name, value] of Object.entries(body)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (!kind) throw unknownProperty(name, type);
    const held = Array.isArray(value) ? 'array' : typeof value;
    if (value !== null && held !== kind) throw wrongType(name, kind);
  }
  return body;
}
