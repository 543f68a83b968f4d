import type { QuarterKey } from '../../../domain/report/document';
import type { PlainKeyOf } from '../../../i18n';
import type { reportExportWords } from '../../../i18n/pages/reportExport';

type Key = PlainKeyOf<(typeof reportExportWords)['sv']>;

/** What a quarter is called, and what is said when it has nothing. */
export const quarterWords = {
  changed: { heading: 'reportExport.quarter.changed', none: 'reportExport.none.changed' },
  toDecide: { heading: 'reportExport.quarter.toDecide', none: 'reportExport.none.toDecide' },
  late: { heading: 'reportExport.quarter.late', none: 'reportExport.none.late' },
  discuss: { heading: 'reportExport.quarter.discuss', none: 'reportExport.none.discuss' },
} as const satisfies Record<QuarterKey, { readonly heading: Key; readonly none: Key }>;

/** What comes out of the report's menu, in its order. */
export const outputs = ['print', 'word', 'sheet', 'talk', 'tables'] as const;
export type ReportOutput = (typeof outputs)[number];

const print = { working: 'reportExport.working.print', failed: 'reportExport.failed.print' } as const;
/** How each is offered, waited for, and said to have failed. */
export const outputWords = {
  print: { offer: 'reportExport.print', ...print },
  word: { offer: 'reportExport.word', working: 'reportExport.working.word', failed: 'reportExport.failed.word' },
  sheet: { offer: 'reportExport.sheet', ...print },
  talk: { offer: 'reportExport.talk', ...print },
  tables: { offer: 'reportExport.tables', working: 'reportExport.working.tables', failed: 'reportExport.failed.tables' },
} as const satisfies Record<ReportOutput, { readonly offer: Key; readonly working: Key; readonly failed: Key }>;
