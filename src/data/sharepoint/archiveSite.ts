/** Export and import over SharePoint's REST. Loaded by whoever exports or imports, and by nobody else. */
import type { ListDefinition } from '../../schema/field';
import type { Append, ArchiveSite, Change, Identity, KnownPerson, Stamp } from '../archive/port';
import type { DataError, Result } from '../ports';
import { createAdministration } from './administration';
import { composeBatch, readBatch } from './batch';
import { systemClock } from './clock';
import type { Settled } from './delivery';
import { isError, succeeded, toError } from './errors';
import type { Call, Fetch } from './exchange';
import { formDates } from './formDates';
import { createSharePointDataSource, openSite, type SharePointOptions } from './index';
import { addressList } from './lists';
import { readOf, standardHeaders, writeOf } from './pnp';
import { quoted } from './scope';
import type { Transport } from './transport';

/** A file whose answer is lost is asked for again so often. */
const attempts = 4;

/** Files on items are read by this path alone. */
const isFile = (url: string): boolean => /\/AttachmentFiles\/[^?]*\/\$value$/i.test(url);

/** The transport reads text: a file comes as its bytes in base64, whatever its type. A redirect is a sign-in or throttle page and stays one. */
function withBytesAsText(fetch: Fetch): Fetch {
  return async (url, init) => {
    const response = await fetch(url, init);
    if (!isFile(url) || !response.ok || response.redirected) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return new Response(base64Of(bytes), { status: response.status, headers: { 'content-type': 'text/plain' } });
  };
}

