/** The version of these lists. migrations.ts has what brought each; a test holds the two together. */
export const schemaVersion = 6;

/** The setting in which a site says which version its lists have. */
export const versionSetting = 'schemaVersion';
