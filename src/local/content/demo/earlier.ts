/** The two documents as finished work: the demo's year is the fictional region's, and nothing of 2017 and 2019 is late in it. */
import type { Profile } from '../../../content/profiles/profile';

type Proposal = Profile['proposals'][number]['draft'];
/** With the plan its proposals came to an end: those that got a yes are done, and nobody waits for the others. */
const endOf = ({ key }: Proposal, decisions: Profile['decisions']): Partial<Proposal> =>
  decisions.some(({ draft }) => draft.key === `bs-${key ?? ''}`)
    ? { status: 'klart' }
    : { status: 'aterkallat', statusReason: 'Planens tid är slut. Förslaget togs inte vidare i den.' };

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
  proposals: profile.proposals.map((entry) => ({ ...entry, draft: { ...entry.draft, ...endOf(entry.draft, profile.decisions) } })),
  goals: profile.goals.map((entry) => ({ ...entry, draft: { ...entry.draft, status: 'natt' } })),
});
