/** An activity of the Bot Framework -> what has happened. What is neither known nor an invoke is nothing to us. */
import { localeOf } from '../../i18n/locale';
import type { ActionContext, Conversation, Happening, Incoming, SharedMessage } from '../core/incoming';
import { commands } from '../../domain/chat/components';
import { isPathId } from './guard';
import { at, isJson, listAt, numberAt, textAt, type Json } from './shape';

/** The most that a message in Teams holds. */
const messageBytes = 28 * 1024;
const mostHits = 25;

/** Of a message as it comes with an action: its HTML, when it was written, and the way back to it. */
function sharedMessage(value: unknown): SharedMessage | undefined {
  const payload = at(value, 'messagePayload');
  if (!isJson(payload)) return undefined;
  const link = textAt(payload, 'linkToMessage');
  const createdAt = textAt(payload, 'createdDateTime');
  return {
    id: (textAt(payload, 'id') ?? '').slice(0, 200),
    body: (textAt(payload, 'body', 'content') ?? '').slice(0, messageBytes),
    contentType: textAt(payload, 'body', 'contentType') === 'text' ? 'text' : 'html',
    ...(createdAt !== undefined && !Number.isNaN(Date.parse(createdAt)) && { createdAt: new Date(createdAt).toISOString() }),
    ...(link !== undefined && link.length <= 2000 && URL.canParse(link) && new URL(link).protocol === 'https:' && { link }),
  };
}

function actionContext(value: unknown): ActionContext {
  const named = textAt(value, 'commandContext')?.toLowerCase();
  if (named === 'compose') return 'compose';
  if (named === 'commandbox') return 'commandBox';
  return named === 'message' || isJson(at(value, 'messagePayload')) ? 'message' : 'compose';
}

const searches: ReadonlyMap<string, 'method' | 'bank'> = new Map([
  [commands.findMethod, 'method'],
  [commands.searchBank, 'bank'],
]);

/** Some clients name neither command nor parameter; then the first text is what is searched for. */
function search(value: unknown): Happening {
  const parameters = listAt(value, 'parameters');
  // Asked before anybody has written anything: `initialRun`, with 'true' as its value.
  const written = parameters.find((parameter) => textAt(parameter, 'name') !== 'initialRun' && textAt(parameter, 'value') !== undefined);
  return {
    kind: 'search',
    command: searches.get(textAt(value, 'commandId') ?? ''),
    text: (textAt(written, 'value') ?? '').slice(0, 500),
    skip: numberAt(at(value, 'queryOptions'), 'skip', [0, 1000], 0),
    count: numberAt(at(value, 'queryOptions'), 'count', [1, mostHits], mostHits),
  };
}

/** Ours is the only action, so that a client which names none means it. */
const isCapture = (value: unknown): boolean => [undefined, '', commands.addSignal, commands.newSignal].includes(textAt(value, 'commandId'));

const invokes: Readonly<Record<string, (value: unknown, name: string) => Happening>> = {
  'composeExtension/fetchTask': (value, name) => {
    const message = sharedMessage(value);
    return isCapture(value) ? { kind: 'openCapture', from: actionContext(value), ...(message && { message }) } : { kind: 'unknown', name };
  },
  'composeExtension/submitAction': (value, name) => {
    const message = sharedMessage(value);
    return isCapture(value) ? { kind: 'submitCapture', data: at(value, 'data'), ...(message && { message }) } : { kind: 'unknown', name };
  },
  'composeExtension/query': search,
  'composeExtension/queryLink': (value, name) => {
    const url = textAt(value, 'url');
    return url === undefined || url.length > 4000 ? { kind: 'unknown', name } : { kind: 'link', url };
  },
  'adaptiveCard/action': (value, name) => {
    const verb = textAt(value, 'action', 'verb');
    return verb === undefined || verb.length > 100 ? { kind: 'unknown', name } : { kind: 'cardAction', verb, data: at(value, 'action', 'data') };
  },
};

