import { signUpState, type SignUpFacts, type SignUpState } from '../../../domain/learning/signUp';
import type { PlainKeyOf } from '../../../i18n';
import { learningWords } from '../../../i18n/pages/learning';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';

type Key = PlainKeyOf<(typeof learningWords)['sv']>;

const keys = {
  none: undefined,
  past: undefined,
  cancelled: undefined,
  open: 'learning.signUp.open',
  signedUp: 'learning.signUp.signedUp',
  full: 'learning.signUp.full',
  closed: 'learning.signUp.closed',
} satisfies Record<SignUpState, Key | undefined>;

/** The state of a sign-up in a few words, with the last day when there is one: "Anmälan öppen till 25 mars". */
export function useSignUpText(): (facts: SignUpFacts) => string | undefined {
  const translator = useTranslator();
  const { t } = useText(learningWords);
  return (facts) => {
    const state = signUpState(facts);
    const key = keys[state];
    if (state === 'open' && facts.event.signUpBy) return t('learning.signUp.openTo', { day: translator.date(facts.event.signUpBy) });
    return key === undefined ? undefined : t(key);
  };
}
