/** @jest-environment jsdom */
/** What Teams is to a page of ours, message by message: teams-js reads these answers. */
import { hostTab } from '../../../src/local/frame/protocol';
import type { RunningTabHost, TabEvents } from '../../../src/local/frame/protocol';

const events = {
  started: jest.fn(),
  failed: jest.fn(),
  located: jest.fn(),
  openLink: jest.fn((url: string) => url.startsWith('http://localhost/')),
  navigate: jest.fn(),
  share: jest.fn(),
  shareContent: jest.fn<Promise<boolean>, unknown[]>(),
  openDialog: jest.fn<Promise<unknown>, unknown[]>(),
  submitted: jest.fn(),
} satisfies TabEvents;

let iframe: HTMLIFrameElement;
let running: RunningTabHost | undefined;
let answers: unknown[];
function start(frameContext: 'content' | 'task' = 'content'): void {
  running?.stop();
  running = hostTab({ iframe, frameContext, context: () => ({ entityId: 'framsyn' }), runtime: { apiVersion: 4 }, events });
}
beforeEach(() => {
  iframe = document.body.appendChild(document.createElement('iframe'));
  answers = [];
  jest.spyOn(iframe.contentWindow!, 'postMessage').mockImplementation((message: unknown) => void answers.push(message));
  start();
});
afterEach(() => {
  running?.stop();
  iframe.remove();
  jest.clearAllMocks();
});

const post = (func: string, args: readonly unknown[] = [], from: { source?: Window | null; origin?: string } = {}): void =>
  void window.dispatchEvent(
    new MessageEvent('message', { data: { id: 7, uuidAsString: 'u', func, args }, source: iframe.contentWindow, origin: window.location.origin, ...from }),
  );
const argsOf = (answer: unknown): unknown => (answer as { args: unknown }).args;

it('says in which context the page is: as a tab, or as a dialog', () => {
  post('initialize');
  start('task');
  post('initialize');
  expect(answers.map((answer) => (argsOf(answer) as unknown[])[0])).toEqual(['content', 'task']);
});

it("a dialog's submit is handed on, with no answer: the page may be gone", () => {
  post('tasks.completeTask', [{ itemId: 4, title: 'Ny' }, ['app']]);
  expect(events.submitted).toHaveBeenCalledWith({ itemId: 4, title: 'Ny' });
  expect(answers).toEqual([]);
});

it.each<[string, unknown, readonly unknown[]]>([
  ['was submitted', { itemId: 4 }, [null, { itemId: 4 }]],
  ['was closed', null, ['The dialog was closed.']],
])('a dialog that a tab opened answers the tab when it %s', async (_how, result, args) => {
  events.openDialog.mockResolvedValue(result);
  post('tasks.startTask', [{ title: 'Ny', url: 'http://localhost/capture/' }]);
  expect(events.openDialog).toHaveBeenCalledWith({ title: 'Ny', url: 'http://localhost/capture/' });
  await Promise.resolve();
  await Promise.resolve();
  expect(answers).toEqual([{ id: 7, uuidAsString: 'u', args }]);
});

it('shares what the tab asks it to, and says when the person did not', async () => {
  events.shareContent.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
  const content = [{ type: 'URL', url: 'http://localhost/app', message: 'Veckans text' }];
  post('sharing.shareWebContent', [{ content }]);
  post('sharing.shareWebContent', [{ content }]);
  await new Promise(process.nextTick);
  expect(events.shareContent).toHaveBeenCalledWith({ url: 'http://localhost/app', message: 'Veckans text' });
  expect(answers.map(argsOf)).toEqual([[], [{ errorCode: expect.any(Number) as unknown }]]);
});

it('a page goes to another page of the app, and hears that it could in the form of each function', () => {
  post('pages.navigateToApp', [{ appId: 'a', pageId: 'framsyn', subPageId: '/radar' }]);
  post('pages.currentApp.navigateTo', [{ pageId: 'framsyn', subPageId: '/spana' }]);
  post('pages.currentApp.navigateToDefaultPage');
  expect(events.navigate.mock.calls).toEqual([['/radar'], ['/spana'], ['']]);
  expect(answers.map(argsOf)).toEqual([[true], [], []]);
});

it('a link that leads to no place of ours is answered as not opened', () => {
  post('executeDeepLink', ['https://example.org']);
  post('executeDeepLink', ['http://localhost/app']);
  expect(answers.map((answer) => (argsOf(answer) as unknown[])[0])).toEqual([false, true]);
});

it('hears nobody but its own page', () => {
  post('tasks.completeTask', ['x'], { source: window });
  post('tasks.completeTask', ['x'], { origin: 'https://example.org' });
  expect(events.submitted).not.toHaveBeenCalled();
});

it('what it does not answer is said loudly', () => {
  const report = jest.fn();
  window.reportError = report;
  post('calendar.openCalendarItem');
  expect(String(report.mock.calls[0]?.[0])).toContain('calendar.openCalendarItem');
});