/** The bot's own mentions go, wherever they stand: `<at>Framsyn</at> spana …`. Other people's stay. */
function withoutMentions(activity: Json): string {
  const bot = textAt(activity, 'recipient', 'id');
  let text = (textAt(activity, 'text') ?? '').slice(0, messageBytes);
  for (const entity of listAt(activity, 'entities')) {
    const mention = textAt(entity, 'text');
    if (textAt(entity, 'type') === 'mention' && bot !== undefined && textAt(entity, 'mentioned', 'id') === bot && mention) text = text.replaceAll(mention, ' ');
  }
  return text.trim();
}

function happening(activity: Json): Happening | undefined {
  const type = textAt(activity, 'type');
  if (type === 'message') return { kind: 'message', text: withoutMentions(activity) };
  if (type === 'installationUpdate') return textAt(activity, 'action') === 'add' ? { kind: 'installed' } : undefined;
  if (type !== 'invoke') return undefined;
  const name = textAt(activity, 'name') ?? '';
  const read = Object.hasOwn(invokes, name) ? invokes[name] : undefined;
  return read ? read(at(activity, 'value'), name) : { kind: 'unknown', name: name.slice(0, 100) };
}

const kinds: ReadonlyMap<string, Conversation['kind']> = new Map([
  ['personal', 'personal'],
  ['groupchat', 'groupChat'],
  ['channel', 'channel'],
]);

/**
 * Of people among themselves (`19:…`), also when there are two of them: Teams calls that one personal too, where the action
 * is chosen in it. What is for one person's eyes is said in their own chat with the bot only.
 */
const isAmongPeople = (id: string): boolean => id.startsWith('19:');

function conversationKind(activity: Json, id: string): Conversation['kind'] {
  const named = kinds.get(textAt(activity, 'conversation', 'conversationType')?.toLowerCase() ?? '');
  if (named === 'channel') return named;
  return named === 'groupChat' || isAmongPeople(id) || at(activity, 'conversation', 'isGroup') === true ? 'groupChat' : 'personal';
}

const clientInfo = (activity: Json): unknown => listAt(activity, 'entities').find((entity) => textAt(entity, 'type') === 'clientInfo');

const isTelephone = (activity: Json): boolean => ['android', 'ios'].includes(textAt(clientInfo(activity), 'platform')?.toLowerCase() ?? '');

export type Read =
  | { readonly ok: true; readonly incoming: Incoming }
  /** Nothing that concerns us: reactions, typing, members that come and go. */
  | { readonly ok: true; readonly incoming?: undefined }
  | { readonly ok: false; readonly status: 400 | 403; readonly reason: string };

interface ReadOptions {
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly dialogs: 'webPart' | 'cards';
  readonly correlationId: string;
}

export function readIncoming(activity: Json, { tenantId, serviceUrl, dialogs, correlationId }: ReadOptions): Read {
  const what = happening(activity);
  if (what === undefined) return { ok: true };
  const id = textAt(activity, 'id') ?? '';
  if (id === '' || id.length > 300) return { ok: false, status: 400, reason: 'no id' };
  // Guests of a meeting and personal accounts have none: there is no telling who they are to SharePoint.
  const personId = textAt(activity, 'from', 'aadObjectId') ?? '';
  if (!/^[\w-]{1,64}$/.test(personId)) return { ok: false, status: 403, reason: 'no person' };
  const teamsId = textAt(activity, 'from', 'id');
  const conversation = textAt(activity, 'conversation', 'id') ?? '';
  const timeZone = textAt(activity, 'localTimezone') ?? textAt(clientInfo(activity), 'timezone') ?? '';
  return {
    ok: true,
    incoming: {
      id,
      correlationId,
      sender: { tenantId, personId, name: textAt(activity, 'from', 'name') ?? '', teamsId: isPathId(teamsId) ? teamsId : '' },
      conversation: { id: conversation, kind: conversationKind(activity, conversation), serviceUrl },
      locale: localeOf(textAt(clientInfo(activity), 'locale') ?? textAt(activity, 'locale') ?? ''),
      ...(/^[\w/+-]{1,60}$/.test(timeZone) && { timeZone }),
      dialogs: isTelephone(activity) ? 'cards' : dialogs,
      what,
    },
  };
}
