/** Who asked to hear what becomes of their spaningar, in this process: a restart forgets them. */
import type { Subscriber, SubscriptionStore } from '../core/ports';
import { ownerOf } from './draftKeys';

export function createMemorySubscriptionStore(): SubscriptionStore {
  const subscribers = new Map<string, Subscriber>();
  const done = { ok: true, value: undefined } as const;
  return {
    async add(subscriber) {
      subscribers.set(ownerOf(subscriber), subscriber);
      return done;
    },
    async remove(person) {
      subscribers.delete(ownerOf(person));
      return done;
    },
    all: async () => ({ ok: true, value: [...subscribers.values()] }),
  };
}
