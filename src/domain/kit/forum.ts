/** The meetings that a kit is made for: how long they usually are, and what the question bank calls them. */
import type { Item } from '../../schema/field';
import type { events } from '../../schema/lists/events';
import { forumKinds } from '../../schema/lists/shared';

export type ForumKind = keyof typeof forumKinds;
export type EventType = Item<typeof events>['type'];

export const forumCodes = Object.keys(forumKinds) as readonly ForumKind[];
export const isForumKind = (value: string): value is ForumKind => Object.hasOwn(forumKinds, value);

/** So long a kit may be: the column of a forum holds no more. */
export const kitLimits = { minutes: 600, people: 10_000 } as const;

/** Minutes for foresight at such a meeting, when nobody has said anything else. */
export const usualMinutes = {
  apt: 15,
  stormote: 20,
  ruDag: 45,
  personaldag: 90,
  ledningsgrupp: 20,
  workshop: 90,
  rusDialog: 60,
  vpProcess: 45,
  namnd: 20,
  externt: 45,
} as const satisfies Record<ForumKind, number>;

/** So many people, when nobody has said anything else. */
export const usualPeople = 12;

/** What sort of occasion the meeting becomes. */
export const eventTypeOf = {
  apt: 'apt',
  personaldag: 'personaldag',
  ruDag: 'ruDag',
  stormote: 'stormote',
  ledningsgrupp: 'ledningsgrupp',
  workshop: 'workshop',
  rusDialog: 'rusDialog',
  vpProcess: 'workshop',
  namnd: 'workshop',
  externt: 'workshop',
} as const satisfies Record<ForumKind, EventType>;

/** Words by which a question's own list of forums may name it; the first are its own, the others those of meetings like it. */
export const forumNames = {
  apt: { own: ['apt', 'arbetsplatsträff'], near: ['stormöte', 'personaldag'] },
  personaldag: { own: ['personaldag', 'planeringsdag'], near: ['ru-dag', 'apt'] },
  ruDag: { own: ['ru-dag'], near: ['personaldag', 'stormöte'] },
  stormote: { own: ['stormöte'], near: ['apt', 'personaldag'] },
  ledningsgrupp: { own: ['ledningsgrupp'], near: ['vp-arbete', 'vp-process', 'apt'] },
  workshop: { own: ['workshop'], near: ['personaldag', 'rus-dialog'] },
  rusDialog: { own: ['rus-dialog'], near: ['workshop'] },
  vpProcess: { own: ['vp-process', 'vp-arbete'], near: ['ledningsgrupp'] },
  namnd: { own: ['nämnd', 'politisk nämnd'], near: ['rus-dialog', 'ledningsgrupp'] },
  externt: { own: ['externt'], near: ['rus-dialog', 'workshop'] },
} as const satisfies Record<ForumKind, { readonly own: readonly string[]; readonly near: readonly string[] }>;
