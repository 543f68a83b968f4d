import { TextDecoder, TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';

/** What jsdom lacks of a browser and our pages or Fluent ask for. */
const gaps: Record<string, unknown> = {
  TextDecoder,
  TextEncoder,
  MessageChannel,
  fetch: () => Promise.reject(new Error('no network in page tests')),
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
  matchMedia: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
  }),
};

for (const [name, value] of Object.entries(gaps)) {
  if (!(name in globalThis) || (globalThis as Record<string, unknown>)[name] === undefined) Object.assign(globalThis, { [name]: value });
}
