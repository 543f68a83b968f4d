/** What every page must pass, in the frame that people see it in: accessible, quiet, translated, and narrow enough. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { sv } from '../../src/i18n/sv';
import { sv as frameSv } from '../../src/local/i18n/sv';
import { languages, themes } from '../../src/local/chrome/preferences';
import type { Language, Theme } from '../../src/local/chrome/preferences';

const tags = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } as const;
const everything = { runOnly: tags } as const;
/** What a theme can change: the same elements stand there in all of them. */
const colours = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } as const;
/** What a width can change: the colours are the same, and they are the slowest to tell. */
const arrangement = { runOnly: tags, rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } } } as const;
export const wide = { width: 1440, height: 900 };
export const narrow = { width: 320, height: 720 };

/** Listens from now on; `complaints` is what a page may not have: console errors, refused policies, requests to elsewhere. */
export function watch(page: Page, ...origins: readonly string[]): { readonly complaints: readonly string[] } {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text())) complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (!origins.some((origin) => request.url().startsWith(`${origin}/`)) && !request.url().startsWith('data:'))
      complaints.push(`left the origin: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // The browser ends what a closed page still waits for; that is nobody's fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  return { complaints };
}

/** Resolves when nothing moves any more: axe would measure the colours of a panel that is half there. */
export async function settled(page: Page): Promise<void> {
  await Promise.all(page.frames().map((frame) => frame.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))));
}

/**
 * The frame that the app is in: the tab's, or the page itself where the web part, or a conversation, stands in it. The
 * Teams-like frame asks who is signed in before it makes the tab, so that none need be there when the page has loaded.
 */
export async function appFrame(page: Page): Promise<Frame> {
  const found = await page.waitForSelector('iframe, [data-host], .conversation', { state: 'attached' });
  return (await found.contentFrame()) ?? page.mainFrame();
}

let knownAxe: string | undefined;
/** The half as long one without comments, as it goes into every frame of every page; the bench takes other things from this file. */
const axeSource = (): string => (knownAxe ??= readFileSync(path.resolve(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8'));

/** What axe finds in the page and the frames in it, or from a frame of it on. */
async function axeViolations(page: Page, asked: typeof everything | typeof colours | typeof arrangement, from: Page | Frame = page): Promise<string[]> {
  await settled(page);
  await Promise.all(page.frames().map(async (frame) => (await frame.evaluate(() => 'axe' in window)) || frame.evaluate(axeSource())));
  // What is wrong and no more: all that is right would come through the browser's door with it.
  return from.evaluate<string[], string>(
    async (options) => {
      const { violations }: AxeResults = await (window as unknown as { axe: typeof axe }).axe.run(document, JSON.parse(options) as RunOptions);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `axe ${id}: ${help} at ${target.join(' ')}: ${failureSummary ?? ''}`),
      );
    },
    JSON.stringify({ ...asked, resultTypes: ['violations'] }),
  );
}

const pagesFolder = path.resolve(__dirname, '../../src/i18n/pages');
const pageKeys = async (): Promise<string[]> => {
  const files = await Promise.all(
    readdirSync(pagesFolder).map(async (file) => (await import(path.join(pagesFolder, file))) as Record<string, { sv?: object }>),
  );
  return files.flatMap((words) => Object.values(words).flatMap((book) => Object.keys(book.sv ?? {})));
};
let knownKeys: Promise<readonly string[]> | undefined;
/** Read at the first page that is checked: the bench takes other things from this file, and has no page words to read. */
const messageKeys = (): Promise<readonly string[]> =>
  (knownKeys ??= pageKeys().then((keys) => [...keys, ...Object.keys(sv), ...Object.keys(frameSv)].filter((key) => key.includes('.'))));

/** Keys that stand where their words should, and placeholders that nothing was put into. */
async function untranslated(page: Page): Promise<string[]> {
  const texts = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const named = [...document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')].flatMap((one) =>
          ['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? ''),
        );
        return [document.title, document.body.innerText, ...named].join('\n');
      }),
    ),
  );
  const text = texts.join('\n');
  const words = new Set(text.split(/[\s,;:!?()"”]+/));
  return [
    ...(await messageKeys()).filter((key) => words.has(key)).map((key) => `untranslated: ${key}`),
    ...(text.match(/\{[a-zA-Z]+\}/g) ?? []).map((placeholder) => `unfilled: ${placeholder}`),
  ];
}

/** A page that follows its own width is drawn for a new one in the frame after: what is measured is what stands then. */
async function scrollsSideways(page: Page): Promise<string[]> {
  const widths = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(async () => {
        for (let drawn = 0; drawn < 2; drawn += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
        return [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const;
      }),
    ),
  );
  return widths.flatMap(([content, room]) => (content > room ? [`horizontal scroll: ${content} px in ${room}`] : []));
}

/** All that axe finds in the page and the frames in it. */
export const axeFindings = (page: Page): Promise<string[]> => axeViolations(page, everything);

export async function choose(page: Page, index: 1 | 2, value: Theme | Language): Promise<void> {
  await page.locator('.settings select').nth(index).selectOption(value, { force: true });
}

/** Puts the page, and the app in it, into a theme by the frame's own switch. */
export async function chooseTheme(page: Page, theme: Theme): Promise<void> {
  await choose(page, 1, theme);
  await page.waitForFunction((name) => document.documentElement.dataset['theme'] === name, theme);
}

export interface PageUnderTest {
  /** Path and fragment at the edition's origin. */
  readonly address: string;
  /** Resolves when the page shows what is to be checked; called again after a change of language, which loads the app anew. */
  readonly arrive: (page: Page, app: Frame) => Promise<void>;
  /** What has to be so before the page is opened: a server that refuses. */
  readonly prepare?: (page: Page, origin: string) => Promise<void>;
  /** A complaint of the browser that belongs to the state, such as its own line about a refused call. */
  readonly expected?: RegExp;
}

/**
 * Frames around the app whose colours this test file has seen in every theme: they are the same for all that is shown in
 * them.
 */
const framesSeen = new Set<string>();

export type Complain = (where: string, check: Promise<readonly string[]>) => Promise<void>;

/** The page that is arrived at in three themes, wide, and then at 320 px, as a window that is made narrow. */
export async function inEveryTheme(page: Page, at: Complain): Promise<void> {
  await at('sv', untranslated(page));
  const around = new URL(page.url()).pathname;
  const changing = framesSeen.has(around) ? await appFrame(page) : page;
  for (const [index, theme] of themes.entries()) {
    await chooseTheme(page, theme);
    await at(`sv ${theme}`, index === 0 ? axeViolations(page, everything) : axeViolations(page, colours, changing));
  }
  await page.setViewportSize(narrow);
  await settled(page);
  await at('sv 320 px', scrollsSideways(page));
  await at('sv 320 px', axeViolations(page, arrangement));
  framesSeen.add(around);
}

/** The page that is arrived at in another language, at 320 px. */
export async function inLanguage(page: Page, language: Language, at: Complain): Promise<void> {
  await settled(page);
  await at(language, untranslated(page));
  await at(`${language} 320 px`, scrollsSideways(page));
}

const others = languages.filter((one) => one !== 'sv');

/** All that is wrong with the page, opened by its address, which changes to the other languages where it stands, and is then loaded anew; nothing is right. */
export async function checkPage(page: Page, origin: string, { address, arrive, prepare, expected }: PageUnderTest): Promise<string[]> {
  const watched = watch(page, origin);
  const found: string[] = [];
  const at: Complain = async (where, check) => void found.push(...(await check).map((complaint) => `[${where}] ${complaint}`));

  await prepare?.(page, origin);
  await page.setViewportSize(wide);
  await page.goto(`${origin}${address}`);
  await arrive(page, await appFrame(page));
  await inEveryTheme(page, at);
  for (const language of others) {
    await choose(page, 2, language);
    await arrive(page, await appFrame(page));
    await inLanguage(page, language, at);
  }
  return [...found, ...watched.complaints.filter((complaint) => expected?.test(complaint) !== true)];
}

/** One computer for many checks, so that what is loaded once is there; nothing moves, and nobody has to wait for it to stop. */
export const contextForChecks = (browser: Browser): Promise<BrowserContext> => browser.newContext({ reducedMotion: 'reduce' });

/** The check of a page that stands for itself: what it leaves in the browser goes with it. */
export async function checkAlone(context: BrowserContext, origin: string, underTest: PageUnderTest): Promise<string[]> {
  const page = await context.newPage();
  try {
    return await checkPage(page, origin, underTest);
  } finally {
    await page.evaluate(() => window.localStorage.clear());
    await page.close();
  }
}
