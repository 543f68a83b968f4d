/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DataError, DataErrorKind } from '../../src/data/ports';
import { sv } from '../../src/i18n/sv';
import { signals } from '../../src/schema/lists/signals';
import { errorWords } from '../../src/ui/states/errorWords';
import { startApp, type StartedApp } from './startApp';

let app: StartedApp;
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});
const written = { Rubrik: 'Lanthandeln blir servicepunkt', 'Vad har du sett': 'I två byar lämnar kommunen ut paket i butiken.', Källa: 'På ett möte' };
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name: new RegExp(name) });
const send = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Lämna spaning' }));

/** What SharePoint may answer to somebody who sends a spaning from a chat: 401, 403, 404, 412, 429, 503, never, nonsense. */
const kinds = [
  'signedOut',
  'forbidden',
  'listMissing',
  'conflict',
  'throttled',
  'offline',
  'server',
  'invalid',
  'siteOlder',
  'siteNewer',
  'locked',
] as const satisfies readonly DataErrorKind[];

it.each(kinds)('When SharePoint answers %s, all that was written stands there, it is said in words, and it goes when it can', async (kind) => {
  let failure: DataError | undefined = { kind, attempted: 'add', list: 'signals', detail: 'internal words', correlationId: 'abc-123' };
  app = await startApp({
    url: '/',
    ports: { surface: 'capture' },
    interrupt: (attempted, list) => (attempted === 'add' && list.key === 'signals' ? failure : undefined),
  });
  await screen.findByRole('textbox', { name: /Rubrik/ });
  for (const [name, value] of Object.entries(written)) fireEvent.change(field(name), { target: { value } });
  await send();
  const said = await screen.findByText(new RegExp(sv[errorWords[kind].heading].replace(/[.?()]/g, '\\$&')));
  expect(said).toBeVisible();
  expect(document.body).not.toHaveTextContent('internal words');
  for (const [name, value] of Object.entries(written)) expect(field(name)).toHaveValue(value);
  failure = undefined;
  await send();
  await screen.findByRole('heading', { name: 'Tack.' });
  await waitFor(async () => expect(await app.data.repository(signals).page()).toMatchObject({ ok: true, value: { items: [{ title: written.Rubrik }] } }));
});
