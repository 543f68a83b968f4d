import type { ImportNames } from '../../../domain/import/fields';
import type { ListWords } from '../../../i18n';
import type { ListDefinition } from '../../../schema/field';

/** English names are understood by whoever reads Swedish too: a file may come from anywhere. Without them the Swedish ones remain. */
async function englishOf(list: ListDefinition): Promise<ListWords[string]> {
  const [{ lists }, { moreLists }] = await Promise.all([import('../../../i18n/en/lists'), import('../../../i18n/en/moreLists')]);
  return { ...(moreLists[list.key] ?? {}), ...((lists as ListWords)[list.key] ?? {}) };
}

/** What headers and cells may call the fields and choices of a list. */
export async function namesOf(list: ListDefinition): Promise<ImportNames> {
  const english = await englishOf(list).catch((): ListWords[string] => ({}));
  const entries = Object.entries(list.fields);
  return {
    fields: Object.fromEntries(entries.map(([key, { label }]) => [key, [label, english[key]?.label ?? label, key]])),
    choices: Object.fromEntries(
      entries.map(([key]) => [key, Object.fromEntries(Object.entries(english[key]?.choices ?? {}).map(([code, name]) => [code, [name]]))]),
    ),
  };
}
