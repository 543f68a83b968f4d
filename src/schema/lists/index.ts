/** The lists in the order in which they are made: a lookup's target comes before it. */
import { checkList } from '../check';
import type { ListDefinition } from '../field';
import { activities } from './activities';
import { assessments } from './assessments';
import { assignments } from './assignments';
import { editions } from './editions';
import { groups } from './groups';
import { inbox } from './inbox';
import { knowledge } from './knowledge';
import { links } from './links';
import { methods } from './methods';
import { methodRuns } from './methodRuns';
import { publications } from './publications';
import { questions } from './questions';
import { savedViews } from './savedViews';
import { settings } from './settings';
import { signals } from './signals';
import { trends } from './trends';
import { programmes } from './programmes';
import { goals } from './goals';
import { revisions } from './revisions';
import { planVersions } from './planVersions';
import { memberships } from './memberships';
import { forums } from './forums';
import { events } from './events';
import { signUps } from './signUps';
import { learnings } from './learnings';
import { nominations } from './nominations';
import { responses } from './responses';
import { contributions } from './contributions';
import { supportRequests } from './supportRequests';
import { networks } from './networks';
import { contacts } from './contacts';
import { resources } from './resources';
import { processes } from './processes';
import { strategyGoals } from './strategyGoals';
import { timeEntries } from './timeEntries';
import { costs } from './costs';
import { proposals } from './proposals';
import { handlings } from './handlings';
import { decisions } from './decisions';
import { effects } from './effects';
import { reportDrafts } from './reportDrafts';
import { reports } from './reports';
import { receipts } from './receipts';
import { workstreams } from './workstreams';

export const allLists = [
  settings,
  groups,
  memberships,
  programmes,
  assignments,
  workstreams,
  goals,
  methods,
  processes,
  activities,
  revisions,
  planVersions,
  methodRuns,
  knowledge,
  publications,
  questions,
  signals,
  assessments,
  trends,
  editions,
  strategyGoals,
  forums,
  events,
  signUps,
  learnings,
  nominations,
  responses,
  contributions,
  networks,
  contacts,
  resources,
  supportRequests,
  timeEntries,
  costs,
  proposals,
  handlings,
  decisions,
  effects,
  reportDrafts,
  reports,
  receipts,
  links,
  inbox,
  savedViews,
] as const;

// Here, where lists are made from: a page that only reads one of them does not carry the rules.
for (const list of allLists) checkList(list);

export type ListKey = (typeof allLists)[number]['key'];

/** The list of that key. */
export function listByKey(key: string): ListDefinition | undefined {
  return allLists.find((list) => list.key === key);
}
