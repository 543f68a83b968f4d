/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DataErrorKind } from '../../src/data/ports';
import { sv } from '../../src/i18n/sv';
import { errorWords } from '../../src/ui/states/errorWords';
import { showFailure, sayWaiting, TeamsSilent } from '../../src/ui/states/failurePage';
import { startApp, type StartedApp } from './startApp';

let mockIsGone = false;
jest.mock('../../src/ui/pages/trends/TrendsPage', () => {
  if (mockIsGone) throw new TypeError('Failed to fetch dynamically imported module: https://cdn/TrendsPage-a1b2.js');
  return jest.requireActual<object>('../../src/ui/pages/trends/TrendsPage');
});

const online = (is: boolean): void => void Object.defineProperty(window.navigator, 'onLine', { configurable: true, value: is });
const chunkGone = (): TypeError => new TypeError('Failed to fetch dynamically imported module: https://cdn/TrendsPage-a1b2.js');
afterEach(() => online(true));

describe('Before there is an app', () => {
  const place = (): HTMLElement => document.body.appendChild(document.createElement('div'));
  afterEach(() => (document.body.textContent = ''));

  const failures: readonly (readonly [string, unknown, string, string])[] = [
    ['a chunk that is gone after an upgrade', chunkGone(), 'Framsyn kunde inte hämtas', 'Ladda om sidan'],
    [
      'a chunk that webpack misses',
      Object.assign(new Error('Loading chunk 7046 failed.'), { name: 'ChunkLoadError' }),
      'Framsyn kunde inte hämtas',
      'Ladda om sidan',
    ],
    ['a Teams that does not answer', new TeamsSilent('No answer'), 'Teams har inte svarat ännu', 'Försök igen'],
    ['a fault of ours', new RangeError('x of undefined'), 'Framsyn kunde inte starta', 'Ladda om sidan'],
  ];
  it.each(failures)('%s says what to do, and has a text to send', (_name, problem, heading, action) => {
    let begun = 0;
    showFailure(place(), { locale: 'sv-se', problem, again: () => (begun += 1) });
    const alert = screen.getByRole('alert');
    expect(within(alert).getByRole('heading').textContent).toBe(heading);
    expect(alert.textContent).toContain('Text att skicka till webbplatsens ägare');
    expect(alert.textContent).toContain((problem as Error).message);
    const button = within(alert).getByRole('button', { name: action });
    if (action === 'Försök igen') button.click();
    expect(begun).toBe(action === 'Försök igen' ? 1 : 0);
  });

  it('a computer without network begins by itself when the network is back, once', () => {
    online(false);
    let begun = 0;
    showFailure(place(), { locale: 'en-us', problem: chunkGone(), again: () => (begun += 1) });
    expect(screen.getByRole('heading').textContent).toBe('The computer has no contact with the network');
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('online'));
    expect(begun).toBe(1);
  });

  it('what takes long says that it is on its way, and stops saying it', () => {
    jest.useFakeTimers();
    try {
      const element = place();
      const arrived = sayWaiting(element, 'sv');
      expect(element.textContent).toBe('');
      jest.advanceTimersByTime(1_500);
      expect(element.textContent).toBe('Framsyn hämtas …');
      arrived();
      expect(element.textContent).toBe('');
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('In the app', () => {
  let app: StartedApp;
  afterEach(() => app.close());

  it('a page whose code is gone says so in its own place, and comes when it is asked for again', async () => {
    mockIsGone = true;
    online(false);
    app = await startApp({ url: '/spaningar' });
    await userEvent.click(screen.getByRole('link', { name: 'Trender' }));
    const heading = 'Den här delen av Framsyn kunde inte hämtas';
    const offline = await screen.findByRole('alert');
    expect(within(offline).getByRole('heading', { name: heading })).toBeTruthy();
    expect(offline.textContent).toContain('Datorn har ingen kontakt med nätet.');
    expect(within(offline).queryByRole('button', { name: 'Ladda om sidan' })).toBeNull();

    online(true);
    await userEvent.click(within(offline).getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByText(/Troligen har en ny version av Framsyn installerats/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ladda om sidan' })).toBeTruthy();
    expect(screen.getByRole('navigation', { name: 'Sidor i Framsyn' })).toBeTruthy();
    mockIsGone = false;
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Trender' })).toBeTruthy();
  });

  const reading: readonly (readonly [DataErrorKind, string])[] = [
    ['listMissing', 'Öppna Installation'],
    ['signedOut', 'Logga in i en ny flik'],
    ['forbidden', 'Försök igen'],
    ['throttled', 'Försök igen'],
    ['offline', 'Försök igen'],
    ['locked', 'Kopiera texten'],
    ['server', 'Försök igen'],
  ];
  it.each(reading)('a site that answers %s says what is wrong, who can put it right and what to do', async (kind, wayOn) => {
    app = await startApp({ url: '/spaningar', refuseReads: () => ({ kind }) });
    const alert = await screen.findByRole('alert');
    const { heading, who } = errorWords[kind];
    expect(within(alert).getByRole('heading').textContent).toBe(kind === 'forbidden' ? sv['error.forbidden.heading.read'] : sv[heading]);
    expect(alert.textContent).toContain(sv[who]);
    expect(within(alert).getByText(wayOn)).toBeTruthy();
    await waitFor(() => expect(alert.textContent).toContain('Hej! Jag använder Framsyn, sidan Spaningar.'));
  });

  it('a refused write on a site where one has the right speaks of a lock', async () => {
    app = await startApp({ url: '/spaningar', refuseReads: () => ({ kind: 'forbidden', missing: { right: 'read', group: 'Framsyn Arbetsgrupp' } }) });
    expect(await screen.findByRole('heading', { name: 'Webbplatsen är låst' })).toBeTruthy();
  });
});
