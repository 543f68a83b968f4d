/**
 * Tells people what became of their spaningar, when they have asked for it. Each step is told once at most: it is
 * recorded before it is said, so a restart, a second instance or a lost answer never says it twice.
 */
import { randomUUID } from 'node:crypto';
import type { Links, Messenger, Subscriber, SubscriptionStore } from '../core/ports';
import { personMark, type Log } from '../server/log';
import { noticeOf } from './noticeCard';
import { isNews, isTellable, mayTell, remembering, stepOf, wallClock, type Tellable } from './politeness';
import type { Hearing, NoticeRecords, ReviewChanges } from './ports';
import { inRounds, type Rounds } from './rounds';

interface WatchOptions {
  readonly changes: ReviewChanges;
  readonly subscriptions: SubscriptionStore;
  readonly records: NoticeRecords;
  readonly messenger: Pick<Messenger, 'say'>;
  readonly links: Pick<Links, 'place'>;
  readonly now: () => Date;
  readonly log: Log;
  /** Whose wall the hours are read from. */
  readonly timeZone?: string;
  readonly minutesBetween?: number;
}
export interface ReviewWatch extends Rounds {
  /** One round: reads what has changed, and tells who may be told now. */
  look(): Promise<void>;
}

/** Rounds through the log of changes in one look; what is left waits for the next. */
const pagesAtOnce = 10;
/** Tries to record for one person while other instances do. */
const writes = 3;

export function watchReviews(options: WatchOptions): ReviewWatch {
  const { changes, subscriptions, records, messenger, links, now, log, timeZone = 'Europe/Stockholm', minutesBetween = 5 } = options;

  /** False: it could not be recorded, and the changes are read again next time. */
  async function collect(subscriber: Subscriber, reviewed: readonly Tellable[]): Promise<boolean> {
    for (let write = 0; write < writes; write += 1) {
      const hearing = await records.hearing(subscriber);
      if (!hearing.ok) return false;
      const { value, version } = hearing.value;
      const news = reviewed.filter((one) => isNews(one, value, wallClock(now(), timeZone).day));
      if (news.length === 0) return true;
      const waiting = [...new Set([...value.waiting, ...news.map(({ id }) => id)])];
      const kept = await records.keepHearing(subscriber, { value: { ...value, waiting, steps: remembering(value.steps, news.map(stepOf)) }, version });
      if (kept.ok) return true;
      if (kept.fault === 'unavailable') return false;
    }
    return false;
  }

  async function collectAll(subscribers: readonly Subscriber[], ids: readonly number[]): Promise<boolean> {
    if (ids.length === 0 || subscribers.length === 0) return true;
    const reviewed = await changes.read(ids);
    if (!reviewed.ok) return false;
    const tellable = reviewed.value.filter(isTellable);
    let isAll = true;
    for (const subscriber of subscribers) {
      const theirs = tellable.filter(({ authors }) => authors.includes(subscriber.email));
      if (theirs.length > 0 && !(await collect(subscriber, theirs))) isAll = false;
    }
    return isAll;
  }

  /** What it ended in, for the log. */
  async function readChanges(subscribers: readonly Subscriber[]): Promise<string> {
    const token = await records.token();
    if (!token.ok) return token.fault;
    let from = token.value ?? null;
    for (let page = 0; page < pagesAtOnce; page += 1) {
      const found = await changes.since(from);
      if (!found.ok && found.fault === 'expired' && from !== null) {
        from = null;
        continue;
      }
      if (!found.ok) return found.fault;
      if (!(await collectAll(subscribers, found.value.ids))) return 'postponed';
      from = found.value.token;
      const kept = await records.keepToken(from);
      if (!kept.ok) return kept.fault;
      if (!found.value.hasMore) return 'done';
    }
    return 'more';
  }

  async function tell(subscriber: Subscriber): Promise<void> {
    const hearing = await records.hearing(subscriber);
    if (!hearing.ok || hearing.value.value.waiting.length === 0) return;
    const { value, version } = hearing.value;
    const at = now();
    if (!mayTell(value, at, timeZone)) return;
    const reviewed = await changes.read(value.waiting);
    if (!reviewed.ok) return;
    const news = reviewed.value.filter(isTellable).filter(({ authors }) => authors.includes(subscriber.email));
    const told: Hearing = {
      waiting: [],
      steps: remembering(value.steps, news.map(stepOf)),
      ...(news.length > 0 ? { toldAt: at.toISOString() } : value.toldAt !== undefined && { toldAt: value.toldAt }),
    };
    const kept = await records.keepHearing(subscriber, { value: told, version });
    if (!kept.ok || news.length === 0) return;
    const correlationId = randomUUID();
    const said = await messenger.say(subscriber, noticeOf(news, subscriber.locale, links), correlationId);
    log({ level: said.ok ? 'info' : 'warn', event: 'notices.say', outcome: said.ok ? 'done' : said.fault, correlationId, person: personMark(subscriber) });
  }

  async function look(): Promise<void> {
    const correlationId = randomUUID();
    const begun = now().getTime();
    const subscribers = await subscriptions.all();
    const outcome = subscribers.ok ? await readChanges(subscribers.value) : subscribers.fault;
    if (outcome !== 'done') log({ level: 'warn', event: 'notices.look', outcome, correlationId, milliseconds: now().getTime() - begun });
    for (const subscriber of subscribers.ok ? subscribers.value : []) await tell(subscriber);
  }

  return { look, ...inRounds(look, minutesBetween, () => log({ level: 'error', event: 'notices.look', outcome: 'broken', correlationId: randomUUID() })) };
}
