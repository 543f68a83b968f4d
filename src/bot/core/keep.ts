/** A spaning that was written in Teams itself, on its way into the inbox: from a card in a dialog, a card in the chat, or a command. */
import type { ChatDraft } from '../../domain/chat/draft';
import { inbox } from '../../schema/lists/inbox';
import { signals } from '../../schema/lists/signals';
import { validateChange, validateDraft } from '../../schema/validate';
import type { Answer, Card, Message, Reply } from './answer';
import { keyOf, markOf } from './attempt';
import type { Attempt } from './attempt';
import { captureForm } from './cards/captureForm';
import type { CaptureForm, FormContext } from './cards/captureForm';
import { keptCard } from './cards/outcomes';
import type { CaptureValues } from './fieldWords';
import type { Arrival, InboxFault, Outcome } from './ports';
import { answer, littlePatience, soon } from './turn';
import type { Turn } from './turn';

/** Where it was written decides how the answer comes. */
export type Desk = 'dialog' | 'card' | 'command';

interface DeskReplies {
  readonly place: CaptureForm['place'];
  readonly kept: (turn: Turn, card: Card) => Reply;
  readonly form: (turn: Turn, card: Card) => Reply;
  readonly text: (text: string) => Reply;
}
const desks = {
  dialog: {
    place: 'dialog',
    kept: ({ t }, card) => ({ kind: 'dialogCard', title: t('bot.capture'), card }),
    form: ({ t }, card) => ({ kind: 'dialogCard', title: t('bot.capture'), card }),
    text: (text) => ({ kind: 'dialogMessage', text }),
  },
  card: {
    place: 'chat',
    kept: (_turn, card) => ({ kind: 'replaceCard', card }),
    form: (_turn, card) => ({ kind: 'replaceCard', card }),
    text: (text) => ({ kind: 'cardMessage', text }),
  },
  command: {
    place: 'chat',
    kept: ({ t }, card) => ({ kind: 'messages', messages: [{ card, text: t('bot.kept.heading') }] }),
    form: ({ t }, card) => ({ kind: 'messages', messages: [{ card, text: t('bot.capture') }] }),
    text: (text) => ({ kind: 'messages', messages: [{ text }] }),
  },
} satisfies Record<Desk, DeskReplies>;

export interface Typed {
  readonly values: CaptureValues;
  readonly context: FormContext;
  readonly attempt?: Attempt;
}

/** The form, empty or filled, where the person is. */
export function formAt(turn: Turn, desk: Desk, form: Omit<CaptureForm, 'place'>): Answer {
  const { place, form: reply }: DeskReplies = desks[desk];
  return answer(reply(turn, captureForm(turn, { ...form, place })));
}

/** What no column of the inbox can hold is left out: the spaning is worth more than where it came from. */
function arrivalOf({ values, context: { messageLink, messageId = '' } }: Typed): Arrival {
  const isKept = messageId !== '' && validateChange(inbox, { messageId }).length === 0;
  return { ...values, ...(messageLink === undefined ? {} : { messageLink }), ...(isKept ? { messageId } : {}) };
}

const draftOf = ({ values, context: { messageLink } }: Typed): ChatDraft => ({ ...values, ...(messageLink === undefined ? {} : { messageLink }) });

type Kept = Outcome<{ readonly id: number }, InboxFault>;

/**
 * What could not be saved comes back as it was typed, with the reason; and when the store of drafts can take it, it is
 * there to be opened in Framsyn as well.
 */
async function formAgain(turn: Turn, typed: Typed, kept: Kept & { readonly ok: false }, key: string, place: CaptureForm['place']): Promise<Card> {
  const { t, ports, incoming } = turn;
  const draft = await soon(turn, ports.drafts.keep(draftOf(typed), incoming.sender, incoming.id), littlePatience);
  const open = draft.done && draft.value.ok ? ports.links.place(`/spana?utkast=${draft.value.value.id}`) : undefined;
  return captureForm(turn, {
    values: typed.values,
    ...typed.context,
    attempt: { key, mark: markOf(typed.values) },
    trouble: t(`bot.fault.${kept.fault}`, { reference: kept.correlationId ?? incoming.correlationId }),
    place,
    ...(open === undefined ? {} : { open }),
  });
}

/** Checked by the schema's own rules, kept, and answered in time; what takes longer is told in private. */
export async function keep(turn: Turn, typed: Typed, desk: Desk): Promise<Answer> {
  const { ports, incoming, t } = turn;
  const { sender, conversation, correlationId } = incoming;
  const { values, context } = typed;
  const problems = validateDraft(signals, values);
  if (problems.length > 0) return formAt(turn, desk, { values, ...context, problems });

  const key = keyOf(values, typed.attempt, incoming.id);
  const keeping = ports.inbox.keep(arrivalOf(typed), sender, conversation, key, correlationId);
  const { place, kept: reply, form, text }: DeskReplies = desks[desk];
  const first = await soon(turn, keeping);
  if (first.done) {
    const kept = first.value;
    return answer(
      kept.ok ? reply(turn, keptCard(turn, { id: kept.value.id, title: values.title }, place)) : form(turn, await formAgain(turn, typed, kept, key, place)),
    );
  }
  const later = keeping.then(async (kept): Promise<readonly Message[]> => [
    { card: kept.ok ? keptCard(turn, { id: kept.value.id, title: values.title }, 'chat') : await formAgain(turn, typed, kept, key, 'chat') },
  ]);
  return { reply: text(t('bot.later')), later };
}
