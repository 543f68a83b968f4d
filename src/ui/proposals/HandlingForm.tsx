import * as React from 'react';
import { recordHandling } from '../../data/proposals/record';
import { handlingProblems, type HandlingDraft } from '../../domain/proposals/decided';
import { optionsOf } from '../../domain/proposals/options';
import type { Handling } from '../../domain/proposals/path';
import { decideWords } from '../../i18n/pages/decide';
import { handlings } from '../../schema/lists/handlings';
import { useServices, useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { text } from '../forms/controls';
import { Editor } from '../forms/Editor';
import { dialogFrame } from '../forms/FormDialog';
import type { Check, Writer } from '../forms/formModel';
import { allControls } from '../forms/moreControls';
import type { FormValues } from '../forms/values';
import { AboutProposal } from './AboutProposal';
import { BodyField } from './BodyField';
import { besidesSchema, bodyIn, handlingIn, namesOption } from './entryDraft';
import { handleable, pathIn } from './hindrance';
import { OptionField } from './OptionField';
import { formProblem, useProblemText } from './problemWords';
import { OpenOptions } from './RadioControl';
import { Said } from './TheirDecision';
import { useTellAll, type Ground } from './useEntering';
import { useRefusal } from './useRefusal';

const controls = { ...allControls, options: OpenOptions };
const fields = ['stance', 'note', 'date'] as const;
const moreFields = ['minutesLink'] as const;

interface HandlingFormProps {
  readonly ground: Ground;
  readonly onClose: () => void;
  readonly onSaved?: (handling: Handling) => void;
}

/** Enters what a body said of a proposal, without deciding it. */
export function HandlingForm({ ground, onClose, onSaved }: HandlingFormProps): JSX.Element {
  const { data } = useServices();
  const { t } = useText(decideWords);
  const { t: common } = useTranslator();
  const problemText = useProblemText();
  const tellAll = useTellAll();
  const refusal = useRefusal();
  const { log, roles, role, today } = ground;
  const { proposal } = log;
  const bodies = React.useMemo(() => handleable(ground), [ground]);
  const options = React.useMemo(() => optionsOf(proposal), [proposal]);
  const path = React.useMemo(() => pathIn(ground), [ground]);
  const asked = bodies.find(({ id }) => id === (proposal.handlingBody ?? proposal.decisionBody)?.id);
  const preset = {
    proposal: proposal.id,
    round: proposal.round,
    title: proposal.title,
    date: today,
    ...(asked === undefined ? {} : { body: asked.id }),
  };

  const check: Check = (values) => {
    const wrong = handlingProblems(handlingIn(values), { proposal, bodyType: bodyIn(values, bodies)?.type, roles, today });
    return besidesSchema(wrong, values).map((problem) => formProblem(problem, problemText(problem)));
  };
  const add = async (values: FormValues, clientKey: string): ReturnType<Writer<typeof handlings>['add']> => {
    refusal.clear();
    // Checked right before: the required fields are there.
    const draft = handlingIn(values) as HandlingDraft;
    const answer = await recordHandling(data, { proposal: proposal.id, draft, clientKey, roles, recordedRole: role, today });
    if (answer.ok) return answer;
    const { error } = answer;
    return error.kind === 'notReady' ? refusal.refuse(error) : { ok: false, error };
  };

  const title = t('handle.title');
  return (
    <Editor
      list={handlings}
      writing="new"
      titles={{ new: title, edit: title }}
      preset={preset}
      fields={fields}
      moreFields={moreFields}
      check={check}
      writer={(values) => ({
        add: (_draft, clientKey) => add(values, clientKey),
        patch: (before, change, etag) => data.repository(handlings).patch(before.id, change, etag),
      })}
      frame={dialogFrame}
      loadingText={t('decide.loading')}
      savedText={() => t('handle.saved')}
      remember={tellAll}
      onSaved={onSaved}
      onClose={onClose}
      parts={(form) => ({
        controls,
        sendLabel: t('handle.send'),
        notSaved: t('handle.notSaved'),
        noChoice: common('word.no'),
        intro: (
          <>
            {refusal.said.length > 0 && (
              <Said about={refusal.said}>
                {refusal.said.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </Said>
            )}
            <AboutProposal proposal={proposal} handled={path.handlings} />
          </>
        ),
        below: {
          ...(options.length > 0 && namesOption(text(form.values['stance'] ?? ''))
            ? { stance: <OptionField list={handlings} form={form} options={options} isRequired={false} /> }
            : {}),
          date: <BodyField list={handlings} form={form} bodies={bodies} />,
        },
      })}
    />
  );
}
