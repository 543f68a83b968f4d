/** The addresses of the accessibility statement and the guides: rows among the settings, which everybody reads. */
import { helpKinds, helpPlacesIn, helpSettings, type HelpPlaces } from '../domain/help/places';
import type { Item } from '../schema/field';
import { settings } from '../schema/lists/settings';
import type { DataSource, Result } from './ports';

type Setting = Item<typeof settings>;

async function rowsOf(data: DataSource): Promise<Result<readonly Setting[]>> {
  const page = await data.repository(settings).page({ where: [{ field: 'title', is: 'oneOf', value: Object.values(helpSettings) }], top: helpKinds.length });
  return page.ok ? { ok: true, value: page.value.items } : page;
}

export async function readHelpPlaces(data: DataSource): Promise<Result<HelpPlaces>> {
  const rows = await rowsOf(data);
  return rows.ok ? { ok: true, value: helpPlacesIn(rows.value) } : rows;
}

/** Writes what has changed; an address that is left out is taken away. */
export async function saveHelpPlaces(data: DataSource, places: HelpPlaces): Promise<Result<HelpPlaces>> {
  const rows = await rowsOf(data);
  if (!rows.ok) return rows;
  const repository = data.repository(settings);
  for (const kind of helpKinds) {
    const [title, value] = [helpSettings[kind], places[kind] ?? ''];
    const row = rows.value.find((one) => one.title === title);
    if ((row?.value ?? '') === value) continue;
    const written = row === undefined ? await repository.add({ title, value }, title) : await repository.patch(row.id, { value }, row.etag);
    if (!written.ok) return { ok: false, error: written.error };
  }
  return { ok: true, value: places };
}
