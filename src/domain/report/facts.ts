/** What a report is made from: these lists, with these fields of them. A list that the reader may not see is not there. */
import { shownOfProposal } from '../proposals/fields';
import type { Item, ItemMeta } from '../../schema/field';
import type { activities } from '../../schema/lists/activities';
import type { assessments } from '../../schema/lists/assessments';
import type { assignments } from '../../schema/lists/assignments';
import type { costs } from '../../schema/lists/costs';
import type { decisions } from '../../schema/lists/decisions';
import type { editions } from '../../schema/lists/editions';
import type { effects } from '../../schema/lists/effects';
import type { events } from '../../schema/lists/events';
import type { goals } from '../../schema/lists/goals';
import type { groups } from '../../schema/lists/groups';
import type { handlings } from '../../schema/lists/handlings';
import type { knowledge } from '../../schema/lists/knowledge';
import type { learnings } from '../../schema/lists/learnings';
import type { links } from '../../schema/lists/links';
import type { memberships } from '../../schema/lists/memberships';
import type { methodRuns } from '../../schema/lists/methodRuns';
import type { methods } from '../../schema/lists/methods';
import type { proposals } from '../../schema/lists/proposals';
import type { publications } from '../../schema/lists/publications';
import type { revisions } from '../../schema/lists/revisions';
import type { signals } from '../../schema/lists/signals';
import type { supportRequests } from '../../schema/lists/supportRequests';
import type { timeEntries } from '../../schema/lists/timeEntries';
import type { trends } from '../../schema/lists/trends';
import type { workstreams } from '../../schema/lists/workstreams';

interface Sources {
  readonly assignments: Item<typeof assignments>;
  readonly workstreams: Item<typeof workstreams>;
  readonly goals: Item<typeof goals>;
  readonly groups: Item<typeof groups>;
  readonly memberships: Item<typeof memberships>;
  readonly activities: Item<typeof activities>;
  readonly revisions: Item<typeof revisions>;
  readonly proposals: Item<typeof proposals>;
  readonly handlings: Item<typeof handlings>;
  readonly decisions: Item<typeof decisions>;
  readonly effects: Item<typeof effects>;
  readonly signals: Item<typeof signals>;
  readonly assessments: Item<typeof assessments>;
  readonly trends: Item<typeof trends>;
  readonly methods: Item<typeof methods>;
  readonly methodRuns: Item<typeof methodRuns>;
  readonly knowledge: Item<typeof knowledge>;
  readonly publications: Item<typeof publications>;
  readonly editions: Item<typeof editions>;
  readonly links: Item<typeof links>;
  readonly learnings: Item<typeof learnings>;
  readonly events: Item<typeof events>;
  readonly supportRequests: Item<typeof supportRequests>;
  readonly costs: Item<typeof costs>;
  readonly timeEntries: Item<typeof timeEntries>;
}
export type FactList = keyof Sources;

type FieldsOf<K extends FactList> = readonly (keyof Sources[K] & string)[];

/** In the order that they are counted in: what others are joined to comes first. */
export const factFields = {
  assignments: ['title', 'status', 'purpose', 'summary', 'validity', 'timeShare', 'yearlyHours', 'members', 'group', 'fictional'],
  workstreams: ['title', 'assignment', 'order', 'kind'],
  goals: ['title', 'assignment', 'workstream', 'status', 'target', 'followedUp', 'order'],
  groups: ['title', 'type'],
  memberships: ['group', 'from', 'to', 'employmentRate', 'timeShare'],
  activities: [
    'title',
    'assignment',
    'workstream',
    'time',
    'timeLabel',
    'lastDone',
    'nextPlanned',
    'status',
    'statusReason',
    'lane',
    'responsibleRole',
    'receiverRole',
    'estimatedHours',
    'hoursKind',
  ],
  revisions: ['title', 'list', 'item', 'change', 'differences', 'reason'],
  proposals: [...shownOfProposal, 'neededBy', 'options', 'resourceNeed', 'hours', 'cost'],
  handlings: ['title', 'proposal', 'round', 'body', 'date', 'stance'],
  decisions: [
    'title',
    'proposal',
    'round',
    'body',
    'date',
    'outcome',
    'option',
    'wording',
    'formal',
    'registration',
    'corrects',
    'responsibleRole',
    'followUpDate',
  ],
  effects: ['title', 'activity', 'goal', 'status'],
  signals: ['title', 'status', 'category', 'horizon', 'whatIf', 'whyHere', 'source'],
  assessments: ['signal', 'impact', 'uncertainty', 'urgency', 'novelty', 'likelihood', 'assessorRole'],
  trends: ['title', 'status'],
  methods: ['title'],
  methodRuns: ['title', 'method', 'date'],
  knowledge: ['title'],
  publications: ['title'],
  editions: ['title', 'date', 'content'],
  links: ['fromList', 'fromItem', 'toList', 'toItem', 'relation'],
  learnings: ['title', 'status', 'usedIn'],
  events: ['title', 'type', 'time', 'status', 'reached', 'audience', 'place'],
  supportRequests: ['title', 'kind', 'status', 'promised', 'answeredOn'],
  costs: ['title', 'kind', 'planned', 'actual', 'date', 'assignment'],
  timeEntries: ['date', 'kind', 'hours', 'assignment', 'activity'],
} as const satisfies { readonly [K in FactList]: FieldsOf<K> };

export const factLists = Object.keys(factFields) as readonly FactList[];

type Always = Pick<ItemMeta, 'id' | 'created' | 'modified' | 'author'>;
/** An item as far as a report needs it. */
export type Fact<K extends FactList> = Always & Pick<Sources[K], Extract<(typeof factFields)[K][number], keyof Sources[K]>>;

export type FactItems = { readonly [K in FactList]?: readonly Fact<K>[] };
export interface ReportFacts {
  readonly items: FactItems;
  /** How many work at the unit, where the site's owner has said so. */
  readonly staff?: number;
  /** 'YYYY-MM-DD': when the next report is planned. */
  readonly nextReport?: string;
  /** Spaningar that earlier reports have had the management group talk about. */
  readonly discussed: readonly number[];
}
