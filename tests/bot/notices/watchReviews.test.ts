import { createMemoryNoticeRecords } from '../../../src/bot/stores/memoryNoticeRecords';
import { createMemorySubscriptionStore } from '../../../src/bot/stores/memorySubscriptionStore';
import type { Message } from '../../../src/bot/core/answer';
import type { Subscriber } from '../../../src/bot/core/ports';
import type { NoticeRecords, Reviewed } from '../../../src/bot/notices/ports';
import { watchReviews, type ReviewWatch } from '../../../src/bot/notices/watchReviews';
import type { LogLine } from '../../../src/bot/server/log';
import type { Locale } from '../../../src/i18n/locale';
import { reporter, colleague, setClock, type SetClock } from '../stores/draftStoreContract';

const minute = 60_000;
const hour = 60 * minute;
const conversation = { id: 'a:1', kind: 'personal', serviceUrl: 'https://smba.example/' } as const;
const subscriberOf = (person: typeof reporter | typeof colleague, email: string, locale: Locale = 'sv'): Subscriber => ({
  ...person,
  email,
  conversation,
  locale,
});
const annasOwn = { authors: ['reporter@region.example'], isByAuthor: false, since: '2026-11-23' } as const;
const library: Reviewed = { id: 4, title: 'Bibliotek lånar ut verktyg', status: 'granskad', reason: 'Bra iakttagelse.', ...annasOwn };

interface Stage {
  readonly clock: SetClock;
  readonly records: NoticeRecords;
  readonly said: { readonly to: string; readonly message: Message }[];
  readonly log: LogLine[];
  readonly watch: ReviewWatch;
  /** Another instance, or this one after a restart. */
  another(): ReviewWatch;
  /** Saved in the list: it is among the changes, and reads so from now on. */
  save(...reviewed: readonly Reviewed[]): void;
  fault: 'off' | 'busy' | 'expired' | undefined;
  isReachable: boolean;
}

/** Monday 23 November 2026, nine o'clock in Stockholm; Anna has asked to be told, and the list has been looked at once. */
async function stage(
  subscribers: readonly Subscriber[] = [subscriberOf(reporter, 'reporter@region.example')],
  before: readonly Reviewed[] = [],
): Promise<Stage> {
  const clock = setClock('2026-11-23T08:00:00Z');
  const records = createMemoryNoticeRecords();
  const subscriptions = createMemorySubscriptionStore();
  for (const subscriber of subscribers) await subscriptions.add(subscriber);
  const changed: number[] = [];
  const items = new Map<number, Reviewed>();
  const said: Stage['said'] = [];
  const log: LogLine[] = [];
  const another = (): ReviewWatch =>
    watchReviews({
      subscriptions,
      records,
      now: clock.now,
      log: (line) => log.push(line),
      links: { place: (url) => `https://teams.example${url}` },
      messenger: {
        say: async (to, message) => {
          if (!made.isReachable) return { ok: false, fault: 'unreachable' };
          said.push({ to: to.personId, message });
          return { ok: true, value: undefined };
        },
      },
      changes: {
        since: async (token) => {
          if (made.fault === 'expired' && token === null) made.fault = undefined;
          if (made.fault) return { ok: false, fault: made.fault };
          return { ok: true, value: { token: String(changed.length), ids: token === null ? [] : changed.slice(Number(token)), hasMore: false } };
        },
        read: async (ids) => {
          if (made.fault === 'off' || made.fault === 'busy') return { ok: false, fault: made.fault };
          return { ok: true, value: [...new Set(ids)].flatMap((id) => items.get(id) ?? []) };
        },
      },
    });
  const made: Stage = {
    clock,
    records,
    said,
    log,
    another,
    watch: another(),
    save: (...reviewed) => {
      for (const one of reviewed) {
        items.set(one.id, one);
        changed.push(one.id);
      }
    },
    fault: undefined,
    isReachable: true,
  };
  made.save(...before);
  await made.watch.look();
  return made;
}
const written = (message: Message | undefined): string => JSON.stringify(message ?? {});

