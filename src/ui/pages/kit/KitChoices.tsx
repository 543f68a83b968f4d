import * as React from 'react';
import type { QuestionReason, SignalReason } from '../../../domain/kit/choose';
import type { Chosen, Kit, Lack } from '../../../domain/kit/kit';
import type { Reason } from '../../../domain/methods/picker';
import type { PlainKeyOf, Translator } from '../../../i18n';
import { kitWords } from '../../../i18n/pages/kit';
import { signals } from '../../../schema/lists/signals';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { Icon } from '../../theme/icons';
import { kitClasses as classes } from './kitStyles';
import type { KitView } from './kitUrl';
import type { KitMethod } from './useKitBank';

type Key = PlainKeyOf<(typeof kitWords)['sv']>;
type Words = ReturnType<typeof useText<(typeof kitWords)['sv']>>['t'];
interface Speech {
  readonly t: Words;
  readonly date: Translator['date'];
  readonly category: (code: string) => string;
  readonly people: number;
}
type Say<R extends { readonly code: string }> = {
  readonly [Code in R['code']]: (speech: Speech, reason: Extract<R, { readonly code: Code }>) => string | undefined;
};

const signalWords: Say<SignalReason> = {
  themeIsCategory: ({ t, category }, { category: code }) => t('kit.why.themeIsCategory', { category: category(code) }),
  themeIsKeyword: ({ t }) => t('kit.why.themeIsKeyword'),
  themeInText: ({ t }) => t('kit.why.signalText'),
  otherTheme: ({ t }) => t('kit.why.otherTheme'),
  neverShown: ({ t }) => t('kit.why.neverShown'),
  shownLong: ({ t, date }, { day }) => t('kit.why.shownLong', { day: date(day) }),
  shownLately: ({ t, date }, { day }) => t('kit.why.shownLately', { day: date(day) }),
};
const questionWords: Say<QuestionReason> = {
  forumNamed: ({ t }) => t('kit.why.forumNamed'),
  forumNear: ({ t }) => t('kit.why.forumNear'),
  forumOpen: ({ t }) => t('kit.why.forumOpen'),
  forumOther: ({ t }) => t('kit.why.forumOther'),
  fitsTime: ({ t }, { minutes }) => t('kit.why.fitsTime', { minutes: String(minutes) }),
  needsMore: ({ t }, { minutes }) => t('kit.why.needsMore', { minutes: String(minutes) }),
  themeInText: ({ t }) => t('kit.why.questionText'),
  neverUsed: ({ t }) => t('kit.why.neverUsed'),
  usedLong: ({ t, date }, { day }) => t('kit.why.usedLong', { day: date(day) }),
  usedLately: ({ t, date }, { day }) => t('kit.why.usedLately', { day: date(day) }),
};
const methodWords: Say<Reason> = {
  wholeMethod: ({ t }) => t('kit.why.methodTime'),
  shortened: ({ t }, { full }) => t('kit.why.methodShort', { minutes: String(full) }),
  underAdvised: () => undefined,
  groupFits: ({ t, people }) => t('kit.why.methodGroup', { people: String(people) }),
  purposeMatches: () => undefined,
  used: () => undefined,
  rated: () => undefined,
};
/** TypeScript cannot see that a code and its words belong together. */
const inWords = <R extends { readonly code: string }>(table: Say<R>, speech: Speech, reasons: readonly R[]): string =>
  reasons.flatMap((reason) => (table[reason.code as R['code']] as (speech: Speech, reason: R) => string | undefined)(speech, reason) ?? []).join(' ');

const lackKeys = {
  signals: { text: 'kit.lacks.signals', action: 'kit.lacks.signals.action', to: '/spaningar?lage=ny' },
  questions: { text: 'kit.lacks.questions', action: 'kit.lacks.questions.action', to: '/metodbank?slag=questions&ny=questions' },
  methods: { text: 'kit.lacks.methods', action: 'kit.lacks.methods.action', to: '/metod?ny=1' },
} as const satisfies Record<Lack, { readonly text: Key; readonly action: Key; readonly to: string }>;

interface KitChoicesProps {
  readonly kit: Kit<KitMethod>;
  /** Nothing once it is saved: it is decided, and why it was chosen was true before it was used. */
  readonly onChange: ((change: Partial<KitView>) => void) | undefined;
}

