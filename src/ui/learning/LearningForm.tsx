import * as React from 'react';
import { learningPartWords } from '../../i18n/pages/learningParts';
import { learnings } from '../../schema/lists/learnings';
import { useText } from '../app/useText';
import ItemForm from '../forms/ItemForm';

interface LearningFormProps {
  readonly writing: 'new' | number;
  /** The occasion that it comes from, when that is known. */
  readonly event?: number;
  readonly onMade?: (id: number) => void;
  readonly onClose: () => void;
}

/** In the order in which one thinks: what, so what, now what; then how much it matters and who takes it. */
const fields = ['title', 'soWhat', 'nowWhat', 'event', 'important', 'relevant', 'receiver', 'themes'] as const;

/** A learning in less than a minute: only the first line is required. */
export function LearningForm({ writing, event, onMade, onClose }: LearningFormProps): JSX.Element {
  const { t } = useText(learningPartWords);
  const made = React.useRef<number>();
  const handleClose = (): void => {
    if (made.current !== undefined && onMade) onMade(made.current);
    else onClose();
  };
  return (
    <ItemForm
      list={learnings}
      writing={writing}
      titles={{ new: t('learningPart.newLearning'), edit: t('learningPart.editLearning') }}
      intro={writing === 'new' ? t('learningPart.formIntro') : undefined}
      fields={fields}
      preset={writing === 'new' && event !== undefined ? { event } : undefined}
      onSaved={(item) => {
        made.current = writing === 'new' ? item.id : undefined;
      }}
      onClose={handleClose}
    />
  );
}
