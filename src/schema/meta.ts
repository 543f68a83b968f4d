/** What every item has, whatever its list, and what $select, $expand and $filter call it. */
import type { ItemMeta } from './field';

export const meta = {
  id: { select: ['Id'], expand: [], query: 'Id' },
  etag: { select: [], expand: [], query: null },
  created: { select: ['Created'], expand: [], query: 'Created' },
  modified: { select: ['Modified'], expand: [], query: 'Modified' },
  author: { select: ['Author/Id', 'Author/Title'], expand: ['Author'], query: 'AuthorId' },
  editor: { select: ['Editor/Id', 'Editor/Title'], expand: ['Editor'], query: 'EditorId' },
} as const satisfies Record<keyof ItemMeta, { readonly select: readonly string[]; readonly expand: readonly string[]; readonly query: string | null }>;

/** True for a key that no field may have, because every item has it already. */
export const isMeta = (key: string): key is keyof ItemMeta => Object.prototype.hasOwnProperty.call(meta, key);
