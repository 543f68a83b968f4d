/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { signals } from '../../src/schema/lists/signals';
import { value } from '../contract/repository';
import { seeded, staff } from './signalWork';
import { fill, startApp, type StartedApp } from './startApp';

jest.setTimeout(60_000);

let app: StartedApp;
afterEach(async () => {
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

describe('The conversation about a spaning', () => {
  it('takes a comment, and takes one’s own back', async () => {
    const data = await seeded([{ title: 'A' }], { as: staff });
    app = await startApp({ url: '/spaningar?visa=1' }, data);
    const field = await screen.findByRole('textbox', { name: 'Skriv en kommentar' });
    await fill(field, '  Samma sak i grannkommunen. ');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka' }));
    const comments = await screen.findByRole('list', { name: 'Kommentarer' });
    expect(within(comments).getByText('Samma sak i grannkommunen.')).toBeVisible();
    expect(field).toHaveValue('');
    expect(screen.getByText('Kommentaren är skickad.')).toBeInTheDocument();
    expect(value(await data.repository(signals).conversation.comments(1))).toHaveLength(1);

    await userEvent.click(screen.getByRole('button', { name: 'Ta bort kommentaren ”Samma sak i grannkommunen.”' }));
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Kommentarer' })).toBeNull());
    expect(screen.getByRole('heading', { name: 'Samtal' })).toHaveFocus();
    expect(value(await data.repository(signals).conversation.comments(1))).toHaveLength(0);
  });

  it('counts likes, and takes one’s own back', async () => {
    app = await startApp({ url: '/spaningar?visa=1' }, await seeded([{ title: 'A' }]));
    await userEvent.click(await screen.findByRole('button', { name: 'Gilla (0)' }));
    expect(await screen.findByRole('button', { name: 'Du gillar (1)' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('Du gillar spaningen. 1 gillar den.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Du gillar (1)' }));
    expect(await screen.findByRole('button', { name: 'Gilla (0)' })).toHaveAttribute('aria-pressed', 'false');
  });

  it('keeps the comment in the field when it could not be sent, and says why', async () => {
    const data = await seeded([{ title: 'A' }], {
      interrupt: (attempted, list) => (attempted === 'add' ? { kind: 'offline', attempted, list: list.key } : undefined),
    });
    app = await startApp({ url: '/spaningar?visa=1' }, data);
    const field = await screen.findByRole('textbox', { name: 'Skriv en kommentar' });
    await userEvent.type(field, 'Hej');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka' }));
    expect(await screen.findByText('Vi når inte SharePoint just nu. Det du har skrivit finns kvar.')).toBeVisible();
    expect(field).toHaveValue('Hej');
  });
});
