/** The fictional region's occasions, learnings and answers, and the meetings that come back. */
import planFile from '../../../../sharepoint/content/exempelplan.json';
import regionFile from '../../../../sharepoint/content/exempelregionen.json';
import { to, type ReferringEntry } from '../../../content/references';
import { codeOf, codesOf, listed, timeOf } from '../../../content/values';
import type { LocalRole } from '../../roles';
import type { contributions } from '../../../schema/lists/contributions';
import { events } from '../../../schema/lists/events';
import { forums } from '../../../schema/lists/forums';
import { learnings } from '../../../schema/lists/learnings';
import type { nominations } from '../../../schema/lists/nominations';
import type { strategyGoals } from '../../../schema/lists/strategyGoals';
import type { InYear } from './years';

const { fields } = events;
const causes: Readonly<Record<string, string>> = planFile.eventCauses;
const forumOfEvent: Readonly<Record<string, string>> = planFile.eventForums;

type Audience = NonNullable<ReferringEntry<typeof events>['draft']['audience']>[number];
/** Whom the words of the file mean. */
function audienceOf(words: string): Audience[] {
  const known: readonly (readonly [RegExp, Audience])[] = [
    [/medarbetare|alla|staben|regional utveckling|samhällsanalys|näringsliv/i, 'medarbetare'],
    [/chefer|ledningsgruppen/i, 'chefer'],
    [/förtroendevalda/i, 'fortroendevalda'],
    [/arbetsgruppen/i, 'arbetsgrupp'],
    [/kommuner/i, 'kommuner'],
    [/externa|rus-gruppen/i, 'externa'],
  ];
  return known.flatMap(([pattern, audience]) => (pattern.test(words) ? [audience] : []));
}

export const forumEntries = (at: InYear): readonly ReferringEntry<typeof forums>[] =>
  planFile.forums.map(({ key, kind, unit, nextDate, ...forum }) => ({
    clientKey: `forum-${key}`,
    draft: { ...forum, kind: codeOf(forums.fields.kind, kind), unit: unit ?? undefined, nextDate: at.day(nextDate), key, fictional: true },
  }));

export function eventEntries(at: InYear): readonly ReferringEntry<typeof events>[] {
  const held = regionFile.events.map((event) => ({
    clientKey: `event-${event.key}`,
    draft: {
      title: event.title,
      type: codeOf(fields.type, event.type),
      time: timeOf(at.time({ ...event, timeKind: 'period' })),
      place: event.place,
      audience: audienceOf(event.audience),
      description: event.arrangement ?? undefined,
      status: 'genomfort' as const,
      minutes: event.durationMinutes,
      reached: event.participants,
      evaluationSummary: event.evaluation,
      key: event.key,
      fictional: true,
    },
    refs: {
      method: to('methods', event.methodKey),
      cause: to('events', causes[event.key]),
      forum: to('forums', forumOfEvent[event.key]),
      programme: event.type === 'nationell workshop' ? to('programmes', planFile.programme.key) : undefined,
    },
  }));
  const coming = planFile.coming.map((event) => ({
    clientKey: `event-${event.key}`,
    draft: {
      title: event.title,
      type: codeOf(fields.type, event.type),
      time: timeOf(at.time({ ...event, timeKind: 'period' })),
      clock: event.clock ?? undefined,
      place: event.place,
      audience: codesOf(fields.audience, event.audience),
      description: event.description,
      minutes: event.minutes ?? undefined,
      capacity: event.capacity,
      signUp: event.signUp,
      signUpBy: at.day(event.signUpBy),
      key: event.key,
      fictional: true,
    },
    refs: {
      method: to('methods', event.method),
      forum: to('forums', event.forum),
      activity: to('activities', event.activity),
      programme: event.type === 'nationell workshop' ? to('programmes', planFile.programme.key) : undefined,
    },
  }));
  return [...held, ...coming];
}

const themesOf: Readonly<Record<string, readonly string[]>> = planFile.learningThemes;
/** Written down at the end of the day on which it was learned. */
export const learningEntries = (at: InYear): readonly (ReferringEntry<typeof learnings> & { readonly on: string })[] =>
  regionFile.learnings.map((learning) => ({
    on: at.day(regionFile.events.find(({ key }) => key === learning.event)?.end) ?? '',
    clientKey: `learning-${learning.key}`,
    draft: {
      title: learning.what,
      soWhat: learning.soWhat,
      nowWhat: learning.nowWhat,
      important: learning.important,
      relevant: learning.relevant,
      receiver: learning.receiver,
      status: codeOf(learnings.fields.status, learning.state),
      themes: listed(themesOf[learning.key] ?? []) || undefined,
      key: learning.key,
      fictional: true,
    },
    refs: { event: to('events', learning.event) },
  }));

export const contributionEntries: readonly ReferringEntry<typeof contributions>[] = planFile.contributions.map((contribution) => ({
  clientKey: `contribution-${contribution.key}`,
  draft: {
    title: contribution.title,
    municipality: contribution.municipality ?? undefined,
    used: contribution.used as 'anvant',
    usedWhy: contribution.usedWhy ?? undefined,
    key: contribution.key,
    fictional: true,
  },
  refs: { event: to('events', contribution.event), question: to('questions', contribution.question) },
}));

export const strategyGoalEntries: readonly ReferringEntry<typeof strategyGoals>[] = regionFile.strategyGoals.map(({ key, text, exempeldata, ...goal }) => ({
  clientKey: `goal-${key}`,
  draft: { ...goal, title: text, key, fictional: exempeldata },
}));

/** Those two of the local edition's persons who vote. */
export const nominationEntries: readonly (ReferringEntry<typeof nominations> & { readonly by: LocalRole })[] = planFile.nominations.map(
  ({ learning, by, points, reason }) => ({
    clientKey: `nomination-${learning}-${by}`,
    by: by as LocalRole,
    draft: { points, reason, fictional: true },
    refs: { learning: to('learnings', learning) },
  }),
);
