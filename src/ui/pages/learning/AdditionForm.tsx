import * as React from 'react';
import { addLink } from '../../../data/links/linkWrites';
import { lastDayOf } from '../../../domain/learning/events';
import { occasionWords } from '../../../i18n/pages/occasion';
import { forumKinds } from '../../../schema/lists/shared';
import { methodRuns } from '../../../schema/lists/methodRuns';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import ItemForm from '../../forms/ItemForm';
import { useLinksChanged } from '../../links/useChain';
import { LearningForm } from '../../learning/LearningForm';
import type { Addition, LearningEvent } from './learningUrl';
import { useEvent, useToday } from '../../learning/useLearning';

interface AdditionFormProps {
  readonly event: number;
  readonly adding: Addition;
  readonly onClose: () => void;
}

/** What is written from an occasion: a learning, or how a method worked there. */
export default function AdditionForm({ event, adding, onClose }: AdditionFormProps): JSX.Element | null {
  const { data } = useEvent(event);
  if (adding === 'lardom') return <LearningForm writing="new" event={event} onClose={onClose} />;
  return data ? <RunForm event={data} onClose={onClose} /> : null; // the form begins with what the occasion was
}

type Forum = keyof typeof forumKinds;
const forumOf = (type: LearningEvent['type']): Forum | undefined => (Object.keys(forumKinds) as Forum[]).find((forum) => forum === type);

function RunForm({ event, onClose }: { readonly event: LearningEvent; readonly onClose: () => void }): JSX.Element {
  const { data, offer } = useServices();
  const { t } = useText(occasionWords);
  const changed = useLinksChanged();
  const today = useToday();
  const made = React.useRef<number>();
  const forum = forumOf(event.type);
  const date = lastDayOf(event);
  const handleClose = async (): Promise<void> => {
    onClose();
    if (made.current === undefined) return;
    const link = await addLink(data, { from: { list: 'events', id: event.id }, relation: 'gav', to: { list: 'methodRuns', id: made.current } });
    changed();
    if (!link.ok) offer({ text: t('occasion.run.notLinked') });
  };
  return (
    <ItemForm
      list={methodRuns}
      writing="new"
      titles={{ new: t('occasion.run.add'), edit: t('occasion.run.add') }}
      intro={t('occasion.run.intro')}
      fields={['title', 'method', 'date', 'forum', 'participants', 'minutes', 'rating', 'worked', 'failed', 'result']}
      preset={{
        title: event.title.slice(0, methodRuns.fields.title.settings.maxLength),
        date: date !== undefined && date < today ? date : today,
        ...(event.method ? { method: event.method.id } : {}),
        ...(forum ? { forum } : {}),
        ...(event.reached ? { participants: event.reached } : {}),
        ...(event.minutes === undefined ? {} : { minutes: event.minutes }),
      }}
      onSaved={(run) => {
        made.current = run.id;
      }}
      onClose={() => void handleClose()}
    />
  );
}
