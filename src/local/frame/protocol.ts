/**
 * The Teams client's side of teams-js: requests that the tab posts, and what Teams answers. Request:
 * `{id, uuidAsString, func, args}`; answer: `{id, uuidAsString, args}`; event: `{func, args}`.
 */
export interface TaskInfo {
  readonly title: string;
  readonly url: string;
}
export interface SharedContent {
  readonly url: string;
  readonly message: string;
}
export interface TabEvents {
  /** The tab shows something (appLoaded, success). */
  started(): void;
  failed(reason: string): void;
  /** `pages.setCurrentFrame`: the tab says what a link to its present content is. */
  located(websiteUrl: string): void;
  /** `app.openLink`: a link that Teams opens. Answers whether it could. */
  openLink(url: string): boolean;
  /** `pages.currentApp.navigateTo`, `pages.navigateToApp`: another page of the same app. */
  navigate(subPageId: string): void;
  /** `pages.shareDeepLink`: a link to a place in the tab, for somebody else. */
  share(sub: string): void;
  /** `sharing.shareWebContent`: resolves to whether the person shared it with somebody. */
  shareContent(content: SharedContent): Promise<boolean>;
  /** `dialog.url.open`: resolves to what the dialog submitted, or to null when it was closed. */
  openDialog(task: TaskInfo): Promise<unknown>;
  /** `dialog.url.submit`, in a dialog. */
  submitted(result: unknown): void;
}
export interface TabHost {
  readonly iframe: HTMLIFrameElement;
  readonly frameContext: 'content' | 'task';
  readonly context: () => Readonly<Record<string, unknown>>;
  readonly runtime: object;
  readonly events: TabEvents;
}

interface Request {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** The client SDK's version that Teams on the web says it has; teams-js asks for at least 2.0.1 to use the runtime. */
const clientVersion = '2.0.1';

/** teams-js' ErrorCode.USER_ABORT */
const userAbort = 8000;

const textIn = (value: unknown, key: string): string => {
  if (typeof value !== 'object' || value === null) return '';
  const found = (value as Readonly<Record<string, unknown>>)[key];
  return typeof found === 'string' ? found : '';
};

/** What each function is answered with; null: Teams sends no answer. */
type Answer = readonly unknown[] | null;
type Answers = Readonly<Record<string, (args: readonly unknown[]) => Answer | Promise<Answer>>>;

function answersOf({ frameContext, context, runtime, events }: TabHost): Answers {
  const quietly =
    (tell: (...args: readonly unknown[]) => void) =>
    (args: readonly unknown[]): Answer => {
      tell(...args);
      return null;
    };
  return {
    initialize: () => [frameContext, 'web', JSON.stringify(runtime), clientVersion],
    getContext: () => [context()],
    registerHandler: () => null,
    'appInitialization.appLoaded': quietly(events.started),
    'appInitialization.success': () => {
      events.started();
      return [true, { hasFinishedSuccessfully: true }];
    },
    'appInitialization.failure': quietly((reason) => events.failed(textIn(reason, 'message') || String(reason))),
    setFrameContext: quietly((frame) => events.located(textIn(frame, 'websiteUrl'))),
    executeDeepLink: ([url]) => (events.openLink(String(url)) ? [true] : [false, 'The link does not lead to this app.']),
    shareDeepLink: quietly((sub) => events.share(String(sub ?? ''))),
    'sharing.shareWebContent': async ([request]) => {
      const [content] = (request as { readonly content?: readonly unknown[] } | undefined)?.content ?? [];
      const isShared = await events.shareContent({ url: textIn(content, 'url'), message: textIn(content, 'message') });
      return isShared ? [] : [{ errorCode: userAbort }];
    },
    'pages.navigateToApp': ([target]) => {
      events.navigate(textIn(target, 'subPageId'));
      return [true];
    },
    // The first argument would be an error.
    'pages.currentApp.navigateTo': ([target]) => {
      events.navigate(textIn(target, 'subPageId'));
      return [];
    },
    'pages.currentApp.navigateToDefaultPage': () => {
      events.navigate('');
      return [];
    },
    'tasks.startTask': async ([task]) => {
      const result = await events.openDialog({ title: textIn(task, 'title'), url: textIn(task, 'url') });
      return result === null ? ['The dialog was closed.'] : [null, result];
    },
    'tasks.completeTask': quietly((result) => events.submitted(result)),
  };
}

function requestIn(event: MessageEvent<unknown>): Request | null {
  const { data } = event;
  if (typeof data !== 'object' || data === null || !('func' in data) || typeof data.func !== 'string') return null;
  const { id, uuidAsString, args } = data as Partial<Request>;
  return { id: id ?? 0, uuidAsString, func: data.func, args: Array.isArray(args) ? args : [] };
}

export interface RunningTabHost {
  themeChanged(theme: string): void;
  stop(): void;
}

/** Answers the tab in one iframe until stopped. Messages from anywhere else are not heard. */
export function hostTab(host: TabHost): RunningTabHost {
  const answers = answersOf(host);
  const origin = window.location.origin;
  const post = (message: object): void => host.iframe.contentWindow?.postMessage(message, origin);
  const reply = ({ id, uuidAsString }: Request, args: Answer): void => {
    if (args !== null) post({ id, uuidAsString, args });
  };
  const hear = (event: MessageEvent<unknown>): void => {
    if (event.source !== host.iframe.contentWindow || event.origin !== origin) return;
    const request = requestIn(event);
    if (request === null) return;
    const answer = answers[request.func];
    if (answer === undefined) {
      window.reportError(new Error(`This Teams-like frame does not answer ${request.func}.`));
      return;
    }
    const args = answer(request.args);
    if (args instanceof Promise) void args.then((settled) => reply(request, settled));
    else reply(request, args);
  };
  window.addEventListener('message', hear);
  return {
    themeChanged: (theme) => post({ func: 'themeChange', args: [theme] }),
    stop: () => window.removeEventListener('message', hear),
  };
}
