import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { csvText } from '../../../domain/export/csv';
import type { Mapping } from '../../../domain/import/fields';
import type { Duplicate } from '../../../domain/import/rows';
import { importWords } from '../../../i18n/pages/import';
import { useText } from '../../app/useText';
import { download } from '../../export/download';
import { useFieldLabel } from './fieldLabels';
import { Icon } from '../../theme/icons';
import { importClasses as classes } from './importStyles';
import { Region, Step } from './parts';
import { useProblemWords } from './problemWords';
import type { Source } from './source';
import type { Target } from './targets';
import type { Checked } from './useChecked';

const mostShown = 100;

interface CheckStepProps {
  readonly target: Target;
  readonly source: Source;
  readonly mapping: Mapping;
  readonly checked: Checked;
  readonly duplicates: ReadonlyMap<number, Duplicate>;
  readonly isSkipping: boolean;
  readonly onSkipping: (isSkipping: boolean) => void;
}

/** What can be added, what is wrong and where, and what is there already; the first rows as they were understood. */
export function CheckStep(props: CheckStepProps): JSX.Element {
  const { checked, duplicates, isSkipping, onSkipping } = props;
  const { t } = useText(importWords);
  const kinds = [...duplicates.values()];
  const imported = kinds.filter((kind) => kind === 'imported').length;
  const alike = kinds.length - imported;
  return (
    <Step id="import-check" heading={t('import.step.check')}>
      <div role="status" className={classes.problems}>
        {!checked.isDone && <p className={classes.note}>{t('import.checking', { done: checked.done, total: checked.total })}</p>}
        {checked.isDone && (
          <p className={classes.good}>
            <Icon name="completed" size={15} />
            <span>{t('import.ready', { count: checked.ready.length - imported - (isSkipping ? alike : 0) })}</span>
          </p>
        )}
        {checked.wrong.size > 0 && (
          <p className={classes.problem}>
            <Icon name="error" size={15} />
            <span>{t('import.wrong', { count: checked.wrong.size })}</span>
          </p>
        )}
        {imported > 0 && <p>{t('import.duplicate.imported', { count: imported })}</p>}
      </div>
      {alike > 0 && (
        <label className={classes.tick}>
          <input type="checkbox" checked={isSkipping} onChange={(event) => onSkipping(event.target.checked)} />
          {t('import.duplicate.title', { rows: alike })}
        </label>
      )}
      {checked.problems.length > 0 && <Problems {...props} />}
      <Preview
        target={props.target}
        source={props.source}
        mapping={props.mapping}
        isDone={checked.isDone}
        wrong={checked.wrong}
        duplicates={duplicates}
        isSkipping={isSkipping}
      />
    </Step>
  );
}

function Problems({ target, source, checked: { problems, wrong } }: CheckStepProps): JSX.Element {
  const { t } = useText(importWords);
  const say = useProblemWords(target);
  const shown = problems.slice(0, mostShown);
  const takeOut = (): void => {
    const texts = new Map<number, string[]>();
    problems.forEach((problem) => texts.set(problem.row, [...(texts.get(problem.row) ?? []), say(problem).what]));
    const left = source.table.rows.filter(({ number }) => wrong.has(number));
    const sheet = [[...source.table.header, t('import.wrong.column')], ...left.map(({ number, cells }) => [...cells, (texts.get(number) ?? []).join(' ')])];
    download(`${t('import.wrong.file')}.csv`, csvText(sheet, source.separator === ',' ? ',' : ';'));
  };
  return (
    <>
      <Region label={t('import.wrong.heading')} isTall>
        <ul className={classes.problems} style={{ padding: '8px 12px' }}>
          {shown.map((problem) => {
            const { where, what } = say(problem);
            return (
              <li key={`${problem.row} ${problem.field} ${problem.code}`}>
                <strong>{where}</strong> {what}
              </li>
            );
          })}
          {problems.length > shown.length && <li className={classes.note}>{t('import.wrong.more', { count: problems.length - shown.length })}</li>}
        </ul>
      </Region>
      <DefaultButton text={t('import.wrong.download')} onClick={takeOut} />
    </>
  );
}

interface PreviewProps extends Pick<CheckStepProps, 'target' | 'source' | 'mapping' | 'duplicates' | 'isSkipping'>, Pick<Checked, 'isDone' | 'wrong'> {}

/** Drawn once, not at each step of the check, which counts past it. */
const Preview = React.memo(function Preview({ target, source, mapping, isDone, wrong, duplicates, isSkipping }: PreviewProps): JSX.Element {
  const { t } = useText(importWords);
  const labelOf = useFieldLabel(target.list);
  const columns = mapping.flatMap((key, column) => (key === null ? [] : [{ key, column }]));
  const stateOf = (row: number): string => {
    if (wrong.has(row)) return t('import.state.wrong');
    const kind = duplicates.get(row);
    return kind === 'imported' || (kind !== undefined && isSkipping) ? t('import.state.duplicate') : t('import.state.ready');
  };
  return (
    <Region label={t('import.preview')} isTall>
      <table className={classes.table}>
        <caption>{t('import.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.preview.row')}</th>
            <th scope="col">{t('import.preview.state')}</th>
            {columns.map(({ key }) => (
              <th key={key} scope="col">
                {labelOf(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {source.table.rows.slice(0, mostShown).map(({ number, cells }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{isDone ? stateOf(number) : ''}</td>
              {columns.map(({ key, column }) => (
                <td key={key}>
                  <span className={classes.cell}>{(cells[column] ?? '').slice(0, 120)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Region>
  );
});
