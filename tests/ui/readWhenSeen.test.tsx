/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Attempt } from '../../src/data/ports';
import { signalDraft } from '../fixtures/signals';
import { startApp, type StartedApp } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
const asked: string[] = [];
const interrupt = (attempted: Attempt, list: { readonly key: string }): undefined => void asked.push(`${attempted} ${list.key}`);
const times = (what: string): number => asked.filter((one) => one === what).length;

/** What jsdom lacks: tells the page that an element is in view when the test says so. */
const observed = new Map<Element, IntersectionObserverCallback>();
function observeWith(observer: unknown): void {
  Object.defineProperty(globalThis, 'IntersectionObserver', { configurable: true, writable: true, value: observer });
}
class TestObserver {
  constructor(private readonly tell: IntersectionObserverCallback) {}
  observe(element: Element): void {
    observed.set(element, this.tell);
  }
  disconnect(): void {
    observed.forEach((tell, element) => tell === this.tell && observed.delete(element));
  }
}
const comesIntoView = (heading: string): void => {
  const section = screen.getByRole('heading', { name: heading }).closest('section') as Element;
  act(() => observed.get(section)?.([{ isIntersecting: true } as IntersectionObserverEntry], undefined as unknown as IntersectionObserver));
};

beforeEach(() => {
  asked.length = 0;
  observed.clear();
});
afterEach(async () => {
  await app.close();
  observeWith(undefined);
  window.localStorage.clear();
  window.sessionStorage.clear();
});

describe('What stands far down in a spaning', () => {
  it('is not read before somebody gets there, and its headings stand there all the same', async () => {
    observeWith(TestObserver);
    app = await startApp({ signals: [signalDraft('Bybutiker blir servicepunkter')], interrupt });
    await userEvent.click(await screen.findByRole('link', { name: /Bybutiker/ }));
    await screen.findByRole('heading', { name: 'Samtal' });
    expect(await screen.findByRole('heading', { name: 'Kedjan' })).toBeVisible();
    await waitFor(() => expect(observed.size).toBe(2));
    expect(times('read links')).toBe(0);
    expect(screen.queryByRole('textbox', { name: 'Skriv en kommentar' })).toBeNull();

    comesIntoView('Samtal');
    expect(await screen.findByRole('textbox', { name: 'Skriv en kommentar' })).toBeVisible();
    expect(times('read links')).toBe(0);

    comesIntoView('Kedjan');
    expect(await screen.findByText('Inget är kopplat än. Kopplingar visar vad som ledde hit och vad det blev av det.')).toBeVisible();
    expect(times('read links')).toBe(2); // both ways
    expect(observed.size).toBe(0);
  });

  it('is read for the printer', async () => {
    observeWith(TestObserver);
    app = await startApp({ url: '/spaningar?visa=1', signals: [signalDraft('Bybutiker blir servicepunkter')], interrupt });
    await screen.findByRole('heading', { name: 'Kedjan' });
    await screen.findByRole('heading', { name: 'Samtal' });
    await waitFor(() => expect(observed.size).toBe(2));
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(await screen.findByText(/^Inget är kopplat än/)).toBeVisible();
    expect(await screen.findByRole('textbox', { name: 'Skriv en kommentar' })).toBeVisible();
  });
});

it('A spaning that its list has just read is not read again, neither whole nor for its title in the chain', async () => {
  observeWith(TestObserver);
  app = await startApp({ signals: [signalDraft('Bybutiker blir servicepunkter')], interrupt });
  const link = await screen.findByRole('link', { name: /Bybutiker/ });
  await waitFor(() => expect(times('read signals')).toBe(3)); // the list, those to examine, those to look at again
  await userEvent.click(link);
  await screen.findByRole('heading', { name: 'Samtal' });
  await screen.findByRole('heading', { name: 'Kedjan' });
  await waitFor(() => expect(observed.size).toBe(2));
  comesIntoView('Kedjan');
  await screen.findByText(/^Inget är kopplat än/);
  expect(times('read signals')).toBe(3);
});

it('The bank is read once when it is opened, with a token a list, and asked about changes when it is opened again', async () => {
  app = await startApp({ url: '/metodbank', interrupt });
  await waitFor(() => expect(times('changes trends')).toBe(1));
  const kinds = ['methods', 'knowledge', 'publications', 'questions', 'signals', 'trends'];
  await screen.findByRole('heading', { name: 'Här kommer gruppens samlade kunskap att stå' });
  expect(kinds.map((kind) => times(`changes ${kind}`))).toEqual([1, 1, 1, 1, 1, 1]);
});
