import { readFileSync } from 'node:fs';
import path from 'node:path';
import { steadyBill } from '../../../src/cli/package/billOfMaterials';
import { fourNumbers } from '../../../src/cli/package/checks';
import { licenceIn } from '../../../src/cli/package/licences';
import { ingredientsOf } from '../../../src/cli/package/lock';
import type { Lock } from '../../../src/cli/package/lock';
import { noticesOf } from '../../../src/cli/package/notices';
import { isOver, weightLine, weightsOf } from '../../../src/cli/package/weights';
import type { Budgets } from '../../../src/cli/package/weights';
import { without } from '../../../src/cli/teams/manifest';
import { textOf } from '../../../src/cli/zip';
import type { Files } from '../../../src/cli/zip';
import { bytesOfShipped, raw, shippedOf } from './packages';

const root = path.resolve(__dirname, '../../..');
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

test('two builds of the same sources give the same bytes, whatever ids, order and time the tool put in', () => {
  expect(Buffer.from(bytesOfShipped(raw('a'))).equals(Buffer.from(bytesOfShipped(raw('b'))))).toBe(true);
});

test('other content gets other ids, so that SharePoint takes it for new', () => {
  const idOf = (files: Files): string | undefined => / Id="([^"]*)"/.exec(textOf(shippedOf(files).get('ClientSideAssets.xml')))?.[1];
  const changed = raw('a', (files) => files.set('ClientSideAssets/chunk.7_1.js', 'define([],function(){return 1})'));
  expect(idOf(raw('a'))).toBe(idOf(raw('b')));
  expect(idOf(changed)).not.toBe(idOf(raw('a')));
});

test('the Teams app is in the package as one zip that SharePoint is told of, and its templates are not', () => {
  const shipped = shippedOf(raw('a'));
  const assets = [...shipped.keys()].filter((name) => name.startsWith('ClientSideAssets/'));
  expect(assets).toEqual(['ClientSideAssets/TeamsSPFxApp.zip', 'ClientSideAssets/chunk.7_1.js', 'ClientSideAssets/framsyn_1.js']);
  const told = [...textOf(shipped.get('_rels/ClientSideAssets.xml.rels')).matchAll(/Target="\/([^"]*)" Id="(\w+)"/g)].map(([, target, id]) => [id, target]);
  expect(told).toEqual(assets.map((name, index) => [`r${index}`, name]));
  expect(textOf(shipped.get('[Content_Types].xml'))).toContain('Extension="zip"');
});

test('package-solution.json has the version of package.json', () => {
  const { version } = json('package.json') as { readonly version: string };
  const { solution } = json('config/package-solution.json') as {
    readonly solution: { readonly version: string; readonly features: readonly { readonly version: string }[] };
  };
  expect([solution.version, ...solution.features.map((feature) => feature.version)]).toEqual([fourNumbers(version), fourNumbers(version)]);
});

test('a bill of materials is the same text at another time, by another npm, in another folder', () => {
  const made = (when: string, folder: string): string =>
    JSON.stringify({
      bomFormat: 'CycloneDX',
      serialNumber: `urn:uuid:${when}`,
      metadata: { timestamp: when, tools: [{ version: when }], component: { name: folder, version: '1.2.3' } },
      components: [{ 'bom-ref': 'docx@9.15.2', name: 'docx', version: '9.15.2' }],
    });
  const lock = { packages: { 'node_modules/docx': { version: '9.15.2' } } };
  const bill = steadyBill(made('1', 'main'), 'framsyn', lock);
  expect(bill).toBe(steadyBill(made('2', 'framsyn-1.2.3'), 'framsyn', lock));
  expect(JSON.parse(bill)).toMatchObject({ serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/) as string, components: [{ name: 'docx' }] });
});

const lock: Lock = {
  packages: {
    '': { version: '1.2.3' },
    'node_modules/react': { version: '17.0.1' },
    'node_modules/jest': { version: '30.0.0', dev: true },
    'node_modules/docx/node_modules/react': { version: '18.3.1', dev: true },
    'node_modules/teams-js-v2': { name: '@microsoft/teams-js', version: '2.58.0' },
  },
};

