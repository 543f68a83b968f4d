import { createMemoryDataSource } from '../../src/data/memory';
import type { DataError, Result, Standing } from '../../src/data/ports';
import { keepingToVersion } from '../../src/data/siteVersion';
import { allLists } from '../../src/schema/lists';
import { activities } from '../../src/schema/lists/activities';
import { proposals } from '../../src/schema/lists/proposals';
import { signals } from '../../src/schema/lists/signals';
import { migrations } from '../../src/schema/migrations';
import { asOf } from '../../src/schema/history';
import { schemaVersion } from '../../src/schema/version';
import { olderSite, recordVersion } from '../fixtures/olderSite';

const draft = { title: 'Sensorer i hemmet', seen: 'Fler mäter själva.', source: 'Ett möte' } as const;

function value<T, E extends DataError>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

/** A site of a version with one spaning, and a program of today over it. */
async function siteOf(version: number | undefined) {
  const site = { version: version ?? 1 };
  const memory = createMemoryDataSource();
  const signal = value(await memory.repository(signals).add(draft, 'one'));
  if (version !== undefined) await recordVersion(memory, String(version));
  const asked: string[] = [];
  const data = keepingToVersion(olderSite(memory, () => site.version, asked));
  const standings: Standing[] = [];
  data.version.onStanding((standing) => standings.push(standing));
  return {
    memory,
    data,
    signal,
    asked,
    standings,
    upgrade: async () => {
      site.version = schemaVersion;
      await recordVersion(memory, String(schemaVersion));
    },
  };
}

test('the version of the lists is where their migrations lead', () => {
  expect(migrations.map(({ to }) => to)).toEqual(Array.from({ length: schemaVersion - 1 }, (_unused, index) => index + 2));
});

test('what the history says came later is there today', () => {
  const changed = allLists.filter((list) => asOf(list, 1) === undefined).length;
  expect(changed).toBe(32);
  for (const list of allLists) expect(asOf(list, schemaVersion)).toMatchObject({ key: list.key, fields: list.fields });
});

describe('A site of this version', () => {
  it('is read and written as ever, and tells its version with the first read', async () => {
    const { data, standings, asked } = await siteOf(schemaVersion);
    value(await data.repository(signals).page());
    expect(standings).toEqual([{ is: 'current', site: schemaVersion, program: schemaVersion }]);
    expect(asked).toEqual(['settings', 'signals']);
    value(await data.repository(signals).add({ ...draft, title: 'En till' }, 'two'));
    expect(asked).toEqual(['settings', 'signals']); // a write asks no second time
  });

  it('that is upgraded while a tab stands open takes nothing more from the older program in it', async () => {
    const { data, memory, signal, standings } = await siteOf(schemaVersion);
    value(await data.repository(signals).page());
    await recordVersion(memory, String(schemaVersion + 1));
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 6 * 60_000);
    try {
      expect(await data.repository(signals).add(draft, 'late')).toMatchObject({ ok: false, error: { kind: 'siteNewer' } });
      expect(await data.repository(signals).remove(signal.id)).toMatchObject({ ok: false, error: { kind: 'siteNewer' } });
    } finally {
      later.mockRestore();
    }
    expect(standings.map(({ is }) => is)).toEqual(['current', 'newer']);
  });
});

describe.each([1, 2, 3, 4, 5])('A site of version %i', (version) => {
  it('is read as far as it has lists and columns', async () => {
    const { data, signal, standings } = await siteOf(version);
    const [pages, items] = await Promise.all([
      Promise.all(allLists.map((list) => data.repository(list as typeof signals).page())),
      Promise.all([data.repository(signals).get(signal.id), data.repository(signals).get(999)]),
    ]);
    expect(pages.filter(({ ok }) => !ok)).toEqual([]);
    expect(items).toMatchObject([
      { ok: true, value: { title: draft.title, recordStatus: 'arbetsmaterial' } },
      { ok: false, error: { kind: 'notFound' } },
    ]);
    expect(standings).toEqual([{ is: 'older', site: version, program: schemaVersion }]);
  });

  it('takes nothing, and says so', async () => {
    const { data, memory, signal } = await siteOf(version);
    const repository = data.repository(signals);
    const refused = { ok: false, error: { kind: 'siteOlder', list: 'signals' } };
    expect(await repository.add(draft, 'two')).toMatchObject(refused);
    expect(await repository.patch(signal.id, { title: 'Annat' }, signal.etag)).toMatchObject(refused);
    expect(await repository.remove(signal.id)).toMatchObject(refused);
    expect(await repository.addMany([{ draft, clientKey: 'three' }])).toMatchObject([refused]);
    expect(await repository.conversation.say(signal.id, 'Hej')).toMatchObject(refused);
    expect(await repository.attachments.add(signal.id, 'a.txt', new ArrayBuffer(1))).toMatchObject(refused);
    expect(value(await memory.repository(signals).page()).items).toEqual([signal]);
  });
});

