/** Pages of items straight from their values: an object a row, its properties in the order of the plan. */
import type { FieldValue, ItemRow, ListRow } from '../../engine';
import { annotations } from '../shape';
import type { Call } from '../wire';
import { itemUrl, type ItemPlan } from './item';
import { itemTypeName } from './list';

type Cells = readonly FieldValue[];
interface Property {
  readonly name: string;
  readonly at: number;
  readonly constant: string | null;
}

export interface CellView {
  /** What to ask the session for. */
  readonly fields: readonly string[];
  readonly objects: (call: Call, list: ListRow, rows: readonly Cells[]) => readonly unknown[];
}

/** What an item's annotations are made of. */
const identity = ['ID', 'owshiddenversion', 'UniqueId'] as const;

/** Null when a page needs whole items: for verbose, for what is expanded, and for values that come on demand. */
export function cellView(plan: ItemPlan, metadata: Call['metadata']): CellView | null {
  if (metadata === 'verbose' || plan.wanted.expand.size > 0 || plan.others.length > 0) return null;
  const first = metadata === 'minimal' ? [...identity] : [];
  const fields: string[] = [...first];
  const properties: Property[] = [];
  for (const { name, field, constant } of plan.columns) {
    if (field === undefined && constant === undefined) return null;
    properties.push({ name, at: field === undefined ? -1 : fields.length, constant: constant ?? null });
    if (field !== undefined) fields.push(field);
  }
  const fill = (shape: Record<string, unknown>, cells: Cells): Record<string, unknown> => {
    for (const { name, at, constant } of properties) shape[name] = at < 0 ? constant : cells[at];
    return shape;
  };
  if (metadata === 'none') return { fields, objects: (_call, _list, rows) => rows.map((cells) => fill({}, cells)) };
  return {
    fields,
    objects(call, list, rows) {
      const type = itemTypeName(list);
      return rows.map((cells) => {
        const [id, version, uniqueId] = cells as readonly [number, number, string];
        const item: Pick<ItemRow, 'id' | 'version' | 'uniqueId'> = { id, version, uniqueId };
        return fill(annotations({ type, url: itemUrl(list, item), etag: call.session.etag(item) }, metadata, call.webUrl), cells);
      });
    },
  };
}
