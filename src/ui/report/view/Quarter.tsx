import * as React from 'react';
import { isCounted, quarterRows, type QuarterKey, type ReportRow } from '../../../domain/report/document';
import type { PlainKeyOf } from '../../../i18n';
import { readerWords } from '../../../i18n/pages/reader';
import { useText } from '../../app/useText';
import type { RowAction } from '../ReportView';
import { QuarterRow } from './QuarterRow';
import { viewClasses as classes } from './viewStyles';

type Key = PlainKeyOf<(typeof readerWords)['sv']>;
const words = {
  changed: { heading: 'reader.quarter.changed', none: 'reader.none.changed' },
  toDecide: { heading: 'reader.quarter.toDecide', none: 'reader.none.toDecide' },
  late: { heading: 'reader.quarter.late', none: 'reader.none.late' },
  discuss: { heading: 'reader.quarter.discuss', none: 'reader.none.discuss' },
} satisfies Record<QuarterKey, { readonly heading: Key; readonly none: Key }>;

/** How many wait and how many are late is news; how many things changed is not. */
const counted: readonly QuarterKey[] = ['toDecide', 'late'];

interface QuarterProps {
  readonly quarter: QuarterKey;
  readonly rows: readonly ReportRow[];
  readonly lang?: string;
  readonly action?: RowAction;
  readonly headingLevel: 'h2' | 'h3';
  readonly children?: React.ReactNode;
}

/** A quarter of the two minutes: as many rows as one reads in half a minute, the others behind a button. */
export function Quarter({ quarter, rows, lang, action, headingLevel: Heading, children }: QuarterProps): JSX.Element {
  const { t } = useText(readerWords);
  const [showsAll, setShowsAll] = React.useState(false);
  const id = React.useMemo(() => `framsyn-report-${quarter}-${Math.random().toString(36).slice(2, 8)}`, [quarter]);
  const shown = showsAll ? rows : rows.slice(0, quarterRows[quarter]);
  const left = rows.length - shown.length;
  return (
    <section className={classes.quarter} aria-labelledby={id}>
      <Heading id={id} className={classes.heading}>
        {t(words[quarter].heading)}
        {counted.includes(quarter) && rows.length > 0 && isCounted(quarter, rows) && (
          <>
            {' '}
            <span className={classes.count}>{rows.length}</span>
          </>
        )}
      </Heading>
      {rows.length === 0 ? (
        <p className={classes.none}>{t(words[quarter].none)}</p>
      ) : (
        <ul>
          {shown.map((row) => (
            <QuarterRow key={row.key} row={row} quarter={quarter} lang={lang} action={action?.(row, quarter)} />
          ))}
        </ul>
      )}
      {left > 0 && <p className={classes.onPaper}>{t('reader.onPaper', { count: left })}</p>}
      {rows.length > quarterRows[quarter] && (
        <button type="button" className={classes.more} aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('reader.fewer') : quarter === 'discuss' ? t('reader.moreToDiscuss', { count: left }) : t('reader.all', { count: rows.length })}
        </button>
      )}
      {children}
      {quarter === 'toDecide' && <p className={classes.note}>{t('reader.formal')}</p>}
    </section>
  );
}