describe('An older site', () => {
  it('without a record of its version is of the first', async () => {
    const { data, standings } = await siteOf(undefined);
    value(await data.repository(signals).page());
    expect(standings).toMatchObject([{ is: 'older', site: 1 }]);
  });

  it.each(['-1', '0', '5.5', 'sex', '', 'NaN'])('whose record says %j, which is no version, is of the first, as the plan says', async (said) => {
    const { data, memory, standings, signal } = await siteOf(1);
    await recordVersion(memory, said);
    expect(value(await data.repository(signals).page()).items).toMatchObject([{ id: signal.id }]);
    expect(standings).toMatchObject([{ is: 'older', site: 1 }]);
  });

  it('is not asked again for what it has not, once that is known', async () => {
    const { data, asked } = await siteOf(1);
    value(await data.repository(signals).page());
    expect(asked).toEqual(['settings', 'signals', 'signals']);
    value(await data.repository(signals).page());
    value(await data.repository(proposals).page());
    expect(asked).toEqual(['settings', 'signals', 'signals', 'signals']);
  });

  it('answers a question about a later column as if nothing stood in it', async () => {
    const { data } = await siteOf(1);
    const repository = data.repository(signals);
    const found = async (is: 'equal' | 'notEqual' | 'empty' | 'notEmpty'): Promise<number> =>
      value(await repository.page({ where: [{ field: 'recordStatus', is, value: 'upprattad' }], order: [{ field: 'recordStatus' }] })).items.length;
    expect([await found('equal'), await found('notEqual'), await found('empty'), await found('notEmpty')]).toEqual([0, 1, 1, 0]);
    expect(value(await data.repository(activities).page({ where: [{ field: 'title', is: 'equal', value: 'ingen' }] })).items).toEqual([]);
  });

  it('takes what was written meanwhile as soon as it is upgraded, and is then read whole', async () => {
    const { data, upgrade, standings } = await siteOf(4);
    value(await data.repository(signals).page());
    expect(await data.repository(signals).add(draft, 'two')).toMatchObject({ ok: false, error: { kind: 'siteOlder' } });
    await upgrade();
    value(await data.repository(signals).add(draft, 'two'));
    expect(standings.map(({ is }) => is)).toEqual(['older', 'current']);
    expect(value(await data.repository(signals).page()).items).toHaveLength(2);
  });
});

describe('A newer site', () => {
  it('is read, and takes nothing from a program of today', async () => {
    const { data, standings } = await siteOf(schemaVersion + 1);
    expect(value(await data.repository(signals).page()).items).toHaveLength(1);
    expect(await data.repository(signals).add(draft, 'two')).toMatchObject({ ok: false, error: { kind: 'siteNewer' } });
    expect(standings).toEqual([{ is: 'newer', site: schemaVersion + 1, program: schemaVersion }]);
  });
});

describe('A site that does not tell its version', () => {
  it('says itself what is wrong with a write, and is asked again by the next', async () => {
    let isDown = false;
    const memory = createMemoryDataSource({ interrupt: (attempted, { key }) => (isDown ? { kind: 'offline', attempted, list: key } : undefined) });
    await recordVersion(memory, '2');
    isDown = true;
    const data = keepingToVersion(memory);
    expect(await data.repository(signals).add(draft, 'one')).toMatchObject({ ok: false, error: { kind: 'offline' } });
    isDown = false;
    expect(await data.repository(signals).add(draft, 'one')).toMatchObject({ ok: false, error: { kind: 'siteOlder' } });
  });
});
