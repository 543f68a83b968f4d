import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isGenerated, referenceFiles } from '../../../src/provisioning/reference';
import { printSiteScript, siteScriptLimits, siteScripts } from '../../../src/provisioning/siteScript';
import type { SiteScript } from '../../../src/provisioning/siteScript';
import { columnsOf, fieldXml } from '../../../src/schema/fieldXml';
import { allLists } from '../../../src/schema/lists';

const folder = path.join(__dirname, '../../../sharepoint');
const scripts = siteScripts(allLists);

test('what stands in sharepoint/ is what the schema says now (npm run docs writes it)', () => {
  const files = new Map(
    readdirSync(folder)
      .filter(isGenerated)
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
  expect([...files.keys()].sort()).toEqual([...referenceFiles(allLists).keys()].sort());
  for (const [name, text] of referenceFiles(allLists)) expect(`${name}\n${files.get(name)}`).toBe(`${name}\n${text}`);
});

test('each script is within what SharePoint takes at a time, and is JSON as it is printed', () => {
  for (const script of scripts) {
    const text = printSiteScript(script);
    expect(JSON.parse(text)).toEqual(script);
    expect(text.length).toBeLessThanOrEqual(siteScriptLimits.characters);
    expect(script.actions.reduce((sum, { subactions }) => sum + 1 + subactions.length, 0)).toBeLessThanOrEqual(siteScriptLimits.actions);
  }
});

test('the scripts have every column once, with the XML that provisioning sends, and a GUID so that a second run finds it', () => {
  const added = scripts.flatMap(({ actions }) =>
    actions.flatMap(({ listName, subactions }) => subactions.flatMap((sub) => ('schemaXml' in sub ? [`${listName} ${sub.schemaXml}`] : []))),
  );
  const wanted = allLists.flatMap((list) =>
    columnsOf(list)
      .filter(({ builtin }) => !builtin)
      .map((column) => `${list.url.replace('Lists/', '')} ${fieldXml(column)}`),
  );
  expect(added).toEqual(wanted);
  for (const xml of added) expect(xml).toMatch(/ <Field ID="\{[0-9a-f-]{36}\}" /);
});

test('a lookup comes after the list that it points at, whichever list is first', () => {
  const [first, ...others] = scripts as [SiteScript, ...SiteScript[]];
  const made = new Set(first.actions.map(({ listName }) => `Lists/${listName}`));
  expect(made).toEqual(new Set(allLists.map(({ url }) => url)));
  const targets = others.flatMap(({ actions }) =>
    actions.flatMap(({ subactions }) => subactions.flatMap((sub) => ('targetListUrl' in sub ? [sub.targetListUrl] : []))),
  );
  expect(targets.length).toBeGreaterThan(10);
  for (const target of targets) expect(made).toContain(target);
});

test('no script renames a list: the next run would not find it', () => {
  const verbs = scripts.flatMap(({ actions }) => actions.flatMap(({ verb, subactions }) => [verb, ...subactions.map((sub) => sub.verb)]));
  expect([...new Set(verbs)].sort()).toEqual(['addSPFieldXml', 'addSPLookupFieldXml', 'createSPList', 'setDescription']);
});
