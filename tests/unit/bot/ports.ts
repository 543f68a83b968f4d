/** The bot's ports in memory, with a fault wherever a test wants one; and happenings with everything that a test does not care about. */
import type { ChatDraft } from '../../../src/domain/chat/draft';
import type { Message } from '../../../src/bot/core/answer';
import type { Conversation, Happening, Incoming, Sender } from '../../../src/bot/core/incoming';
import type { Arrival, BankItem, BankKind, BotPorts, InboxFault, Outcome, Subscriber } from '../../../src/bot/core/ports';

export const tenantId = '72f988bf-86f1-41af-91ab-2d7cd011db47';
export const reporter: Sender = { tenantId, personId: 'b2a1c7f0-0000-4000-8000-00000000000a', name: 'Planerare, exempel', teamsId: '29:planerare' };
export const personalChat: Conversation = { id: 'a:personal', kind: 'personal', serviceUrl: 'https://smba.example/emea/' };
export const groupChat: Conversation = { id: '19:group@thread.v2', kind: 'groupChat', serviceUrl: 'https://smba.example/emea/' };

export const incoming = (what: Happening, more: Partial<Incoming> = {}): Incoming => ({
  id: 'activity-1',
  correlationId: 'c0ffee00',
  sender: reporter,
  conversation: groupChat,
  locale: 'sv',
  dialogs: 'webPart',
  what,
  ...more,
});

type Fault<F extends string> = { readonly ok: false; readonly fault: F };
const fault = <F extends string>(name: F): Fault<F> => ({ ok: false, fault: name });

/** What goes wrong; `never`: no answer comes at all. */
export interface Faults {
  drafts?: 'unavailable' | 'never';
  inbox?: InboxFault | 'never';
  bank?: 'off' | 'busy' | 'never';
  messenger?: 'unreachable';
  subscriptions?: 'unavailable';
}

export interface MemoryPorts {
  readonly ports: BotPorts;
  /** What the stores hold, in order. */
  readonly drafts: Map<string, { readonly id: string; readonly draft: ChatDraft; readonly personId: string }>;
  readonly inbox: Map<string, { readonly id: number; readonly arrival: Arrival; readonly sender: Sender }>;
  readonly subscribers: Map<string, Subscriber>;
  readonly said: { readonly personId: string; readonly message: Message }[];
  readonly searches: { readonly command: string; readonly text: string; readonly skip: number; readonly count: number }[];
  /** How long the core asked to wait. */
  readonly waits: number[];
  readonly faults: Faults;
  /** Everything that has not answered answers now. */
  release(): Promise<void>;
}

export interface MemoryOptions {
  readonly faults?: Faults;
  readonly notices?: boolean;
  readonly items?: readonly BankItem[];
  readonly now?: Date;
}

const forever = (): Promise<never> => new Promise(() => undefined);

/** A wait ends after everything that answers, when something never does, and never when everything does: no test waits for a clock. */
export function memoryPorts({ faults = {}, notices = true, items = [], now = new Date('2026-09-08T12:25:00Z') }: MemoryOptions = {}): MemoryPorts {
  const drafts: MemoryPorts['drafts'] = new Map();
  const inbox: MemoryPorts['inbox'] = new Map();
  const subscribers: MemoryPorts['subscribers'] = new Map();
  const said: MemoryPorts['said'][number][] = [];
  const searches: MemoryPorts['searches'][number][] = [];
  const waits: number[] = [];
  const held: (() => void)[] = [];
  const later = (isHeld: boolean): Promise<void> => (isHeld ? new Promise((resolve) => held.push(resolve)) : Promise.resolve());

  const ports: BotPorts = {
    now: () => now,
    after: async (milliseconds) => {
      waits.push(milliseconds);
      return Object.values(faults).includes('never') ? new Promise((resolve) => setImmediate(resolve)) : forever();
    },
    drafts: {
      keep: async (draft, owner, key) => {
        await later(faults.drafts === 'never');
        if (faults.drafts === 'unavailable') return fault('unavailable');
        const kept = drafts.get(key) ?? { id: `draft-${drafts.size + 1}`, draft, personId: owner.personId };
        drafts.set(key, kept);
        return { ok: true, value: { id: kept.id } };
      },
      take: async () => fault('gone'),
    },
    inbox: {
      keep: async (arrival, sender, _conversation, key) => {
        await later(faults.inbox === 'never');
        if (faults.inbox !== undefined && faults.inbox !== 'never') return fault(faults.inbox);
        const kept = inbox.get(key) ?? { id: inbox.size + 1, arrival, sender };
        inbox.set(key, kept);
        return { ok: true, value: { id: kept.id } };
      },
      undo: async (id, sender): Promise<Outcome<void, InboxFault | 'gone'>> => {
        await later(faults.inbox === 'never');
        if (faults.inbox !== undefined && faults.inbox !== 'never') return fault(faults.inbox);
        const found = [...inbox].find(([, row]) => row.id === id && row.sender.personId === sender.personId);
        if (found === undefined) return fault('gone');
        inbox.delete(found[0]);
        return { ok: true, value: undefined };
      },
    },
    bank: {
      search: async (command, text, { skip, count }) => {
        searches.push({ command, text, skip, count });
        await later(faults.bank === 'never');
        return faults.bank !== undefined && faults.bank !== 'never' ? fault(faults.bank) : { ok: true, value: items.slice(skip, skip + count) };
      },
      item: async (kind: BankKind, id: number) => {
        await later(faults.bank === 'never');
        if (faults.bank !== undefined && faults.bank !== 'never') return fault(faults.bank);
        const item = items.find((one) => one.kind === kind && one.id === id);
        return item === undefined ? fault('gone') : { ok: true, value: item };
      },
    },
    links: {
      capture: (draftId, locale) => `https://contoso.sharepoint.example/capture?locale=${locale}${draftId === undefined ? '' : `&framsynDraft=${draftId}`}`,
      place: (url) => `https://teams.microsoft.com/l/entity/framsyn?place=${encodeURIComponent(url)}`,
      itemAt: (url) => {
        const [, kind, id] = /^https:\/\/contoso\.sharepoint\.example\/(methods|signals)\/(\d+)$/.exec(url) ?? [];
        return kind === undefined ? undefined : { kind: kind as BankKind, id: Number(id) };
      },
    },
    messenger: {
      say: async ({ personId }, message) => {
        if (faults.messenger === 'unreachable') return fault('unreachable');
        said.push({ personId, message });
        return { ok: true, value: undefined };
      },
      emailOf: async () => (faults.messenger === 'unreachable' ? fault('unreachable') : { ok: true, value: 'Planerare@Region.example' }),
    },
    ...(notices
      ? {
          subscriptions: {
            add: async (subscriber: Subscriber) => {
              if (faults.subscriptions === 'unavailable') return fault('unavailable');
              subscribers.set(subscriber.personId, subscriber);
              return { ok: true as const, value: undefined };
            },
            remove: async ({ personId }: Pick<Subscriber, 'personId'>) => {
              if (faults.subscriptions === 'unavailable') return fault('unavailable');
              subscribers.delete(personId);
              return { ok: true as const, value: undefined };
            },
            all: async () => ({ ok: true as const, value: [...subscribers.values()] }),
          },
        }
      : {}),
  };
  const release = async (): Promise<void> => {
    held.splice(0).forEach((resolve) => resolve());
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ports, drafts, inbox, subscribers, said, searches, waits, faults, release };
}
