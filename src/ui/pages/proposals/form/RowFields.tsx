import * as React from 'react';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { TextField } from '@fluentui/react/lib/TextField';
import type { RowProblem } from '../../../../domain/options/check';
import { numberOrText, textOf, type Row } from '../../../../domain/options/rows';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { useText } from '../../../app/useText';
import { inputStyle } from '../../../forms/inputStyle';
import { RowHead } from '../../../forms/RowHead';
import { Icon } from '../../../theme/icons';
import { rowProblemKeys } from './rowWords';

const classes = mergeStyleSets({
  name: { fontWeight: 600 },
  fields: {
    padding: '8px 0 20px 28px',
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: 14,
    selectors: { '@container (max-width: 480px)': { paddingLeft: 0, gridTemplateColumns: 'minmax(0, 1fr)' } },
  },
  wide: { gridColumn: '1 / -1' },
  label: { display: 'block', fontWeight: 600, marginBottom: 4 },
  hint: { fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)', marginTop: '4px !important' },
  day: { ...inputStyle, width: '100%' },
  error: { display: 'flex', gap: 5, fontSize: 12, lineHeight: '16px', color: 'var(--fs-err)', marginTop: '4px !important' },
});

export interface RowField<Field extends string> {
  readonly field: Field;
  readonly label: string;
  readonly kind: 'line' | 'lines' | 'number' | 'day';
  readonly hint?: string;
  readonly isRequired?: boolean;
}

export const rowPart = (editor: string, index: number, part: string): string => `${editor}-${index}-${part}`;

interface RowFieldsProps<Field extends string> {
  /** Of the editor. */
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  readonly count: number;
  readonly name: string;
  readonly fields: readonly RowField<Field>[];
  readonly only: { readonly field: string; readonly label: string } | undefined;
  readonly isOpen: boolean;
  readonly problems: readonly RowProblem<Field>[];
  readonly onOpen: () => void;
  readonly onChange: (value: Row) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One row in the form: a line that says what it is, and its fields when it is open. */
export function RowFields<Field extends string>(props: RowFieldsProps<Field>): JSX.Element {
  const { id, row, index, count, name, fields, only, isOpen, problems, onOpen, onChange, onMove, onRemove } = props;
  const { t } = useText(proposalWords);
  return (
    <>
      <RowHead
        idOf={(part) => rowPart(id, index, part)}
        index={index}
        count={count}
        isOpen={isOpen}
        words={{
          up: { text: t('proposals.rows.up'), name: t('proposals.rows.upOf', { title: name }) },
          down: { text: t('proposals.rows.down'), name: t('proposals.rows.downOf', { title: name }) },
          remove: { text: t('proposals.rows.remove'), name: t('proposals.rows.removeOf', { title: name }) },
        }}
        onOpen={onOpen}
        onMove={onMove}
        onRemove={onRemove}
      >
        <span className={classes.name}>{name}</span>
      </RowHead>
      {isOpen && (
        <div className={classes.fields} role="group" aria-label={name}>
          {fields.map((field) => (
            <OneField
              key={field.field}
              id={rowPart(id, index, field.field)}
              field={field}
              row={row}
              problem={problems.find((problem) => problem.field === field.field)}
              onChange={(value) => onChange({ [field.field]: value })}
            />
          ))}
          {only && (
            <Checkbox
              className={classes.wide}
              label={only.label}
              checked={row[only.field] === true}
              onChange={(_event, isOn) => onChange({ [only.field]: isOn === true ? true : undefined })}
            />
          )}
        </div>
      )}
    </>
  );
}

interface OneFieldProps<Field extends string> {
  readonly id: string;
  readonly field: RowField<Field>;
  readonly row: Row;
  readonly problem: RowProblem<Field> | undefined;
  readonly onChange: (value: string | number) => void;
}

function OneField<Field extends string>({ id, field: { field, label, kind, hint, isRequired }, row, problem, onChange }: OneFieldProps<Field>): JSX.Element {
  const { t } = useText(proposalWords);
  const value = textOf(row, field);
  const describedBy = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  const common = { id, 'aria-describedby': describedBy, 'aria-required': isRequired === true, autoComplete: 'off' } as const;
  return (
    <div className={kind === 'lines' || isRequired ? classes.wide : undefined}>
      <label className={classes.label} htmlFor={id}>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </label>
      {kind === 'day' ? (
        <input
          {...common}
          type="date"
          className={classes.day}
          value={value}
          aria-invalid={problem !== undefined}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : kind === 'number' ? (
        <NumberText common={common} value={value} isInvalid={problem !== undefined} onChange={onChange} />
      ) : (
        <TextField
          {...common}
          value={value}
          invalid={problem !== undefined}
          {...(kind === 'lines' ? { multiline: true, autoAdjustHeight: true, resizable: false, rows: 2 } : {})}
          onChange={(_event, typed) => onChange(typed ?? '')}
        />
      )}
      {problem && (
        <p id={`${id}-problem`} className={classes.error}>
          <Icon name="error" size={13} /> {t(rowProblemKeys[problem.code])}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface NumberTextProps {
  readonly common: { readonly id: string };
  readonly value: string;
  readonly isInvalid: boolean;
  readonly onChange: (value: string | number) => void;
}

/** A number as it is typed: "12," on its way to "12,5" is not made into 12. */
function NumberText({ common, value, isInvalid, onChange }: NumberTextProps): JSX.Element {
  const [typed, setTyped] = React.useState(value);
  const isSame = String(numberOrText(typed)) === String(numberOrText(value));
  return (
    <TextField
      {...common}
      inputMode="decimal"
      value={isSame ? typed : value}
      invalid={isInvalid}
      onChange={(_event, text = '') => {
        setTyped(text);
        onChange(numberOrText(text));
      }}
    />
  );
}
