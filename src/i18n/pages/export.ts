import { pageWords } from '../pageWords';

/** Export of what a view shows. */
export const exportWords = pageWords(
  {
    'export.button': 'Exportera',
    'export.formats': 'Exportera det som visas',
    'export.xlsx': 'Excel (.xlsx)',
    'export.csv.semicolon': 'CSV med semikolon, för svenska Excel',
    'export.csv.comma': 'CSV med komma, för andra program',
    'export.working': 'Hämtar det som ska exporteras',
    'export.done': { one: '{count} rad är exporterad.', other: '{count} rader är exporterade.' },
    'export.failed': 'Det gick inte att exportera. Försök igen.',
    'export.title': 'Rubrik',
    'export.created': 'Skapad',
    'export.changed': 'Ändrad',
    'export.teams': 'Länk i Teams',
    'export.sharepoint': 'Länk i SharePoint',
    'export.cut': '… (förkortad: en cell i Excel rymmer inte mer)',
  },
  {
    'export.button': 'Export',
    'export.formats': 'Export what is shown',
    'export.xlsx': 'Excel (.xlsx) workbook',
    'export.csv.semicolon': 'CSV with semicolons, for Excel with Swedish settings',
    'export.csv.comma': 'CSV with commas, for other programs',
    'export.working': 'Fetching what is to be exported',
    'export.done': { one: '{count} row has been exported.', other: '{count} rows have been exported.' },
    'export.failed': 'The export failed. Try again.',
    'export.title': 'Headline',
    'export.created': 'Created',
    'export.changed': 'Changed',
    'export.teams': 'Link in Teams',
    'export.sharepoint': 'Link in SharePoint',
    'export.cut': '… (cut short: a cell in Excel holds no more)',
  },
);
