import { csvText } from '../../domain/export/csv';
import { decodeItem } from '../../schema/codec';
import { sheetColumns } from '../../schema/columns';
import type { ListDefinition } from '../../schema/field';
import type { ReadItem } from './survey';

const made = ['Skapad', 'Skapad av', 'Ändrad', 'Ändrad av'];

/** A list for people: the schema's Swedish headings and words, and nothing that a spreadsheet would run. */
export function csvOf(list: ListDefinition, items: readonly ReadItem[]): string {
  const columns = sheetColumns(list);
  const rows = items.map(({ row, record }) => {
    const item = decodeItem(list, row);
    return [...columns.map(({ cell }) => cell(item)), record.created, record.author?.title ?? '', record.modified, record.editor?.title ?? ''];
  });
  return csvText([[...columns.map(({ header }) => header), ...made], ...rows], ';');
}

/** A list for programs: one item a line, so that two archives can be compared line by line. */
export const jsonOf = (list: ListDefinition, records: readonly unknown[]): string =>
  `{"list":${JSON.stringify(list.key)},"items":[${records.map((record) => `\n${JSON.stringify(record)}`).join(',')}\n]}\n`;
