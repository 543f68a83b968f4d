import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { becameSignal } from '../../../data/kit/answerWrites';
import { answerText, shortened, type Contribution } from '../../../domain/kit/answers';
import { answerWords } from '../../../i18n/pages/answer';
import type { Draft, Item } from '../../../schema/field';
import { signals } from '../../../schema/lists/signals';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import ItemForm from '../../forms/ItemForm';
import { useLinksChanged } from '../../links/useChain';
import { useAnswerCache, type AnswerEvent } from './useAnswers';

const longestTitle = signals.fields.title.settings.maxLength ?? 100;

interface SignalOfAnswerProps {
  readonly answer: Contribution;
  readonly event: AnswerEvent | undefined;
  readonly onClose: () => void;
}

/** The form of a spaning with the answer filled in; once it is saved, the answer knows what it became. */
export default function SignalOfAnswer({ answer, event, onClose }: SignalOfAnswerProps): JSX.Element {
  const { data, offer } = useServices();
  const translator = useTranslator();
  const { t } = useText(answerWords);
  const client = useQueryClient();
  const remember = useAnswerCache();
  const linksChanged = useLinksChanged();
  const made = React.useRef<Item<typeof signals>>();
  const text = answerText(answer);

  const meeting = event ? [event.title, event.time && timeText(translator, event.time)].filter(Boolean).join(', ') : (answer.event?.title ?? '');
  const question = answer.question?.title;
  const preset: Partial<Draft<typeof signals>> = {
    title: shortened(text, longestTitle),
    seen: text,
    source: question ? t('answers.source', { question, event: meeting }) : t('answers.source.free', { event: meeting }),
    ...(answer.municipality ? { place: answer.municipality } : {}),
    capturedBy: event?.type === 'apt' ? 'apt' : 'workshop',
  };

  const join = async (signal: number): Promise<void> => {
    const joined = await becameSignal(data, answer, signal);
    linksChanged();
    void client.invalidateQueries(['contributions']);
    if (joined.ok) {
      remember(joined.value);
      return offer({ text: t('answers.toSignal.done') });
    }
    offer({ text: t('answers.toSignal.notLinked'), action: { label: translator.t('action.retry'), run: () => void join(signal) } });
  };
  const handleClose = (): void => {
    onClose();
    if (made.current) void join(made.current.id);
  };
  return (
    <ItemForm
      list={signals}
      writing="new"
      titles={{ new: t('answers.toSignal.title'), edit: t('answers.toSignal.title') }}
      intro={t('answers.toSignal.intro')}
      preset={preset}
      about={`contributions=${answer.id}`}
      onSaved={(signal) => {
        made.current = signal;
      }}
      onClose={handleClose}
    />
  );
}
