import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Draft } from '../../src/schema/field';
import { signals } from '../../src/schema/lists/signals';
import { createDraftStore } from '../../src/data/drafts';
import { createMemoryDataSource, type Interruption, type MemoryDataSource } from '../../src/data/memory';
import type { CurrentUser, DataError } from '../../src/data/ports';
import { boot, type Ports } from '../../src/ui/app/boot';
import type { HostFrame, HostTheme } from '../../src/ui/app/hostFrame';
import { detachedLocation } from '../fixtures/detachedLocation';

export const today = '2026-03-17T09:41:00';

export interface StartOptions {
  readonly url?: string;
  readonly signals?: readonly Draft<typeof signals>[];
  readonly groups?: readonly string[];
  readonly locale?: string;
  readonly theme?: HostTheme;
  readonly interrupt?: Interruption;
  /** Refuses reads as the server would. */
  readonly refuseReads?: () => Omit<DataError, 'attempted' | 'list'> | undefined;
  readonly width?: number;
  readonly user?: string;
  /** Teams' own sharing, where there is one. */
  readonly share?: HostFrame['share'];
  /** What the lists hold besides spaningar. */
  readonly prepare?: (data: MemoryDataSource) => Promise<unknown>;
  /** A source that does not quite do what the memory does. */
  readonly through?: (data: MemoryDataSource) => MemoryDataSource;
  readonly ports?: Partial<Pick<Ports, 'chatDrafts' | 'surface' | 'administration' | 'members' | 'archive'>>;
  readonly dialog?: HostFrame['dialog'];
}

export interface StartedApp {
  readonly data: MemoryDataSource;
  readonly location: ReturnType<typeof detachedLocation>;
  readonly element: HTMLElement;
  setTheme(theme: HostTheme): void;
  close(): Promise<void>;
  reopen(url: string): Promise<StartedApp>;
}

const signedIn = (groups: readonly string[]): CurrentUser => ({ id: 7, title: 'Kim Exempel', groups, isSiteAdmin: false });

/** The whole app over the in-memory list, as a host would start it. */
export async function startApp(options: StartOptions = {}, kept?: MemoryDataSource): Promise<StartedApp> {
  const { url = '/spaningar', locale = 'sv-se', groups = ['Framsyn Arbetsgrupp'], width = 1200 } = options;
  const now = (): Date => new Date(today);
  const data = kept ?? createMemoryDataSource({ user: signedIn(groups), now, interrupt: options.interrupt });
  for (const [index, draft] of (kept ? [] : (options.signals ?? [])).entries()) await data.repository(signals).add(draft, `start-${index}`);
  if (!kept) await options.prepare?.(data);
  const source = options.through?.(data) ?? data;
  const refusing: MemoryDataSource = {
    ...source,
    repository: (list) => {
      const repository = source.repository(list);
      const refusal = (): DataError | undefined => {
        const found = options.refuseReads?.();
        return found && { ...found, attempted: 'read', list: list.key };
      };
      const page: typeof repository.page = async (query) => {
        const error = refusal();
        return error ? { ok: false, error } : repository.page(query);
      };
      return { ...repository, page };
    },
  };
  Object.defineProperty(window, 'innerWidth', { configurable: true, value: width });
  // jsdom lays nothing out: without an observer the app takes the window's width for its own.
  Object.defineProperty(globalThis, 'ResizeObserver', { configurable: true, writable: true, value: undefined });

  const themes = new Set<(theme: HostTheme) => void>();
  const location = detachedLocation(url);
  let theme: HostTheme = options.theme ?? 'default';
  const host: HostFrame = {
    kind: 'teams',
    get theme() {
      return theme;
    },
    locale,
    location,
    ...(options.user ? { user: { key: options.user } } : {}),
    share: options.share,
    onThemeChange: (listener) => {
      themes.add(listener);
      return () => void themes.delete(listener);
    },
    ...(options.dialog ? { dialog: options.dialog } : {}),
    linkTo: (address) => `https://example.org/app#${address}`,
  };
  const element = document.createElement('div');
  document.body.append(element);
  const drafts = createDraftStore({ storage: () => window.localStorage, owner: 'kim', now });
  const app = boot(element, { data: refusing, drafts, host, now, ...options.ports });
  await waitFor(() => expect(element.querySelector('h1')).not.toBeNull(), { timeout: 15_000 });
  const close = async (): Promise<void> => {
    await act(async () => app.dispose());
    element.remove();
  };
  return {
    data,
    location,
    element,
    close,
    setTheme: (next) =>
      act(() => {
        theme = next;
        themes.forEach((listener) => listener(next));
      }),
    reopen: async (next) => {
      await close();
      return startApp({ ...options, url: next }, data);
    },
  };
}

/** The rows of the list, by their titles. */
export const titles = (): readonly (string | null)[] =>
  screen
    .queryAllByRole('link')
    .filter((link) => link.id.startsWith('framsyn-signal-'))
    .map((link) => link.children[1]?.children[0]?.textContent ?? null);

/** Puts a whole text into a field at once; letter by letter is for tests of what happens meanwhile. */
export async function fill(field: HTMLElement, text: string): Promise<void> {
  await userEvent.click(field);
  await userEvent.paste(text);
}
