import * as React from 'react';
import { isDue, nextStates, type ExaminerRole } from '../../../domain/review';
import { dayOf } from '../../../domain/review/calendar';
import { signalWords } from '../../../i18n/pages/signal';
import { signals } from '../../../schema/lists/signals';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { panelClasses } from '../../panels/panelStyles';
import { inlineClasses } from '../../forms/InlineForm';
import type { Signal } from './signalUrl';

const ReviewForm = React.lazy(() => import('./ReviewForm'));
const Revisit = React.lazy(() => import('./Revisit'));

interface SignalStateProps {
  readonly signal: Signal;
  /** Where focus goes when a revisit is done and its banner gone. */
  readonly titleRef: React.RefObject<HTMLElement>;
}

/** What the group has decided about a spaning, when, in which role and why; and the way on, for those who decide. */
export function SignalState({ signal, titleRef }: SignalStateProps): JSX.Element {
  const { now } = useServices();
  const { t } = useText(signalWords);
  const examines = useMay()('edit', 'signals');
  const [isOpen, setOpen] = React.useState(false);
  const trigger = React.useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    trigger.current?.focus();
  };
  return (
    <>
      <div className={panelClasses.state}>
        <StateLine signal={signal} />
        {examines && nextStates(signal.status).length > 0 && (
          <button ref={trigger} type="button" className={inlineClasses.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(signal.status === 'ny' ? 'signal.examine' : 'signal.changeState')}
          </button>
        )}
      </div>
      {isOpen && (
        <React.Suspense fallback={null}>
          <ReviewForm signal={signal} onClose={close} />
        </React.Suspense>
      )}
      {examines && isDue(signal, dayOf(now())) && (
        <React.Suspense fallback={null}>
          <Revisit signal={signal} onDone={() => titleRef.current?.focus()} />
        </React.Suspense>
      )}
    </>
  );
}

function StateLine({ signal }: { readonly signal: Signal }): JSX.Element {
  const { date } = useTranslator();
  const { t: own } = useText(signalWords);
  const words = useWords(signals);
  const { status, statusDate, statusRole, statusReason } = signal;
  const role = (code: ExaminerRole): string => words.plainChoice('statusRole', code);
  const when = statusDate && (statusRole ? own('signal.state.when', { date: date(statusDate), role: role(statusRole) }) : date(statusDate));
  return (
    <p>
      <strong>{words.choice('status', status)}</strong>
      {when && ` ${when}`}
      {statusReason ? `. ${own('signal.state.reason', { reason: statusReason })}` : '.'}
    </p>
  );
}
