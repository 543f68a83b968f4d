import * as React from 'react';
import type { QuarterKey, ReportRow } from '../../../domain/report/document';
import { CategoryMark, categoryShapes } from '../../lists/CategoryMark';
import { Icon } from '../../theme/icons';
import type { Category } from '../../theme/tokens';
import { viewClasses as classes } from './viewStyles';

const isCategory = (code: string): code is Category => Object.hasOwn(categoryShapes, code);

interface QuarterRowProps {
  readonly row: ReportRow;
  readonly quarter: QuarterKey;
  /** Of the report's words, when the page is in another language. */
  readonly lang?: string;
  readonly action?: React.ReactNode;
}

/** What has happened, and what it means for who reads it. */
export function QuarterRow({ row, quarter, lang, action }: QuarterRowProps): JSX.Element {
  if (quarter === 'discuss') return <Topic row={row} lang={lang} action={action} />;
  const hasEnd = row.state !== undefined || Boolean(action);
  return (
    <li className={classes.row}>
      <div className={classes.rowTop}>
        <p className={classes.title} lang={lang}>
          {row.title}
        </p>
        {hasEnd && (
          <div className={classes.end}>
            {row.state !== undefined && <State text={row.state} isLate={quarter === 'late'} lang={lang} />}
            {action}
          </div>
        )}
      </div>
      <Facts row={row} lang={lang} />
      {row.meaning !== undefined && (
        <p className={classes.meaning} lang={lang}>
          {row.meaning}
        </p>
      )}
    </li>
  );
}

/** Late is the only red, and never by colour alone. */
const State = ({ text, isLate, lang }: { readonly text: string; readonly isLate: boolean; readonly lang?: string }): JSX.Element => (
  <span className={isLate ? classes.late : classes.state} lang={lang}>
    {isLate && <Icon name="error" size={15} />}
    {text}
  </span>
);

function Facts({ row, lang }: Pick<QuarterRowProps, 'row' | 'lang'>): JSX.Element | null {
  if (row.facts === undefined) return null;
  return (
    <p className={classes.facts} lang={lang}>
      {row.category !== undefined && isCategory(row.category) && <CategoryMark category={row.category} size={14} />}
      <span>{row.facts}</span>
    </p>
  );
}

/** The one to talk about is larger, and what is asked stands as text to read. */
function Topic({ row, lang, action }: Omit<QuarterRowProps, 'quarter'>): JSX.Element {
  return (
    <li className={classes.row} style={{ borderBottom: 0 }}>
      <p className={classes.topic} lang={lang}>
        {row.title}
      </p>
      <Facts row={row} lang={lang} />
      {row.meaning !== undefined && (
        <p className={classes.question} lang={lang}>
          {row.meaning}
        </p>
      )}
      {Boolean(action) && <div className={`${classes.under} ${classes.end}`}>{action}</div>}
    </li>
  );
}
