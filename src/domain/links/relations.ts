/**
 * Which relation may join which lists. A link points the way that time and reason go: from the spaning to the trend,
 * from the decision to the activity, so that "back" always is what led here and "forward" what became of it.
 */
import type { LinkedListKey, Relation } from './keys';

/** The first one is what it usually is, and stands chosen. */
type Relations = readonly [Relation, ...Relation[]];
type Targets = Partial<Readonly<Record<LinkedListKey, Relations>>>;

/** What is known, and what bears it out or goes against it. */
const evidence = {
  trends: ['stoder', 'utmanar'],
  proposals: ['anvandesI', 'stoder', 'utmanar'],
  decisions: ['anvandesI'],
  methodRuns: ['anvandesI'],
  activities: ['anvandesI'],
  questions: ['leddeTill'],
  assumptions: ['stoder', 'utmanar'],
  strategyGoals: ['beror', 'stoder', 'utmanar'],
  events: ['anvandesI'],
} satisfies Targets;

const allowed: Readonly<Record<LinkedListKey, Targets>> = {
  signals: {
    ...evidence,
    trends: ['klustrasI', 'stoder', 'utmanar'],
    methodRuns: ['provasI', 'anvandesI'],
    proposals: ['leddeTill', 'anvandesI', 'stoder', 'utmanar'],
    activities: ['leddeTill', 'anvandesI'],
    signals: ['stoder', 'utmanar', 'horTill'],
    assumptions: ['utmanar', 'stoder'],
    knowledge: ['gav', 'utmanar'],
    learnings: ['gav'],
    workstreams: ['beror'],
    assignments: ['beror'],
  },
  trends: {
    ...evidence,
    trends: ['horTill', 'stoder', 'utmanar'],
    methodRuns: ['provasI', 'anvandesI'],
    proposals: ['leddeTill', 'anvandesI', 'stoder', 'utmanar'],
    activities: ['leddeTill', 'anvandesI'],
    assumptions: ['utmanar', 'stoder'],
    workstreams: ['beror'],
    assignments: ['beror'],
  },
  knowledge: { ...evidence, methods: ['stoder', 'utmanar'], knowledge: ['stoder', 'utmanar'] },
  publications: { ...evidence, signals: ['gav', 'stoder', 'utmanar'], knowledge: ['gav', 'stoder', 'utmanar'], methods: ['stoder'] },
  methods: { methodRuns: ['anvandesI'], activities: ['anvandesI'], methods: ['leddeTill'] },
  questions: { methodRuns: ['anvandesI'], activities: ['anvandesI'], trends: ['beror'], knowledge: ['leddeTill'], proposals: ['leddeTill'] },
  methodRuns: {
    trends: ['gav', 'stoder', 'utmanar'],
    signals: ['gav'],
    questions: ['gav'],
    knowledge: ['gav'],
    learnings: ['gav'],
    proposals: ['leddeTill'],
    activities: ['leddeTill', 'horTill'],
    decisions: ['anvandesI'],
    assumptions: ['provasI', 'stoder', 'utmanar'],
    strategyGoals: ['beror', 'stoder', 'utmanar'],
  },
  learnings: { events: ['anvandesI'], proposals: ['leddeTill'], activities: ['leddeTill'], methods: ['beror'], decisions: ['anvandesI'], knowledge: ['gav'] },
  proposals: {
    events: ['genomforsI'],
    handlings: ['behandlades'],
    decisions: ['beslutades'],
    activities: ['genomforsI'],
    proposals: ['leddeTill'],
    strategyGoals: ['beror'],
  },
  handlings: { decisions: ['leddeTill'], proposals: ['leddeTill'], activities: ['leddeTill'] },
  decisions: { activities: ['genomforsI'], effects: ['gav'], strategyGoals: ['beror'], assignments: ['leddeTill'] },
  assignments: { activities: ['genomforsI'], workstreams: ['genomforsI'], proposals: ['leddeTill'], assignments: ['leddeTill'] },
  workstreams: { activities: ['genomforsI'], assignments: ['horTill'] },
  activities: {
    events: ['leddeTill'],
    processes: ['beror'],
    goals: ['horTill'],
    effects: ['gav'],
    learnings: ['gav'],
    methodRuns: ['gav'],
    signals: ['gav'],
    knowledge: ['gav'],
    publications: ['gav'],
    proposals: ['leddeTill'],
    activities: ['leddeTill'],
    strategyGoals: ['beror'],
  },
  effects: { strategyGoals: ['stoder', 'utmanar'], learnings: ['gav'], assumptions: ['stoder', 'utmanar'] },
  assumptions: { strategyGoals: ['horTill'], trends: ['horTill'], activities: ['leddeTill'], methodRuns: ['provasI'] },
  strategyGoals: { activities: ['genomforsI'], proposals: ['leddeTill'], strategyGoals: ['horTill'] },
  assessments: { proposals: ['anvandesI'], decisions: ['anvandesI'] },
  groups: { assignments: ['horTill'], activities: ['horTill'], processes: ['horTill'] },
  programmes: { assignments: ['leddeTill'], events: ['genomforsI'], publications: ['gav'] },
  goals: { strategyGoals: ['horTill'], activities: ['genomforsI'] },
  events: {
    learnings: ['gav'],
    signals: ['gav'],
    methodRuns: ['gav'],
    contributions: ['gav'],
    publications: ['gav'],
    activities: ['leddeTill', 'horTill'],
    proposals: ['leddeTill'],
    events: ['leddeTill'],
    processes: ['beror'],
  },
  contributions: {
    signals: ['gav'],
    trends: ['stoder', 'utmanar'],
    strategyGoals: ['beror'],
    proposals: ['leddeTill'],
    assumptions: ['stoder', 'utmanar'],
    activities: ['leddeTill'],
  },
  supportRequests: {
    methods: ['leddeTill'],
    knowledge: ['gav'],
    activities: ['leddeTill'],
    events: ['leddeTill'],
    networks: ['leddeTill'],
    resources: ['anvandesI'],
  },
  processes: { strategyGoals: ['horTill'], assignments: ['beror'], activities: ['genomforsI'] },
  networks: { events: ['leddeTill'], publications: ['gav'], knowledge: ['gav'] },
  resources: { activities: ['anvandesI'], events: ['anvandesI'], methodRuns: ['anvandesI'] },
  settings: {},
};

/** Relations that may go from the one list to the other, the usual one first. */
export const relationsFrom = (from: LinkedListKey, to: LinkedListKey): readonly Relation[] => allowed[from][to] ?? [];

/** `forward`: from here to there. */
export type Direction = 'forward' | 'back';
export interface Joint {
  readonly relation: Relation;
  readonly direction: Direction;
}

/** Every way in which an item here may be joined to one there, forward ones first. */
export const jointsBetween = (here: LinkedListKey, there: LinkedListKey): readonly Joint[] => [
  ...relationsFrom(here, there).map((relation): Joint => ({ relation, direction: 'forward' })),
  ...relationsFrom(there, here).map((relation): Joint => ({ relation, direction: 'back' })),
];
