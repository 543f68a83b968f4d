import * as React from 'react';
import type { ReportRow } from '../../../domain/report/document';
import { addRow, chooseDiscussed, editRow, removeAdded } from '../../../domain/report/editing';
import { readerWords } from '../../../i18n/pages/reader';
import { reportWords } from '../../../i18n/pages/report';
import { useText } from '../../app/useText';
import { AddRow } from './AddRow';
import { EditableRow } from './EditableRow';
import { ownKey, quarterHeadings, rowLimits, type Editing } from './QuarterEditor';
import { reportClasses as classes } from './reportStyles';

/** So many suggestions stand open. */
const suggested = 6;

/** Which spaning the management group is to talk about: one of those that were suggested, or something of one's own. */
export function DiscussEditor({ made, whole, edits, change }: Editing): JSX.Element {
  const { t } = useText(reportWords);
  const { t: reader } = useText(readerWords);
  const [isWhole, setWhole] = React.useState(false);
  const own = edits.added.filter(({ quarter }) => quarter === 'discuss');
  // In the order they were made ready, so that nothing moves when one is chosen.
  const rows: readonly ReportRow[] = [...made.quarters.discuss, ...own];
  const [chosen] = whole.quarters.discuss;
  const shown = isWhole ? rows : rows.filter(({ key }, at) => at < suggested || key === chosen?.key);
  const ready = made.quarters.discuss.find(({ key }) => key === chosen?.key);
  return (
    <section className={classes.section} aria-labelledby="framsyn-edit-quarter-discuss">
      <h2 id="framsyn-edit-quarter-discuss" className={classes.heading}>
        {reader(quarterHeadings.discuss)}
      </h2>
      {chosen === undefined ? (
        <p className={classes.behind}>{t('report.edit.noSignals')}</p>
      ) : (
        <ul>
          <EditableRow
            key={chosen.key}
            id={chosen.key}
            lang={made.language}
            title={chosen.title}
            text={chosen.meaning ?? ''}
            state={chosen.facts}
            labels={{ title: t('report.field.row'), text: t('report.field.question') }}
            limits={rowLimits}
            onChange={(words) => change(editRow(edits, chosen.key, ready, words), `row/${chosen.key}`)}
            {...(own.some(({ key }) => key === chosen.key) ? { onRemove: () => change(removeAdded(edits, chosen.key), 'remove') } : {})}
          />
        </ul>
      )}
      {rows.length > 1 && (
        <fieldset className={classes.fieldset} style={{ borderTop: 0 }}>
          <legend className={classes.label}>{t('report.edit.choose')}</legend>
          {shown.map((row) => (
            <label key={row.key} className={classes.choice}>
              <input
                type="radio"
                name="framsyn-discuss"
                checked={row.key === chosen?.key}
                onChange={() => change(chooseDiscussed(edits, made.quarters.discuss, row.key), 'discuss')}
              />
              <span>
                {edits.rows[row.key]?.title ?? row.title}
                {row.facts !== undefined && <span className={classes.quiet}> {row.facts}</span>}
              </span>
            </label>
          ))}
          {rows.length > shown.length && (
            <button type="button" className={classes.link} onClick={() => setWhole(true)}>
              {t('report.edit.allSignals', { count: rows.length })}
            </button>
          )}
        </fieldset>
      )}
      <AddRow
        id="discuss"
        onAdd={(words) => {
          const key = ownKey();
          change({ ...addRow(edits, key, 'discuss', words), discuss: key }, 'add');
        }}
      />
    </section>
  );
}
