/** An upgrade of a site that is full: from version 1, with ten times as many spaningar as a list view may hold. */
import { measureLargeUpgrade } from '../provisioning/largeOlderSite';
import { announce, number } from './report';
import type { Row } from './report';

/** SharePoint's list view threshold: no answer may hold more. */
const threshold = 5_000;
/** Requests of a `$batch`. */
const partsOfBatch = 100;

export async function upgradeRows(count: number): Promise<readonly Row[]> {
  const { items, seconds, requests, largestPage, left } = await measureLargeUpgrade(count);
  // Every item is written once, a hundred to a request; lists, columns and pages of reading come to a few hundred beside that.
  const most = Math.ceil(items / partsOfBatch) + 300;
  return [
    announce({
      id: 'P12',
      metric: `upgrade of a site of version 1 with ${items / 1000}k spaningar: requests, and time without a network between`,
      measured: `${requests}, ${number(seconds)} s`,
      goal: `≤ ${most} requests`,
      reached: requests <= most,
    }),
    announce({
      id: 'P12',
      metric: 'the same: the most items in one answer; what a second run finds to do',
      measured: `${largestPage}; ${left}`,
      goal: `≤ ${threshold}; 0`,
      reached: largestPage <= threshold && left === 0,
    }),
  ];
}
