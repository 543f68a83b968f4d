/** What every end-to-end file stands on: one browser and one running edition for its tests, and contexts that end with each test. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from './browser';
import { startEdition } from './edition';
import type { Edition, EditionOptions } from './edition';
import { arriveAs } from './person';
import type { Person } from './person';

export interface Stage {
  readonly browser: Browser;
  readonly edition: Edition;
  /** A computer of somebody's own; it is closed after the test. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Somebody with a place of the app before them: the list of spaningar where none is named. */
  arrive(role?: string, address?: string): Promise<Person>;
}

/** Called at the top of a file; what it gives is there once its tests run. */
export function setStage(options: EditionOptions = {}): Stage {
  let started: { readonly browser: Browser; readonly edition: Edition } | undefined;
  const there = (): { readonly browser: Browser; readonly edition: Edition } => {
    if (started === undefined) throw new Error('The stage stands when the tests run, not before.');
    return started;
  };
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    const [browser, edition] = await Promise.all([launchBrowser(), startEdition(options)]);
    started = { browser, edition };
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.edition.dispose();
  });
  return {
    get browser() {
      return there().browser;
    },
    get edition() {
      return there().edition;
    },
    newContext: async (given = { locale: 'sv-SE' }) => {
      const context = await there().browser.newContext({ reducedMotion: 'reduce', ...given });
      contexts.push(context);
      return context;
    },
    arrive: async (role, address) => {
      const person = await arriveAs(there().browser, there().edition.url, role, address);
      contexts.push(person.context);
      return person;
    },
  };
}
