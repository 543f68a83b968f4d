import * as React from 'react';
import { correctDecision, recordDecision } from '../../data/proposals/record';
import { mayBeFormal } from '../../domain/proposals/bodies';
import { decisionProblems, type DecisionDraft } from '../../domain/proposals/decided';
import type { ProposalOption } from '../../domain/proposals/options';
import { isYes, type Decision, type Proposal } from '../../domain/proposals/path';
import { decideWords } from '../../i18n/pages/decide';
import { decisions } from '../../schema/lists/decisions';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { text } from '../forms/controls';
import { Editor } from '../forms/Editor';
import type { FormAccess, Writer } from '../forms/formModel';
import { allControls } from '../forms/moreControls';
import type { FormValues } from '../forms/values';
import { BodyField } from './BodyField';
import { asWritten, bodyIn, decisionIn } from './entryDraft';
import { EntryField } from './EntryField';
import { entryClasses as classes } from './entryStyles';
import { decidable } from './hindrance';
import { OptionField, useAmount } from './OptionField';
import { Said, TheirDecision, type DecisionWords } from './TheirDecision';
import type { Ground } from './useEntering';
import { useEntry } from './useEntry';
import { useFollowingWording, useSuggestion } from './wording';

const fields = ['outcome', 'wording', 'date'] as const;
const moreFields = ['responsibleRole', 'followUpDate', 'registration', 'minutesLink'] as const;
const grantFields = ['hours', 'cost'] as const;

interface DecisionFormProps {
  readonly ground: Ground;
  /** The decision that is corrected from the start. */
  readonly correcting: Decision | undefined;
  readonly onClose: () => void;
  readonly onSaved?: (decision: Decision) => void;
}

/** Enters a decision or its correction. What somebody else entered meanwhile comes beside what was typed. */
export function DecisionForm({ ground, correcting, onClose, onSaved }: DecisionFormProps): JSX.Element {
  const { data } = useServices();
  const { t } = useText(decideWords);
  const { date } = useTranslator();
  const { options, refusal, tellAll, ...entry } = useEntry(ground);
  const { log, roles, role, today } = ground;
  const { proposal } = log;
  const bodies = React.useMemo(() => decidable(ground), [ground]);
  const [theirs, setTheirs] = React.useState<Decision>();
  const [corrected, setCorrected] = React.useState(correcting);
  const seen = React.useRef(log.decisions.map(({ id }) => id));

  const asked = bodies.find(({ id }) => id === proposal.decisionBody?.id) ?? (bodies.length === 1 ? bodies[0] : undefined);
  const preset = {
    ...entry.preset,
    ...(asked === undefined ? {} : { body: asked.id, formal: mayBeFormal(asked.type) }),
    ...(correcting === undefined ? {} : asWritten(correcting)),
  };

  const check = entry.checkBy((values) => {
    const body = bodyIn(values, bodies);
    return decisionProblems(decisionIn(values, bodies), { proposal, bodyType: body?.type, bodyTitle: body?.title, roles, today });
  });
  const add = async (values: FormValues): ReturnType<Writer<typeof decisions>['add']> => {
    refusal.clear();
    // Checked right before: the required fields are there.
    const draft = decisionIn(values, bodies) as DecisionDraft;
    const entered = { proposal: proposal.id, draft, seen: seen.current, roles, recordedRole: role, today };
    const answer = await (corrected === undefined ? recordDecision(data, entered) : correctDecision(data, entered, corrected.id));
    if (answer.ok) return answer;
    const { error } = answer;
    if (error.kind === 'notReady') return refusal.refuse(error);
    if (error.kind !== 'recorded') return { ok: false, error };
    setTheirs(error.theirs);
    return { ok: false, error: { kind: 'unwritten', problems: [] } };
  };
  const correctTheirs = (decision: Decision): void => {
    seen.current = [...seen.current, decision.id];
    setCorrected(decision);
    setTheirs(undefined);
  };
  const keepTheirs = (): void => {
    tellAll();
    onClose();
  };

  const title = t(corrected === undefined ? 'decide.title' : 'decide.title.correct');
  return (
    <Editor
      {...entry.editor}
      list={decisions}
      titles={{ new: title, edit: title }}
      preset={preset}
      fields={fields}
      moreFields={[...(proposal.type === 'resurs' ? grantFields : []), ...moreFields]}
      about={correcting === undefined ? undefined : `corrects=${correcting.id}`}
      check={check}
      writer={(values) => ({ add: () => add(values), patch: (before, change, etag) => data.repository(decisions).patch(before.id, change, etag) })}
      savedText={() => t(corrected === undefined ? 'decide.saved' : 'decide.saved.correct')}
      onSaved={onSaved}
      onClose={onClose}
      parts={(form) => ({
        ...entry.parts,
        sendLabel: t(corrected === undefined ? 'decide.send' : 'decide.send.correct'),
        notSaved: t('decide.notSaved'),
        intro: entry.introWith(
          <>
            {theirs && <TheirDecision theirs={theirs} yours={shown(form.values)} onCorrect={() => correctTheirs(theirs)} onKeep={keepTheirs} />}
            {corrected && <Correcting isNews={corrected !== correcting} text={t('decide.correcting', { date: date(corrected.date) })} />}
          </>,
        ),
        below: {
          outcome: <AfterOutcome form={form} options={options} proposal={proposal} bodyTitle={bodyIn(form.values, bodies)?.title ?? ''} />,
          date: <AfterDate form={form} ground={ground} />,
        },
        extra: () => <p className={classes.note}>{t('decide.stays')}</p>,
      })}
    />
  );
}

