import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { refuseAttachment } from '../../data/attachmentRules';
import type { Attachment, DataError, Result } from '../../data/ports';
import { isListKey } from '../../domain/permissions';
import { formWords } from '../../i18n/pages/form';
import type { Item, ListDefinition } from '../../schema/field';
import { unwrap } from '../app/queries';
import { useServices, useTranslator } from '../app/services';
import { useMay } from '../app/useMay';
import { useText } from '../app/useText';
import { wordsFor } from '../states/errorWords';
import { Icon } from '../theme/icons';
import { linkButton, touch, visuallyHidden } from '../theme/styles';

const classes = mergeStyleSets({
  files: { border: 0, padding: 0, margin: '0 0 20px', minWidth: 0 },
  legend: { fontWeight: 600, padding: 0, marginBottom: 4 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '6px 0',
    borderBottom: '1px solid var(--fs-line)',
    overflowWrap: 'anywhere',
    selectors: touch({ minHeight: 44 }),
  },
  name: { flex: '1 1 200px', minWidth: 0 },
  action: { ...linkButton, fontSize: 13, selectors: { ...touch({ minHeight: 44 }) } },
  add: { marginTop: 12 },
  input: visuallyHidden,
  note: { fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)', marginTop: '4px !important' },
  error: { display: 'flex', gap: 5, alignItems: 'flex-start', fontSize: 12, lineHeight: '16px', color: 'var(--fs-err)', marginTop: '4px !important' },
});

interface AttachmentsFieldProps {
  readonly list: ListDefinition;
  /** Of the saved item whose files these are. */
  readonly id: number;
}

/** Why a file was not taken, by its name. */
interface Refusal {
  readonly name: string;
  readonly error: DataError;
}

/** The files of a saved item: to open, and for who may change the item, to add and take away. Each is saved at once. */
export default function AttachmentsField({ list, id }: AttachmentsFieldProps): JSX.Element {
  const { data, announce } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(formWords);
  const client = useQueryClient();
  const may = useMay();
  // Where people change only their own, whose it is has to be known.
  const author = client.getQueryData<Item<ListDefinition>>([list.key, 'one', id])?.author;
  const mayChange = isListKey(list.key) && may('edit', list.key, author);
  const key = [list.key, 'attachments', id];
  const { attachments } = data.repository(list);
  const files = useQuery<readonly Attachment[], DataError>({ queryKey: key, queryFn: () => unwrap(attachments.of(id)) });
  const [asked, setAsked] = React.useState<string>();
  const [adding, setAdding] = React.useState(0);
  const [refusals, setRefusals] = React.useState<readonly Refusal[]>([]);
  const input = React.useRef<HTMLInputElement>(null);
  const addId = `framsyn-files-${list.key}-${id}`;

  const addOne = async (file: File): Promise<Result<Attachment>> => {
    // Refused before it is read: a film of many gigabytes would fill the memory first.
    const error = refuseAttachment(list.key, file.name, file.size);
    if (error) return { ok: false, error };
    // A folder, or a file that has gone since it was picked, cannot be read.
    const bytes = await file.arrayBuffer().catch(() => undefined);
    return bytes ? attachments.add(id, file.name, bytes) : { ok: false, error: { kind: 'invalid', attempted: 'change', list: list.key } };
  };
  const add = async (chosen: readonly File[]): Promise<void> => {
    setRefusals([]);
    setAdding(chosen.length);
    const refused: Refusal[] = [];
    for (const file of chosen) {
      const answer = await addOne(file);
      if (answer.ok) announce(t('files.added', { name: answer.value.name }));
      else refused.push({ name: file.name, error: answer.error });
    }
    setRefusals(refused);
    setAdding(0);
    void client.invalidateQueries([list.key]);
  };
  const handlePick = (event: React.ChangeEvent<HTMLInputElement>): void => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = ''; // so that the same file can be picked again
    void add(chosen);
  };
  const remove = async (name: string): Promise<void> => {
    setAsked(undefined);
    setRefusals([]);
    const answer = await attachments.remove(id, name);
    if (answer.ok) announce(t('files.removed', { name }));
    else setRefusals([{ name, error: answer.error }]);
    await client.invalidateQueries([list.key]);
    document.getElementById(addId)?.focus(); // the row that had focus is gone
  };

  const whyNot = ({ error }: Refusal): string => {
    if (error.kind === 'duplicate') return t('files.taken');
    if (error.kind === 'invalid' && error.field === 'name') return t('files.badName');
    if (error.kind === 'invalid' && error.field === 'bytes') return t('files.tooLarge');
    return error.kind === 'invalid' ? t('files.unreadable') : common(wordsFor(error).heading);
  };
  const found = files.data ?? [];

  return (
    <fieldset className={classes.files}>
      <legend className={classes.legend}>{t('files.heading')}</legend>
      {files.isLoading && <p role="status">{t('files.loading')}</p>}
      {files.error && (
        <p className={classes.error} role="alert">
          <Icon name="error" size={13} />
          <span>
            {t('files.unread')} {common(wordsFor(files.error).heading)}.{' '}
            <button type="button" className={classes.action} onClick={() => void files.refetch()}>
              {common('action.retry')}
            </button>
          </span>
        </p>
      )}
      {files.data && found.length === 0 && <p className={classes.note}>{t('files.none')}</p>}
      <ul aria-label={t('files.heading')}>
        {found.map((file) => (
          <li key={file.name} className={classes.row}>
            <a className={classes.name} href={file.url} target="_blank" rel="noreferrer" data-interception="off">
              {file.name}
            </a>
            {mayChange && asked !== file.name && (
              <button type="button" className={classes.action} aria-label={t('files.remove', { name: file.name })} onClick={() => setAsked(file.name)}>
                {common('action.remove')}
              </button>
            )}
            {mayChange && asked === file.name && <Confirmation onYes={() => void remove(file.name)} onNo={() => setAsked(undefined)} />}
          </li>
        ))}
      </ul>
      {mayChange && (
        <>
          <DefaultButton
            id={addId}
            className={classes.add}
            iconProps={{ iconName: 'Add' }}
            text={t('files.add')}
            aria-describedby={`${addId}-limit`}
            aria-disabled={adding > 0}
            onClick={() => adding === 0 && input.current?.click()}
          />
          <input ref={input} type="file" multiple tabIndex={-1} className={classes.input} aria-label={t('files.add')} onChange={handlePick} />
          <p id={`${addId}-limit`} className={classes.note}>
            {t('files.limit')}
          </p>
        </>
      )}
      <p role="status" className={classes.note}>
        {adding > 0 ? t('files.adding', { count: adding }) : ''}
      </p>
      {refusals.map((refusal) => (
        <p key={refusal.name} role="alert" className={classes.error}>
          <Icon name="error" size={13} />
          <span>
            <strong>{refusal.name}</strong>: {whyNot(refusal)}
          </span>
        </p>
      ))}
    </fieldset>
  );
}

/** A file that is taken away is gone from here, so it is asked for once more, where it stands. */
function Confirmation({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }): JSX.Element {
  const { t } = useText(formWords);
  const keep = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => keep.current?.focus(), []);
  return (
    <span>
      {t('files.sure')}{' '}
      <button type="button" className={classes.action} onClick={onYes}>
        {t('files.yes')}
      </button>{' '}
      <button ref={keep} type="button" className={classes.action} onClick={onNo}>
        {t('files.no')}
      </button>
    </span>
  );
}
