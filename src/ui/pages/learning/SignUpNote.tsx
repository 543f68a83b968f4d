import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { learningPartWords } from '../../../i18n/pages/learningParts';
import { occasionWords } from '../../../i18n/pages/occasion';
import { signUps } from '../../../schema/lists/signUps';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { InlineForm } from '../../forms/InlineForm';
import { learningClasses as classes } from '../../learning/learningStyles';
import { useItemChange } from '../../learning/useItemChange';
import type { SignUp } from '../../learning/useLearning';

/** What the working group should know, such as diet or a hearing loop; with the warning about what not to write. */
export default function SignUpNote({ signUp, onClose }: { readonly signUp: SignUp; readonly onClose: () => void }): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(occasionWords);
  const { t: part } = useText(learningPartWords);
  const words = useWords(signUps);
  const [note, setNote] = React.useState(signUp.note ?? '');
  const { isSaving, problem, save } = useItemChange(signUps);
  const submit = async (): Promise<void> => {
    if (!(await save(signUp, { note: note.trim() === '' ? null : note.trim() }))) return;
    announce(part('learningPart.saved'));
    onClose();
  };
  return (
    <InlineForm
      label={t('occasion.signUp.note')}
      saveLabel={part('learningPart.save')}
      isSaving={isSaving}
      problem={problem}
      onSave={() => void submit()}
      onCancel={onClose}
    >
      <div className={classes.field}>
        <TextField
          label={words.label('note')}
          description={`${words.hint('note') ?? ''} ${t('occasion.signUp.note.who')}`}
          multiline
          autoAdjustHeight
          resizable={false}
          rows={2}
          maxLength={signUps.fields.note.settings.maxLength}
          value={note}
          onChange={(_event, typed) => setNote(typed ?? '')}
        />
      </div>
    </InlineForm>
  );
}
