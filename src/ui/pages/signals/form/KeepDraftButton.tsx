import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { formWords } from '../../../../i18n/pages/form';
import type { signals } from '../../../../schema/lists/signals';
import { useServices, useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { wordsFor } from '../../../states/errorWords';
import { inboxKey, keepDraft, type InboxDraft } from './inboxDrafts';
import type { ItemFormState } from '../../../forms/formModel';

interface KeepDraftButtonProps {
  readonly form: ItemFormState<typeof signals>;
  readonly className: string;
}

/** Keeps what is written where the person's other devices find it, and closes the form. */
export default function KeepDraftButton({ form, className }: KeepDraftButtonProps): JSX.Element {
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
      <DefaultButton className={className} text={t('drafts.keep')} aria-disabled={isSaving} onClick={() => void keep()} />
      <span role="status">{problem}</span>
    </>
  );
}
