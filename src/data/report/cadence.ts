/** How often the management group gets a report: a row among the settings, which everybody reads and the convener writes. */
import { cadenceIn, cadenceText, standardCadence, type Cadence } from '../../domain/report/cadence';
import type { Item } from '../../schema/field';
import { settings } from '../../schema/lists/settings';
import type { DataError, DataSource, Result } from '../ports';

/** The setting's name. */
export const cadenceSetting = 'report.cadence';

type Setting = Item<typeof settings>;

async function settingOf(data: DataSource): Promise<Result<Setting | undefined>> {
  const page = await data.repository(settings).page({ where: [{ field: 'title', is: 'equal', value: cadenceSetting }], top: 1 });
  return page.ok ? { ok: true, value: page.value.items[0] } : page;
}

/** Nothing while nobody has chosen one. */
export async function readCadence(data: DataSource): Promise<Result<Cadence | undefined>> {
  const found = await settingOf(data);
  return found.ok ? { ok: true, value: cadenceIn(found.value?.value) } : found;
}

async function write(data: DataSource, found: Setting | undefined, cadence: Cadence): Promise<Result<Cadence>> {
  const repository = data.repository(settings);
  const value = cadenceText(cadence);
  const answer =
    found === undefined ? await repository.add({ title: cadenceSetting, value }, cadenceSetting) : await repository.patch(found.id, { value }, found.etag);
  if (answer.ok) return { ok: true, value: cadence };
  const error: DataError = answer.error;
  return { ok: false, error };
}

export async function saveCadence(data: DataSource, cadence: Cadence): Promise<Result<Cadence>> {
  const found = await settingOf(data);
  return found.ok ? write(data, found.value, cadence) : found;
}

/** The next date of the rhythm that there is. */
export async function moveCadence(data: DataSource, next: string): Promise<Result<Cadence>> {
  const found = await settingOf(data);
  return found.ok ? write(data, found.value, { ...(cadenceIn(found.value?.value) ?? standardCadence), next }) : found;
}
