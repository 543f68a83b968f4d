import { driftCodes, main as driftMain } from '../../src/cli/drift';
import { exitCodes, main } from '../../src/cli/provision';
import { allLists } from '../../src/schema/lists';
import { startTestSite } from './testSite';
import type { TestSite } from './testSite';

jest.setTimeout(60_000);

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

async function run(argv: readonly string[], token: string | undefined = 'agare'): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const code = await main(argv, { FRAMSYN_DEV_TOKEN: token }, (line) => lines.push(line));
  return { code, lines };
}

describe('npm run provision', () => {
  test('shows the plan, in words, and changes nothing', async () => {
    const { code, lines } = await run(['--site', site.siteUrl]);
    expect(code).toBe(exitCodes.planned);
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringContaining('Create the list Spaningar'), expect.stringContaining('Let Framsyn Arbetsgrupp edit in Spaningar')]),
    );
    expect(lines[lines.length - 1]).toMatch(/^\d+ steps\. Nothing was changed; --apply does it\.$/);
    expect(await run(['--site', site.siteUrl])).toEqual({ code, lines });
  });

  test('does it with --apply, and finds nothing the second time', async () => {
    const first = await run(['--apply', '--site', site.siteUrl]);
    expect(first.code).toBe(exitCodes.done);
    expect(first.lines[first.lines.length - 1]).toMatch(/^Done: \d+ steps\.$/);
    expect(await run(['--site', site.siteUrl, '--apply'])).toEqual({ code: exitCodes.done, lines: ['Nothing to do: the site is as it should be.'] });
    expect(await run(['--site', site.siteUrl])).toEqual({ code: exitCodes.done, lines: ['Nothing to do: the site is as it should be.'] });
  });

  test('says which rights are missing, in the words of SharePoint’s own page', async () => {
    await site.rest('agare', 'MERGE', `web/getlist('/sites/framsyn/${allLists[0].url}')`, { EnableVersioning: false });
    await site.enrol();
    const { code, lines } = await run(['--site', site.siteUrl, '--apply'], 'arbetsgrupp');
    expect(code).toBe(exitCodes.refused);
    expect(lines.join('\n')).toContain('You lack the right "Manage Lists" (Hantera listor) on the site.');
    expect(lines[lines.length - 1]).toBe('Nothing was changed.');
  });

  test('says why a site cannot be read', async () => {
    const { code, lines } = await run(['--site', site.siteUrl], 'nobody');
    expect(code).toBe(exitCodes.failed);
    expect(lines[0]).toMatch(/^The site could not be read\. You may not do that\. A site owner may\. SharePoint says: Access denied\./);
  });

  test.each([
    [['--apply'], 'agare', 'Which site? --site is missing.'],
    [['--site'], 'agare', 'Which site? --site is missing.'],
    [['--site', 'framsyn'], 'agare', 'Not the address of a site: framsyn'],
    [['--site', 'https://x.test/sites/a', '--force'], 'agare', 'Unknown argument: --force'],
    [
      ['--site', 'http://localhost:1/sites/a'],
      '',
      'FRAMSYN_DEV_TOKEN is not set: without a token nobody gets in. Set it to the one that the server was started with.',
    ],
  ])('refuses %j with the reason', async (argv, token, reason) => {
    const { code, lines } = await run(argv, token);
    expect(code).toBe(exitCodes.usage);
    expect(lines[0]).toBe(reason);
  });
});

describe('npm run drift', () => {
  const look = async (argv: readonly string[], token: string | undefined = 'agare') => {
    const lines: string[] = [];
    const notes: string[] = [];
    const code = await driftMain(
      argv,
      { FRAMSYN_DEV_TOKEN: token },
      (line) => lines.push(line),
      (line) => notes.push(line),
    );
    return { code, lines, notes };
  };

  test('says what is wrong and what a plan would do, and ends with 3', async () => {
    const { code, lines } = await look(['--site', site.siteUrl]);
    expect(code).toBe(driftCodes.attention);
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^ATTENTION {2}drift {5}One list keeps no versions\.$/)]));
    expect(lines[lines.length - 1]).toBe(`A plan would do 1 step: npm run provision -- --site ${site.siteUrl}`);
  });

  test('ends with 0 for a site that is as it should be, with nothing but JSON when asked', async () => {
    await run(['--site', site.siteUrl, '--apply']);
    const { code, lines, notes } = await look(['--json', '--site', `${site.siteUrl}/`]);
    expect(code).toBe(driftCodes.good);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ site: site.siteUrl, state: 'good', steps: [] });
    expect(notes).toEqual([]);
  });

  test('ends with 1 for a site that cannot be read, and with 64 when used wrongly', async () => {
    const unread = await look(['--site', site.siteUrl], 'nobody');
    expect(unread.code).toBe(driftCodes.unreadable);
    expect(unread.lines[0]).toMatch(/^BAD {8}access {4}You may not read the site's lists\.$/);
    expect(await look(['--site'])).toMatchObject({
      code: driftCodes.usage,
      lines: [],
      notes: ['Which site? --site is missing.', expect.stringContaining('npm run drift')],
    });
  });
});