test('a bill of materials has all that ships, also what the tools need too, and no tool', () => {
  const all = ['framsyn@1.2.3', 'react@17.0.1', 'jest@30.0.0', 'react@18.3.1', '@microsoft/teams-js@2.58.0'];
  const told = {
    metadata: { component: { 'bom-ref': all[0], name: 'main' } },
    components: all.slice(1).map((ref) => ({ 'bom-ref': ref })),
    dependencies: all.map((ref) => ({ ref, dependsOn: ref === all[0] ? all.slice(1) : [] })),
  };
  const shipped = ['react@17.0.1', '@microsoft/teams-js@2.58.0'];
  expect(JSON.parse(steadyBill(JSON.stringify(told), 'framsyn', lock))).toMatchObject({
    components: shipped.map((ref) => ({ 'bom-ref': ref })),
    dependencies: [{ ref: 'framsyn@1.2.3', dependsOn: shipped }, ...shipped.map((ref) => ({ ref, dependsOn: [] }))],
  });
});

test('every package that ships has its licence in the notices, and npm marks the bundled libraries as shipped', () => {
  const own = ingredientsOf(json('package-lock.json') as Lock);
  const refs = own.map(({ ref }) => ref.slice(0, ref.lastIndexOf('@')));
  expect(refs).toEqual(expect.arrayContaining(['@fluentui/react', '@pnp/sp', 'docx', 'marked', 'dompurify', 'tslib', 'react']));
  const told = noticesOf(own.map((one) => ({ ...one, licence: licenceIn(path.join(root, one.folder)) ?? { name: 'none', texts: [] } })));
  expect(told).toContain('Permission is hereby granted');
  expect(own.filter(({ ref }) => !told.includes(`\n${ref}\n`))).toEqual([]);
  expect(told).not.toContain(root);
});

test('packages with the same licence text share it, in whatever order and with whatever line ends they come', () => {
  const own = { name: 'MIT', texts: ['Text of a licence\r\n'] };
  const parts = [
    { ref: 'b@1', licence: own },
    { ref: 'a@1', licence: { name: 'MIT', texts: ['Text of a licence'] } },
    { ref: 'c@1', licence: { name: 'ISC', by: 'Somebody', texts: [] } },
  ];
  const told = noticesOf(parts);
  expect(told).toBe(noticesOf([...parts].reverse()));
  expect(told).toContain('\na@1\nb@1\n');
  expect(told.match(/Text of a licence/g)).toHaveLength(1);
  expect(told).toMatch(/c@1\n-+\n\nLicensed under: ISC\nBy: Somebody/);
});

describe('the budgets', () => {
  const pages = ['start/Start', 'signals/Signals', 'capture/Capture', 'reader/Reader', 'setup/Setup', 'plan/Plan'];
  const groups = {
    entry: ['framsyn_1.js'],
    imports: Object.fromEntries(
      ['webparts/frame/start.js', 'ui/app/mount.js', ...pages.map((page) => `ui/pages/${page}Page.js`)].map((module) => [module, ['chunk.7_1.js']]),
    ),
  };
  const weigh = (budgets: Budgets) => weightsOf(shippedOf(raw('a')), groups, budgets, { solution: 3000, teamsApp: 200 });
  const budgets = json('config/budgets.json') as Budgets;

  test('hold every file of a first view once, and a page that is known costs nothing further', () => {
    const values = Object.fromEntries(weigh(budgets).map(({ what, value }) => [what, value]));
    const entry = values['Entry, on every page with a web part'] ?? 0;
    expect(values['First view: start']).toBe(2 * entry);
    expect(values['Files of the largest first view']).toBe(2);
    expect(values['Largest further page (none)']).toBe(0);
  });

  test('say what is over them', () => {
    expect(weigh(budgets).filter(isOver)).toEqual([]);
    const over = weigh({ ...budgets, solution: 2000 }).filter(isOver);
    expect(over.map(weightLine)).toEqual([expect.stringMatching(/framsyn\.sppkg\s+2\.9 KB {3}of 2\.0 KB {3}TOO MUCH/)]);
  });

  test('are not met by a page that is gone', () => {
    const imports = without(groups.imports, 'ui/pages/reader/ReaderPage.js');
    expect(() => weightsOf(shippedOf(raw('a')), { ...groups, imports }, budgets, { solution: 0, teamsApp: 0 })).toThrow('ReaderPage');
  });
});
