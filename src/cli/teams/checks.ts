/**
 * What Teams and its store ask of a manifest and Microsoft's schema does not say. Each rule gives sentences about what is
 * wrong; none is none. The schema's own check runs beside it (`npm run teams-package`).
 */
import { componentIds } from '../../domain/chat/components';
import { readPng } from './png';
import { textsOf, without } from './manifest';
import type { ExtensionCommand, Localisation, TeamsManifest } from './manifest';

/** The files of the package besides the manifest, by name. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

type Rule = (manifest: TeamsManifest, files: PackageFiles) => readonly string[];

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const emptyGuid = '00000000-0000-0000-0000-000000000000';
const host = /^(\{teamSiteDomain\}|(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+)$/i;
/** SharePoint Online, as Entra ID knows it: tabs of SharePoint Framework sign in by it. */
const sharePoint = '00000003-0000-0ff1-ce00-000000000000';

const isGuid = (id: string | undefined): boolean => id !== undefined && guid.test(id) && id !== emptyGuid;
const repeated = (values: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index).map((value) => value ?? '(none)')),
];
const commandsOf = (manifest: TeamsManifest): readonly ExtensionCommand[] => manifest.composeExtensions?.flatMap(({ commands }) => commands ?? []) ?? [];

/** Every text in the manifest, wherever it stands. */
function allTexts(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  return node !== null && typeof node === 'object' ? Object.values(node).flatMap(allTexts) : [];
}

const filledIn: Rule = (manifest) =>
  allTexts(manifest)
    .filter((text) => text.includes('{{'))
    .map((text) => `A value was not given: ${text}`);

const ids: Rule = (manifest) => {
  const components = allTexts(manifest).flatMap((text) => [...text.matchAll(/componentId=([^%&]*)/g)].map((match) => match[1]));
  const bots = [...(manifest.bots ?? []), ...(manifest.composeExtensions ?? [])].map(({ botId }) => botId);
  const named = [
    ['The app id', manifest.id] as const,
    ...bots.map((id) => ['A bot id', id] as const),
    ...components.map((id) => ['A web part id', id] as const),
  ];
  return [
    ...named.filter(([, id]) => !isGuid(id)).map(([what, id]) => `${what} is not a GUID: ${id ?? '(none)'}`),
    ...(new Set(bots).size > 1 ? ['The message extension and the bot have different ids.'] : []),
  ];
};

/** Tabs of SharePoint Framework: signed in by SharePoint's own page, and to a web part that the package has. */
const webPartTabs: Rule = (manifest) => {
  const addresses = [
    ...(manifest.staticTabs ?? []).flatMap(({ contentUrl }) => (contentUrl === undefined ? [] : [contentUrl])),
    ...(manifest.configurableTabs ?? []).map(({ configurationUrl }) => configurationUrl ?? '(none)'),
  ];
  return addresses.flatMap((address) => {
    const component = /componentId=([^%&]*)/.exec(address)?.[1];
    return [
      ...(/^https?:\/\/[^/]+[^?]*\/_layouts\/15\/TeamsLogon\.aspx\?SPFX=true&dest=[^?]*\/_layouts\/15\/teamshostedapp\.aspx%3F/.test(address)
        ? []
        : [`A tab does not go through SharePoint's sign-in for Teams: ${address}`]),
      ...(isGuid(component) && !Object.values<string>(componentIds).includes(component ?? '')
        ? [`A tab shows a web part that is not ours: ${component ?? '(none)'}`]
        : []),
    ];
  });
};

/** A tab in a channel, in a chat and in a meeting; Teams asks for the contexts where they are not given, and then shows fewer. */
const everyTab: Rule = ({ configurableTabs, staticTabs }) => {
  const contexts = configurableTabs?.flatMap(({ context }) => context ?? []) ?? [];
  const missing = ['channelTab', 'privateChatTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel'].filter((context) => !contexts.includes(context));
  const personal = staticTabs?.filter(({ contentUrl, scopes }) => contentUrl !== undefined && scopes?.includes('personal') === true).length ?? 0;
  return [
    ...(missing.length === 0 ? [] : [`The configurable tab is not offered in ${missing.join(', ')}.`]),
    ...(personal >= 2 ? [] : [`The personal app has ${personal} tabs of its own; it has to have several.`]),
  ];
};

const versionIsPlain: Rule = ({ version }) =>
  /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version ?? '') ? [] : [`The version is not three numbers: ${version ?? '(none)'}`];

const onlyHttps: Rule = (manifest) =>
  allTexts(manifest)
    .filter((text) => /^http:/i.test(text))
    .map((text) => `Not https: ${text}`);

const domains: Rule = (manifest) => {
  const linked = manifest.composeExtensions?.flatMap(({ messageHandlers }) => messageHandlers?.flatMap(({ value }) => value?.domains ?? []) ?? []) ?? [];
  return [...(manifest.validDomains ?? []), ...linked].filter((domain) => !host.test(domain)).map((domain) => `Not a domain: ${domain}`);
};

const commandsWork: Rule = (manifest) => {
  const commands = commandsOf(manifest);
  return [
    ...commands.flatMap(({ id, type, parameters, fetchTask, taskInfo }) => {
      const hasParameters = parameters !== undefined && parameters.length > 0;
      if (type === 'action')
        return fetchTask === true || taskInfo !== undefined || hasParameters ? [] : [`The action ${id} opens nothing: fetchTask is missing.`];
      return hasParameters ? [] : [`The search ${id} has no parameter to search with.`];
    }),
    ...repeated(commands.map(({ id }) => id)).map((id) => `Two commands are called ${id}.`),
    ...(commands.length > 10 ? [`The message extension has ${commands.length} commands; Teams shows 10.`] : []),
  ];
};

