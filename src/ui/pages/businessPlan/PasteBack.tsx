import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { matchRows, savable, separatorOf, type PastedRow, type RowProblem } from '../../../domain/businessPlan/pasteBack';
import type { Activity } from '../../../domain/businessPlan/status';
import { dayOf } from '../../../domain/review/calendar';
import { businessPlanWords } from '../../../i18n/pages/businessPlan';
import { isDay } from '../../../schema/kinds/days';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { ScrollRegion } from '../../lists/ScrollRegion';
import { Icon } from '../../theme/icons';
import { planClasses as classes } from './businessPlanStyles';
import { useActivityChanges } from './useActivityChanges';

const problemWords = {
  unmatched: 'vp.problem.unmatched',
  ambiguous: 'vp.problem.ambiguous',
  twice: 'vp.problem.twice',
  noState: 'vp.problem.noState',
  tooLong: 'vp.problem.tooLong',
  same: 'vp.problem.same',
} as const satisfies Record<RowProblem, string>;

type Records = readonly (readonly string[])[];
const noRecords: Records = [];

/** What was pasted, cut into cells. The reader of cells is fetched when there is something to read. */
function useRecords(text: string): Records {
  const [records, setRecords] = React.useState(noRecords);
  React.useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<Records> => {
      if (text.trim() === '') return noRecords;
      const { parseTable } = await import('../../../domain/import/parse');
      const { header, rows } = await parseTable(text, separatorOf(text));
      return [header, ...rows.map(({ cells }) => cells)];
    };
    void read().then(
      (found) => isWanted && setRecords(found),
      () => undefined, // the reader could not be fetched: the text stands, and is read when it changes
    );
    return () => {
      isWanted = false;
    };
  }, [text]);
  return records;
}

/** Rows of the verksamhetsplan's follow-up, pasted; shown as they are understood before anything is saved. */
export function PasteBack({ activities }: { readonly activities: readonly Activity[] }): JSX.Element {
  const { t } = useText(businessPlanWords);
  const { now } = useServices();
  const mayChange = useMay()('edit', 'activities');
  const { isSaving, save } = useActivityChanges();
  const today = dayOf(now());
  const [text, setText] = React.useState('');
  const [date, setDate] = React.useState(today);
  const area = React.useRef<HTMLTextAreaElement>(null);
  const records = useRecords(text);
  const rows = React.useMemo(() => matchRows(records, activities), [records, activities]);
  const good = savable(rows);
  const isDateWrong = !isDay(date) || date > today || date < '2000-01-01';
  const handleSave = (): void => {
    if (isSaving || isDateWrong) return;
    void save(good.map(({ activity, state }) => ({ activity, change: { vpOutcome: state, vpOutcomeDate: date } })));
  };
  const handleClear = (): void => {
    setText('');
    area.current?.focus();
  };
  return (
    <>
      <p className={classes.lead}>{t('vp.paste.lead')}</p>
      <div className={classes.field}>
        <label className={classes.label} htmlFor="framsyn-vp-paste">
          {t('vp.paste.field')}
        </label>
        <textarea
          id="framsyn-vp-paste"
          ref={area}
          className={classes.area}
          rows={6}
          spellCheck={false}
          aria-describedby="framsyn-vp-paste-hint"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span id="framsyn-vp-paste-hint" className={classes.note}>
          {t('vp.paste.hint')}
        </span>
      </div>
      <div role="status">
        {rows.length > 0 && (
          <p className={classes.lead}>
            {t('vp.paste.match', { count: good.length })} {rows.length > good.length && t('vp.paste.noMatch', { count: rows.length - good.length })}
          </p>
        )}
      </div>
      {rows.length > 0 && (
        <>
          <Preview rows={rows} />
          <div className={classes.actions}>
            <label className={classes.chooser}>
              {t('vp.paste.date')}
              <input
                type="date"
                className={classes.control}
                max={today}
                value={date}
                aria-invalid={isDateWrong}
                aria-describedby={isDateWrong ? 'framsyn-vp-date-problem' : undefined}
                onChange={(event) => setDate(event.target.value)}
              />
            </label>
            {mayChange && good.length > 0 && (
              <PrimaryButton className={classes.primary} text={isSaving ? t('vp.saving') : t('vp.paste.save', { count: good.length })} onClick={handleSave} />
            )}
            <button type="button" className={classes.link} onClick={handleClear}>
              {t('vp.paste.clear')}
            </button>
          </div>
          {isDateWrong && (
            <p id="framsyn-vp-date-problem" className={classes.problem} role="alert">
              <Icon name="error" size={13} />
              <span>{t('vp.paste.dateWrong')}</span>
            </p>
          )}
        </>
      )}
    </>
  );
}

function Preview({ rows }: { readonly rows: readonly PastedRow<Activity>[] }): JSX.Element {
  const { t } = useText(businessPlanWords);
  return (
    <ScrollRegion className={classes.scroll} aria-label={t('vp.paste.preview')}>
      <table className={classes.table}>
        <caption>{t('vp.paste.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('vp.paste.row')}</th>
            <th scope="col">{t('vp.paste.result')}</th>
            <th scope="col">{t('vp.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td>{row.number}</td>
              <td>
                {row.activity ? row.activity.title : <PastedText row={row} />}
                {row.by && <span className={classes.rowMeta}>{t(row.by === 'reference' ? 'vp.paste.by.reference' : 'vp.paste.by.title')}</span>}
                {row.problem && <RowNote problem={row.problem} />}
              </td>
              <td>
                {row.state}
                {row.activity?.vpOutcome && row.problem !== 'same' && (
                  <span className={classes.rowMeta}>{t('vp.paste.was', { state: row.activity.vpOutcome })}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** What stands in a row that names no activity. */
function PastedText({ row }: { readonly row: PastedRow }): JSX.Element {
  const { t } = useText(businessPlanWords);
  return (
    <>
      {t('vp.paste.pasted')}: {row.cells.filter((cell) => cell.trim() !== '' && cell.trim() !== row.state).join(' · ')}
    </>
  );
}

function RowNote({ problem }: { readonly problem: RowProblem }): JSX.Element {
  const { t } = useText(businessPlanWords);
  if (problem === 'same') return <span className={classes.rowMeta}>{t(problemWords.same)}</span>;
  return (
    <span className={classes.problem}>
      <Icon name="error" size={13} />
      <span>{t(problemWords[problem])}</span>
    </span>
  );
}
