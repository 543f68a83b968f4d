/** The version of these lists. migrations.ts has what brought each; a test holds the two together. */
export const schemaVersion = 6;

/** The setting in which a site says which version its lists have. */
export const versionSetting = 'schemaVersion';

/** What such a setting says. It is a list's item that people may write in: what is no version is read as the first, as is none at all. */
export function versionFrom(value: unknown): number {
  const version = Number(value);
  return Number.isInteger(version) && version > 0 ? version : 1;
}
