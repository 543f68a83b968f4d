import * as React from 'react';
import { DefaultButton, IconButton } from '@fluentui/react/lib/Button';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { TextField } from '@fluentui/react/lib/TextField';
import { listWords } from '../../i18n/pages/lists';
import { savedViews } from '../../schema/lists/savedViews';
import { AppLink } from '../app/AppLink';
import type { AppUrl } from '../app/hostFrame';
import { pathOf } from '../app/navigation';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { useItemRemoval } from '../panels/useItemRemoval';
import { linkButton, touch } from '../theme/styles';
import { useSavedViews, type SavedView } from './useSavedViews';

const classes = mergeStyleSets({
  list: {
    marginBottom: '12px !important',
    maxHeight: 280,
    overflowY: 'auto',
    selectors: { '> li': { display: 'flex', alignItems: 'center', gap: 8, borderBottom: '1px solid var(--fs-line)' } },
  },
  link: { flex: 1, padding: '8px 2px', overflowWrap: 'anywhere', minWidth: 0 },
  form: { display: 'flex', gap: 8, alignItems: 'flex-end' },
  field: { flex: 1, minWidth: 0 },
  button: { height: 32, minWidth: 0, padding: '0 12px', selectors: { ...touch({ height: 44 }) } },
  action: { ...linkButton, fontSize: 13, flex: 'none', selectors: { ...touch({ minHeight: 44 }) } },
  note: { fontSize: 12, lineHeight: '16px', color: 'var(--fs-tx2)', marginTop: '8px !important' },
});
const longest = 100;

interface SavedViewsListProps {
  readonly page: string;
  readonly address: AppUrl;
  readonly onDone: () => void;
}

/** One's views, and the form that saves another or renames one. */
export default function SavedViewsList({ page, address, onDone }: SavedViewsListProps): JSX.Element {
  const { t } = useText(listWords);
  const { announce } = useServices();
  const { views, error, add, rename } = useSavedViews(page);
  const [renaming, setRenaming] = React.useState<SavedView>();
  const remove = useItemRemoval(savedViews, { onRemoved: onDone });
  const handleSave = async (title: string): Promise<boolean> => {
    const isSaved = await (renaming ? rename(renaming, title) : add(title, address));
    announce(t(isSaved ? 'lists.views.saved' : 'lists.views.failed'));
    if (isSaved) setRenaming(undefined);
    return isSaved;
  };
  if (error) return <p role="alert">{t('lists.views.unread')}</p>;
  if (!views) return <p role="status">{t('lists.views.loading')}</p>;
  return (
    <>
      {views.length === 0 && <p>{t('lists.views.none')}</p>}
      {views.length > 0 && (
        <ul className={classes.list}>
          {views.map((view) => (
            <li key={view.id}>
              <AppLink className={classes.link} to={own(view.address, page)} onFollow={onDone}>
                {view.title}
              </AppLink>
              <button
                type="button"
                className={classes.action}
                aria-label={t('lists.views.renameNamed', { name: view.title })}
                onClick={() => setRenaming(view)}
              >
                {t('lists.views.rename')}
              </button>
              <IconButton
                iconProps={{ iconName: 'Delete' }}
                ariaLabel={t('lists.views.removeNamed', { name: view.title })}
                title={t('lists.views.remove')}
                onClick={() => remove(view)}
              />
            </li>
          ))}
        </ul>
      )}
      <NameForm key={renaming?.id} name={renaming?.title ?? ''} label={renaming ? t('lists.views.rename') : t('lists.views.save')} onSave={handleSave} />
      <p className={classes.note}>{t('lists.views.onlyYou')}</p>
    </>
  );
}

/** A stored address leads to this page or nowhere: it was text in a list, which its owner can write by hand. */
const own = (address: string | undefined, page: string): AppUrl => (address !== undefined && pathOf(address) === page ? address : page);

interface NameFormProps {
  readonly name: string;
  readonly label: string;
  readonly onSave: (title: string) => Promise<boolean>;
}

function NameForm({ name, label, onSave }: NameFormProps): JSX.Element {
  const { t } = useText(listWords);
  const translator = useTranslator();
  const [title, setTitle] = React.useState(name);
  const [isAsked, setAsked] = React.useState(false);
  const isMissing = isAsked && title.trim() === '';
  const handleSubmit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() === '') return;
    if (await onSave(title.trim())) {
      setTitle('');
      setAsked(false);
    }
  };
  return (
    <form className={classes.form} onSubmit={(event) => void handleSubmit(event)} lang={translator.locale}>
      <TextField
        className={classes.field}
        label={t('lists.views.name')}
        value={title}
        maxLength={longest}
        autoComplete="off"
        errorMessage={isMissing ? t('lists.views.nameMissing') : undefined}
        onChange={(_event, typed) => setTitle(typed ?? '')}
      />
      <DefaultButton className={classes.button} type="submit" text={label} />
    </form>
  );
}
