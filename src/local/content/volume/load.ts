import { loadStarter } from '../../../content/load';
import type { ListDefinition } from '../../../schema/field';
import { activities } from '../../../schema/lists/activities';
import { assessments } from '../../../schema/lists/assessments';
import { knowledge } from '../../../schema/lists/knowledge';
import { publications } from '../../../schema/lists/publications';
import { signals } from '../../../schema/lists/signals';
import type { SiteClock } from '../../server/siteClock';
import type { ContentSite, Entry } from '../site';
import { activityEntry, assessmentEntry, knowledgeEntry, publicationEntry, signalEntry } from './entries';

const day = 86_400_000;
const years = 6;
/** As many as two `$batch`es: the host writes one while the next is read. */
const largestLoad = 200;
/** What is loaded together was left at the same time, so a small site takes smaller loads: one a month. */
const loadOf = (count: number): number => Math.min(largestLoad, Math.ceil(count / (years * 12)));

interface Filling {
  readonly site: ContentSite;
  readonly clock: SiteClock;
  readonly today: number;
  readonly log: (line: string) => void;
}

/** Adds `count` entries in time order over the last years; the ids of those that were not there before. */
async function fill<L extends ListDefinition>(
  list: L,
  count: number,
  entryOf: (number: number, year: number) => Entry<L>,
  { site, clock, today, log }: Filling,
): Promise<number[]> {
  const ids: number[] = [];
  const load = loadOf(count);
  let said = Date.now();
  for (let first = 0; first < count; first += load) {
    const time = new Date(today - (1 - first / count) * years * 365 * day);
    clock.set(time);
    const numbers = Array.from({ length: Math.min(load, count - first) }, (_, index) => first + index);
    const added = await site.addMany(
      list,
      numbers.map((number) => entryOf(number, time.getFullYear())),
    );
    ids.push(...added.filter((id) => id !== null));
    if (Date.now() - said < 2000) continue;
    said = Date.now();
    log(`  ${list.title}: ${first + numbers.length} of ${count}`);
  }
  return ids;
}

/** Generated spaningar and a proportional rest: one assessment for every fifth, an activity for every hundredth. */
export async function loadVolume(filling: Filling, count: number): Promise<void> {
  filling.clock.set(new Date(filling.today - years * 365 * day));
  await loadStarter(filling.site);
  const ids = await fill(signals, count, signalEntry, filling);
  const assessed = ids.filter((_, index) => index % 5 === 0);
  await fill(assessments, assessed.length, (number) => assessmentEntry(number, assessed[number]!), filling);
  await fill(activities, Math.ceil(count / 100), activityEntry, filling);
  await fill(knowledge, Math.ceil(count / 200), knowledgeEntry, filling);
  await fill(publications, Math.ceil(count / 200), publicationEntry, filling);
}
