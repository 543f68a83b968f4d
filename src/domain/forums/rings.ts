/** The year's forums and occasions as rings of a wheel. */
import { intervalOf } from '../time';
import type { WheelEntry, WheelRing } from '../wheel/ring';
import { meetingDays, type Forum, type ForumEvent, type ForumState } from './forums';

type RingForum = Pick<Forum, 'id' | 'title' | 'kind' | 'nextDate' | 'monthsBetween' | 'active'>;
export interface ForumWithState {
  readonly forum: RingForum;
  readonly state: ForumState<unknown>;
}

export interface RingWords {
  readonly kind: (kind: Forum['kind']) => string;
  /** The ring of occasions that belong to no forum. */
  readonly others: string;
}

/** What an entry of the wheel is, by its id. */
export type WheelPlace = { readonly kind: 'forum' | 'event'; readonly id: number };
export const placeOfEntry = (entry: string): WheelPlace | undefined => {
  const [, kind, id] = /^(forum|event)\.(\d+)/.exec(entry) ?? [];
  return kind === undefined ? undefined : { kind: kind as WheelPlace['kind'], id: Number(id) };
};

function entryOf(event: ForumEvent, year: number): WheelEntry | undefined {
  const { from, to } = event.time ? intervalOf(event.time) : {};
  const [first, last] = [from ?? to, to ?? from];
  if (first === undefined || last === undefined || first > `${year}-12-31` || last < `${year}-01-01`) return undefined;
  return { id: `event.${event.id}`, title: event.title, from: first, to: last, kind: first === last ? 'day' : 'span' };
}

/** A meeting of a forum: marked when it has gone too long without foresight and this is where it can be put right. */
const meetingOf = ({ forum, state }: ForumWithState, day: string): WheelEntry => ({
  id: `forum.${forum.id}.${day}`,
  title: forum.title,
  from: day,
  to: day,
  kind: 'day',
  ...(state.warning && day === state.meets ? { isWarning: true } : {}),
});

/** A ring for each sort of forum with its meetings and their occasions, then one for the other occasions. A meeting with an occasion on its day is the occasion. */
export function forumRings(all: readonly ForumWithState[], events: readonly ForumEvent[], year: number, words: RingWords): readonly WheelRing[] {
  const active = all.filter(({ forum }) => forum.active);
  const happens = events.filter(({ status }) => status !== 'installt');
  const entriesOf = (some: readonly ForumEvent[]): readonly WheelEntry[] => some.flatMap((event) => entryOf(event, year) ?? []);
  const kindOf = new Map(active.map(({ forum }) => [forum.id, forum.kind]));
  const rings = [...new Set(kindOf.values())].map((kind): WheelRing => {
    const own = active.filter(({ forum }) => forum.kind === kind);
    const occasions = entriesOf(happens.filter(({ forum }) => forum && kindOf.get(forum.id) === kind));
    const meetings = own.flatMap((one) => {
      const taken = new Set(entriesOf(happens.filter(({ forum }) => forum?.id === one.forum.id)).map(({ from }) => from));
      return meetingDays(one.forum, year).flatMap((day) => (taken.has(day) ? [] : [meetingOf(one, day)]));
    });
    return { key: kind, title: words.kind(kind), entries: [...occasions, ...meetings] };
  });
  const others = entriesOf(happens.filter(({ forum }) => forum === undefined || !kindOf.has(forum.id)));
  return [...rings, ...(others.length > 0 ? [{ key: 'others', title: words.others, entries: others }] : [])].filter(({ entries }) => entries.length > 0);
}
