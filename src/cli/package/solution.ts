/**
 * Makes of the package that the SPFx tool writes the one that ships: with the Teams app in it, and with the same bytes each
 * time. The tool gives its parts random ids, its relations the numbers in which files happened to be read, and its zip the
 * time of day.
 */
import { createHash } from 'node:crypto';
import { bytesOf, textOf } from '../zip';
import type { Files } from '../zip';

/** Where SharePoint looks for the app that "Add to Teams" gives: the tool puts what stands in teams/ there. */
export const teamsAppPlace = 'ClientSideAssets/TeamsSPFxApp.zip';

const assetRelations = '_rels/ClientSideAssets.xml.rels';
const assetKind = 'http://schemas.microsoft.com/sharepoint/2012/app/relationships/clientsideasset';
const contentTypes = '[Content_Types].xml';

/** `loose`: what stands in teams/, which the tool copies as it is. */
export function finished(raw: Files, teamsApp: Uint8Array, loose: readonly string[]): Files {
  const templates = loose.map((name) => `ClientSideAssets/${name}`);
  const files = new Map([...raw].filter(([name]) => !templates.includes(name)));
  files.set(teamsAppPlace, teamsApp);
  const relations = templates.reduce((xml, name) => withoutRelation(xml, `/${name}`), textOf(raw.get(assetRelations)));
  files.set(assetRelations, bytesOf(withRelation(relations, assetKind, `/${teamsAppPlace}`)));
  files.set(contentTypes, bytesOf(withType(textOf(raw.get(contentTypes)), 'zip', 'application/zip')));
  const digest = digestOf(files);
  return new Map([...files].map(([name, bytes]) => [name, steady(name, bytes, digest)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const relation = /<Relationship [^>]*>(?:<\/Relationship>)?/g;
const targetOf = (element: string): string => /Target="([^"]*)"/.exec(element)?.[1] ?? '';

const withRelation = (xml: string, type: string, target: string): string =>
  xml.includes(`Target="${target}"`)
    ? xml
    : xml.replace('</Relationships>', `<Relationship Type="${type}" Target="${target}" Id="r"></Relationship></Relationships>`);

const withoutRelation = (xml: string, target: string): string => xml.replace(relation, (whole) => (targetOf(whole) === target ? '' : whole));

const withType = (xml: string, extension: string, type: string): string =>
  xml.includes(`Extension="${extension}"`) ? xml : xml.replace('</Types>', `<Default Extension="${extension}" ContentType="${type}"></Default></Types>`);

/** The feature that brings the assets; the tool makes up its id at each build. */
const assetFeature = 'ClientSideAssets.xml';
const isMadeUp = (name: string): boolean => name === assetFeature || name.endsWith('.config.xml') || name.endsWith('.rels');

/** Of all that the sources say. */
function digestOf(files: Files): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) if (!isMadeUp(name)) hash.update(name).update('\0').update(bytes);
  return hash.digest('hex');
}

/** Ids follow from the content: other content has other ids, as it has from the tool, so that SharePoint takes it for new. */
function steady(name: string, bytes: Uint8Array, digest: string): Uint8Array {
  const id = idFor(`${name}\0${digest}`);
  if (name.endsWith('.rels')) return bytesOf(inOrder(textOf(bytes)));
  if (name.endsWith('.config.xml')) return bytesOf(textOf(bytes).replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`));
  return name === assetFeature ? bytesOf(textOf(bytes).replace(/ Id="[^"]*"/, ` Id="${id}"`)) : bytes;
}

/** Relations by their targets, numbered anew: an id only has to be its own within its file. */
function inOrder(xml: string): string {
  const relations = [...xml.matchAll(relation)].map(([element]) => element).sort((a, b) => (targetOf(a) < targetOf(b) ? -1 : 1));
  const sorted = relations.map((element, index) => element.replace(/Id="[^"]*"/, `Id="r${index}"`));
  return xml.replace(/(<Relationships[^>]*>).*(<\/Relationships>)/s, (_whole, begin: string, end: string) => `${begin}${sorted.join('')}${end}`);
}

/** A GUID that a name always gets (RFC 9562, version 8). */
export function idFor(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
