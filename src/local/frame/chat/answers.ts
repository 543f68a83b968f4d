/** What a bot's invoke answers mean to the client. */
import type { Call, InvokeAnswer } from './api';

export interface Hit {
  readonly card: object;
  readonly title: string;
  readonly text: string;
}
export type BotAnswer =
  /** A dialog that shows a page of ours. */
  | { readonly kind: 'page'; readonly title: string; readonly url: string }
  /** A dialog with a form that the client draws. */
  | { readonly kind: 'form'; readonly title: string; readonly card: object }
  | { readonly kind: 'text'; readonly text: string }
  /** Results of a search, or a card for the compose box. */
  | { readonly kind: 'hits'; readonly hits: readonly Hit[] }
  /** The card that was acted on becomes this one. */
  | { readonly kind: 'card'; readonly card: object }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed' };

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, ...path: readonly string[]): unknown => path.reduce((found, key) => (isJson(found) ? found[key] : undefined), value);
const textAt = (value: unknown, ...path: readonly string[]): string => {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : '';
};

const failed = { kind: 'failed' } as const satisfies BotAnswer;
const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';

function taskOf(task: Json): BotAnswer {
  if (task['type'] === 'message') return { kind: 'text', text: textAt(task, 'value') };
  if (task['type'] !== 'continue') return failed;
  const title = textAt(task, 'value', 'title');
  const card = at(task, 'value', 'card', 'content');
  if (isJson(card)) return { kind: 'form', title, card };
  const url = textAt(task, 'value', 'url');
  return url === '' ? failed : { kind: 'page', title, url };
}

function hitOf(attachment: unknown): Hit | null {
  const card = at(attachment, 'content');
  if (!isJson(card) || textAt(attachment, 'contentType') !== cardType) return null;
  const preview = at(attachment, 'preview', 'content');
  return { card, title: textAt(preview, 'title'), text: textAt(preview, 'text') };
}

function extensionOf(extension: Json): BotAnswer {
  if (extension['type'] === 'message') return { kind: 'text', text: textAt(extension, 'text') };
  const attachments = extension['attachments'];
  if (extension['type'] !== 'result') return failed;
  const hits = (Array.isArray(attachments) ? attachments : []).map(hitOf).filter((hit) => hit !== null);
  return { kind: 'hits', hits };
}

/** `adaptiveCard/action`: 200 with a card or a sentence; an error has its own status inside. */
function actionOf(body: Json): BotAnswer {
  if (Number(body['statusCode']) >= 400) return failed;
  const { type, value } = body;
  if (type === cardType && isJson(value)) return { kind: 'card', card: value };
  return type === messageType ? { kind: 'text', text: String(value) } : failed;
}

export function readAnswer(call: Call<InvokeAnswer>): BotAnswer {
  if (!call.ok || call.value.status < 200 || call.value.status > 299) return failed;
  const { body } = call.value;
  if (!isJson(body)) return { kind: 'nothing' };
  const { task, composeExtension } = body;
  if (isJson(task)) return taskOf(task);
  if (isJson(composeExtension)) return extensionOf(composeExtension);
  return 'statusCode' in body ? actionOf(body) : { kind: 'nothing' };
}
