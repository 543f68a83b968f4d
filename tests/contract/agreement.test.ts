/** The double is only worth something if it answers as the server does: any query, the same items in the same order. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { createMemoryDataSource } from '../../src/data/memory';
import type { Condition, ListQuery, Repository } from '../../src/data/ports';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import type { Draft } from '../../src/schema/field';
import { signals } from '../../src/schema/lists/signals';
import { everyKind } from '../fixtures/everyKind';
import { seeded } from '../fixtures/random';
import { signalDraft } from '../fixtures/signals';
import { startSite, type TestSite } from '../fixtures/site';
import { value } from './repository';

type Every = typeof everyKind;
const titles = ['Alfa', 'alfa', 'Ängsö', 'angso', 'Örebro', 'Zeta', "O'Brien", '100 %', 'Al_fa', 'Åre'];
const days = ['2026-01-01', '2026-03-29', '2026-06-30', '2026-10-25'];
const instants = ['2026-01-01T00:00:00Z', '2026-03-29T01:30:00Z', '2026-10-25T00:30:00Z', '2026-12-31T23:59:59Z'];
const pick = <T>(random: () => number, values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;

function randomDraft(random: () => number): Draft<Every> {
  const draft: Record<string, unknown> = { title: pick(random, titles) };
  const maybe = (key: string, make: () => unknown): void => {
    if (random() < 0.7) draft[key] = make();
  };
  maybe('number', () => pick(random, [-1.5, 0, 1, 2, 1000]));
  maybe('bool', () => random() < 0.5);
  maybe('date', () => pick(random, days));
  maybe('dateTime', () => pick(random, instants));
  maybe('choice', () => pick(random, ['a', 'b', 'c']));
  maybe('person', () => pick(random, [1, 2]));
  maybe('lookup', () => pick(random, [1, 2, 3]));
  maybe('time', () => ({ kind: 'deadline', end: pick(random, days), precision: 'dag' }));
  return draft as unknown as Draft<Every>;
}

const values: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  title: [...titles, 'al', 'Ä', 'finns inte'],
  number: [-1.5, 0, 1, 1000],
  bool: [true, false],
  date: [...days, '2026-02-02'],
  dateTime: instants,
  choice: ['a', 'b', 'c'],
  person: [1, 2, 99],
  lookup: [1, 2, 99],
  time: days,
  id: [1, 20, 60],
};
const ordered = ['number', 'date', 'dateTime', 'id', 'title', 'time'];

const condition: fc.Arbitrary<Condition<Every>> = fc.constantFrom(...Object.keys(values)).chain((field) => {
  const possible = values[field] ?? [];
  const comparisons: Condition<Every>['is'][] = ['equal', 'notEqual'];
  if (ordered.includes(field)) comparisons.push('atLeast', 'atMost');
  if (field === 'title') comparisons.push('startsWith', 'contains');
  if (field !== 'bool') comparisons.push('oneOf');
  if (field !== 'id') comparisons.push('empty', 'notEmpty');
  return fc
    .record({ is: fc.constantFrom(...comparisons), single: fc.constantFrom(...possible), several: fc.subarray([...possible], { minLength: 0 }) })
    .map(({ is, single, several }) => ({ field, is, value: is === 'oneOf' ? several : single }) as Condition<Every>);
});
const order = fc.array(fc.record({ field: fc.constantFrom('number', 'date', 'dateTime', 'bool', 'title', 'time'), descending: fc.boolean() }), {
  maxLength: 2,
});
const query = fc.record({ where: fc.array(condition, { maxLength: 3 }), order, top: fc.constantFrom(3, 10, 50) }) as fc.Arbitrary<ListQuery<Every>>;

/** All pages, one after the other. */
async function everything(repository: Repository<Every>, asked: ListQuery<Every>): Promise<string[]> {
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = value(await repository.page({ ...asked, ...(after === undefined ? {} : { after }) }));
    found.push(...page.items.map(({ clientKey }) => String(clientKey)));
    after = page.next;
  } while (after !== undefined && found.length < 1000);
  return found;
}

describe('the memory double and the server', () => {
  let site: TestSite;
  const memory = createMemoryDataSource({ people: [{ id: 2, title: 'Site Member' }] });
  let server: Repository<Every>;

  beforeAll(async () => {
    site = await startSite([signals, everyKind]);
    const source = createSharePointDataSource({ siteUrl: site.siteUrl, token: 'owner' });
    server = source.repository(everyKind);
    const random = seeded(42);
    for (const both of [source, memory]) for (const title of ['Ett', 'Två', 'Tre']) value(await both.repository(signals).add(signalDraft(title), randomUUID()));
    for (let index = 0; index < 60; index += 1) {
      const draft = randomDraft(random);
      for (const both of [server, memory.repository(everyKind)]) value(await both.add(draft, `nyckel-${index}`));
    }
  }, 60_000);
  afterAll(() => site.close());

  test('give the same items in the same order, page by page, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        expect(await everything(server, asked)).toEqual(await everything(memory.repository(everyKind), asked));
      }),
      { numRuns: 80 },
    );
  }, 120_000);

  test('agree also when the list has grown past the threshold, in the order of ids', async () => {
    site.host.change({ listViewThreshold: 12 });
    const grown = createSharePointDataSource({ siteUrl: site.siteUrl, token: 'owner', listViewThreshold: 12 }).repository(everyKind);
    await fc.assert(
      fc.asyncProperty(fc.array(condition, { minLength: 1, maxLength: 3 }), fc.constantFrom(3, 10), async (where, top) => {
        const asked = { where, top };
        expect(await everything(grown, asked)).toEqual(await everything(memory.repository(everyKind), asked));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
