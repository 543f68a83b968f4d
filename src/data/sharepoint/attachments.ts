import type { Row } from '../../schema/codec';
import type { ListDefinition } from '../../schema/field';
import type { Attachment, Attachments, Result } from '../ports';
import { refuseAttachment } from '../attachmentRules';
import type { Settled } from './delivery';
import { callTo, deleteFrom, failed, quoted, rowsAt, type Scope } from './scope';

const attempts = 4;

/** Files on a list's items. Names go as DecodedUrl: the older FileName refuses `#` and `%`. */
export function attachmentsOf<L extends ListDefinition>(scope: Scope<L>): Attachments {
  const { list, site } = scope;
  const { transport, siteUrl } = site;
  const allOf = (id: number) => callTo(scope, id, 'AttachmentFiles');
  const oneOf = (name: string): string => `AttachmentFiles/getByFileNameAsPath(DecodedUrl='${quoted(name)}')`;
  const attachmentFrom = (row: Row): Attachment => ({ name: String(row.FileName), url: absolute(siteUrl, String(row.ServerRelativeUrl)) });

  async function of(id: number): Promise<Result<readonly Attachment[]>> {
    const rows = await rowsAt(scope, allOf(id));
    return rows.ok ? { ok: true, value: rows.value.map(attachmentFrom) } : rows;
  }

  /**
   * SharePoint keeps one file a name, so sending it again cannot double it; but then "the name is taken" may be the echo
   * of our own first attempt. What is there under the name is compared: these bytes are success, others a duplicate.
   */
  async function add(id: number, name: string, bytes: ArrayBuffer): Promise<Result<Attachment>> {
    const refused = refuseAttachment(list.key, name, bytes.byteLength);
    if (refused !== undefined) return { ok: false, error: refused };
    for (let attempt = 1; ; attempt += 1) {
      const sent = await transport.once(callTo(scope, id, `AttachmentFiles/addUsingPath(DecodedUrl='${quoted(name)}')`, { method: 'POST', bytes }));
      if ('status' in sent && sent.status < 300) return { ok: true, value: attachmentFrom(JSON.parse(sent.text) as Row) };
      const isLost = 'trouble' in sent && sent.trouble === 'offline';
      if (!isLost && !isTaken(sent)) return told(sent);
      const there = await whatIsThere(id, name, bytes);
      if (!there.ok) return { ok: false, error: { ...there.error, attempted: 'change' } };
      if (there.value === 'other') return { ok: false, error: { kind: 'duplicate', attempted: 'change', list: list.key, field: 'name' } };
      if (there.value !== 'nothing') return { ok: true, value: there.value };
      if (attempt === attempts) return failed(sent, 'change', list);
    }
  }

  async function whatIsThere(id: number, name: string, bytes: ArrayBuffer): Promise<Result<Attachment | 'other' | 'nothing'>> {
    const files = await of(id);
    if (!files.ok) return files;
    const file = files.value.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (file === undefined) return { ok: true, value: 'nothing' };
    const content = await transport.once(callTo(scope, id, `${oneOf(file.name)}/$value`));
    if (!('status' in content) || content.status !== 200) return failed(content, 'change', list);
    // Both read as text in the same way: bytes that differ so little that their texts do not are one file.
    return { ok: true, value: content.text === new TextDecoder().decode(bytes) ? file : 'other' };
  }

  function told(sent: Settled): Result<never> {
    const { error } = failed(sent, 'change', list);
    const field = refusedPart(sent);
    return { ok: false, error: field === undefined ? error : { ...error, kind: 'invalid', field } };
  }

  const remove: Attachments['remove'] = (id, name) => deleteFrom(scope, 'change', callTo(scope, id, oneOf(name), { method: 'DELETE' }), allOf(id));

  return { of, add, remove };
}

const says = (settled: Settled, code: string): boolean => 'status' in settled && settled.text.includes(code);

/** SPException -2130575257: "The specified name is already in use." */
const isTaken = (settled: Settled): boolean => says(settled, '-2130575257');

/** -2130575245: characters that are not permitted. -2130575250 and 413: too large, should SharePoint's limit be lower one day. */
function refusedPart(settled: Settled): 'name' | 'bytes' | undefined {
  if (says(settled, '-2130575245')) return 'name';
  return says(settled, '-2130575250') || ('status' in settled && settled.status === 413) ? 'bytes' : undefined;
}

/** `#`, `%` and `?` in a path are part of the name, not of the address. */
const absolute = (siteUrl: string, path: string): string => new URL(siteUrl).origin + path.split('/').map(encodeURIComponent).join('/');
