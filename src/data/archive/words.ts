/** What went wrong, in words for whoever exports or imports: what it is, and what to do. */
import { listByKey } from '../../schema/lists';
import type { ArchiveError, FileFault } from './errors';
import { limits } from './format';

interface Words {
  readonly sv: string;
  readonly en: string;
}

const titleOf = (key: string): string => listByKey(key)?.title ?? key;
const titlesOf = (keys: readonly string[]): string => keys.map(titleOf).join(', ');
const megabytes = (bytes: number): string => String(Math.round(bytes / 1024 ** 2));

const nothingWritten: Words = { sv: 'Inget har skrivits.', en: 'Nothing was written.' };
const canGoOn: Words = {
  sv: 'Kör importen igen med samma fil, så fortsätter den där den slutade.',
  en: 'Run the import again with the same file: it goes on from where it stopped.',
};
const joined = (...parts: readonly Words[]): Words => ({ sv: parts.map(({ sv }) => sv).join(' '), en: parts.map(({ en }) => en).join(' ') });

const faultWords: Readonly<Record<FileFault, Words>> = {
  notZip: { sv: 'Filen är ingen zip-fil.', en: 'The file is not a zip file.' },
  cutOff: { sv: 'Filen är avbruten eller skadad. Hämta den på nytt.', en: 'The file is cut off or damaged. Fetch it anew.' },
  unsafeName: { sv: 'Filen har ett filnamn som ett arkiv inte får ha.', en: 'The file holds a file name that no archive may have.' },
  duplicateName: { sv: 'Filen har två filer med samma namn.', en: 'The file holds two files of one name.' },
  tooManyFiles: { sv: `Filen har fler än ${limits.files} filer.`, en: `The file holds more than ${limits.files} files.` },
  tooLarge: {
    sv: `Filen blir större än ${megabytes(limits.bytes)} MB när den packas upp.`,
    en: `The file unpacks to more than ${megabytes(limits.bytes)} MB.`,
  },
  tooDense: {
    sv: 'Filen packas upp till mycket mer än den säger. Så är en skadlig fil byggd.',
    en: 'The file unpacks to far more than it says. A malicious file is built so.',
  },
  noManifest: { sv: 'Filen har ingen manifest.json: den är inget arkiv från Framsyn.', en: 'The file has no manifest.json: it is no archive of Framsyn.' },
  badManifest: { sv: 'Manifestet stämmer inte med arkivets innehåll.', en: 'The manifest does not agree with what the archive holds.' },
  missingFile: { sv: 'En fil som manifestet nämner saknas.', en: 'A file that the manifest names is missing.' },
  extraFile: { sv: 'Arkivet har en fil som manifestet inte nämner.', en: 'The archive holds a file that the manifest does not name.' },
  checksum: { sv: 'En fil har ändrats efter exporten: kontrollsumman stämmer inte.', en: 'A file was changed after the export: its checksum is wrong.' },
  badJson: { sv: 'En fil går inte att läsa som JSON.', en: 'A file cannot be read as JSON.' },
  unknownList: { sv: 'Arkivet har en lista som programmet inte känner till.', en: 'The archive holds a list that this program does not know.' },
  badItem: { sv: 'Ett objekt i arkivet är inte byggt som det ska.', en: 'An item of the archive is not built as it must be.' },
};

