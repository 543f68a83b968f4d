import type { Attachment, Attachments, DataError } from '../ports';
import { refuseAttachment } from '../attachmentRules';
import type { StoredFile, Table } from './table';

type Fail = (kind: DataError['kind'], attempted: DataError['attempted'], more?: Partial<DataError>) => { readonly ok: false; readonly error: DataError };

/** Files on items in memory; one a name, whatever its case. `touch`: a file that comes or goes is a save of the item. */
export function memoryAttachments(list: { readonly key: string; readonly url: string }, table: Table, touch: (id: number) => void, fail: Fail): Attachments {
  const filesOf = (id: number): readonly StoredFile[] => table.files.get(id) ?? [];
  const isNamed = (name: string) => (file: StoredFile) => file.name.toLowerCase() === name.toLowerCase();
  const attachment = (id: number, name: string): Attachment => ({
    name,
    url: `https://memory.example/${list.url}/Attachments/${id}/${encodeURIComponent(name)}`,
  });
  const keep = (id: number, files: readonly StoredFile[]): void => {
    const byName = [...files].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
    table.files.set(id, byName);
    touch(id);
  };
  return {
    of: async (id) => (table.rows.has(id) ? { ok: true, value: filesOf(id).map(({ name }) => attachment(id, name)) } : fail('notFound', 'read')),
    add: async (id, name, bytes) => {
      const refused = refuseAttachment(list.key, name, bytes.byteLength);
      if (refused !== undefined) return { ok: false, error: refused };
      if (!table.rows.has(id)) return fail('notFound', 'change');
      const there = filesOf(id).find(isNamed(name));
      if (there === undefined) keep(id, [...filesOf(id), { name, bytes: new Uint8Array(bytes.slice(0)) }]);
      else if (!isSame(there.bytes, new Uint8Array(bytes))) return fail('duplicate', 'change', { field: 'name' });
      return { ok: true, value: attachment(id, there?.name ?? name) };
    },
    remove: async (id, name) => {
      if (!table.rows.has(id)) return fail('notFound', 'change');
      if (filesOf(id).some(isNamed(name)))
        keep(
          id,
          filesOf(id).filter((file) => !isNamed(name)(file)),
        );
      return { ok: true, value: undefined };
    },
  };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);