const botCommands: Rule = (manifest) =>
  (manifest.bots ?? []).flatMap(({ commandLists }) => [
    ...(commandLists ?? []).flatMap(({ commands, scopes }) =>
      (commands?.length ?? 0) > 10 ? [`The bot has ${commands?.length} commands in ${scopes?.join(', ')}; Teams shows 10.`] : [],
    ),
    ...repeated((commandLists ?? []).flatMap(({ scopes }) => scopes ?? [])).map((scope) => `The bot has two lists of commands in ${scope}.`),
  ]);

const tabs: Rule = (manifest) => [
  ...repeated((manifest.staticTabs ?? []).map(({ entityId }) => entityId)).map((id) => `Two tabs are called ${id}.`),
  ...(manifest.staticTabs?.some(({ entityId }) => entityId === 'conversations') && manifest.bots === undefined
    ? ['There is a tab for a chat, and no bot.']
    : []),
];

/** Where texts end, in the manifest and in every language; the schema knows the manifest's own. */
const longest: readonly (readonly [RegExp, number])[] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/^composeExtensions.*\.title$/, 32],
  [/^composeExtensions.*\.description$/, 128],
  // Teams cuts a bot's commands off after these, though the schema allows more.
  [/^bots.*\.title$/, 32],
  [/^bots.*\.description$/, 128],
];

function tooLong(texts: Iterable<readonly [string, string]>, where: string): readonly string[] {
  return [...texts].flatMap(([path, text]) => {
    const most = longest.find(([pattern]) => pattern.test(path))?.[1] ?? Infinity;
    if (text.trim() === '') return [`${where}: ${path} is empty.`];
    return text.length > most ? [`${where}: ${path} has ${text.length} characters; ${most} are the most.`] : [];
  });
}

const lengths: Rule = (manifest) => tooLong(textsOf(manifest), 'manifest.json');

const languages: Rule = (manifest, files) =>
  (manifest.localizationInfo?.additionalLanguages ?? []).flatMap(({ file }) => {
    const bytes = files.get(file);
    if (bytes === undefined) return [`The language file ${file} is not in the package.`];
    const localisation: Localisation = without(JSON.parse(new TextDecoder().decode(bytes)) as Localisation, '$schema');
    const texts = textsOf(manifest);
    return [
      ...[...texts.keys()].filter((path) => localisation[path] === undefined).map((path) => `${file} does not have ${path}.`),
      ...Object.keys(localisation)
        .filter((path) => !texts.has(path))
        .map((path) => `${file} has ${path}, which the manifest does not have.`),
      ...tooLong(Object.entries(localisation), file),
    ];
  });

const icons: Rule = (manifest, files) =>
  (
    [
      ['color', 192],
      ['outline', 32],
    ] as const
  ).flatMap(([kind, size]) => {
    const file = manifest.icons?.[kind];
    const bytes = file === undefined ? undefined : files.get(file);
    if (bytes === undefined) return [`The ${kind} icon ${file ?? '(none)'} is not in the package.`];
    const picture = readPng(bytes);
    if (picture === undefined) return [`The ${kind} icon is no PNG that can be read.`];
    if (picture.width !== size || picture.height !== size) return [`The ${kind} icon is ${picture.width} × ${picture.height}; it has to be ${size} × ${size}.`];
    return kind === 'outline' ? onlyWhite(picture.pixels) : [];
  });

function onlyWhite(pixels: Uint8Array): readonly string[] {
  let shown = 0;
  let clear = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] === 0) clear += 1;
    else if (pixels[at] === 255 && pixels[at + 1] === 255 && pixels[at + 2] === 255) shown += 1;
    else return ['The outline icon has another colour than white.'];
  }
  return shown > 0 && clear > 0 ? [] : ['The outline icon shows nothing: it has to be white on transparent ground.'];
}

const signIn: Rule = ({ webApplicationInfo }) =>
  webApplicationInfo?.id === sharePoint && webApplicationInfo.resource === 'https://{teamSiteDomain}'
    ? []
    : ['webApplicationInfo has to be that of SharePoint: tabs of SharePoint Framework sign in by it.'];

/** The app asks for nothing of a team's or a chat's: no resource-specific consent, and only who writes. */
const fewRights: Rule = ({ authorization, permissions }) => [
  ...(authorization === undefined ? [] : ['The app asks for resource-specific rights; it has to do without.']),
  ...(permissions ?? []).filter((name) => name !== 'identity').map((name) => `The app asks for the right ${name}; it has to do without.`),
];

const rules: readonly Rule[] = [
  filledIn,
  ids,
  webPartTabs,
  everyTab,
  versionIsPlain,
  onlyHttps,
  domains,
  commandsWork,
  botCommands,
  tabs,
  lengths,
  languages,
  icons,
  signIn,
  fewRights,
];

/** What is wrong with a package, in sentences; nothing when it can be given to Teams. */
export const packageProblems = (manifest: TeamsManifest, files: PackageFiles): readonly string[] => rules.flatMap((rule) => rule(manifest, files));
