import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { learningPartWords } from '../../../i18n/pages/learningParts';
import { learningsWords } from '../../../i18n/pages/learnings';
import { learnings } from '../../../schema/lists/learnings';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { LinkedText } from '../../text/LinkedText';
import { InlineForm } from '../../forms/InlineForm';
import { learningClasses as classes } from '../../learning/learningStyles';
import { PanelSection } from '../../learning/parts';
import { useItemChange } from '../../learning/useItemChange';
import type { Learning, LearningsView } from './learningsUrl';
import type { Go } from './LearningsPage';

interface LearningUseProps {
  readonly learning: Learning;
  readonly view: LearningsView;
  readonly go: Go;
}

/** What is said of a learning while nobody has written where it was used. */
const noWords = {
  ny: 'learnings.use.none',
  nominerad: 'learnings.use.none',
  delad: 'learnings.use.shared',
  anvand: 'learnings.use.nowhere',
} as const satisfies Record<Learning['status'], string>;

/** The two steps after writing it down: somebody got it, and it came to use. Where it is used is tied in the chain below. */
export function LearningUse({ learning, view, go }: LearningUseProps): JSX.Element | null {
  const { t } = useText(learningsWords);
  const words = useWords(learnings);
  const mayEdit = useMay()('edit', 'learnings', learning.author);
  const [isSharing, setSharing] = React.useState(false);
  const isUsing = view.isUsing && mayEdit;
  const isUsed = learning.status === 'anvand';
  if (!mayEdit && !learning.usedIn) return null;
  return (
    <PanelSection title={t('learnings.use')}>
      {learning.usedIn ? (
        <p className={classes.words}>
          <LinkedText text={learning.usedIn} />
        </p>
      ) : (
        <p className={classes.note}>{t(noWords[learning.status])}</p>
      )}
      {mayEdit && (
        <p className={classes.links}>
          {!isUsed && learning.status !== 'delad' && (
            <button type="button" className={classes.link} aria-expanded={isSharing} onClick={() => setSharing(!isSharing)}>
              {t('learnings.share')}
            </button>
          )}
          <button type="button" className={classes.link} aria-expanded={isUsing} onClick={() => go({ isUsing: !view.isUsing }, true)}>
            {t(isUsed ? 'learnings.use.change' : 'learnings.use.mark')}
          </button>
        </p>
      )}
      {isSharing && (
        <StepForm
          learning={learning}
          field="receiver"
          label={t('learnings.share')}
          question={t('learnings.share.who')}
          hint={words.hint('receiver')}
          status="delad"
          isRequired={false}
          onClose={() => setSharing(false)}
        />
      )}
      {isUsing && (
        <StepForm
          learning={learning}
          field="usedIn"
          label={t('learnings.use.mark')}
          question={t('learnings.use.where')}
          hint={t('learnings.use.hint')}
          status="anvand"
          isRequired
          onClose={() => go({ isUsing: false }, true)}
        />
      )}
    </PanelSection>
  );
}

interface StepFormProps {
  readonly learning: Learning;
  readonly field: 'receiver' | 'usedIn';
  readonly label: string;
  readonly question: string;
  readonly hint: string | undefined;
  readonly status: Learning['status'];
  readonly isRequired: boolean;
  readonly onClose: () => void;
}

/** A step onwards with the words that belong to it. */
function StepForm({ learning, field, label, question, hint, status, isRequired, onClose }: StepFormProps): JSX.Element {
  const { announce } = useServices();
  const { t } = useText(learningsWords);
  const { t: part } = useText(learningPartWords);
  const [text, setText] = React.useState(learning[field] ?? '');
  const [wrong, setWrong] = React.useState<string>();
  const { isSaving, problem, save } = useItemChange(learnings);
  const submit = async (): Promise<void> => {
    if (isRequired && text.trim() === '') return setWrong(t('learnings.use.missing'));
    setWrong(undefined);
    if (!(await save(learning, { status, [field]: text.trim() === '' ? null : text.trim() }))) return;
    announce(part('learningPart.saved'));
    onClose();
  };
  return (
    <InlineForm
      label={label}
      saveLabel={part('learningPart.save')}
      isSaving={isSaving}
      problem={wrong ?? problem}
      onSave={() => void submit()}
      onCancel={onClose}
    >
      <div className={classes.field}>
        <TextField
          label={question}
          description={hint}
          {...(field === 'usedIn' ? { multiline: true, autoAdjustHeight: true, resizable: false, rows: 2 } : {})}
          maxLength={learnings.fields[field].settings.maxLength}
          value={text}
          onChange={(_event, typed) => setText(typed ?? '')}
        />
      </div>
    </InlineForm>
  );
}
