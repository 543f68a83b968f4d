/**
 * A screen reader's user in the app's frame: @guidepup/virtual-screen-reader says what comes under the focus and what is
 * read on from there. What live regions say is listened for beside it, as browsers tell it to readers: once a region and
 * change, and an alert also when it comes with its words. (The library says an atomic region once for each node that
 * changed in it, and nothing of an alert that comes.)
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { inSwedish } from './vocabulary';

interface Reader {
  readonly activeNode: Node | null;
  start(options: { readonly container: Node }): Promise<void>;
  next(): Promise<void>;
  stop(): Promise<void>;
  spokenPhraseLog(): Promise<string[]>;
}
interface Ears {
  readonly heard: string[];
  readonly Virtual: new () => Reader;
}
declare global {
  interface Window {
    framsynEars?: Ears;
  }
}

let known: string | undefined;
/** The library's build for browsers is a module; a frame with a policy takes no module from elsewhere, but what is evaluated in it. */
function source(): string {
  if (known !== undefined) return known;
  const file = path.resolve(__dirname, '../../../node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js');
  const module = readFileSync(file, 'utf8');
  const exported = /export\{(\S+) as Virtual,/.exec(module)?.[1];
  if (exported === undefined) throw new Error('The screen reader is not exported as it was.');
  known = `(() => {${module.replace(/export\{[^}]*\}/, '')}\n;window.framsynEars={heard:[],Virtual:${exported}};})()`;
  return known;
}

/** In the page: what the regions say from now on, and what the reader says of the focus. */
async function listenInPage(): Promise<void> {
  const ears = window.framsynEars;
  if (ears === undefined) throw new Error('No screen reader is there.');
  // The library leaves out all that is in a hidden element; Fluent's layer is one, and what stands in it is shown.
  const styleOf = window.getComputedStyle.bind(window);
  window.getComputedStyle = (element, pseudo) => {
    const style = styleOf(element, pseudo);
    if (!element.classList.contains('ms-Layer')) return style;
    return new Proxy(style, {
      get: (real, name) => {
        if (name === 'visibility') return 'visible';
        const value: unknown = Reflect.get(real, name, real);
        return typeof value === 'function' ? (value.bind(real) as unknown) : value;
      },
    });
  };
  const kinds = { alert: 'assertive', status: 'polite', log: 'polite' } as const;
  const regions = '[aria-live],[role=alert],[role=status],[role=log]';
  const last = new Map<Element, string>();
  const wordsOf = (region: Element): string => (region instanceof HTMLElement ? region.innerText : '').replace(/[ \n\t]+/g, ' ');
  const say = (region: Element): void => {
    const words = wordsOf(region);
    if (last.get(region) === words) return;
    last.set(region, words);
    const live = region.getAttribute('aria-live') ?? kinds[region.getAttribute('role') as keyof typeof kinds];
    const isShown = region.checkVisibility({ visibilityProperty: true }) && region.closest('[aria-hidden=true],[inert]') === null;
    if (words.trim() !== '' && live !== 'off' && isShown) ears.heard.push(`${live}: ${words.trim()}`);
  };
  document.querySelectorAll(regions).forEach((region) => last.set(region, wordsOf(region)));
  new MutationObserver((changes) => {
    const changed = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(regions);
      if (around) changed.add(around);
      for (const added of addedNodes) {
        if (!(added instanceof Element)) continue;
        // A status that comes with its words is not heard everywhere; an alert is.
        for (const region of [added, ...added.querySelectorAll(regions)].filter((one) => one.matches(regions))) {
          if (region.getAttribute('role') === 'alert') changed.add(region);
          else if (!last.has(region)) last.set(region, wordsOf(region));
        }
      }
    }
    changed.forEach(say);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  const reader = new ears.Virtual();
  // Fluent's layers keep events of the focus to themselves: the reader hears of the focus before they do.
  document.body.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => document.addEventListener(type, listener, true);
  await reader.start({ container: document.body });
  Reflect.deleteProperty(document.body, 'addEventListener');
  const log = await reader.spokenPhraseLog();
  log.length = 0;
  log.push = (...phrases) => ears.heard.push(...phrases.filter((phrase) => !/^(polite|assertive): /.test(phrase)));
}

/** In the page: what stands in this element, read from its beginning to its end. */
async function readInPage(element: Element): Promise<readonly string[]> {
  const { Virtual } = window.framsynEars ?? {};
  if (Virtual === undefined) throw new Error('No screen reader is there.');
  const reader = new Virtual();
  await reader.start({ container: element });
  const phrases = await reader.spokenPhraseLog();
  const most = 600;
  do await reader.next();
  while (reader.activeNode !== element && phrases.length < most);
  await reader.stop();
  return phrases;
}

/** As long as this nothing has been said: then nothing more comes of what was done. */
const silence = 400;

export interface Listener {
  /** What is said from the last time on, in order: until something that begins with these words, and then until it is silent. */
  heard(until: string): Promise<readonly string[]>;
  /** What is read in an element, from its first word to its last. */
  reads(selector: string): Promise<readonly string[]>;
}

/** Listens in a frame from now on. */
export async function listen(frame: Frame): Promise<Listener> {
  await frame.evaluate(source());
  await frame.evaluate(listenInPage);
  const saidSoFar = async (): Promise<readonly string[]> => (await frame.evaluate(() => window.framsynEars?.heard ?? [])).map(inSwedish);
  const isSilent = (): Promise<boolean> =>
    frame.evaluate(async (long) => {
      const before = window.framsynEars?.heard.length;
      await new Promise((resolve) => setTimeout(resolve, long));
      return window.framsynEars?.heard.length === before;
    }, silence);
  return {
    heard: async (until) => {
      const latest = Date.now() + 15_000;
      while (!((await isSilent()) && (await saidSoFar()).some((phrase) => phrase.startsWith(until)))) {
        if (Date.now() > latest) throw new Error(`Never heard: ${until}. Heard: ${(await saidSoFar()).join(' | ')}`);
      }
      const phrases = await saidSoFar();
      await frame.evaluate(() => void window.framsynEars?.heard.splice(0));
      return phrases;
    },
    reads: async (selector) => {
      const phrases = await frame.locator(selector).first().evaluate(readInPage);
      return phrases.filter((phrase) => !phrase.startsWith('end of ')).map(inSwedish);
    },
  };
}
