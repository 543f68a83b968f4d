import { createMemoryDataSource, type MemoryDataSource, type MemoryOptions } from '../../src/data/memory';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { activities } from '../../src/schema/lists/activities';
import { assignments } from '../../src/schema/lists/assignments';
import { events } from '../../src/schema/lists/events';
import { goals } from '../../src/schema/lists/goals';
import { groups } from '../../src/schema/lists/groups';
import { memberships } from '../../src/schema/lists/memberships';
import { processes } from '../../src/schema/lists/processes';
import { programmes } from '../../src/schema/lists/programmes';
import { workstreams } from '../../src/schema/lists/workstreams';
import { today } from './startApp';

export interface AssignmentSite {
  readonly roles?: readonly string[];
  readonly interrupt?: MemoryOptions['interrupt'];
  readonly groups?: readonly Draft<typeof groups>[];
  readonly memberships?: readonly Draft<typeof memberships>[];
  readonly programmes?: readonly Draft<typeof programmes>[];
  readonly assignments?: readonly Draft<typeof assignments>[];
  readonly workstreams?: readonly Draft<typeof workstreams>[];
  readonly goals?: readonly Draft<typeof goals>[];
  readonly activities?: readonly Draft<typeof activities>[];
  readonly processes?: readonly Draft<typeof processes>[];
  readonly events?: readonly Draft<typeof events>[];
}

/** A site in memory with assignments and what hangs on them; ids follow the order given. */
export async function assignmentSite(site: AssignmentSite): Promise<MemoryDataSource> {
  const { roles = ['Framsyn Arbetsgrupp'], interrupt } = site;
  const user = { id: 7, title: 'Kim Exempel', groups: roles, isSiteAdmin: false };
  const data = createMemoryDataSource({ user, now: () => new Date(today), ...(interrupt === undefined ? {} : { interrupt }) });
  const fill = async <L extends ListDefinition>(list: L, drafts: readonly Draft<L>[] = []): Promise<void> => {
    for (const [index, draft] of drafts.entries()) {
      const answer = await data.repository(list).add(draft, `${list.key}-${index}`);
      if (!answer.ok) throw new Error(`${list.key}: ${JSON.stringify(answer.error)}`);
    }
  };
  await fill(groups, site.groups);
  await fill(memberships, site.memberships);
  await fill(programmes, site.programmes);
  await fill(assignments, site.assignments);
  await fill(workstreams, site.workstreams);
  await fill(goals, site.goals);
  await fill(processes, site.processes);
  await fill(activities, site.activities);
  await fill(events, site.events);
  return data;
}

const period = (start: string, end: string) => ({ kind: 'period' as const, start, end, precision: 'ar' as const });

/** Document B's shape, in small. */
export const regional: AssignmentSite = {
  groups: [
    { title: 'Framsynsgruppen', type: 'arbetsgrupp' },
    { title: 'Ledningsgruppen', type: 'styrgrupp', mandate: 'Tillsätter resurser.' },
  ],
  memberships: [
    { title: 'Sammankallande', group: 1, unit: 'Näringsliv' },
    { title: 'Deltagare', group: 1, unit: 'Kollektivtrafik', to: '2025-12-31' },
  ],
  programmes: [
    { title: 'Region 2050', organiser: 'Reglab', period: { kind: 'period', start: '2025-05-01', end: '2026-12-31', precision: 'manad' }, seriesLength: 4 },
  ],
  events: [
    {
      title: 'Omvärld och megatrender',
      type: 'nationellWorkshop',
      status: 'genomfort',
      programme: 1,
      time: { kind: 'deadline', end: '2025-05-16', precision: 'dag' },
    },
    { title: 'Scenarier', type: 'nationellWorkshop', programme: 1, time: { kind: 'deadline', end: '2026-11-30', precision: 'manad' } },
  ],
  assignments: [
    {
      title: 'Framsyn i regionen',
      profile: 'uppdrag',
      unit: 'Regional utveckling',
      phase: 'pagar',
      status: 'pagar',
      validity: period('2025-01-01', '2026-12-31'),
      horizonYear: 2050,
      background: 'Vi deltar i **Region 2050**.',
      purpose: 'Det vi lär oss ska komma till nytta.',
      group: 1,
      steering: 2,
      programme: 1,
      timeShare: 0.05,
      yearlyHours: 1800,
      members: 6,
    },
    { title: 'Förra uppdraget', profile: 'uppdrag', phase: 'avslut', status: 'avslutat', closedOn: '2024-12-31', goals: 'Ett gammalt mål; Mått; Nivå' },
  ],
  workstreams: [
    { title: 'Metodbank', assignment: 1, kind: 'del', order: 1, pattern: 'prickad', followUp: 'Används den?\nEnkät\nVarje termin\nVP' },
    { title: 'Lärande', assignment: 1, kind: 'del', order: 2, pattern: 'randig' },
    { title: 'Stöd', assignment: 1, kind: 'del', order: 3 },
  ],
  goals: [
    { title: 'En bank som används', assignment: 1, workstream: 1, measure: 'Antal besök', target: '100', status: 'natt', followedUp: '2026-01-31', order: 1 },
    { title: 'Stöd i tid', assignment: 1, status: 'avviker', order: 2 },
    { title: 'Något som ströks', assignment: 1, status: 'avfort', order: 3 },
  ],
  processes: [{ title: 'Ny regional strategi', relation: 'kopplasTill', weDo: 'Vi ger underlag.', theyDo: 'De skriver.' }],
  activities: [
    { title: 'Samla metoder', assignment: 1, workstream: 1, status: 'klar' },
    {
      title: 'Bygg banken',
      assignment: 1,
      workstream: 1,
      status: 'pagar',
      deliverable: 'Sökbar bank',
      time: { kind: 'lopande', start: '2025-01-01', precision: 'ar' },
    },
    { title: 'Återrapportera', assignment: 1, status: 'planerad', time: { kind: 'deadline', end: '2026-02-28', precision: 'dag' } },
    { title: 'Nyhetsbrev', assignment: 1, lane: 'kommunikation', status: 'planerad', time: { kind: 'deadline', end: '2026-05-31', precision: 'manad' } },
  ],
};
