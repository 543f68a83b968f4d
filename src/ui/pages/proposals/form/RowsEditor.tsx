import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import type { RowProblem } from '../../../../domain/options/check';
import { changed, inserted, moved, readRows, textOf, without, writeRows, type Row } from '../../../../domain/options/rows';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { useServices } from '../../../app/services';
import { useText } from '../../../app/useText';
import { newClientKey } from '../../../forms/clientKey';
import { heading, linkButton, touch } from '../../../theme/styles';
import { RowFields, rowPart, type RowField } from './RowFields';
import { useFocusNext } from './useFocusNext';

const classes = mergeStyleSets({
  editor: { borderTop: '1px solid var(--fs-line)', paddingTop: 16, marginTop: 24 },
  title: { ...heading.section, fontSize: 16, lineHeight: '22px', outline: 'none' },
  note: { fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)', margin: '4px 0 8px !important', maxWidth: '68ch' },
  error: { color: 'var(--fs-err)', fontSize: 13, lineHeight: '18px', marginBottom: '8px !important' },
  raw: { maxHeight: 160, overflow: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: 12, padding: 8, background: 'var(--fs-bg2)' },
  removed: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12, padding: '8px 0 !important', borderTop: '1px solid var(--fs-line)' },
  undo: { ...linkButton, selectors: { ...touch({ minHeight: 44 }) } },
  add: { marginTop: 12, minHeight: 32, height: 'auto', selectors: { ...touch({ minHeight: 44 }) } },
});

const most = 12;
/** An option is named by its key in what is decided later: a key is never used again for another. */
const newKey = (): string => newClientKey().slice(0, 8);

export interface RowsEditorProps<Field extends string> {
  /** The id of its heading, where the summary of what is wrong leads. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly addLabel: string;
  /** What a row is called, with its place: "A. Sex personer". */
  readonly nameOf: (row: Row, index: number) => string;
  readonly json: string;
  readonly fields: readonly RowField<Field>[];
  /** Saving was tried: what is wrong is said at each field. */
  readonly problems: readonly RowProblem<Field>[];
  /** Of one row at a time: that it is the preferred one. */
  readonly only?: { readonly field: string; readonly label: string };
  readonly onChange: (json: string) => void;
  /** Under the rows: what they come to together. */
  readonly children?: React.ReactNode;
}

/** Rows one after the other: add, change, move, take away and take back. All by keyboard. */
export function RowsEditor<Field extends string>(props: RowsEditorProps<Field>): JSX.Element {
  const { id, title, note, json, onChange, children } = props;
  const { t } = useText(proposalWords);
  const rows = React.useMemo(() => readRows(json), [json]);
  const [setAside, setSetAside] = React.useState<string>();
  return (
    <section className={classes.editor} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} className={classes.title}>
        {title}
      </h3>
      <p className={classes.note}>{note}</p>
      {rows === 'unreadable' ? (
        <>
          <p role="alert" className={classes.error}>
            {t('proposals.rows.unreadable')}
          </p>
          <pre className={classes.raw} tabIndex={0} aria-label={title}>
            {json}
          </pre>
          <DefaultButton
            className={classes.add}
            text={t('proposals.rows.startOver')}
            onClick={() => {
              setSetAside(json);
              onChange('');
            }}
          />
        </>
      ) : (
        <>
          <Editable {...props} rows={rows} />
          {setAside !== undefined && (
            <p className={classes.removed}>
              <span role="status">{t('proposals.rows.setAside')}</span>
              <button
                type="button"
                className={classes.undo}
                onClick={() => {
                  onChange(setAside);
                  setSetAside(undefined);
                }}
              >
                {t('proposals.rows.takeBack')}
              </button>
            </p>
          )}
          {children}
        </>
      )}
    </section>
  );
}

function Editable<Field extends string>({
  id,
  rows,
  addLabel,
  nameOf,
  fields,
  problems,
  only,
  onChange,
}: RowsEditorProps<Field> & { readonly rows: readonly Row[] }): JSX.Element {
  const { t } = useText(proposalWords);
  const { announce } = useServices();
  const [open, setOpen] = React.useState<number>();
  const [removed, setRemoved] = React.useState<{ readonly row: Row; readonly index: number }>();
  const focusOn = useFocusNext();
  const write = (next: readonly Row[]): void => onChange(writeRows(next, newKey));
  const part = (index: number, name: string): string => rowPart(id, index, name);
  const first = fields[0]?.field ?? '';

  const change = (index: number, value: Row): void => {
    const others = only !== undefined && value[only.field] === true ? rows.map((row) => ({ ...row, [only.field]: undefined })) : rows;
    write(changed(others, index, value));
  };
  const move = (index: number, to: number): void => {
    const row = rows[index];
    if (row === undefined || to < 0 || to >= rows.length) return;
    write(moved(rows, index, to));
    if (open === index) setOpen(to);
    else if (open === to) setOpen(index);
    const wanted = to < index ? 'up' : 'down';
    const isAtEnd = to === (wanted === 'up' ? 0 : rows.length - 1);
    focusOn(part(to, isAtEnd ? (wanted === 'up' ? 'down' : 'up') : wanted));
    announce(t('proposals.rows.moved', { title: textOf(row, first) || t('proposals.rows.nameless'), number: to + 1, count: rows.length }));
  };
  const remove = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    write(without(rows, index));
    setRemoved({ row, index });
    setOpen(undefined);
    focusOn(`${id}-undo`);
  };
  const takeBack = (): void => {
    if (removed === undefined) return;
    write(inserted(rows, removed.index, removed.row));
    setRemoved(undefined);
    focusOn(part(removed.index, 'open'));
  };
  const add = (): void => {
    write([...rows, {}]);
    setOpen(rows.length);
    setRemoved(undefined);
    focusOn(part(rows.length, first));
  };
  return (
    <>
      <ol>
        {rows.map((row, index) => {
          const wrong = problems.filter((problem) => problem.row === index);
          return (
            <li key={typeof row['key'] === 'string' ? row['key'] : index}>
              <RowFields
                id={id}
                row={row}
                index={index}
                count={rows.length}
                name={nameOf(row, index)}
                fields={fields}
                only={only}
                isOpen={open === index || wrong.length > 0}
                problems={wrong}
                onOpen={() => setOpen(open === index ? undefined : index)}
                onChange={(value) => change(index, value)}
                onMove={(to) => move(index, to)}
                onRemove={() => remove(index)}
              />
            </li>
          );
        })}
      </ol>
      {removed && (
        <p className={classes.removed}>
          <span role="status">{t('proposals.rows.removed', { title: textOf(removed.row, first) || t('proposals.rows.nameless') })}</span>
          <button id={`${id}-undo`} type="button" className={classes.undo} onClick={takeBack}>
            {t('proposals.rows.undo')}
          </button>
        </p>
      )}
      {rows.length < most && <DefaultButton className={classes.add} iconProps={{ iconName: 'Add' }} text={addLabel} onClick={add} />}
    </>
  );
}
