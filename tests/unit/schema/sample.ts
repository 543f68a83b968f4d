/** A list with every kind, required and optional, and what SharePoint makes of a written body. */
import { defineList, f } from '../../../src/schema/field';
import type { Field } from '../../../src/schema/field';
import type { Row } from '../../../src/schema/codec';
import { midnight } from '../../../src/schema/kinds/days';
import { kindOf } from '../../../src/schema/kinds';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const colours = { red: 'röd', green: 'grön; eller blå', blue: 'blå' } as const;
const timeColumns = (n: number) => ({
  kind: { internal: `FsKind${n}`, id: id(n) },
  start: { internal: `FsStart${n}`, id: id(n + 1) },
  end: { internal: `FsEnd${n}`, id: id(n + 2) },
  precision: { internal: `FsPrecision${n}`, id: id(n + 3) },
});

export const sample = defineList({
  key: 'sample',
  url: 'Lists/Sample',
  title: 'Prov',
  description: 'Alla slag',
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Rubrik', required: true, maxLength: 100, indexed: true, search: true }),
    code: f.text({ internal: 'FsCode', id: id(31), label: 'Kod', required: true, default: 'A', form: 'none' }),
    text: f.text({ internal: 'FsText', id: id(1), label: 'Text', hint: 'Kort', maxLength: 50, minLength: 2 }),
    note: f.note({ internal: 'FsNote', id: id(2), label: 'Anteckning', required: true, maxLength: 2000, minLength: 3, rows: 4, search: true }),
    markdown: f.markdown({ internal: 'FsMarkdown', id: id(3), label: 'Långtext' }),
    number: f.number({ internal: 'FsNumber', id: id(4), label: 'Tal', min: -5, max: 100, decimals: 2 }),
    rating: f.number({ internal: 'FsRating', id: id(5), label: 'Betyg', required: true, default: 3, min: 1, max: 5, decimals: 0 }),
    bool: f.bool({ internal: 'FsBool', id: id(6), label: 'Flagga', required: true, default: true, form: 'main' }),
    maybe: f.bool({ internal: 'FsMaybe', id: id(7), label: 'Kanske' }),
    date: f.date({ internal: 'FsDate', id: id(8), label: 'Dag', indexed: true, since: 2 }),
    dateTime: f.dateTime({ internal: 'FsDateTime', id: id(9), label: 'Stund' }),
    choice: f.choice({ internal: 'FsChoice', id: id(10), label: 'Val', choices: colours, required: true, default: 'green', indexed: true }),
    optionalChoice: f.choice({ internal: 'FsOptionalChoice', id: id(11), label: 'Frivilligt val', choices: colours }),
    choices: f.choices({ internal: 'FsChoices', id: id(12), label: 'Flera val', choices: colours, max: 2 }),
    person: f.person({ internal: 'FsPerson', id: id(13), label: 'Person' }),
    people: f.people({ internal: 'FsPeople', id: id(14), label: 'Personer' }),
    lookup: f.lookup({ internal: 'FsLookup', id: id(15), label: 'Uppslag', list: 'sample' }),
    lookups: f.lookups({ internal: 'FsLookups', id: id(16), label: 'Flera uppslag', list: 'sample' }),
    url: f.url({ internal: 'FsUrl', id: id(17), label: 'Länk' }),
    time: f.time({ internal: 'FsTime', label: 'Tid', indexed: true, columns: timeColumns(20) }),
    clientKey: f.text({ internal: 'FsClientKey', id: id(30), label: 'Klientnyckel', indexed: true, unique: true, form: 'none' }),
  },
  views: [{ title: 'Alla', isDefault: true, fields: ['title', 'choice'], order: { field: 'title' } }],
});

/** What a required field of each kind looks like when its column is empty. */
export const demanding = defineList({
  key: 'demanding',
  url: 'Lists/Demanding',
  title: 'Krävande',
  description: 'Alla slag, alla krävs',
  fields: {
    title: f.text({ internal: 'Title', builtin: true, label: 'Rubrik', required: true }),
    number: f.number({ internal: 'FsNumber', id: id(1), label: 'Tal', required: true }),
    bool: f.bool({ internal: 'FsBool', id: id(2), label: 'Flagga', required: true }),
    date: f.date({ internal: 'FsDate', id: id(3), label: 'Dag', required: true }),
    dateTime: f.dateTime({ internal: 'FsDateTime', id: id(4), label: 'Stund', required: true }),
    choice: f.choice({ internal: 'FsChoice', id: id(5), label: 'Val', choices: colours, required: true }),
    choices: f.choices({ internal: 'FsChoices', id: id(6), label: 'Flera val', choices: colours, required: true }),
    person: f.person({ internal: 'FsPerson', id: id(7), label: 'Person', required: true }),
    people: f.people({ internal: 'FsPeople', id: id(8), label: 'Personer', required: true }),
    lookup: f.lookup({ internal: 'FsLookup', id: id(9), label: 'Uppslag', list: 'sample', required: true }),
    url: f.url({ internal: 'FsUrl', id: id(10), label: 'Länk', required: true }),
    time: f.time({ internal: 'FsTime', label: 'Tid', required: true, columns: timeColumns(20) }),
  },
  views: [{ title: 'Alla', isDefault: true, fields: ['title'] }],
});

/** How SharePoint answers what was written: expanded lookups, midnights for days, null for an empty multi-choice. */
export function answered(fields: Readonly<Record<string, Field>>, body: Row, timeZone: string): Row {
  const answer: Record<string, unknown> = {
    Id: 1,
    'odata.etag': '"1"',
    Created: '2026-01-01T00:00:00Z',
    Modified: '2026-01-01T00:00:00Z',
    Author: { Id: 1, Title: 'A' },
    Editor: { Id: 1, Title: 'A' },
  };
  for (const field of Object.values(fields)) {
    for (const column of kindOf(field).columns(field)) {
      const { internal } = column;
      const expand = (value: unknown): unknown => (typeof value === 'number' ? { Id: value, Title: `Nr ${value}` } : null);
      const stored = {
        User: () => expand(body[`${internal}Id`]),
        Lookup: () => expand(body[`${internal}Id`]),
        UserMulti: () => ((body[`${internal}Id`] as number[] | undefined) ?? []).map(expand),
        LookupMulti: () => ((body[`${internal}Id`] as number[] | undefined) ?? []).map(expand),
        MultiChoice: () => ((body[internal] as unknown[] | undefined)?.length ? body[internal] : null),
        DateTime: () =>
          column.attributes.Format === 'DateOnly' && typeof body[internal] === 'string'
            ? midnight(localDay(body[internal], timeZone), timeZone)
            : (body[internal] ?? null),
      }[column.type as string];
      answer[internal] = stored === undefined ? (body[internal] ?? null) : stored();
    }
  }
  return answer;
}

function localDay(instant: string, timeZone: string): string {
  // Written days lie at 11:00 UTC, which is within the day in every zone of the tests.
  const day = instant.slice(0, 10);
  const from = Date.parse(midnight(day, timeZone));
  if (Date.parse(instant) < from || Date.parse(instant) >= from + 25 * 3_600_000) throw new Error(`${instant} is not within ${day} in ${timeZone}`);
  return day;
}
