import { TextDecoder, TextEncoder } from 'node:util';
import { shownStyle } from './shownStyle';

/** Node's own keeps the process alive for as long as somebody listens, and React's scheduler listens for ever. */
class MessageChannel {
  readonly port1: { onmessage: ((event: { readonly data: unknown }) => void) | null; close(): void } = { onmessage: null, close: () => undefined };
  readonly port2 = { postMessage: (data: unknown): void => void setTimeout(() => this.port1.onmessage?.({ data })), close: (): void => undefined };
}

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

/**
 * The rules of styles are kept and not put into the document: jsdom would match every one of them against each element whose
 * visibility is asked, and no colour or size is told here. What is hidden by a style, Chromium sees.
 */
Object.assign(globalThis, { FabricConfig: { mergeStyles: { injectionMode: 0 } } });
window.getComputedStyle = shownStyle(window.getComputedStyle.bind(window));

/**
 * React's development build calls every function of ours through an event of its own making, so that a debugger stops where
 * it throws. In jsdom such an event costs more than what it calls; without a way to make one React calls as in production.
 */
Object.defineProperty(document, 'createEvent', { configurable: true, value: undefined });
require('react-dom');
delete (document as { createEvent?: unknown }).createEvent;
