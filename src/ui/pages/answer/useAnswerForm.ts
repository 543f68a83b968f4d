import * as React from 'react';
import type { DataError } from '../../../data/ports';
import { answerColumns, longestAnswer, type Contribution } from '../../../domain/kit/answers';
import { contributions } from '../../../schema/lists/contributions';
import { useServices } from '../../app/services';
import { newClientKey } from '../../forms/clientKey';
import { useAutosave, useKeptDraft, type DraftState } from '../../forms/useAutosave';
import type { AnswerEvent } from './useAnswers';

export interface AnswerValues {
  readonly text: string;
  readonly table: string;
  readonly municipality: string;
  /** Which of several questions it is to: the id, as text. */
  readonly question: string;
}
export type AnswerPhase =
  | { readonly kind: 'writing'; readonly problem?: 'missing' | 'tooLong' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly error: DataError }
  | { readonly kind: 'sent' };

export interface AnswerFormState {
  readonly values: AnswerValues;
  readonly phase: AnswerPhase;
  readonly draft: DraftState;
  /** What was written another time stands in the form. */
  readonly isRestored: boolean;
  change(change: Partial<AnswerValues>): void;
  send(): void;
  another(): void;
}

const textIn = (values: Readonly<Record<string, unknown>> | undefined, key: keyof AnswerValues): string => {
  const value = values?.[key];
  return typeof value === 'string' ? value : '';
};

/** Writing an answer: kept while it is written, sent once however often it is tried. Table and kommun stay for the next one. */
export function useAnswerForm(event: AnswerEvent, questions: readonly { readonly id: number }[], onSent: (answer: Contribution) => void): AnswerFormState {
  const { data, drafts } = useServices();
  const form = `contributions.new.${event.id}`;
  const kept = useKeptDraft(form);
  const [clientKey, setClientKey] = React.useState(() => kept?.clientKey ?? newClientKey());
  const [isRestored, setRestored] = React.useState(kept !== undefined);
  const [values, setValues] = React.useState<AnswerValues>(() => ({
    text: textIn(kept?.values, 'text'),
    table: textIn(kept?.values, 'table'),
    municipality: textIn(kept?.values, 'municipality'),
    question: textIn(kept?.values, 'question'),
  }));
  const [phase, setPhase] = React.useState<AnswerPhase>({ kind: 'writing' });
  const changes = values.text.trim() === '' ? {} : { ...values };
  const draft = useAutosave({ form, clientKey, changes, isDone: phase.kind === 'sent' });

  const send = (): void => {
    if (phase.kind === 'sending') return;
    const written = values.text.trim();
    if (written === '') return setPhase({ kind: 'writing', problem: 'missing' });
    if (written.length > longestAnswer) return setPhase({ kind: 'writing', problem: 'tooLong' });
    setPhase({ kind: 'sending' });
    const question = questions.find(({ id }) => String(id) === values.question) ?? questions[0];
    const [table, municipality] = [values.table.trim(), values.municipality.trim()];
    const answer = {
      ...answerColumns(written),
      event: event.id,
      ...(question ? { question: question.id } : {}),
      ...(table === '' ? {} : { table }),
      ...(municipality === '' ? {} : { municipality }),
    };
    void data
      .repository(contributions)
      .add(answer, clientKey)
      .then((saved) => {
        if (!saved.ok) return setPhase({ kind: 'failed', error: saved.error });
        drafts.discard(form, clientKey);
        setPhase({ kind: 'sent' });
        onSent(saved.value);
      });
  };
  return {
    values,
    phase,
    draft,
    isRestored,
    change: (change) => {
      setValues((before) => ({ ...before, ...change }));
      if (phase.kind !== 'sending') setPhase({ kind: 'writing' });
    },
    send,
    another: () => {
      setClientKey(newClientKey());
      setValues((before) => ({ ...before, text: '' }));
      setRestored(false);
      setPhase({ kind: 'writing' });
    },
  };
}
