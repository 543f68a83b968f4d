import * as React from 'react';
import { mapColumn, missingFields, type Mapping } from '../../../domain/import/fields';
import { importWords } from '../../../i18n/pages/import';
import { useText } from '../../app/useText';
import { useFieldLabel } from './fieldLabels';
import { importClasses as classes } from './importStyles';
import { ProblemText, Region, Select, Step } from './parts';
import type { Source } from './source';
import type { Target } from './targets';

interface ColumnsStepProps {
  readonly target: Target;
  readonly source: Source;
  readonly fields: readonly string[];
  readonly mapping: Mapping;
  readonly isRemembered: boolean;
  readonly onChange: (mapping: Mapping) => void;
}

const skipped = '';

/** Which column fills which field; what is missing is said at once. */
export function ColumnsStep({ target, source, fields, mapping, isRemembered, onChange }: ColumnsStepProps): JSX.Element {
  const { t } = useText(importWords);
  const labelOf = useFieldLabel(target.list);
  const missing = missingFields(target.list, fields, mapping);
  const mark = (key: string): string => (target.list.fields[key]?.presence === 'required' ? ' *' : '');
  const options = [{ value: skipped, text: t('import.skip') }, ...fields.map((key) => ({ value: key, text: `${labelOf(key)}${mark(key)}` }))];
  return (
    <Step id="import-columns" heading={t('import.step.columns')}>
      <p className={classes.note}>{t(isRemembered ? 'import.columns.remembered' : 'import.columns.text')}</p>
      {missing.length > 0 && <ProblemText>{t('import.missing', { count: missing.length, fields: missing.map(labelOf).join(', ') })}</ProblemText>}
      <Region label={t('import.columns.table')} isTall>
        <table className={`${classes.table} ${classes.columns}`}>
          <thead>
            <tr>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.field')}</th>
              <th scope="col">{t('import.example')}</th>
            </tr>
          </thead>
          <tbody>
            {source.table.header.map((name, column) => {
              const shown = name === '' ? t('import.column.unnamed', { number: column + 1 }) : name;
              return (
                <tr key={column}>
                  <th scope="row">{shown}</th>
                  <td>
                    <Select
                      id={`import-column-${column}`}
                      label={t('import.field.for', { column: shown })}
                      isLabelHidden
                      value={mapping[column] ?? skipped}
                      options={options}
                      onSelect={(key) => onChange(mapColumn(mapping, column, key === skipped ? null : key))}
                    />
                  </td>
                  <td>
                    <span className={classes.cell}>
                      {source.table.rows.find(({ cells }) => (cells[column] ?? '').trim() !== '')?.cells[column]?.slice(0, 120)}
                    </span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Region>
    </Step>
  );
}
