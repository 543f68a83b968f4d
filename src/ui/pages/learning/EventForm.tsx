import * as React from 'react';
import { learningWords } from '../../../i18n/pages/learning';
import { occasionWords } from '../../../i18n/pages/occasion';
import type { Draft } from '../../../schema/field';
import { events } from '../../../schema/lists/events';
import { useText } from '../../app/useText';
import ItemForm from '../../forms/ItemForm';
import type { LearningView } from './learningUrl';
import { useEvents } from '../../learning/useLearning';

interface EventFormProps {
  readonly view: LearningView;
  /** `made`: the id of what was new. */
  readonly onClose: (made?: number) => void;
}

/** The form of an occasion. One that follows on another begins with that one's programme and themes. */
export default function EventForm({ view: { writing = 'new', newType, follows }, onClose }: EventFormProps): JSX.Element | null {
  const { t } = useText(occasionWords);
  const { t: page } = useText(learningWords);
  const { data: all, isLoading } = useEvents();
  const made = React.useRef<number>();
  const cause = follows === undefined ? undefined : all?.find(({ id }) => id === follows);
  // What it begins with is taken once, when the form opens: it waits for the occasion that it follows on.
  if (follows !== undefined && isLoading) return null;
  const preset: Partial<Draft<typeof events>> = {
    ...(newType ? { type: newType } : {}),
    ...(cause ? { cause: cause.id, ...(cause.programme ? { programme: cause.programme.id } : {}), ...(cause.themes ? { themes: cause.themes } : {}) } : {}),
  };
  return (
    <ItemForm
      list={events}
      writing={writing}
      titles={{ new: newType === 'hemmaplan' ? t('occasion.newHome') : page('learning.new'), edit: t('occasion.edit') }}
      intro={cause ? t('occasion.followsOn', { title: cause.title }) : undefined}
      preset={writing === 'new' ? preset : undefined}
      onSaved={(item) => {
        made.current = writing === 'new' ? item.id : undefined;
      }}
      onClose={() => onClose(made.current)}
    />
  );
}