type Describe = { readonly [K in ArchiveError['kind']]: (error: Extract<ArchiveError, { kind: K }>) => Words };
const describe: Describe = {
  file: ({ fault, path, detail }) => {
    const where = [path, detail].filter((part) => part !== undefined).join(', ');
    return joined(faultWords[fault], ...(where === '' ? [] : [{ sv: `(${where})`, en: `(${where})` }]), nothingWritten);
  },
  newerFormat: ({ version, known }) =>
    joined(
      {
        sv: `Arkivet har format ${version}, och programmet läser till och med ${known}. Uppgradera Framsyn först.`,
        en: `The archive has format ${version}, and this program reads up to ${known}. Upgrade Framsyn first.`,
      },
      nothingWritten,
    ),
  newerSchema: ({ version, known }) =>
    joined(
      {
        sv: `Arkivet kommer från en nyare version av listorna (${version}) än programmet känner till (${known}). Uppgradera Framsyn först.`,
        en: `The archive comes from a newer version of the lists (${version}) than this program knows (${known}). Upgrade Framsyn first.`,
      },
      nothingWritten,
    ),
  value: ({ list, id, field, code }) =>
    joined(
      {
        sv: `Listan ${titleOf(list)}, objekt ${id}: fältet ${labelOf(list, field)} kan inte ha det värdet (${code}).`,
        en: `The list ${titleOf(list)}, item ${id}: the field ${labelOf(list, field)} cannot have that value (${code}).`,
      },
      nothingWritten,
    ),
  exportTooLarge: ({ bytes, limit }) => ({
    sv: `Exporten blir större än ${megabytes(limit)} MB (hittills ${megabytes(bytes)} MB). Exportera utan bilagor och hämta dem för sig.`,
    en: `The export grows beyond ${megabytes(limit)} MB (${megabytes(bytes)} MB so far). Export without attachments and fetch those by themselves.`,
  }),
  notProvisioned: ({ lists, version }) =>
    lists.length > 0
      ? joined(
          {
            sv: `Webbplatsen saknar listor eller kolumner: ${titlesOf(lists)}. Gör installationen först.`,
            en: `The site lacks lists or columns: ${titlesOf(lists)}. Run the set-up first.`,
          },
          nothingWritten,
        )
      : joined(
          {
            sv: `Webbplatsens listor har version ${version.site} och programmet ${version.schema}. Uppgradera webbplatsen först.`,
            en: `The site's lists have version ${version.site} and the program ${version.schema}. Upgrade the site first.`,
          },
          nothingWritten,
        ),
  siteVersion: ({ site, schema }) => ({
    sv: `Webbplatsens listor har version ${site}, och programmet känner till ${schema}. Använd ett nyare program.`,
    en: `The site's lists have version ${site}, and this program knows ${schema}. Use a newer program.`,
  }),
  notEmpty: ({ lists }) => {
    const what = lists.map(({ list, items }) => `${titleOf(list)} (${items})`).join(', ');
    return joined(
      {
        sv: `Webbplatsen är inte tom. Här finns redan annat innehåll: ${what}. Importera till en ny webbplats.`,
        en: `The site is not empty. There is other content already: ${what}. Import into a new site.`,
      },
      nothingWritten,
    );
  },
  lackingRights: () =>
    joined(
      { sv: 'Importen kräver fullständig behörighet på webbplatsen. En ägare har den.', en: 'The import takes full control of the site. An owner has it.' },
      nothingWritten,
    ),
  idTaken: ({ list, wanted, given, begun }) =>
    joined(
      {
        sv: `Listan ${titleOf(list)} gav numret ${given} där arkivet har ${wanted}. Listan har haft innehåll förut, eller någon annan skriver i den. Importera till en ny webbplats.`,
        en: `The list ${titleOf(list)} gave the number ${given} where the archive has ${wanted}. The list has had content before, or somebody else writes in it. Import into a new site.`,
      },
      ...(begun ? [] : [nothingWritten]),
    ),
  data: ({ error, begun }) =>
    joined(
      {
        sv: `SharePoint svarade inte som väntat${error.list === '' ? '' : ` i listan ${titleOf(error.list)}`} (${error.kind}).`,
        en: `SharePoint did not answer as expected${error.list === '' ? '' : ` in the list ${titleOf(error.list)}`} (${error.kind}).`,
      },
      ...(error.detail === undefined ? [] : [{ sv: error.detail, en: error.detail }]),
      ...(begun ? [canGoOn] : []),
    ),
  cancelled: ({ begun }) => joined({ sv: 'Avbrutet.', en: 'Cancelled.' }, begun ? canGoOn : nothingWritten),
};

const labelOf = (list: string, field: string): string => listByKey(list)?.fields[field]?.label ?? field;

/** An error in the reader's language. */
export const archiveWords = (error: ArchiveError): Words => (describe[error.kind] as (error: ArchiveError) => Words)(error);
