import { main } from '../../src/cli/content';
import { exitCodes, main as provision } from '../../src/cli/provision';
import { warmUp } from '../../src/local/server/warmUp';
import { activities } from '../../src/schema/lists/activities';
import { assignments } from '../../src/schema/lists/assignments';
import { decisions } from '../../src/schema/lists/decisions';
import { goals } from '../../src/schema/lists/goals';
import { handlings } from '../../src/schema/lists/handlings';
import { knowledge } from '../../src/schema/lists/knowledge';
import { methods } from '../../src/schema/lists/methods';
import { processes } from '../../src/schema/lists/processes';
import { workstreams } from '../../src/schema/lists/workstreams';
import { proposals } from '../../src/schema/lists/proposals';
import { startTestSite } from './testSite';
import type { TestSite } from './testSite';

jest.setTimeout(60_000);

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
  await provision(['--site', site.siteUrl, '--apply'], { FRAMSYN_DEV_TOKEN: 'agare' }, () => undefined);
  await site.enrol();
});
afterAll(() => site.close());

async function run(argv: readonly string[], token = 'arbetsgrupp'): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const code = await main(argv, { FRAMSYN_DEV_TOKEN: token }, (line) => lines.push(line));
  return { code, lines };
}
const count = async (list: { readonly url: string }): Promise<unknown> =>
  (await site.rest('agare', 'GET', `web/getlist('/sites/framsyn/${list.url}')?$select=ItemCount`)).json['ItemCount'];

describe('A local edition that has just started', () => {
  test('reads ahead what the start page reads, and each of it is there', async () => {
    expect(await warmUp(site.siteUrl, 'agare', () => true)).toEqual(Array(8).fill(200));
  });

  test('stops reading when it is stopped', async () => {
    expect(await warmUp(site.siteUrl, 'agare', () => false)).toEqual([]);
  });
});

describe('npm run content', () => {
  test('says what stopped it when the person may not write', async () => {
    const { code, lines } = await run(['--site', site.siteUrl, 'starter'], 'medarbetare');
    expect(code).toBe(exitCodes.failed);
    expect(lines.join(' ')).toMatch(/Stopped at the list \w+\. You may not do that\. A site owner may\..* It can be run again/);
  });

  test('puts the methods alone into a site, and adds nothing when it is run again', async () => {
    expect(await run(['--site', site.siteUrl, 'methods'])).toEqual({ code: exitCodes.done, lines: ['Done: the content is there.'] });
    expect([await count(methods), await count(knowledge)]).toEqual([15, 0]);
    expect((await run(['methods', '--site', site.siteUrl])).code).toBe(exitCodes.done);
    expect(await count(methods)).toBe(15);
  });

  test('puts the whole starter into a site that has the methods', async () => {
    expect((await run(['--site', site.siteUrl, 'starter'])).code).toBe(exitCodes.done);
    expect([await count(methods), await count(knowledge)]).toEqual([15, 32]);
  });

  test('puts both documents into a site, with the parts, goals, activities and processes that each of them has', async () => {
    expect((await run(['--site', site.siteUrl, 'assignment'])).code).toBe(exitCodes.done);
    expect([await count(assignments), await count(workstreams), await count(activities), await count(processes)]).toEqual([1, 3, 14, 8]);
    // The plan has been decided on, and decisions are not the working group's to write: all the rest comes in, and an owner goes on.
    const { code, lines } = await run(['--site', site.siteUrl, 'plan']);
    expect([code, lines.join(' ')]).toEqual([
      exitCodes.failed,
      expect.stringMatching(/Stopped at the list decisions\. You may not do that\. A site owner may\./),
    ]);
    expect((await run(['--site', site.siteUrl, 'plan'], 'agare')).code).toBe(exitCodes.done);
    expect([await count(assignments), await count(workstreams), await count(activities), await count(goals)]).toEqual([2, 6, 24, 9]);
    expect([await count(proposals), await count(handlings), await count(decisions)]).toEqual([6, 5, 4]);
    await run(['--site', site.siteUrl, 'plan'], 'agare');
    expect(await count(activities)).toBe(24);
  });

  test.each([
    [['--site'], 'Which site? --site is missing.'],
    [['--site', 'framsyn', 'methods'], 'Not the address of a site: framsyn'],
    [['--site', 'http://x/sites/f', 'everything'], 'Which content? Write methods, starter, assignment or plan.'],
    [['--site', 'http://x/sites/f', 'methods', 'now'], 'Unknown argument: now'],
  ])('says how it is used when it is told %j', async (argv, text) => {
    const { code, lines } = await run(argv);
    expect([code, lines[0]]).toEqual([exitCodes.usage, text]);
  });
});
