import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { formWords } from '../../i18n/pages/form';
import type { signals } from '../../schema/lists/signals';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { wordsFor } from '../states/errorWords';
import { buttonClasses } from '../theme/buttons';
import { inboxKey, keepDraft, type InboxDraft } from './inboxDrafts';
import type { ItemFormState } from '../forms/formModel';

interface KeepDraftButtonProps {
  readonly form: ItemFormState<typeof signals>;
}

/** Keeps what is written where the person's other devices find it, and closes the form. */
export default function KeepDraftButton({ form }: KeepDraftButtonProps): JSX.Element {
  const { data, now, offer } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(formWords);
  const client = useQueryClient();
  const [isSaving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState('');

  const keep = async (): Promise<void> => {
    if (isSaving) return;
    if (Object.keys(form.changes).length === 0) return setProblem(t('drafts.nothing'));
    setSaving(true);
    const from = client.getQueryData<readonly InboxDraft[]>(inboxKey)?.find(({ clientKey }) => clientKey === form.clientKey);
    const answer = await keepDraft(data, now(), form.clientKey, form.changes, from);
    setSaving(false);
    if (!answer.ok) return setProblem(`${t('drafts.notKept')} ${common(wordsFor(answer.error).heading)}.`);
    void client.invalidateQueries(inboxKey);
    form.leave();
    offer({ text: t('drafts.kept') });
  };
  return (
    <>
      <button type="button" className={buttonClasses.outlined} aria-disabled={isSaving} onClick={() => void keep()}>
        {t('drafts.keep')}
      </button>
      <span role="status">{problem}</span>
    </>
  );
}
