/** @jest-environment jsdom */
import { waitFor } from '@testing-library/react';
import type { Attempt, DataError } from '../../src/data/ports';
import { can, isListKey, type Role } from '../../src/domain/permissions';
import { startApp, type StartedApp } from './startApp';

jest.setTimeout(60_000);

const groupOf = { medarbetare: 'Framsyn Medarbetare', arbetsgrupp: 'Framsyn Arbetsgrupp' } as const;

let app: StartedApp;
let asked: string[] = [];

/** The start page in a window of its own, of somebody whom SharePoint refuses what their role may not read. */
async function opens(role: keyof typeof groupOf): Promise<void> {
  window.sessionStorage.clear();
  asked = [];
  const interrupt = (attempted: Attempt, { key: list }: { readonly key: string }): DataError | undefined => {
    if (attempted !== 'read') return undefined;
    asked.push(list);
    const mayRead = isListKey(list) && can(role satisfies Role, 'read', { list, own: true });
    return mayRead ? undefined : { kind: 'forbidden', attempted, list };
  };
  app = await startApp({ url: '/start', user: 'kim', groups: [groupOf[role]], interrupt });
  await waitFor(() => expect(asked).toContain('inbox'));
}
const lists = (): readonly string[] => [...asked].sort();

afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

it('The start page of somebody outside the group asks the second time for what it shows, and for nothing of the group’s', async () => {
  await opens('medarbetare');
  expect(asked).toContain('activities');
  await app.close();
  await opens('medarbetare');
  expect(lists()).toEqual(['events', 'inbox', 'signals', 'supportRequests']);
});

it('Somebody who has joined the group since gets the group’s start page at once', async () => {
  await opens('medarbetare');
  await app.close();
  await opens('arbetsgrupp');
  await waitFor(() => expect(asked).toContain('activities'));
  await app.close();
  await opens('arbetsgrupp');
  expect(asked.filter((list) => list === 'events')).toHaveLength(1); // all in one go again
  expect(asked).toContain('activities');
});