/** What was chosen and why, each with the next best a click away; and what the bank lacks, with where to add it. */
export function KitChoices({ kit, onChange }: KitChoicesProps): JSX.Element {
  const { t } = useText(kitWords);
  const { date } = useTranslator();
  const words = useWords(signals);
  const speech: Speech = { t, date, category: (code) => words.plainChoice('category', code), people: kit.wish.people };
  const { signal, question, method, wish } = kit;
  const canHaveMethod = kit.methodsThatFit > 0;
  return (
    <>
      {signal && (
        <Choice
          label={t('kit.choice.signal')}
          chosen={signal}
          to={placeOf('signals', signal.item.id)}
          why={inWords(signalWords, speech, signal.reasons)}
          anotherName={t('kit.another.signal')}
          onAnother={onChange && ((id) => onChange({ signal: id }))}
        >
          {signal.item.seen}
        </Choice>
      )}{' '}
      {question && (
        <Choice
          label={t('kit.choice.question')}
          chosen={question}
          to={placeOf('questions', question.item.id)}
          why={inWords(questionWords, speech, question.reasons)}
          anotherName={t('kit.another.question')}
          onAnother={onChange && ((id) => onChange({ question: id }))}
        >
          {question.item.purpose}
        </Choice>
      )}{' '}
      {method && (
        <Choice
          label={t('kit.choice.method')}
          chosen={method}
          to={placeOf('methods', method.item.id)}
          why={inWords(methodWords, speech, method.reasons)}
          anotherName={t('kit.another.method')}
          onAnother={onChange && ((id) => onChange({ method: id }))}
          onWithout={onChange && (() => onChange({ method: 'none' }))}
        >
          {method.item.summary}
        </Choice>
      )}{' '}
      {!method && onChange && !kit.lacks.includes('methods') && (
        <div className={classes.choice}>
          <h3 className={classes.choiceLabel}>{t('kit.choice.method')}</h3>
          <p className={classes.place}>{t(canHaveMethod ? 'kit.method.declined' : 'kit.method.noTime')}</p>
          {canHaveMethod && wish.method === 'none' && (
            <button type="button" className={classes.link} onClick={() => onChange({ method: undefined })}>
              {t('kit.method.with')}
            </button>
          )}
        </div>
      )}
      {(onChange ? kit.lacks : []).map((lack) => (
        <div key={lack} className={classes.lacks}>
          <Icon name="info" size={15} />
          <p>
            {t(lackKeys[lack].text)} <AppLink to={lackKeys[lack].to}>{t(lackKeys[lack].action)}</AppLink>
          </p>
        </div>
      ))}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly chosen: Chosen<{ readonly id: number; readonly title: string }, unknown>;
  readonly to: string | undefined;
  readonly why: string;
  readonly anotherName: string;
  /** Without it the choice stands as it is. */
  readonly onAnother: ((id: number) => void) | undefined;
  readonly onWithout?: (() => void) | undefined;
  readonly children: React.ReactNode;
}

function Choice({ label, chosen, to, why, anotherName, onAnother, onWithout, children }: ChoiceProps): JSX.Element {
  const { t } = useText(kitWords);
  const { next, place, of, item } = chosen;
  return (
    <section className={classes.choice}>
      <div className={classes.choiceHead}>
        <h3 className={classes.choiceLabel}>{label}</h3>
        {onAnother && <span className={classes.place}>{t('kit.choice.place', { place: String(place), of: String(of) })}</span>}
      </div>
      <p className={classes.choiceTitle}>{to === undefined ? item.title : <AppLink to={to}>{item.title}</AppLink>}</p>
      {children && <p className={classes.excerpt}>{children}</p>}
      {onAnother && (
        <p className={classes.why}>
          <strong>{t('kit.choice.why')}</strong> {why}
        </p>
      )}
      <div className={classes.actions}>
        {onAnother && next !== undefined && (
          <button type="button" className={classes.link} aria-label={anotherName} onClick={() => onAnother(next)}>
            {t('kit.another')}
          </button>
        )}
        {onWithout && (
          <button type="button" className={classes.link} onClick={onWithout}>
            {t('kit.method.without')}
          </button>
        )}
      </div>
    </section>
  );
}