describe('What becomes of a spaning', () => {
  it('is told to who left it: what it is about, the new state, the group’s reason and the way to it', async () => {
    const { watch, save, said } = await stage();
    save(library);
    await watch.look();
    expect(said.map(({ to }) => to)).toEqual([reporter.personId]);
    const text = written(said[0]?.message);
    for (const part of [
      'Nytt om din spaning',
      'Bibliotek lånar ut verktyg',
      'Arbetsgruppen har granskat den.',
      'Bra iakttagelse.',
      'https://teams.example/spaningar?visa=4',
      'sluta meddela',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('is told in the person’s own language', async () => {
    const { watch, save, said } = await stage([subscriberOf(reporter, 'reporter@region.example', 'en')]);
    save({ ...library, status: 'vilande' });
    await watch.look();
    expect(written(said[0]?.message)).toContain('The working group is letting it rest for now.');
  });

  it('is told to nobody who has not asked for it', async () => {
    const { watch, save, said } = await stage([subscriberOf(colleague, 'colleague@region.example')]);
    save(library);
    await watch.look();
    expect(said).toEqual([]);
  });

  it('is not told to somebody who took the step themselves', async () => {
    const { watch, save, said } = await stage();
    save({ ...library, isByAuthor: true });
    await watch.look();
    expect(said).toEqual([]);
  });

  it.each(['utkast', 'ny'] as const)('is nothing to tell while it is %s', async (status) => {
    const { watch, save, said } = await stage();
    save({ ...library, status });
    await watch.look();
    expect(said).toEqual([]);
  });

  it('is told once, however often the row is saved, and by however many instances', async () => {
    const { watch, another, save, said, clock } = await stage();
    save(library);
    await Promise.all([watch.look(), another().look(), another().look()]);
    clock.pass(2 * hour);
    save({ ...library, reason: 'Bra iakttagelse. Stavningen är rättad.' });
    await watch.look();
    await another().look();
    expect(said).toHaveLength(1);
  });

  it('is told again when the state changes again', async () => {
    const { watch, save, said, clock } = await stage();
    save(library);
    await watch.look();
    clock.pass(2 * hour);
    save({ ...library, status: 'klustrad' });
    await watch.look();
    expect(said).toHaveLength(2);
    expect(written(said[1]?.message)).toContain('fört ihop den');
  });

  it('is no news when the step is more than a week old: only words were changed', async () => {
    const { watch, save, said } = await stage();
    save({ ...library, since: '2026-11-15' });
    save({ ...library, id: 5, since: undefined });
    await watch.look();
    expect(said).toEqual([]);
  });

  it('is news when the state was changed past the form, after another one had been told', async () => {
    const { watch, save, said, clock } = await stage();
    save({ ...library, since: '2026-11-16' });
    await watch.look();
    clock.pass(3 * 24 * hour);
    save({ ...library, status: 'arkiverad', since: '2026-11-16' });
    await watch.look();
    expect(said).toHaveLength(2);
  });

  it('is not told of what happened before the bot began to look', async () => {
    const { watch, said } = await stage(undefined, [library]);
    await watch.look();
    expect(said).toEqual([]);
  });
});

describe('A polite bot', () => {
  it('waits with what happens in the evening until seven in the morning, and says it all at once', async () => {
    const { watch, save, said, clock } = await stage();
    clock.pass(9 * hour); // 18.00
    save(library, { ...library, id: 5, title: 'Bussar på beställning' });
    await watch.look();
    clock.pass(6 * hour);
    save({ ...library, id: 6, title: 'Skolgårdar som äng' });
    await watch.look();
    clock.pass(7 * hour - 1); // just before 07.00
    await watch.look();
    expect(said).toEqual([]);
    clock.pass(1);
    await watch.look();
    expect(said).toHaveLength(1);
    const text = written(said[0]?.message);
    for (const part of ['Nytt om 3 av dina spaningar', 'verktyg', 'Bussar', 'Skolgårdar']) expect(text).toContain(part);
  });

  it('reads the hours from the wall in summer too', async () => {
    const { watch, save, said, clock } = await stage();
    clock.pass(Date.parse('2027-06-14T16:00:00Z') - clock.now().getTime()); // 18.00 in June
    save({ ...library, since: '2027-06-14' });
    await watch.look();
    expect(said).toEqual([]);
    clock.pass(13 * hour); // 07.00
    await watch.look();
    expect(said).toHaveLength(1);
  });

  it('says one thing an hour to one person, and the rest together afterwards', async () => {
    const { watch, save, said, clock } = await stage();
    save(library);
    await watch.look();
    for (const id of [5, 6]) {
      clock.pass(10 * minute);
      save({ ...library, id });
      await watch.look();
    }
    expect(said).toHaveLength(1);
    clock.pass(40 * minute);
    await watch.look();
    expect(said).toHaveLength(2);
    expect(written(said[1]?.message)).toContain('Nytt om 2 av dina spaningar');
  });

  it('says what is so when it speaks: what was reviewed and then put aside is told as put aside, once', async () => {
    const { watch, save, said, clock } = await stage();
    clock.pass(11 * hour);
    save(library);
    await watch.look();
    save({ ...library, status: 'vilande' });
    clock.pass(11 * hour);
    await watch.look();
    clock.pass(2 * hour);
    await watch.look();
    expect(said).toHaveLength(1);
    expect(written(said[0]?.message)).toContain('vila tills vidare');
  });

  it('shows five, and says how many more there are', async () => {
    const { watch, save, said } = await stage();
    save(...Array.from({ length: 30 }, (_, id) => ({ ...library, id: id + 1, reason: 'Ord '.repeat(2000) })));
    await watch.look();
    const text = written(said[0]?.message);
    expect(text).toContain('Det har hänt något med 25 spaningar till.');
    expect(text.split('"type":"Action.OpenUrl"')).toHaveLength(7);
    expect(text.length).toBeLessThan(20_000);
  });

  it('shows people’s words as they wrote them: no link, no mark-up, no mention, and no text turned around', async () => {
    const { watch, save, said } = await stage();
    const hostile = '[Logga in](https://evil.example) **viktigt** <at>alla</at> <script>x</script> \u202etxet {{DATE(2026-01-01,SHORT)}}';
    save({ ...library, title: hostile, reason: hostile });
    await watch.look();
    const message = said[0]?.message;
    const blocks: unknown[] = [];
    JSON.stringify(message, (_key, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'TextBlock') blocks.push(value);
      return value;
    });
    expect(written({ text: JSON.stringify(blocks) })).not.toContain('evil');
    expect(message?.text).toBe('Nytt om din spaning');
    expect(written(message)).not.toMatch(/\u202e|\{\{DATE/);
    expect(written(message)).toContain('[Logga in](https://evil.example)');
  });
});

describe('A watch that is interrupted', () => {
  it('has told nothing twice after a restart, and forgotten nothing', async () => {
    const { watch, another, save, said, clock } = await stage();
    save(library);
    await watch.look();
    clock.pass(11 * hour);
    save({ ...library, id: 5 });
    await another().look();
    clock.pass(12 * hour);
    await another().look();
    await another().look();
    expect(said).toHaveLength(2);
  });

  it.each(['busy', 'off'] as const)('tells later what happened while SharePoint was %s', async (fault) => {
    const made = await stage();
    made.fault = fault;
    made.save(library);
    await made.watch.look();
    expect(made.said).toEqual([]);
    expect(made.log.map(({ outcome }) => outcome)).toEqual([fault]);
    made.fault = undefined;
    await made.watch.look();
    expect(made.said).toHaveLength(1);
  });

  it('begins anew when SharePoint no longer has the changes from where it was', async () => {
    const made = await stage();
    made.save(library);
    made.fault = 'expired';
    await made.watch.look();
    made.save({ ...library, id: 5 });
    await made.watch.look();
    expect(made.said).toHaveLength(1);
    expect(written(made.said[0]?.message)).toContain('visa=5');
  });

  it('tells nothing while its records are away, and all of it afterwards', async () => {
    const made = await stage();
    const keep = jest.spyOn(made.records, 'keepHearing').mockResolvedValue({ ok: false, fault: 'unavailable' });
    made.save(library);
    await made.watch.look();
    expect(made.said).toEqual([]);
    keep.mockRestore();
    await made.watch.look();
    expect(made.said).toHaveLength(1);
  });

  it('does not try again with somebody who has taken the app away, and says so in the log without a name', async () => {
    const made = await stage();
    made.isReachable = false;
    made.save(library);
    await made.watch.look();
    await made.watch.look();
    expect(made.log.map(({ event, outcome }) => [event, outcome])).toEqual([['notices.say', 'unreachable']]);
    const log = JSON.stringify(made.log);
    for (const secret of ['reporter', reporter.personId, 'Bibliotek', 'iakttagelse']) expect(log).not.toContain(secret);
  });
});
