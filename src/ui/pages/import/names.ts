import { partKey, timeColumns, type ImportNames, type ItemNames } from '../../../domain/import/fields';
import type { ListWords } from '../../../i18n';
import { exportWords } from '../../../i18n/pages/export';
import type { ListDefinition, TimeColumn } from '../../../schema/field';
import { timeColumnKeys } from '../../export/timeKeys';

/** English names are understood by whoever reads Swedish too: a file may come from anywhere. Without them the Swedish ones remain. */
async function englishOf(list: ListDefinition): Promise<ListWords[string]> {
  const [{ lists }, { moreLists }] = await Promise.all([import('../../../i18n/en/lists'), import('../../../i18n/en/moreLists')]);
  return { ...(moreLists[list.key] ?? {}), ...((lists as ListWords)[list.key] ?? {}) };
}

/** What people call the columns of a time in their own tables, besides what an export calls them. */
const ownTimeNames: Readonly<Record<TimeColumn, readonly string[]>> = {
  kind: ['Tidsslag'],
  start: ['Start', 'Startdatum', 'Börjar', 'Från', 'From', 'Start date'],
  end: ['Slut', 'Slutdatum', 'Slutar', 'Till', 'Klart', 'Until', 'End', 'End date'],
  precision: ['Precision'],
};
const wholeTimeNames = ['Tidpunkt', 'Datum', 'Deadline', 'När', 'Date', 'When'];

function timeNames(key: string, labels: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  return timeColumns.map((part) => {
    const word = timeColumnKeys[part];
    const exported = labels.flatMap((label) => [`${label}: ${exportWords.sv[word]}`, `${label}: ${exportWords.en[word]}`]);
    return [partKey(key, part), [...exported, ...ownTimeNames[part], partKey(key, part)]];
  });
}

/** What headers and cells may call the fields and choices of a list. */
export async function namesOf(list: ListDefinition, items?: ItemNames): Promise<ImportNames> {
  const english = await englishOf(list).catch((): ListWords[string] => ({}));
  const entries = Object.entries(list.fields);
  return {
    fields: Object.fromEntries(
      entries.flatMap(([key, { label, kind }]): readonly (readonly [string, readonly string[]])[] => {
        const labels = [label, english[key]?.label ?? label];
        return kind === 'time' ? [[key, [...labels, ...wholeTimeNames, key]], ...timeNames(key, labels)] : [[key, [...labels, key]]];
      }),
    ),
    choices: Object.fromEntries(
      entries.map(([key]) => [key, Object.fromEntries(Object.entries(english[key]?.choices ?? {}).map(([code, name]) => [code, [name]]))]),
    ),
    ...(items === undefined ? {} : { items }),
  };
}
