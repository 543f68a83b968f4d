/** @jest-environment jsdom */
import { FramsynWebPart } from '../../src/webparts/frame/FramsynWebPart';
import { hostFrame } from '../../src/webparts/frame/hostFrame';
import { TeamsSilent } from '../../src/ui/states/failurePage';

jest.mock('@microsoft/sp-core-library', () => ({ Version: { parse: (text: string) => text } }));
jest.mock('@microsoft/sp-webpart-base', () => ({
  BaseClientSideWebPart: class {
    public readonly domElement = document.createElement('div');
    public readonly context = { pageContext: { cultureInfo: { currentUICultureName: 'sv-se' } } };
  },
}));
/** What becomes of the app's own chunk, one attempt after the other. */
const mockAttempts: (() => unknown)[] = [];
jest.mock('../../src/webparts/frame/start', () => ({ start: async () => mockAttempts.shift()?.() }));

type Context = Parameters<typeof hostFrame>[0];

/** A web part in a tab of Teams, as SPFx hands it over; `answer`: what Teams says of where the tab stands. */
function inTeams(answer: () => Promise<unknown>): Context {
  const app = { getContext: answer, registerOnThemeChangeHandler: () => undefined };
  return {
    sdks: { microsoftTeams: { teamsJs: { app } } },
    pageContext: { cultureInfo: { currentUICultureName: 'sv-se' }, user: { loginName: 'kim', displayName: 'Kim Exempel' } },
  } as unknown as Context;
}
const options = { surface: 'workspace' } as const;
const teams = { app: { theme: 'dark', appId: undefined }, page: { id: 'tab', frameContext: 'content' } };

afterEach(() => jest.useRealTimers());

test('a tab whose Teams never answers is given up after ten seconds, so that the page can say so', async () => {
  jest.useFakeTimers();
  const opening = hostFrame(
    inTeams(() => new Promise(() => undefined)),
    options,
  );
  const failure = expect(opening).rejects.toBeInstanceOf(TeamsSilent);
  await jest.advanceTimersByTimeAsync(10_000);
  await failure;
});

test('a tab whose Teams refuses says the same, with what Teams said', async () => {
  await expect(
    hostFrame(
      inTeams(() => Promise.reject(new Error('SDK initialization timed out.'))),
      options,
    ),
  ).rejects.toMatchObject({
    name: 'TeamsSilent',
    message: 'SDK initialization timed out.',
  });
});

test('a tab whose Teams answers late, but in time, opens', async () => {
  jest.useFakeTimers();
  const opening = hostFrame(
    inTeams(() => new Promise((resolve) => setTimeout(() => resolve(teams), 9_000))),
    options,
  );
  await jest.advanceTimersByTimeAsync(9_000);
  expect(await opening).toMatchObject({ kind: 'teams', theme: 'dark' });
  expect(jest.getTimerCount()).toBe(0);
});

class Shown extends FramsynWebPart {
  protected readonly begin = () => options;
  public readonly place = (): HTMLElement => this.domElement;
  public readonly leave = (): void => this.onDispose();
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('a web part whose app does not come is no empty place, and its button begins again', async () => {
  let started = 0;
  mockAttempts.push(
    () => {
      throw new TeamsSilent('No answer from Teams in 10 seconds.');
    },
    () => ({ themeChanged: () => undefined, dispose: () => (started -= 1), is: (started += 1) }),
  );
  const part = new Shown();
  part.render();
  await settled();
  expect(part.place().querySelector('h1')?.textContent).toBe('Teams har inte svarat ännu');
  part.place().querySelector('button')?.click();
  await settled();
  expect(started).toBe(1);
  part.leave();
  await settled();
  expect(started).toBe(0);
});
