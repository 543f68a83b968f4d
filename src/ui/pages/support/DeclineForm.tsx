import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { dayOf } from '../../../domain/review/calendar';
import { decline, type SupportRequest } from '../../../domain/support/requests';
import { supportWords } from '../../../i18n/pages/support';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useItemChange } from '../../panels/useItemChange';
import { inlineClasses, InlineForm, Problem } from '../../forms/InlineForm';

interface DeclineFormProps {
  readonly request: SupportRequest;
  readonly onDone: () => void;
}

const wordsId = 'framsyn-decline-words';

/** A no in words, which who asked reads as the answer. */
export function DeclineForm({ request, onDone }: DeclineFormProps): JSX.Element {
  const { now, announce } = useServices();
  const { t } = useText(supportWords);
  const { user } = useMay();
  const [words, setWords] = React.useState('');
  const [isIncomplete, setIncomplete] = React.useState(false);
  const { isSaving, problem, save } = useItemChange(supportRequests);
  const isMissing = isIncomplete && words.trim() === '';

  const submit = async (): Promise<void> => {
    if (user === undefined) return;
    const step = decline(request, words, user.id, dayOf(now()));
    setIncomplete(!step.ok);
    if (!step.ok) return document.getElementById(wordsId)?.focus();
    if (!(await save(request, step.change))) return;
    announce(t('support.decline.done', { title: request.title }));
    onDone();
  };
  return (
    <InlineForm
      label={t('support.decline')}
      saveLabel={t('support.decline')}
      isSaving={isSaving}
      problem={problem}
      onSave={() => void submit()}
      onCancel={onDone}
    >
      <div style={{ marginBottom: 12 }}>
        <TextField
          id={wordsId}
          label={t('support.decline.words')}
          required
          multiline
          autoAdjustHeight
          resizable={false}
          rows={3}
          value={words}
          aria-describedby={`${wordsId}-hint`}
          invalid={isMissing}
          onChange={(_event, typed) => setWords(typed ?? '')}
        />
        <p id={`${wordsId}-hint`} className={inlineClasses.hint} style={{ marginTop: 4 }}>
          {t('support.decline.hint')}
        </p>
        <div role="alert">{isMissing && <Problem text={t('support.decline.noWords')} />}</div>
      </div>
    </InlineForm>
  );
}
