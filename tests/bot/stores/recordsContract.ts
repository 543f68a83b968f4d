/** What everybody may rely on of the other stores: who wants to be told, and what has been told. */
import type { Subscriber, SubscriptionStore } from '../../../src/bot/core/ports';
import type { Hearing, NoticeRecords } from '../../../src/bot/notices/ports';
import { reporter, colleague, elsewhere } from './draftStoreContract';

const conversation = { id: 'a:1x;y', kind: 'personal', serviceUrl: 'https://smba.example/emea/' } as const;
const subscriberOf = (person: { tenantId: string; personId: string }): Subscriber => ({
  ...person,
  email: 'öst-enheten@region.example',
  conversation,
  locale: 'sv',
});
const byPerson = (left: Subscriber, right: Subscriber): number => `${left.tenantId}${left.personId}`.localeCompare(`${right.tenantId}${right.personId}`);

export function itKeepsSubscribers(open: () => SubscriptionStore): void {
  const all = async (store: SubscriptionStore): Promise<readonly Subscriber[]> => {
    const answer = await store.all();
    if (!answer.ok) throw new Error(answer.fault);
    return [...answer.value].sort(byPerson);
  };

  it('has nobody to begin with', async () => {
    expect(await all(open())).toEqual([]);
  });

  it('has everybody who asked, each once, as they were last', async () => {
    const store = open();
    for (const person of [colleague, reporter, elsewhere]) await store.add(subscriberOf(person));
    await store.add({ ...subscriberOf(colleague), locale: 'en' });
    expect(await all(store)).toEqual([subscriberOf(reporter), { ...subscriberOf(colleague), locale: 'en' }, subscriberOf(elsewhere)]);
  });

  it('forgets who asked for that, also twice, and nobody else', async () => {
    const store = open();
    for (const person of [reporter, colleague]) await store.add(subscriberOf(person));
    for (let time = 0; time < 2; time += 1)
      expect(await store.remove({ ...reporter, personId: reporter.personId.toUpperCase() })).toEqual({ ok: true, value: undefined });
    expect(await all(store)).toEqual([subscriberOf(colleague)]);
  });
}

export function itKeepsNoticeRecords(open: () => NoticeRecords): void {
  const told: Hearing = { waiting: [4, 5], steps: [{ id: 4, key: 'granskad 2026-11-23' }], toldAt: '2026-11-23T08:00:00.000Z' };

  it('knows no place in the changes until one is kept, and then the last', async () => {
    const records = open();
    expect(await records.token()).toEqual({ ok: true, value: undefined });
    for (const token of ['1;3;a;1;1', '1;3;a;2;2']) await records.keepToken(token);
    expect(await records.token()).toEqual({ ok: true, value: '1;3;a;2;2' });
  });

  it('keeps each person’s record apart', async () => {
    const records = open();
    const mine = await records.hearing(reporter);
    if (!mine.ok) throw new Error(mine.fault);
    expect(mine.value.value).toEqual({ waiting: [], steps: [] });
    expect(await records.keepHearing(reporter, { ...mine.value, value: told })).toEqual({ ok: true, value: undefined });
    expect(await records.hearing(reporter)).toMatchObject({ value: { value: told } });
    expect(await records.hearing(colleague)).toMatchObject({ value: { value: { waiting: [], steps: [] } } });
  });

  it('lets one of two writers write, at the first time and later', async () => {
    const records = open();
    for (let time = 0; time < 2; time += 1) {
      const read = await records.hearing(reporter);
      if (!read.ok) throw new Error(read.fault);
      const both = await Promise.all([1, 2].map((id) => records.keepHearing(reporter, { ...read.value, value: { ...told, waiting: [id] } })));
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both).toContainEqual({ ok: false, fault: 'stale' });
    }
  });

  it('holds as much as one person is remembered for', async () => {
    const records = open();
    const long: Hearing = {
      waiting: Array.from({ length: 500 }, (_, id) => id),
      steps: Array.from({ length: 300 }, (_, id) => ({ id: 1_000_000 + id, key: 'arkiverad 2026-11-23' })),
    };
    expect(await records.keepHearing(reporter, { value: long, version: undefined })).toEqual({ ok: true, value: undefined });
    expect(await records.hearing(reporter)).toMatchObject({ value: { value: long } });
  });
}
