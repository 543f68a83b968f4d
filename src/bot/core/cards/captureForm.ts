/** The form as a card: in a dialog where the web part is not to be had, and in the chat after a command. */
import { problemText } from '../../../i18n/problemText';
import { signals } from '../../../schema/lists/signals';
import type { FormField } from '../../../schema/form';
import type { Problem } from '../../../schema/validate';
import type { Card } from '../answer';
import type { Attempt } from '../attempt';
import { captureFields, fieldOf } from '../fieldWords';
import type { CaptureField, CaptureValues } from '../fieldWords';
import type { Turn } from '../turn';
import { inputOf } from './inputs';
import { card, execute, first, heading, openUrl, quiet, sentence, submit, warning } from './parts';
import type { Element } from './parts';

/** What a form carries along unseen. */
export interface FormContext {
  readonly messageLink?: string;
  readonly messageId?: string;
}
export interface CaptureForm extends FormContext {
  readonly values: CaptureValues;
  readonly problems?: readonly Problem[];
  /** Why it is here again, in a sentence. */
  readonly trouble?: string;
  readonly intro?: string;
  readonly attempt?: Attempt;
  /** The same text in Framsyn. */
  readonly open?: string;
  /** A dialog's card knows Action.Submit alone; in a chat Action.Execute lets the answer take the form's place. */
  readonly place: 'dialog' | 'chat';
}

export const submitVerb = 'submitCapture';
/** How a submit is known as this form's. */
export const formMark = 'capture';

function errorOf(turn: Turn, field: FormField): string {
  const least = field.counter?.min;
  const problem: Problem = { field: field.key, code: 'required', params: {} };
  const missing = problemText(turn.common, signals.key, problem, field.label);
  return least === undefined ? missing : `${missing} ${turn.t('bot.form.atLeast', { min: least })}`;
}

function fieldElements(turn: Turn, key: CaptureField, { values, problems = [] }: CaptureForm): readonly Element[] {
  const field = fieldOf(turn, key);
  const input = inputOf(field, { value: values[key], errorMessage: errorOf(turn, field) });
  const problem = problems.find((one) => one.field === key);
  return [
    ...(problem === undefined ? [] : [warning(problemText(turn.common, signals.key, problem, field.label))]),
    ...(input === undefined ? [] : [input]),
    ...(field.hint === undefined ? [] : [quiet(field.hint)]),
  ];
}

export function captureForm(turn: Turn, form: CaptureForm): Card {
  const { t, locale } = turn;
  const { messageLink, messageId, attempt, open, place, problems = [] } = form;
  const trouble = form.trouble ?? (problems.length === 0 ? undefined : t('bot.form.wrong', { count: problems.length }));
  // What is undefined is not written in JSON.
  const data = { form: formMark, messageLink, messageId, attempt };
  const label = form.trouble === undefined ? t('bot.form.send') : t('bot.form.again');
  const body = [
    ...(place === 'chat' ? [heading(t('bot.capture'))] : []),
    trouble === undefined ? sentence(form.intro ?? t('bot.form.intro')) : warning(trouble),
    ...(open === undefined ? [] : [sentence(t('bot.fault.draft'))]),
    ...captureFields.flatMap((key) => fieldElements(turn, key, form)),
  ];
  const send = first(place === 'dialog' ? submit(label, data) : execute(label, submitVerb, data));
  return card(locale, t('bot.card.fallback'), body, open === undefined ? [send] : [send, openUrl(t('bot.fault.open'), open)]);
}
