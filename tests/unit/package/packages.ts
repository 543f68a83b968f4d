/** A small package as the SPFx tool writes it, and the one that ships made of it. */
import { createHash } from 'node:crypto';
import { finished } from '../../../src/cli/package/solution';
import { bytesOf, zipOf } from '../../../src/cli/zip';
import type { Files } from '../../../src/cli/zip';
import { componentIds } from '../../../src/domain/chat/components';
import { withoutBot } from '../teams/packages';
import { zipped } from '../../../src/cli/teams/package';

export const version = '1.2.3';
const picture = 'data:image/svg+xml;base64,PHN2Zy8+';
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

const manifestOf = (id: string): object => ({
  id,
  alias: `Part-${id.slice(0, 4)}`,
  version,
  supportedHosts: ['SharePointWebPart', 'SharePointFullPage', 'TeamsTab', 'TeamsPersonalApp'],
  preconfiguredEntries: [
    {
      title: { default: 'Part', 'sv-se': 'Del' },
      description: { default: 'A part.', 'sv-se': 'En del.' },
      iconImageUrl: picture,
      fullPageAppIconImageUrl: picture,
    },
  ],
  loaderConfig: {
    internalModuleBaseUrls: ['HTTPS://SPCLIENTSIDEASSETLIBRARY/'],
    scriptResources: { framsyn: { type: 'path', path: 'framsyn_1.js' }, react: { type: 'component' } },
  },
});

const relations = (names: readonly string[]): string =>
  `<Relationships xmlns="r">${names.map((name, index) => `<Relationship Type="t" Target="/ClientSideAssets/${name}" Id="r${index + 7}"></Relationship>`).join('')}</Relationships>`;

const part = (id: string, manifest: object): readonly [string, string] => [
  `f1/WebPart_${id}.xml`,
  `<Elements><ClientSideComponent ComponentManifest="${escaped(JSON.stringify(manifest))}"/></Elements>`,
];

/** The tool's: `seed` stands for all that differs between two builds of the same sources. */
export function raw(seed: string, change: (files: Map<string, string>) => void = () => undefined): Files {
  const assets = ['framsyn_1.js', 'chunk.7_1.js', 'manifest.json', 'en.json', 'color.png', 'outline.png'];
  const id = createHash('sha256').update(seed).digest('hex').slice(0, 12);
  const files = new Map<string, string>([
    ['[Content_Types].xml', '<Types xmlns="c"><Default Extension="js" ContentType="application/javascript"></Default></Types>'],
    [
      'AppManifest.xml',
      `<?xml version="1.0"?><App Name="Framsyn" Version="${version}.0" SkipFeatureDeployment="true" IsDomainIsolated="false"><Properties/></App>`,
    ],
    ['feature_f1.xml', `<?xml version="1.0" encoding="utf-8"?><Feature Title="Framsyn" Id="f1" Version="${version}.0"></Feature>`],
    ['feature_f1.xml.config.xml', `<AppPartConfig><Id>00000000-0000-4000-8000-${id}</Id></AppPartConfig>`],
    ['ClientSideAssets.xml', `<Feature Title="Client Side Assets" Id="11111111-0000-4000-8000-${id}" Version="1.0.0.0"></Feature>`],
    ['_rels/ClientSideAssets.xml.rels', relations(seed === 'a' ? assets : [...assets].reverse())],
    ...Object.values(componentIds).map((own) => part(own, manifestOf(own))),
    ...assets.map((name) => [`ClientSideAssets/${name}`, name.endsWith('.js') ? 'define([],function(){})' : '{}'] as const),
  ]);
  change(files);
  const entries = [...files].map(([name, text]) => [name, bytesOf(text)] as const);
  return new Map(seed === 'a' ? entries : entries.reverse());
}

export const shippedOf = (files: Files): Files => finished(files, zipped(withoutBot), ['manifest.json', 'en.json', 'color.png', 'outline.png']);
export const bytesOfShipped = (files: Files): Uint8Array => zipOf(shippedOf(files));

/** A package whose first web part's manifest has been changed. */
export const withManifest = (change: (manifest: Record<string, unknown>) => void): Files => {
  const manifest = { ...manifestOf(componentIds.workspace) } as Record<string, unknown>;
  change(manifest);
  return raw('a', (files) => files.set(...part(componentIds.workspace, manifest)));
};