/** Said aloud where the dialog has turned from a decision into a correction. */
const Correcting = ({ isNews, text: words }: { readonly isNews: boolean; readonly text: string }): JSX.Element =>
  isNews ? <Said about={words}>{words}</Said> : <p className={classes.correcting}>{words}</p>;

const shown = (values: FormValues): DecisionWords => ({
  outcome: text(values['outcome'] ?? '') || undefined,
  option: text(values['option'] ?? ''),
  date: text(values['date'] ?? ''),
  wording: text(values['wording'] ?? ''),
});

interface AfterOutcomeProps {
  readonly form: FormAccess;
  readonly options: readonly ProposalOption[];
  readonly proposal: Proposal;
  readonly bodyTitle: string;
}

/** A yes is a yes to one of the options; the words follow both. */
function AfterOutcome({ form, options, proposal, bodyTitle }: AfterOutcomeProps): JSX.Element | null {
  const suggest = useSuggestion();
  const amount = useAmount(proposal);
  const outcome = (text(form.values['outcome'] ?? '') || undefined) as Decision['outcome'] | undefined;
  const asksOption = outcome !== undefined && isYes(outcome) && options.length > 0;
  const option = asksOption ? text(form.values['option'] ?? '') : '';
  useFollowingWording(form, suggest({ outcome, option, body: bodyTitle, title: proposal.title, amount }));
  return asksOption ? <OptionField list={decisions} form={form} options={options} isRequired /> : null;
}

/** Which body it was, and what its decision is: only a committee's may be formal. */
function AfterDate({ form, ground }: { readonly form: FormAccess; readonly ground: Ground }): JSX.Element {
  const { t } = useText(decideWords);
  const bodies = decidable(ground);
  const type = bodyIn(form.values, bodies)?.type;
  return (
    <>
      <BodyField list={decisions} form={form} bodies={bodies} />
      {type !== undefined && mayBeFormal(type) && <EntryField list={decisions} name="formal" form={form} control={allControls.toggle!} />}
      {type !== undefined && (
        <p className={classes.steers}>{t(mayBeFormal(type) ? 'decide.committee' : type === 'rusgrupp' ? 'decide.steers.rus' : 'decide.steers')}</p>
      )}
    </>
  );
}
