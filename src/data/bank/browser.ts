/** What the bank asks of the page it runs in. */
import type { Pace } from './reader';

export interface Visibility {
  /** Calls back when the page comes into view, and every so often while it is in view. Returns the function that ends it. */
  whileVisible(work: () => void, milliseconds: number): () => void;
}

/** Longer than this without a pause, and a keystroke is felt to wait. */
const sliceMilliseconds = 8;

export function browserPace(): Pace {
  return { clock: () => performance.now(), pause, sliceMilliseconds };
}

/** A message comes back at once, where a timer of 0 is held back to 4 ms. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export function browserVisibility(): Visibility {
  return {
    whileVisible: (work, milliseconds) => {
      const workIfSeen = (): void => {
        if (document.visibilityState === 'visible') work();
      };
      const timer = window.setInterval(workIfSeen, milliseconds);
      document.addEventListener('visibilitychange', workIfSeen);
      return () => {
        window.clearInterval(timer);
        document.removeEventListener('visibilitychange', workIfSeen);
      };
    },
  };
}

export const newInstance = (): string => crypto.randomUUID();
