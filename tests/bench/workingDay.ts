import { askAgainAfter } from '../../src/ui/pages/answer/polling';

/**
 * A working day of an organisation with 535 people, as a table: who does what, how often. What each journey asks of SharePoint
 * is not in it: that is counted (dayBench.ts). The figures are assumptions, on the high side.
 */
export type Journey =
  | 'opens the tab for the first time of the day'
  | 'comes back to the tab'
  | 'reads Spaningar'
  | 'reads a spaning'
  | 'leaves a spaning'
  | 'looks in the method bank'
  | 'reads a method'
  | 'reads the plan'
  | 'saves a form'
  | 'registers time'
  | 'reads the report'
  | 'looks at the radar'
  | 'looks at the trends'
  | 'reads proposals'
  | 'answers a question in a meeting'
  | 'follows the answers of a meeting for half an hour'
  | 'runs the health check';

export interface Habit {
  readonly who: string;
  readonly people: number;
  /** Times a person and working day. */
  readonly does: Readonly<Partial<Record<Journey, number>>>;
}

export const organisation = 535;

export const habits: readonly Habit[] = [
  {
    who: 'employees',
    people: 500,
    does: {
      'opens the tab for the first time of the day': 0.2,
      'comes back to the tab': 0.1,
      'reads Spaningar': 0.1,
      'reads a spaning': 0.2,
      'leaves a spaning': 0.04,
      'looks in the method bank': 0.02,
      'reads a method': 0.02,
      'answers a question in a meeting': 0.05,
    },
  },
  {
    who: 'the working group',
    people: 20,
    does: {
      'opens the tab for the first time of the day': 1,
      'comes back to the tab': 5,
      'reads Spaningar': 4,
      'reads a spaning': 10,
      'leaves a spaning': 1,
      'looks in the method bank': 1,
      'reads a method': 2,
      'reads the plan': 3,
      'saves a form': 8,
      'registers time': 2,
      'looks at the radar': 1,
      'looks at the trends': 1,
      'reads the report': 1,
      'reads proposals': 0.5,
      'follows the answers of a meeting for half an hour': 0.05,
    },
  },
  {
    who: 'the management group',
    people: 12,
    does: { 'opens the tab for the first time of the day': 0.5, 'reads the report': 1, 'reads proposals': 0.5, 'reads the plan': 0.5, 'saves a form': 0.2 },
  },
  {
    who: 'the site’s owners',
    people: 3,
    does: {
      'opens the tab for the first time of the day': 1,
      'comes back to the tab': 5,
      'runs the health check': 0.1,
      'saves a form': 10,
      'reads the report': 1,
    },
  },
];

/** When in the day people do it: a share of the day for each hour from seven; half past eight has most. */
export const hours: readonly number[] = [0.06, 0.22, 0.14, 0.1, 0.06, 0.12, 0.1, 0.1, 0.07, 0.03];

/** A meeting in which everybody who answers does it in the same five minutes. */
export const meeting: { readonly journey: Journey; readonly minutes: number } = { journey: 'answers a question in a meeting', minutes: 5 };

/** The bot looks for reviewed spaningar all around the clock: every five minutes as it ships, the log of changes and the items in it. */
export const bot = { looksADay: (24 * 60) / 5, callsALook: 2 } as const;

/** How often, minute by minute of half an hour, the page of a meeting's answers asks again: the answers come in the meeting's first minutes. */
export const askedAgain: readonly number[] = Array.from(
  { length: 30 },
  (_, minute) => 60_000 / askAgainAfter(Math.max(0, minute - meeting.minutes + 1) * 60_000),
);

/**
 * Microsoft's published limits for up to 1,000 licences, and what a call of Graph's costs:
 * https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
 * The parts of a batch count one by one. REST has no cost of its own there, only "usually more than Graph": so both are told,
 * at Graph's cost and at twice that. The units are those of an app with an id of its own, as our bot is; what a page asks for
 * as the person who looks at it counts towards that person's calls, and is held against the app's units all the same.
 */
export const limits = { unitsADay: 1_200_000, unitsAMinute: 1_250, callsInFiveMinutes: 3_000 } as const;
export const graphUnits = { one: 1, many: 2, write: 2, permission: 5 } as const;
export const restFactor = 2;
