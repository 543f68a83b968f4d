import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { DataError } from '../../../data/ports';
import { signUpKey, signUpState, type SignUpFacts, type SignUpState } from '../../../domain/learning/signUp';
import { learningPartWords } from '../../../i18n/pages/learningParts';
import { occasionWords } from '../../../i18n/pages/occasion';
import { signUps } from '../../../schema/lists/signUps';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { panelClasses } from '../../panels/panelStyles';
import { wordsFor } from '../../states/errorWords';
import { inlineClasses, Problem } from '../../forms/InlineForm';
import { learningClasses as classes } from '../../learning/learningStyles';
import type { LearningEvent } from './learningUrl';
import { Unread } from '../../learning/parts';
import { useSignUpText } from './signUpText';
import { useSignUps, useToday, type SignUp } from '../../learning/useLearning';

const SignUpNote = React.lazy(() => import('./SignUpNote'));
const SignUpList = React.lazy(() => import('./SignUpList'));

/** Sign up or off in one click; for the working group also who comes. */
export function SignUpSection({ event }: { readonly event: LearningEvent }): JSX.Element | null {
  const { t } = useText(occasionWords);
  const seesAll = useMay()('read', 'signUps');
  const today = useToday();
  const { query, own } = useSignUps(event.id);
  const all = query.data;
  const facts: SignUpFacts = { event, isSignedUp: own !== undefined, today, ...(seesAll && all ? { count: all.length } : {}) };
  const state = signUpState(facts);
  const isAsked = state !== 'none' && state !== 'past' && state !== 'cancelled';
  const hasList = seesAll && all !== undefined && all.length > 0;
  if (!isAsked && !hasList && !query.isError) return null;
  return (
    <section className={panelClasses.section}>
      <h3 className={panelClasses.sectionTitle}>{t('occasion.signUp')}</h3>
      {query.isError && <Unread error={query.error} onRetry={() => void query.refetch()} />}
      {isAsked && <Own event={event} own={own} facts={facts} state={state} isKnown={all !== undefined} />}
      {hasList && (
        <React.Suspense fallback={null}>
          <SignUpList event={event} signUps={all} />
        </React.Suspense>
      )}
    </section>
  );
}

interface OwnProps {
  readonly event: LearningEvent;
  readonly own: SignUp | undefined;
  readonly facts: SignUpFacts;
  readonly state: SignUpState;
  /** What there is of sign-ups has been read. */
  readonly isKnown: boolean;
}

/** Where the reader stands, and the one step that can be taken from there. */
function Own({ event, own, facts, state, isKnown }: OwnProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(occasionWords);
  const mayAdd = useMay()('add', 'signUps');
  const signUpText = useSignUpText();
  const change = useSignUpChange(event, own);
  const [isWriting, setWriting] = React.useState(false);
  const limits = [
    event.capacity !== undefined && t('occasion.signUp.seats', { count: event.capacity }),
    event.signUpBy && t('occasion.signUp.by', { day: translator.date(event.signUpBy, 'full') }),
    // Who may not read the others' sign-ups cannot be told how many they are.
    state === 'open' && event.capacity !== undefined && facts.count === undefined && t('occasion.signUp.mayBeFull'),
  ];
  return (
    <>
      <p>
        <span role="status">{signUpText(facts)}.</span> {limits.filter(Boolean).join(' ')}
      </p>
      {change.problem && (
        <div role="alert">
          <Problem text={change.problem} />
        </div>
      )}
      {state === 'open' && isKnown && mayAdd && (
        <DefaultButton className={inlineClasses.button} text={t('occasion.signUp.do')} aria-disabled={change.isBusy} onClick={() => void change.signUp()} />
      )}
      {own && (
        <p className={classes.links}>
          <button type="button" className={classes.link} aria-expanded={isWriting} onClick={() => setWriting(!isWriting)}>
            {t(own.note ? 'occasion.signUp.note.change' : 'occasion.signUp.note.add')}
          </button>
          <button type="button" className={classes.link} onClick={() => void change.signOff()}>
            {t('occasion.signUp.off')}
          </button>
        </p>
      )}
      {isWriting && own && (
        <React.Suspense fallback={null}>
          <SignUpNote signUp={own} onClose={() => setWriting(false)} />
        </React.Suspense>
      )}
    </>
  );
}

/** Signs the person up or off, at once; signing off can be taken back. */
function useSignUpChange(event: LearningEvent, own: SignUp | undefined) {
  const { data, announce, offer } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(occasionWords);
  const { t: part } = useText(learningPartWords);
  const { user } = useMay();
  const client = useQueryClient();
  const [isBusy, setBusy] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();
  const repository = data.repository(signUps);
  const askAgain = (): Promise<void> => client.invalidateQueries([signUps.key]);
  const say = (error: DataError): void => setProblem(part('learningPart.notSaved', { reason: common(wordsFor(error).heading) }));

  const signUp = async (): Promise<void> => {
    if (isBusy || !user) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await repository.add({ event: event.id, title: event.title.slice(0, 255) }, signUpKey(event.id, user.id));
    await askAgain();
    setBusy(false);
    if (answer.ok) announce(t('occasion.signUp.done'));
    else say(answer.error);
  };
  const signOff = async (): Promise<void> => {
    if (isBusy || !own) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await repository.remove(own.id);
    await askAgain();
    setBusy(false);
    if (!answer.ok && answer.error.kind !== 'notFound') return say(answer.error);
    const receipt = answer.ok ? answer.value : undefined;
    const restore = async (): Promise<void> => {
      const restored = receipt && (await repository.restore(receipt));
      if (restored && !restored.ok) say(restored.error);
      await askAgain();
    };
    offer({ text: t('occasion.signUp.isOff'), ...(receipt ? { action: { label: common('action.undo'), run: () => void restore() } } : {}) });
  };
  return { isBusy, problem, signUp, signOff };
}
