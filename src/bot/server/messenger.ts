/** Says something in Teams, and asks who somebody is. */
import type { Message } from '../core/answer';
import type { Messenger, Outcome } from '../core/ports';
import type { Conversation, Sender } from '../core/incoming';
import { createShortMemory } from '../stores/shortMemory';
import type { ConnectorClient } from './teams';
import { activityOf } from './wire';

type Connector = (serviceUrl: string) => Promise<ConnectorClient>;
type NewActivity = Parameters<ConnectorClient['conversations']['createActivity']>[1];

/** A thread of a channel has the channel's roster, which is asked for without the thread. */
const withoutThread = (conversationId: string): string => conversationId.split(';', 1)[0] ?? conversationId;

/** Ids have characters that mean something in a path (`:`, `;`, `@` do not); the guard has seen to the rest. */
export async function sendTo(api: ConnectorClient, conversationId: string, message: Message): Promise<void> {
  await api.conversations.createActivity(conversationId, activityOf(message) as NewActivity);
}

interface MessengerOptions {
  readonly connector: Connector;
  readonly now: () => number;
  /** So many private conversations and addresses are remembered, not to be asked for again. */
  readonly most?: number;
}

/** Names change seldom, and asking costs what the person waits for. */
const addressMilliseconds = 60 * 60_000;
const conversationMilliseconds = 24 * 60 * 60_000;

export function createMessenger({ connector, now, most = 5000 }: MessengerOptions): Messenger {
  const privately = createShortMemory<string>({ now, most, milliseconds: conversationMilliseconds });
  const addresses = createShortMemory<string>({ now, most, milliseconds: addressMilliseconds });

  /** Teams gives the same conversation however often one is made with the same person. */
  async function privateConversation(
    api: ConnectorClient,
    person: { readonly tenantId: string; readonly personId: string },
    memberIdOf: () => Promise<string>,
  ): Promise<string> {
    const key = `${api.serviceUrl} ${person.personId}`;
    const known = privately.get(key);
    if (known !== undefined) return known;
    const { tenantId } = person;
    const { id } = await api.conversations.create({ members: [{ id: await memberIdOf(), role: 'user' }], tenantId, channelData: { tenant: { id: tenantId } } });
    privately.set(key, id);
    return id;
  }

  /** Teams' own id of a person, by Entra's; the roster knows both. */
  async function memberId(api: ConnectorClient, conversation: Conversation, personId: string): Promise<string> {
    const { id } = await api.conversations.getMemberById(withoutThread(conversation.id), personId);
    return id;
  }

  async function emailIn(api: ConnectorClient, conversationId: string, sender: Sender): Promise<string | undefined> {
    const member = await api.conversations.getMemberById(conversationId, sender.teamsId === '' ? sender.personId : sender.teamsId);
    // With somebody else's line the spaning would become theirs.
    if (member.aadObjectId !== undefined && member.aadObjectId.toLowerCase() !== sender.personId.toLowerCase()) return undefined;
    // SharePoint's login is made of the user principal name, which for a guest is not the address that they write from.
    return member.userPrincipalName || member.email;
  }

  return {
    async say(to, message): Promise<Outcome<void, 'unreachable'>> {
      try {
        const api = await connector(to.conversation.serviceUrl);
        const personal = to.conversation.kind === 'personal';
        // A bot that is no member of the chat may not read its roster; whoever has just written is known by their own id there.
        const memberIdOf = async (): Promise<string> => to.teamsId || memberId(api, to.conversation, to.personId);
        const id = personal ? to.conversation.id : await privateConversation(api, to, memberIdOf);
        await sendTo(api, id, message);
        return { ok: true, value: undefined };
      } catch {
        privately.delete(`${to.conversation.serviceUrl} ${to.personId}`);
        return { ok: false, fault: 'unreachable' };
      }
    },
    async emailOf(sender, conversation): Promise<Outcome<string, 'unreachable'>> {
      const key = `${sender.tenantId}/${sender.personId}`;
      const known = addresses.get(key);
      if (known !== undefined) return { ok: true, value: known };
      // A bot that is not a member of the chat, where only its extension is used, may not read its roster; but the person
      // has the app, and with it a conversation of their own.
      const rosters = [
        async (api: ConnectorClient) => emailIn(api, withoutThread(conversation.id), sender),
        async (api: ConnectorClient) => emailIn(api, await privateConversation(api, sender, async () => sender.teamsId), sender),
      ];
      for (const read of rosters) {
        const email = await connector(conversation.serviceUrl)
          .then(read)
          .catch(() => undefined);
        if (email) {
          addresses.set(key, email.toLowerCase());
          return { ok: true, value: email.toLowerCase() };
        }
      }
      return { ok: false, fault: 'unreachable' };
    },
  };
}
