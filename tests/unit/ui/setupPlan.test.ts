import { planOf } from '../../../src/provisioning/plan';
import { allLists } from '../../../src/schema/lists';
import { expectedMinutes, minutesLeft } from '../../../src/ui/setup/duration';
import { deedsOf, partsOf } from '../../../src/ui/setup/planParts';
import { checkedOf } from '../../../src/ui/setup/situation';
import { listedWords } from '../../../src/ui/setup/listedWords';
import { emptySite, wholeSite } from '../../ui/setupSite';

describe('A plan as people read it', () => {
  const { steps } = planOf(emptySite(), allLists);

  test('counts a list, a group and a view once, however many steps each takes', () => {
    const deeds = deedsOf(steps);
    expect([deeds.lists, deeds.groups, deeds.version]).toEqual([allLists.length, 5, 1]);
    expect(deeds.views).toBe(allLists.reduce((sum, { views }) => sum + views.length, 0));
  });

  test('holds every step once, the site’s own first', () => {
    const parts = partsOf(steps);
    expect(parts[0]?.list).toBeUndefined();
    expect(parts.flatMap((part) => part.steps)).toHaveLength(steps.length);
    expect(parts.slice(1).map(({ list }) => list)).toEqual(allLists.map(({ key }) => key));
  });
});

describe('What a checked site is', () => {
  const situation = (site: Parameters<typeof planOf>[0]): string | undefined => checkedOf({ site, plan: planOf(site, allLists) })?.situation;
  const some = { ...emptySite(), lists: { ...emptySite().lists, ...Object.fromEntries(Object.entries(wholeSite().lists).slice(0, 3)) } };

  test.each([
    ['absent', emptySite()],
    ['unseen', emptySite(false)],
    ['unfinished', some],
    ['older', wholeSite({ version: 4 })],
    ['newer', wholeSite({ version: 99 })],
    ['whole', wholeSite()],
  ])('%s', (expected, site) => {
    expect(situation(site)).toBe(expected);
  });

  test('is whole to a reader who does not see all of its lists, and lacking to an owner who does not', () => {
    const [hidden = ''] = Object.keys(wholeSite().lists).slice(5);
    const without = (isOwner: boolean) => ({ ...wholeSite({ isOwner }), lists: { ...wholeSite().lists, [hidden]: null } });
    expect([situation(without(false)), situation(without(true))]).toEqual(['whole', 'lacking']);
  });
});

test('Time is told from the pace, once there is one', () => {
  expect(expectedMinutes(3)).toBe(1);
  expect(minutesLeft(10, 1200, 10_000)).toBeUndefined();
  expect(minutesLeft(400, 1200, 120_000)).toBe(4);
});

test('A list of things ends with "och"', () => {
  expect([listedWords(['a', 'b', 'c'], 'sv'), listedWords(['a', 'b'], 'en')]).toEqual(['a, b och c', 'a and b']);
});
