/** Data steps of a migration: every item of a list, read and written some hundred at a time. Can be run again at any point. */
import type { Operation, SiteAdministration } from '../data/administration';
import type { DataError, Result } from '../data/ports';
import { encodeDraft, storedFields } from '../schema/codec';
import type { Row } from '../schema/codec';
import type { Draft, ListDefinition } from '../schema/field';
import type { DataStep } from '../schema/migrations';
import { selectionOf } from '../schema/select';

const pageSize = 500;
const batchSize = 100;

function operationsOf(list: ListDefinition, step: DataStep, rows: readonly Row[]): readonly Operation[] {
  return rows.flatMap((row): Operation[] => {
    const change = step.change(storedFields(list, row, step.reads));
    if (change === null) return [];
    // With the ETag: whoever saves in between wins, and the next run looks at the item again.
    const body = encodeDraft(list, change as Partial<Draft<ListDefinition>>);
    return [{ kind: 'changeItem', list: list.url, id: Number(row.Id), etag: String(row['odata.etag'] ?? '*'), body }];
  });
}

async function write(administration: SiteAdministration, operations: readonly Operation[]): Promise<DataError | undefined> {
  for (let from = 0; from < operations.length; from += batchSize) {
    const outcomes = await administration.execute(operations.slice(from, from + batchSize));
    const failed = outcomes.find((outcome) => !outcome.ok);
    if (failed !== undefined && !failed.ok) return failed.error;
  }
  return undefined;
}

/** How many items were changed. */
export async function migrateItems(administration: SiteAdministration, list: ListDefinition, step: DataStep): Promise<Result<number>> {
  const { select, expand } = selectionOf(list, step.reads);
  for (let after = 0, changed = 0; ;) {
    const page = await administration.items({ list: list.url, select, expand, after, top: pageSize });
    if (!page.ok) return page;
    const operations = operationsOf(list, step, page.value);
    const error = await write(administration, operations);
    if (error !== undefined) return { ok: false, error };
    changed += operations.length;
    const last = page.value[page.value.length - 1];
    if (last === undefined || page.value.length < pageSize) return { ok: true, value: changed };
    after = Number(last.Id);
  }
}
