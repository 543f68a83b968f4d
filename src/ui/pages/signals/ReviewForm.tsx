import * as React from 'react';
import { TextField } from '@fluentui/react/lib/TextField';
import { rolesOf, type Role } from '../../../domain/permissions';
import { changeStatus, nextStates, revisitMonths, type ExaminerRole, type RevisitMonths, type SignalStatus } from '../../../domain/review';
import { dayOf } from '../../../domain/review/calendar';
import { signalWords } from '../../../i18n/pages/signal';
import { signals } from '../../../schema/lists/signals';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { inlineClasses, InlineForm, Problem, Radios } from '../../forms/InlineForm';
import type { Signal } from './signalUrl';
import { useSignalChange } from './useSignalChange';

/** Who convenes acts as that; the others as the group. */
const examinerRoles: readonly (ExaminerRole & Role)[] = ['sammankallande', 'arbetsgrupp', 'agare'];

type Choice = `${(typeof revisitMonths)[number]}` | 'none' | 'kept';
const monthsOf = (choice: Choice): RevisitMonths | undefined =>
  choice === 'kept' ? undefined : choice === 'none' ? null : (revisitMonths.find((months) => String(months) === choice) ?? null);

const hintId = 'framsyn-review-hint';
const reasonId = 'framsyn-review-reason';

interface ReviewFormProps {
  readonly signal: Signal;
  readonly onClose: () => void;
}

/** The next state of a spaning, with the reason that its reporter sees, and when the group looks at it again. */
export default function ReviewForm({ signal, onClose }: ReviewFormProps): JSX.Element {
  const { now, announce } = useServices();
  const { date } = useTranslator();
  const { t } = useText(signalWords);
  const words = useWords(signals);
  const { user } = useMay();
  const states = nextStates(signal.status);
  const [wanted, setWanted] = React.useState<SignalStatus>();
  const [reason, setReason] = React.useState('');
  const [again, setAgain] = React.useState<Choice>();
  const [isIncomplete, setIncomplete] = React.useState(false);
  const { isSaving, problem, save } = useSignalChange(signal);
  // When somebody else has moved it meanwhile, the chosen step may not be there any more.
  const to = wanted !== undefined && states.includes(wanted) ? wanted : states[0];
  const usual: Choice = to === 'arkiverad' ? 'none' : signal.reviewDate ? 'kept' : '12';

  const submit = async (): Promise<void> => {
    if (to === undefined || user === undefined) return;
    const role = examinerRoles.find((one) => rolesOf(user).includes(one));
    const step = changeStatus(signal, to, reason, { id: user.id, ...(role ? { role } : {}) }, dayOf(now()), monthsOf(again ?? usual));
    setIncomplete(!step.ok);
    if (!step.ok && reason.trim() === '') document.getElementById(reasonId)?.focus();
    if (!step.ok || !(await save(step.change))) return;
    announce(t('signal.state.saved', { state: words.plainChoice('status', to) }));
    onClose();
  };

  const times = [
    ...(signal.reviewDate ? [{ value: 'kept' as const, text: t('signal.revisit.kept', { date: date(signal.reviewDate, 'full') }) }] : []),
    ...revisitMonths.map((months) => ({ value: `${months}` as const, text: t('signal.revisit.in', { months }) })),
    { value: 'none' as const, text: t('signal.revisit.none') },
  ];
  return (
    <InlineForm
      label={t(signal.status === 'ny' ? 'signal.examine' : 'signal.changeState')}
      saveLabel={t('signal.state.save')}
      isSaving={isSaving}
      problem={problem}
      onSave={() => void submit()}
      onCancel={onClose}
    >
      <Radios
        legend={t('signal.state.next')}
        name="framsyn-next-state"
        options={states.map((state) => ({ value: state, text: words.choice('status', state) }))}
        chosen={to}
        onChoose={setWanted}
      />
      <div style={{ marginBottom: 12 }}>
        <TextField
          id={reasonId}
          label={t('signal.reason')}
          required
          multiline
          autoAdjustHeight
          resizable={false}
          rows={2}
          value={reason}
          aria-describedby={hintId}
          invalid={isIncomplete && reason.trim() === ''}
          onChange={(_event, typed) => setReason(typed ?? '')}
        />
        <p id={hintId} className={inlineClasses.hint} style={{ marginTop: 4 }}>
          {t('signal.reason.hint')}
        </p>
        <div role="alert">{isIncomplete && reason.trim() === '' && <Problem text={t('signal.reason.missing')} />}</div>
      </div>
      <Radios legend={t('signal.revisit.when')} name="framsyn-revisit" options={times} chosen={again ?? usual} onChoose={setAgain} />
    </InlineForm>
  );
}
