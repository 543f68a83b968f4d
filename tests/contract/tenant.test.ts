/**
 * The same contract against SharePoint Online, on a site that is for tests alone: FRAMSYN_TENANT_SITE is its address,
 * FRAMSYN_TENANT_PERSON the sign-in name of somebody else in the tenant, and the variables of a command's sign-in by
 * certificate let us in (docs/adr/0046). Nobody is at hand to type a code while tests run.
 */
import { readFileSync } from 'node:fs';
import { readSignIn } from '../../src/cli/signIn/settings';
import { openEntra } from '../../src/cli/signIn/tokens';
import { createSharePointDataSource } from '../../src/data/sharepoint';
import { createAdministration } from '../../src/data/sharepoint/administration';
import { provisionSite } from '../../src/provisioning';
import { allLists } from '../../src/schema/lists';
import { signals } from '../../src/schema/lists/signals';
import type { ListDefinition } from '../../src/schema/field';
import { everyKind } from '../fixtures/everyKind';
import { makeLists } from '../fixtures/site';
import type { TestSite } from '../fixtures/site';
import { repositoryContract, value } from './repository';
import type { Opened } from './repository';

const { FRAMSYN_TENANT_SITE: siteUrl, FRAMSYN_TENANT_PERSON: person } = process.env;

async function tokenOf(site: string): Promise<string | (() => Promise<string>)> {
  const read = readSignIn(site, process.env, { readFile: (path) => readFileSync(path, 'utf8'), now: () => new Date() });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  if (read.signIn.kind === 'device') throw new Error('FRAMSYN_CERTIFICATE_FILE is not set: the tests sign in by certificate.');
  return read.signIn.kind === 'token' ? read.signIn.token : openEntra(read.signIn, site, { out: () => undefined });
}

type Rest = TestSite['rest'];
const restOf =
  (site: string, token: string | (() => Promise<string>)): Rest =>
  async (method, path, body) => {
    const bearer = typeof token === 'string' ? token : await token();
    const isTunnelled = method !== 'GET' && method !== 'POST';
    const answer = await fetch(`${site}/_api/${path}`, {
      method: method === 'GET' ? 'GET' : 'POST',
      headers: {
        Accept: 'application/json;odata=nometadata',
        'Content-Type': 'application/json',
        Authorization: `Bearer ${bearer}`,
        ...(isTunnelled && { 'X-HTTP-Method': method, 'If-Match': '*' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? {} : JSON.parse(text);
  };

/** The list of every kind is of the tests alone: it is made here, and anew each time, because its codes are unique. */
async function makeEveryKind(site: string, rest: Rest): Promise<void> {
  const at = ({ url }: ListDefinition): string => `web/getlist('${new URL(site).pathname}/${url}')`;
  await rest('DELETE', at(everyKind)).catch(() => undefined); // the first time there is none
  const { Id } = (await rest('GET', `${at(signals)}?$select=Id`)) as { Id: string };
  await makeLists(rest, [everyKind], new Map([[signals.key, Id]]));
}

async function open(site: string, logonName: string): Promise<Opened> {
  const token = await tokenOf(site);
  const made = await provisionSite(createAdministration({ siteUrl: site, token }), allLists);
  if (made.kind !== 'done') throw new Error(`The site could not be provisioned: ${JSON.stringify(made)}`);
  const rest = restOf(site, token);
  await makeEveryKind(site, rest);
  const { Id: other } = (await rest('POST', 'web/ensureuser', { logonName })) as { Id: number };
  const source = createSharePointDataSource({ siteUrl: site, token });
  return { source, personIds: [value(await source.currentUser()).id, other], close: () => Promise.resolve() };
}

if (siteUrl && person) repositoryContract('SharePoint Online', () => open(siteUrl.replace(/\/+$/, ''), person));
else {
  process.stderr.write('The contract against SharePoint Online is skipped: FRAMSYN_TENANT_SITE and FRAMSYN_TENANT_PERSON are not set.\n');
  describe('a repository over SharePoint Online', () => {
    test.skip('skipped: FRAMSYN_TENANT_SITE and FRAMSYN_TENANT_PERSON name no tenant', () => undefined);
  });
}
