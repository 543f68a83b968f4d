/** What a dialog or a card sends, which anybody may have made: read with care, and undefined when it is not ours. */
import { plainText } from '../../domain/chat/plainText';
import { messageLinkOf } from '../../domain/chat/suggestDraft';
import type { Attempt } from './attempt';
import { formMark } from './cards/captureForm';
import type { FormContext } from './cards/captureForm';
import { undoMark } from './cards/outcomes';
import { captureFields } from './fieldWords';
import type { CaptureValues } from './fieldWords';

export type Submitted =
  | { readonly kind: 'saved'; readonly itemId: number; readonly title: string }
  | { readonly kind: 'undo'; readonly id: number }
  | { readonly kind: 'form'; readonly values: CaptureValues; readonly context: FormContext; readonly attempt?: Attempt };

type Members = Readonly<Record<string, unknown>>;

const membersOf = (data: unknown): Members => (typeof data === 'object' && data !== null ? (data as Members) : {});
const isId = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= 300;

/** The id in the data of a card's button. */
export function idIn(data: unknown): number | undefined {
  const { id } = membersOf(data);
  return isId(id) ? id : undefined;
}

function contextOf({ messageLink, messageId }: Members): FormContext {
  const link = typeof messageLink === 'string' ? messageLinkOf(messageLink) : undefined;
  return { ...(link === undefined ? {} : { messageLink: link }), ...(isShort(messageId) ? { messageId } : {}) };
}

function attemptOf({ attempt }: Members): Attempt | undefined {
  const { key, mark } = membersOf(attempt);
  return isShort(key) && isShort(mark) ? { key, mark } : undefined;
}

export function readSubmitted(data: unknown): Submitted | undefined {
  const members = membersOf(data);
  const { itemId, title, form } = members;
  if (isId(itemId) && typeof title === 'string') return { kind: 'saved', itemId, title: plainText(title) };
  const id = idIn(data);
  if (form === undoMark && id !== undefined) return { kind: 'undo', id };
  // A client leaves out the inputs that nothing was written in.
  const written = captureFields.map((key) => members[key] ?? '');
  if (form !== formMark || !written.every((value) => typeof value === 'string')) return undefined;
  const values = Object.fromEntries(captureFields.map((key, index) => [key, plainText(String(written[index]))])) as CaptureValues;
  const attempt = attemptOf(members);
  return { kind: 'form', values, context: contextOf(members), ...(attempt === undefined ? {} : { attempt }) };
}