const chunk = 24 * 1024; // a multiple of three, and few enough arguments for a call
function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += chunk) parts.push(btoa(String.fromCharCode(...bytes.subarray(from, from + chunk))));
  return parts.join('');
}
const bytesFrom = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** The way to one site for its archive. */
export function createArchiveSite(given: SharePointOptions): ArchiveSite {
  const options = { ...given, fetch: withBytesAsText(given.fetch ?? ((url, init) => globalThis.fetch(url, init))) };
  const site = openSite(options);
  const { transport, siteUrl } = site;
  const administration = createAdministration(options);
  const { random } = options.clock ?? systemClock;
  const dates = formDates(site);
  const listAt = (list: ListDefinition) => addressList(site, list).list;
  const failure = (settled: Settled, list?: ListDefinition): { readonly ok: false; readonly error: DataError } => ({
    ok: false,
    error: toError(settled, { attempted: 'add', ...(list === undefined ? {} : { list }) }),
  });

  const appendCall = ({ list, body }: Append): Call => writeOf(listAt(list).items, { body });

  async function append(steps: readonly Append[]): Promise<readonly Result<number>[]> {
    const settled = await transport.once(composeBatch(siteUrl, steps.map(appendCall), random().toString(36).slice(2)));
    const answers = 'status' in settled && settled.status === 200 ? readBatch(settled, steps.length) : undefined;
    const unanswered: Settled = 'status' in settled && settled.status === 200 ? { trouble: 'offline' } : settled;
    return steps.map(({ list }, index) => {
      const answer = answers?.[index] ?? unanswered;
      if (!('status' in answer) || answer.status >= 300) return failure(answer, list);
      return { ok: true, value: (JSON.parse(answer.text) as { readonly Id: number }).Id };
    });
  }

  /** Calls that can be sent again without harm: the transport does, until each has its answer. */
  const writes = (calls: readonly Call[]): Promise<readonly Settled[]> =>
    Promise.all(calls.map(async (call) => (await transport.write([call]))[0] ?? ({ trouble: 'offline' } as const)));

  const change = async (changes: readonly Change[]): Promise<readonly Result<void>[]> => {
    const settled = await writes(changes.map(({ list, id, body }) => writeOf(listAt(list).items.getById(id), { method: 'MERGE', body, etag: '*' })));
    return settled.map((answer, index) => {
      const told = succeeded(answer, { attempted: 'change', ...(changes[index] === undefined ? {} : { list: changes[index].list }) });
      return isError(told) ? { ok: false, error: told } : { ok: true, value: undefined };
    });
  };

  const erase: ArchiveSite['erase'] = async (items) => {
    const settled = await writes(items.map(({ list, id }) => writeOf(listAt(list).items.getById(id), { method: 'DELETE', etag: '*' })));
    const failed = settled.find((answer) => !('status' in answer) || (answer.status >= 300 && answer.status !== 404));
    return failed === undefined ? { ok: true, value: undefined } : failure(failed);
  };

  const ensure = (logonNames: readonly string[]): Promise<readonly Settled[]> =>
    writes(
      logonNames.map((logonName) => ({ method: 'POST', url: `${siteUrl}/_api/web/ensureuser`, headers: standardHeaders, body: JSON.stringify({ logonName }) })),
    );

  /** By the name that they signed in by; in another tenant that may be another, and the address the same. */
  async function ensurePeople(people: readonly Identity[]): Promise<Result<readonly (KnownPerson | undefined)[]>> {
    const byLogin = (await ensure(people.map(({ login }) => login))).map(personIn);
    const missing = people.flatMap(({ email }, index) => (byLogin[index]?.known === undefined && email !== undefined ? [{ email, index }] : []));
    const byEmail = (await ensure(missing.map(({ email }) => email))).map(personIn);
    const refused = [...byLogin, ...byEmail].find(({ refusal }) => refusal !== undefined)?.refusal;
    if (refused !== undefined) return failure(refused);
    const later = new Map(missing.map(({ index }, at) => [index, byEmail[at]?.known]));
    return { ok: true, value: byLogin.map(({ known }, index) => known ?? later.get(index)) };
  }

  async function stamp(list: ListDefinition, stamps: readonly Stamp[]): Promise<Result<void>> {
    const write = await dates();
    if (!write.ok) return write;
    const settled = await writes(
      stamps.map(({ id, created, modified, author, editor }) => {
        const person = (FieldName: string, login: string | undefined) =>
          login === undefined ? [] : [{ FieldName, FieldValue: JSON.stringify([{ Key: login }]) }];
        const date = (FieldName: string, at: string) => {
          const FieldValue = write.value(at);
          return FieldValue === undefined ? [] : [{ FieldName, FieldValue }];
        };
        const formValues = [...person('Author', author), ...person('Editor', editor), ...date('Created', created), ...date('Modified', modified)];
        return writeOf(listAt(list).items.getById(id), { path: 'validateupdatelistitem', body: { formValues, bNewDocumentUpdate: true } });
      }),
    );
    const failed = settled.find((answer) => !('status' in answer) || answer.status >= 300);
    return failed === undefined ? { ok: true, value: undefined } : failure(failed, list);
  }

  return {
    siteUrl,
    data: createSharePointDataSource(options),
    read: (request) => administration.read(request),
    items: (request) => administration.items(request),
    append,
    change,
    erase,
    ensurePeople,
    stamp,
    file: (list, id, name) =>
      fileOn(transport, list, `${readOf(listAt(list).items.getById(id)).url}/AttachmentFiles/getByFileNameAsPath(DecodedUrl='${quoted(name)}')/$value`),
  };
}

async function fileOn(transport: Transport, list: ListDefinition, url: string): Promise<Result<Uint8Array>> {
  for (let attempt = 1; ; attempt += 1) {
    const settled = await transport.once({ method: 'GET', url, headers: { Accept: '*/*' } });
    if ('status' in settled && settled.status === 200) return { ok: true, value: bytesFrom(settled.text) };
    const isLost = 'trouble' in settled && settled.trouble === 'offline';
    if (!isLost || attempt === attempts) return { ok: false, error: toError(settled, { attempted: 'read', list }) };
  }
}

/** Whom SharePoint found; nobody when it knows nobody of that name; a refusal when the answer tells neither. */
function personIn(settled: Settled): { readonly known?: KnownPerson; readonly refusal?: Settled } {
  if (!('status' in settled) || settled.status === 401 || settled.status === 403) return { refusal: settled };
  if (settled.status >= 300) return {};
  const { Id, LoginName } = JSON.parse(settled.text) as { readonly Id: number; readonly LoginName: string };
  return { known: { id: Id, login: LoginName } };
}
