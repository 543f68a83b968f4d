import * as React from 'react';
import { mergeStyles } from '@fluentui/react/lib/Styling';
import { dayOf } from '../../../domain/review/calendar';
import { arrivedOn, promisedWithin, reopen, suggestedDay, take, type Refusal, type SupportRequest } from '../../../domain/support/requests';
import { addWorkingDays } from '../../../domain/support/workingDays';
import { supportWords } from '../../../i18n/pages/support';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { inputStyle } from '../../forms/inputStyle';
import { useItemChange } from '../../panels/useItemChange';
import { inlineClasses, InlineForm, Problem } from '../../forms/InlineForm';

export type DayTask = 'take' | 'promise' | 'reopen';

const inputClass = mergeStyles({ ...inputStyle, width: 180 });
const dayId = 'framsyn-promised';

const texts = {
  take: { label: 'support.take', save: 'support.take.save', done: 'support.take.done' },
  promise: { label: 'support.promise', save: 'support.promise.save', done: 'support.take.done' },
  reopen: { label: 'support.reopen', save: 'support.reopen.save', done: 'support.reopen.done' },
} as const satisfies Record<DayTask, object>;

interface DayFormProps {
  readonly task: DayTask;
  readonly request: SupportRequest;
  readonly onDone: () => void;
}

/** Somebody takes a request, and promises a day: ten working days from when it came, unless they say otherwise. */
export function DayForm({ task, request, onDone }: DayFormProps): JSX.Element {
  const { now, announce } = useServices();
  const { date } = useTranslator();
  const { t } = useText(supportWords);
  const words = useWords(supportRequests);
  const { user } = useMay();
  const today = dayOf(now());
  const suggested = task === 'reopen' ? addWorkingDays(today, promisedWithin) : suggestedDay(request, today);
  const [day, setDay] = React.useState(task === 'promise' ? (request.promised ?? suggested) : suggested);
  const [refusal, setRefusal] = React.useState<Refusal>();
  const { isSaving, problem, save } = useItemChange(supportRequests);
  const usual = addWorkingDays(arrivedOn(request), promisedWithin);

  const submit = async (): Promise<void> => {
    if (user === undefined) return;
    const owner = task === 'promise' ? (request.owner?.id ?? user.id) : user.id;
    const step = task === 'reopen' ? reopen(owner, day, today) : take(owner, day, today);
    setRefusal(step.ok ? undefined : step.refusal);
    if (!step.ok) return document.getElementById(dayId)?.focus();
    if (!(await save(request, step.change))) return;
    announce(t(texts[task].done, { title: request.title, date: date(day, 'full') }));
    onDone();
  };
  const wrong = refusal === 'noDay' ? t('support.promise.noDay', { date: suggested }) : refusal === 'dayBehind' ? t('support.promise.dayBehind') : undefined;
  return (
    <InlineForm
      label={t(texts[task].label)}
      saveLabel={t(texts[task].save)}
      isSaving={isSaving}
      problem={problem}
      onSave={() => void submit()}
      onCancel={onDone}
    >
      <label className={inlineClasses.legend} htmlFor={dayId}>
        {words.label('promised')}
      </label>
      <div style={{ margin: '4px 0 12px' }}>
        <input
          type="date"
          id={dayId}
          className={inputClass}
          value={day}
          aria-invalid={wrong !== undefined}
          aria-describedby={`${dayId}-hint`}
          onChange={(event) => setDay(event.target.value)}
        />
        <p id={`${dayId}-hint`} className={inlineClasses.hint} style={{ marginTop: 4 }}>
          {usual > today || task !== 'take' ? t('support.take.hint', { date: date(usual, 'full') }) : t('support.take.behind')}
        </p>
        <div role="alert">{wrong && <Problem text={wrong} />}</div>
      </div>
    </InlineForm>
  );
}
