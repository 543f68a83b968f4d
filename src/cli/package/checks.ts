/** What has to be true of a SharePoint package before it ships; each rule gives sentences about what is wrong. */
import { componentIds } from '../../domain/chat/components';
import { filesIn, textOf } from '../zip';
import type { Files } from '../zip';
import { appManifestIn, assetIn, assetNamesIn, componentsIn, featureVersionsIn } from './contents';
import type { ComponentManifest, ScriptResource } from './contents';
import { outsideIn } from './outside';
import { teamsAppPlace } from './solution';

export interface Expectations {
  /** That of package.json. */
  readonly version: string;
  /** Hosts that the starter content links to. */
  readonly links: ReadonlySet<string>;
}

type Rule = (files: Files, expected: Expectations) => readonly string[];

const hosts = ['SharePointWebPart', 'SharePointFullPage', 'TeamsTab', 'TeamsPersonalApp'];
const inTheTenant = 'HTTPS://SPCLIENTSIDEASSETLIBRARY/';

const perComponent =
  (rule: (component: ComponentManifest, files: Files, expected: Expectations) => readonly string[]): Rule =>
  (files, expected) =>
    componentsIn(files).flatMap((component) => rule(component, files, expected).map((problem) => `${component.alias}: ${problem}`));

/** Tabs, links and SharePoint pages know the web parts by their ids: one that changes is a web part that is gone. */
const ids: Rule = (files) => {
  const [wanted, found] = [Object.values<string>(componentIds), componentsIn(files).map(({ id }) => id)];
  return [
    ...wanted.filter((id) => !found.includes(id)).map((id) => `There is no web part ${id} (src/domain/chat/components.ts).`),
    ...found.filter((id) => !wanted.includes(id)).map((id) => `The web part ${id} is not one of ours (src/domain/chat/components.ts).`),
  ];
};

const everywhere = perComponent(({ supportedHosts }) => {
  const missing = hosts.filter((host) => !supportedHosts?.includes(host));
  return missing.length === 0 ? [] : [`it cannot stand in ${missing.join(', ')}.`];
});

/** SharePoint's four numbers for package.json's three. */
export const fourNumbers = (version: string): string => `${version}.0`;

const versions: Rule = (files, { version }) => {
  const stated = [
    ['AppManifest.xml', appManifestIn(files).attributes['Version'], fourNumbers(version)] as const,
    ...featureVersionsIn(files).map((own) => ['The feature', own, fourNumbers(version)] as const),
    ...componentsIn(files).map((component) => [component.alias, component.version, version] as const),
  ];
  return stated
    .filter(([, own, wanted]) => own !== wanted)
    .map(([what, own, wanted]) => `${what} has the version ${own ?? '(none)'}; package.json says ${wanted}.`);
};

/** One tenant-wide deployment, no right to anything but SharePoint's own for the person who looks. */
const fewRights: Rule = (files) => {
  const { attributes, text } = appManifestIn(files);
  return [
    ...(attributes['SkipFeatureDeployment'] === 'true' ? [] : ['It is not offered to all sites at once: skipFeatureDeployment has to be true.']),
    ...(attributes['IsDomainIsolated'] === 'false' ? [] : ['It would run in a domain of its own: isDomainIsolated has to be false.']),
    ...(/WebApiPermissionRequest/i.test(text) ? ['It asks for rights to an API (webApiPermissionRequests); it has to do without.'] : []),
  ];
};

const pathsOf = ({ path, paths, defaultPath }: ScriptResource): readonly string[] => [
  ...new Set([path, defaultPath, ...Object.values(paths ?? {})].filter((name): name is string => name !== undefined)),
];

const complete = perComponent(({ loaderConfig: { scriptResources, internalModuleBaseUrls } }, files) => [
  ...Object.values(scriptResources)
    .flatMap(pathsOf)
    .filter((name) => assetIn(files, name) === undefined)
    .map((name) => `it loads ${name}, which is not in the package.`),
  ...(internalModuleBaseUrls.join() === inTheTenant ? [] : [`it is loaded from ${internalModuleBaseUrls.join(', ')}, not from the tenant.`]),
]);

/** In the manifest itself: the tool packs no file for a page's picture, and an address would lead out of the tenant. */
const isPicture = (url: string | undefined): boolean => url?.startsWith('data:image/svg+xml;base64,') === true;

const pictures = perComponent(({ preconfiguredEntries = [] }) =>
  preconfiguredEntries.flatMap(({ iconImageUrl, fullPageAppIconImageUrl }) => [
    ...(isPicture(iconImageUrl) ? [] : [`its icon is missing (iconImageUrl: ${iconImageUrl?.slice(0, 60) ?? 'none'}).`]),
    ...(isPicture(fullPageAppIconImageUrl)
      ? []
      : [`its picture as a page is missing (fullPageAppIconImageUrl: ${fullPageAppIconImageUrl?.slice(0, 60) ?? 'none'}).`]),
  ]),
);

const bothLanguages = perComponent(({ preconfiguredEntries = [] }) =>
  preconfiguredEntries.flatMap(({ title, description }) =>
    ['default', 'sv-se'].flatMap((language) => (title?.[language] && description?.[language] ? [] : [`it has no title or description for ${language}.`])),
  ),
);

const teamsApp: Rule = (files) => {
  const zip = files.get(teamsAppPlace);
  if (zip === undefined) return ['The Teams app is not in the package (ClientSideAssets/TeamsSPFxApp.zip).'];
  return filesIn(zip).has('manifest.json') ? [] : ['The Teams app in the package has no manifest.'];
};

const notShipped = /(^|\/)(manifest\.json|en\.json|color\.png|outline\.png|[^/]*\.(map|ts|tsx|md|log))$/;
const nothingLoose: Rule = (files) =>
  assetNamesIn(files)
    .filter((name) => notShipped.test(name))
    .map((name) => `${name} lies loose in the package.`);

const related: Rule = (files) => {
  const relations = textOf(files.get('_rels/ClientSideAssets.xml.rels'));
  return assetNamesIn(files)
    .filter((name) => !relations.includes(`Target="/ClientSideAssets/${name}"`))
    .map((name) => `SharePoint would not find ${name}: it has no relation.`);
};

const inside: Rule = (files, { links }) =>
  [...files]
    .filter(([name]) => /^ClientSideAssets\/.*\.(js|css|html|svg|json)$/.test(name))
    .flatMap(([name, bytes]) => outsideIn(textOf(bytes), links).map((problem) => `${name} ${problem}`));

/** A path of the machine that built it tells where, and makes two builds differ. */
const noPaths: Rule = (files) =>
  [...files]
    .filter(([name, bytes]) => name.endsWith('.js') && /["'`](\/(?:home|Users|root|tmp|private|builds|work|workspace)\/|[A-Z]:\\\\)/.test(textOf(bytes)))
    .map(([name]) => `${name} holds a path of the machine that built it.`);

const rules: readonly Rule[] = [ids, everywhere, versions, fewRights, complete, pictures, bothLanguages, teamsApp, nothingLoose, related, inside, noPaths];

/** What is wrong with a package, in sentences; nothing when it can be given to SharePoint. */
export const solutionProblems = (files: Files, expected: Expectations): readonly string[] => rules.flatMap((rule) => rule(files, expected));
