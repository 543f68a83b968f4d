/** A site that was made by the site scripts: provisioning does the rest, and makes nothing a second time. */
import { driftOf, provisionSite } from '../../src/provisioning';
import { siteScripts } from '../../src/provisioning/siteScript';
import type { Operation } from '../../src/data/administration';
import { groups } from '../../src/schema/lists/groups';
import { memberships } from '../../src/schema/lists/memberships';
import { settings } from '../../src/schema/lists/settings';
import { startTestSite } from './testSite';

jest.setTimeout(60_000);

// A lookup at another list, and at its own.
const lists = [settings, memberships, groups];

test('provisioning completes what site scripts have made: rights, names, views and the version, and no list or column', async () => {
  const site = await startTestSite();
  try {
    const administration = site.administration();
    const ids = new Map<string, string>();
    /** What SharePoint does with a script's actions; the host has no site scripts of its own. */
    const apply = async (operation: Operation): Promise<string | undefined> => {
      const [outcome] = await administration.execute([operation]);
      if (outcome?.ok !== true) throw new Error(JSON.stringify([operation, outcome]));
      return outcome.value.id === undefined ? undefined : String(outcome.value.id);
    };
    for (const { listName, subactions } of siteScripts(lists).flatMap(({ actions }) => actions)) {
      const list = `Lists/${listName}`;
      if (!ids.has(list)) ids.set(list, String(await apply({ kind: 'createList', title: listName, properties: {} })));
      for (const sub of subactions) {
        if (sub.verb === 'setDescription') await apply({ kind: 'changeList', list, properties: { Description: sub.description } });
        else {
          const target = 'targetListUrl' in sub ? `List="{${String(ids.get(sub.targetListUrl))}}" ` : '';
          await apply({ kind: 'createField', list, xml: sub.schemaXml.replace('<Field ', `<Field ${target}`) });
        }
      }
    }

    const kinds: string[] = [];
    expect(await provisionSite(administration, lists, { onProgress: ({ step }) => kinds.push(step.kind) })).toMatchObject({ kind: 'done' });
    expect(kinds).not.toContain('createList');
    expect(kinds).not.toContain('createField');
    expect(kinds).toEqual(expect.arrayContaining(['breakInheritance', 'grant', 'changeList', 'changeField', 'fillView', 'recordVersion']));
    expect(await driftOf(administration, lists)).toMatchObject({ ok: true, value: { compliant: true, counts: { ignored: 0 } } });
  } finally {
    await site.close();
  }
});
