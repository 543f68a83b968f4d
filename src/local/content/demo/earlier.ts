/** The two documents as finished work: the demo's year is the fictional region's, and nothing of 2017 and 2019 is late in it. */
import type { Profile } from '../../../content/profiles/profile';

export const asFinished = (profile: Profile): Profile => ({
  ...profile,
  // The groups and processes of another region are none of this one's.
  groups: [],
  memberships: [],
  processes: [],
  assignments: profile.assignments.map(({ refs, ...entry }) => ({
    ...entry,
    refs: refs?.programme ? { programme: refs.programme } : {},
    draft: { ...entry.draft, status: 'avslutat', phase: 'avslut' },
  })),
  activities: profile.activities.map((entry) => ({ ...entry, draft: { ...entry.draft, status: 'klar' } })),
  goals: profile.goals.map((entry) => ({ ...entry, draft: { ...entry.draft, status: 'natt' } })),
});
