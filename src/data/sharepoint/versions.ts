import { storedFields, type Row } from '../../schema/codec';
import { personOf } from '../../schema/kinds/many';
import type { Item, ListDefinition } from '../../schema/field';
import type { Repository, Version } from '../ports';
import { callTo, rowsAt, type Scope } from './scope';

/** The versions of an item, latest first. */
export function versionsOf<L extends ListDefinition>(scope: Scope<L>): Repository<L>['versions'] {
  return async (id) => {
    const rows = await rowsAt(scope, callTo(scope, id, 'versions'));
    if (!rows.ok) return rows;
    const inOrder = [...rows.value].sort((a, b) => Number(b.VersionId) - Number(a.VersionId));
    return { ok: true, value: inOrder.map((row) => versionFrom(scope.list, asItemRow(row))) };
  };
}

function versionFrom<L extends ListDefinition>(list: L, row: Row): Version<L> {
  return {
    label: String(row.VersionLabel ?? ''),
    at: instant(row.Created),
    by: personOf(row.Editor) ?? { id: 0, title: '' },
    values: storedFields(list, row) as Partial<Item<L>>,
  };
}

/** `Created` of a version is when it was saved, written with seven decimals: '2020-12-10T12:32:20.0000000Z'. */
function instant(value: unknown): string {
  const time = Date.parse(String(value));
  return Number.isNaN(time) ? '' : new Date(time).toISOString().replace('.000Z', 'Z');
}

/**
 * SP.ListItemVersion tells an item in another dialect: underscores in names are encoded once more
 * (`OData__x005f_UIVersionString`), and a lookup or person is {LookupId, LookupValue, Email}.
 */
const asItemRow = (row: Row): Row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name.replace(/_x005f_/g, '_'), reference(value)]));

interface VersionLookup {
  readonly LookupId: number;
  readonly LookupValue?: string;
  readonly Email?: string;
}
function reference(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reference);
  if (typeof value !== 'object' || value === null || !('LookupId' in value)) return value;
  const { LookupId, LookupValue, Email } = value as VersionLookup;
  return { Id: LookupId, Title: LookupValue, EMail: Email };
}
