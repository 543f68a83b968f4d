import * as React from 'react';
import { quarterRows, type QuarterKey, type ReportDocument, type ReportRow } from '../../../domain/report/document';
import type { ReportEdits } from '../../../domain/report/edits';
import { addRow, editRow, leaveOut, moveRow, removeAdded, type RowWords } from '../../../domain/report/editing';
import { readerWords } from '../../../i18n/pages/reader';
import { reportWords } from '../../../i18n/pages/report';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { newClientKey } from '../../forms/clientKey';
import { AddRow } from './AddRow';
import { EditableRow } from './EditableRow';
import { reportClasses as classes } from './reportStyles';

export interface Editing {
  /** As it was made ready. */
  readonly made: ReportDocument;
  /** With what people have changed, and with what is left out too. */
  readonly whole: ReportDocument;
  readonly edits: ReportEdits;
  readonly change: (edits: ReportEdits, about: string) => void;
}

export const quarterHeadings = {
  changed: 'reader.quarter.changed',
  toDecide: 'reader.quarter.toDecide',
  late: 'reader.quarter.late',
  discuss: 'reader.quarter.discuss',
} as const satisfies Record<QuarterKey, string>;

export const rowLimits = { title: 200, text: 600 } as const;
export const ownKey = (): string => `own/${newClientKey()}`;

/** The rows of a quarter: words, order, what is left out and what is added. */
export function QuarterEditor({ quarter, ...editing }: Editing & { readonly quarter: Exclude<QuarterKey, 'discuss'> }): JSX.Element {
  const { edits, whole, change } = editing;
  const { t } = useText(reportWords);
  const { t: reader } = useText(readerWords);
  const rows = whole.quarters[quarter];
  const kept = rows.filter(({ key }) => !edits.leftOut.includes(key));
  // After this row the rest stands behind a button in the report.
  const lastSeen = kept.length > quarterRows[quarter] ? kept[quarterRows[quarter] - 1]?.key : undefined;
  const heading = `framsyn-edit-quarter-${quarter}`;
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading}>
        {reader(quarterHeadings[quarter])} <span className={classes.count}>{kept.length}</span>
      </h2>
      {rows.length === 0 && <p className={classes.behind}>{t('report.edit.noRows')}</p>}
      <ul>
        {rows.map((row, at) => (
          <React.Fragment key={row.key}>
            <QuarterRowEditor {...editing} quarter={quarter} row={row} at={at} keys={rows.map(({ key }) => key)} />
            {row.key === lastSeen && <li className={classes.behind}>{t('report.edit.behind')}</li>}
          </React.Fragment>
        ))}
      </ul>
      <AddRow id={quarter} onAdd={(words) => change(addRow(edits, ownKey(), quarter, words), 'add')} />
    </section>
  );
}

interface QuarterRowEditorProps extends Editing {
  readonly quarter: QuarterKey;
  readonly row: ReportRow;
  readonly at: number;
  readonly keys: readonly string[];
}

function QuarterRowEditor({ made, edits, change, quarter, row, at, keys }: QuarterRowEditorProps): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(reportWords);
  const { key } = row;
  const ready = made.quarters[quarter].find((one) => one.key === key);
  // One that was published already is left out of a correction, as any other row.
  const isOwn = ready === undefined && edits.added.some((added) => added.key === key);
  const handleMove = (by: -1 | 1): void => {
    change(moveRow(edits, quarter, keys, key, by), `move/${key}`);
    announce(t('report.row.moved', { at: at + by + 1, of: keys.length }));
  };
  return (
    <EditableRow
      id={key}
      lang={made.language}
      title={row.title}
      text={row.meaning ?? ''}
      state={row.state}
      isLate={quarter === 'late'}
      labels={{ title: t('report.field.row'), text: t('report.field.meaning') }}
      limits={rowLimits}
      isOut={edits.leftOut.includes(key)}
      place={{ at, of: keys.length }}
      onChange={(words: RowWords) => change(editRow(edits, key, ready, words), `row/${key}`)}
      onMove={handleMove}
      {...(isOwn
        ? { onRemove: () => change(removeAdded(edits, key), 'remove') }
        : { onLeaveOut: (isOut: boolean) => change(leaveOut(edits, key, isOut), `out/${key}`) })}
    />
  );
}
