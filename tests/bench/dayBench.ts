/** P14: what a working day of the organisation (workingDay.ts) asks of SharePoint, each journey's calls counted in Chromium, against Microsoft's limits. */
import { launchBrowser } from '../e2e/browser';
import { startEdition } from '../e2e/edition';
import { callsOf, none, plus, unitsOf } from './calls';
import type { Calls } from './calls';
import { measureDay } from './dayJourneys';
import type { Cost, Costs } from './dayJourneys';
import { announce, number } from './report';
import type { Row } from './report';
import { bot, graphUnits, habits, hours, limits, meeting, organisation, restFactor } from './workingDay';
import type { Journey } from './workingDay';

const allOf = ({ calls, later = [] }: Cost): Calls => later.reduce((sum, more) => plus(sum, more), calls);

/** The calls of a journey, minute by minute from its beginning. */
const spread = ({ calls, later = [] }: Cost): readonly Calls[] => [plus(calls, later[0] ?? none), ...later.slice(1)];

interface Peak {
  readonly units: number;
  readonly calls: number;
  readonly who: string;
}

function costOf(costs: Costs, who: string, journey: Journey): Cost {
  const cost = costs[who]?.[journey];
  if (cost === undefined) throw new Error(`${who}: "${journey}" has no cost`);
  return cost;
}

/** A small deterministic generator: the same days in each run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The worst minute of all, and the worst five minutes of anybody, of as many days as a working year has. */
function worst(costs: Costs): Peak {
  const random = generator(535);
  const minuteOf = (): number => {
    let left = random() * hours.reduce((sum, share) => sum + share, 0);
    const hour = hours.findIndex((share) => (left -= share) < 0);
    return Math.floor((hour + random()) * 60);
  };
  let peak: Peak = { units: 0, calls: 0, who: '' };
  for (let day = 0; day < 220; day += 1) {
    const minutes = new Float64Array(hours.length * 60);
    for (const { who, people, does } of habits) {
      for (let person = 0; person < people; person += 1) {
        const own = new Map<number, number>();
        for (const [journey, times] of Object.entries(does) as [Journey, number][]) {
          const often = Math.floor(times) + (random() < times % 1 ? 1 : 0);
          for (let time = 0; time < often; time += 1) {
            const minute = journey === meeting.journey ? 90 + Math.floor(random() * meeting.minutes) : minuteOf();
            for (const [after, calls] of spread(costOf(costs, who, journey)).entries()) {
              const at = Math.min(minute + after, minutes.length - 1);
              minutes[at] = (minutes[at] ?? 0) + unitsOf(calls);
              const window = Math.floor(at / 5);
              own.set(window, (own.get(window) ?? 0) + callsOf(calls));
            }
          }
        }
        for (const calls of own.values()) if (calls > peak.calls) peak = { ...peak, calls, who };
      }
    }
    peak = { ...peak, units: Math.max(peak.units, ...minutes) };
  }
  return peak;
}

export async function dayRows(): Promise<readonly Row[]> {
  const [browser, edition] = await Promise.all([launchBrowser(), startEdition()]);
  const costs = await measureDay(browser, edition.url).finally(async () => {
    await browser.close();
    await edition.dispose();
  });
  const people = habits.reduce((sum, habit) => sum + habit.people, 0);
  if (people !== organisation) throw new Error(`the table has ${people} people`);
  const ofBot = unitsOf({ ...none, one: bot.looksADay, many: bot.looksADay * (bot.callsALook - 1) }); // the log is asked for since a token
  const shares = habits.flatMap(({ who, people: count, does }) =>
    (Object.entries(does) as [Journey, number][]).map(([journey, times]) => {
      const cost = costOf(costs, who, journey);
      const units = unitsOf(allOf(cost));
      return { who, journey, ...allOf(cost), units, ofDay: Math.round(count * times * units), what: cost.what };
    }),
  );
  const day = shares.reduce((sum, { ofDay }) => sum + ofDay, ofBot);
  const peak = worst(costs);
  const percent = (part: number, whole: number): string => `${number((100 * part) / whole)} %`;
  const detail = {
    assumptions: { habits, hours, meeting, bot, graphUnits, restFactor, limits },
    ofBot,
    journeys: shares,
  };
  return [
    announce({
      id: 'P14',
      metric: `a working day of ${people} people, the bot's night included: resource units of the tenant's day`,
      measured: `${Math.round(day)} of ${limits.unitsADay}: ${percent(day, limits.unitsADay)}, if REST costs ${restFactor}× Graph ${percent(restFactor * day, limits.unitsADay)}`,
      goal: '≤ 1 %',
      reached: day <= limits.unitsADay / 100,
      detail,
    }),
    announce({
      id: 'P14',
      metric: 'the worst minute of 220 such days, of what an app has in a minute',
      measured: `${Math.round(peak.units)} of ${limits.unitsAMinute}: ${percent(peak.units, limits.unitsAMinute)}, if REST costs ${restFactor}× Graph ${percent(restFactor * peak.units, limits.unitsAMinute)}`,
      goal: '≤ 10 %',
      reached: peak.units <= limits.unitsAMinute / 10,
    }),
    announce({
      id: 'P14',
      metric: `the worst five minutes of anybody (${peak.who}), calls in batches counted one by one`,
      measured: `${peak.calls} of ${limits.callsInFiveMinutes}: ${percent(peak.calls, limits.callsInFiveMinutes)}`,
      goal: '≤ 5 %',
      reached: peak.calls <= limits.callsInFiveMinutes / 20,
    }),
  ];
}
