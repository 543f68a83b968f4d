import { solutionProblems } from '../../../src/cli/package/checks';
import { outsideIn } from '../../../src/cli/package/outside';
import type { Files } from '../../../src/cli/zip';
import { raw, shippedOf, version, withManifest } from './packages';

const expected = { version, links: new Set(['www.oecd.org']) };
const problemsOf = (files: Files): readonly string[] => solutionProblems(files, expected);
const withText = (name: string, change: (before: string) => string): Files => shippedOf(raw('a', (files) => files.set(name, change(files.get(name) ?? ''))));
const without = (name: string): Files => new Map([...shippedOf(raw('a'))].filter(([own]) => own !== name));

test('a package that is as it should be has no problems', () => {
  expect(problemsOf(shippedOf(raw('a')))).toEqual([]);
});

const cases: readonly (readonly [string, Files, RegExp])[] = [
  ['a web part with another id', shippedOf(withManifest((manifest) => (manifest['id'] = '11111111-2222-4333-8444-555555555555'))), /web part .* \(src\/domain/],
  ['a web part that cannot stand in a tab', shippedOf(withManifest((manifest) => (manifest['supportedHosts'] = ['SharePointWebPart']))), /cannot stand in/],
  ['a web part of another version', shippedOf(withManifest((manifest) => (manifest['version'] = '1.2.4'))), /has the version 1\.2\.4/],
  ['a package of another version', withText('AppManifest.xml', (xml) => xml.replace('1.2.3.0', '1.2.2.0')), /AppManifest.xml has the version 1\.2\.2\.0/],
  ['a feature of another version', withText('feature_f1.xml', (xml) => xml.replace('1.2.3.0', '0.1.0.0')), /The feature has the version/],
  ['a package for one site at a time', withText('AppManifest.xml', (xml) => xml.replace('SkipFeatureDeployment="true"', '')), /skipFeatureDeployment/],
  ['a domain of its own', withText('AppManifest.xml', (xml) => xml.replace('IsDomainIsolated="false"', 'IsDomainIsolated="true"')), /isDomainIsolated/],
  ['a right to Microsoft Graph', withText('AppManifest.xml', (xml) => xml.replace('<Properties/>', '<WebApiPermissionRequests/>')), /webApiPermissionRequests/],
  [
    'a missing icon',
    shippedOf(withManifest((manifest) => (manifest['preconfiguredEntries'] = [{ title: {}, description: {} }]))),
    /icon is missing|picture as a page|no title/,
  ],
  [
    'a script from a CDN in the manifest',
    shippedOf(withManifest((manifest) => (manifest['loaderConfig'] = { internalModuleBaseUrls: ['https://cdn.example/'], scriptResources: {} }))),
    /loaded from https/,
  ],
  ['a script that is not packed', without('ClientSideAssets/framsyn_1.js'), /loads framsyn_1\.js, which is not in the package/],
  ['no Teams app', without('ClientSideAssets/TeamsSPFxApp.zip'), /Teams app is not in the package/],
  [
    'a file that lies loose',
    shippedOf(raw('a', (files) => files.set('ClientSideAssets/framsyn_1.js.map', '{}'))),
    /framsyn_1\.js\.map (lies loose)|find framsyn_1\.js\.map/,
  ],
  ['a file that SharePoint is not told of', shippedOf(raw('a', (files) => files.set('ClientSideAssets/chunk.9_1.js', ''))), /find chunk\.9_1\.js/],
  [
    'a script from outside',
    withText('ClientSideAssets/chunk.7_1.js', () => 's.src="https://cdn.example.org/x.js"'),
    /fetches a resource|names the host cdn\.example\.org/,
  ],
  ['a path of the machine', withText('ClientSideAssets/chunk.7_1.js', () => 'var a="/home/somebody/framsyn"'), /a path of the machine/],
  ['a path of a machine of root', withText('ClientSideAssets/chunk.7_1.js', () => 'var a="/root/framsyn/lib/x.js"'), /a path of the machine/],
];

test.each(cases)('%s is found, and nothing else is said', (_what, files, problem) => {
  const problems = problemsOf(files);
  expect(problems).not.toEqual([]);
  for (const found of problems) expect(found).toMatch(problem);
});

describe('what leads out of the tenant', () => {
  test.each([
    ['a font', 'x="@font-face{src:url(https://fonts.example/a.woff)}"', 2],
    ['a style sheet', '`<link rel="stylesheet" href="//www.w3.org/x.css">`', 1],
    ['a call', 'fetch("https://api.example/x")', 2],
    ['a module', 'import("https://esm.example/x")', 2],
    ['an unknown host in a text', 'const where = "https://unknown.example/"', 1],
  ])('%s is found', (_what, text, problems) => {
    expect(outsideIn(text, new Set())).toHaveLength(problems);
  });

  test('names of XML languages and the sources that the content links to are not', () => {
    expect(outsideIn('e="http://www.w3.org/2000/svg";s="https://www.oecd.org/foresight"', expected.links)).toEqual([]);
  });
});
