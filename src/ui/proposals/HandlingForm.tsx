import * as React from 'react';
import { recordHandling } from '../../data/proposals/record';
import { handlingProblems, type HandlingDraft } from '../../domain/proposals/decided';
import type { Handling } from '../../domain/proposals/path';
import { decideWords } from '../../i18n/pages/decide';
import { handlings } from '../../schema/lists/handlings';
import { useServices } from '../app/services';
import { useText } from '../app/useText';
import { text } from '../forms/controls';
import { Editor } from '../forms/Editor';
import type { Writer } from '../forms/formModel';
import type { FormValues } from '../forms/values';
import { BodyField } from './BodyField';
import { bodyIn, handlingIn, namesOption } from './entryDraft';
import { handleable } from './hindrance';
import { OptionField } from './OptionField';
import type { Ground } from './useEntering';
import { useEntry } from './useEntry';

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
  const { options, refusal, ...entry } = useEntry(ground);
  const { log, roles, role, today } = ground;
  const { proposal } = log;
  const bodies = React.useMemo(() => handleable(ground), [ground]);
  const asked = bodies.find(({ id }) => id === (proposal.handlingBody ?? proposal.decisionBody)?.id);
  const preset = { ...entry.preset, ...(asked === undefined ? {} : { body: asked.id }) };

  const check = entry.checkBy((values) => handlingProblems(handlingIn(values), { proposal, bodyType: bodyIn(values, bodies)?.type, roles, today }));
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
      {...entry.editor}
      list={handlings}
      titles={{ new: title, edit: title }}
      preset={preset}
      fields={fields}
      moreFields={moreFields}
      check={check}
      writer={(values) => ({
        add: (_draft, clientKey) => add(values, clientKey),
        patch: (before, change, etag) => data.repository(handlings).patch(before.id, change, etag),
      })}
      savedText={() => t('handle.saved')}
      onSaved={onSaved}
      onClose={onClose}
      parts={(form) => ({
        ...entry.parts,
        sendLabel: t('handle.send'),
        notSaved: t('handle.notSaved'),
        intro: entry.introWith(),
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
