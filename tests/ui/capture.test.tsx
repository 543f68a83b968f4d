/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ChatDrafts } from '../../src/data/chatDrafts';
import type { DataError } from '../../src/data/ports';
import type { ChatDraft } from '../../src/domain/chat/draft';
import { signals } from '../../src/schema/lists/signals';
import { startApp, type StartedApp, type StartOptions } from './startApp';

let app: StartedApp;
const open = async (options: StartOptions): Promise<void> => {
  app = await startApp({ ...options, ports: { surface: 'capture', ...options.ports } });
  await screen.findByRole('textbox', { name: /Rubrik|Headline/ });
};
afterEach(async () => {
  jest.restoreAllMocks();
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const seen = 'I två byar lämnar kommunen ut paket och intyg i butiken.';
const field = (name: RegExp): HTMLElement => screen.getByRole('textbox', { name });
const write = (name: RegExp, value: string): void => void fireEvent.change(field(name), { target: { value } });
const writeAll = (): void => {
  write(/Rubrik/, 'Lanthandeln blir servicepunkt');
  write(/Vad har du sett/, seen);
  write(/Källa/, 'På ett möte');
};
const send = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Lämna spaning' }));
const thanks = (): Promise<HTMLElement> => screen.findByRole('heading', { name: 'Tack.' });
const saved = async (): Promise<readonly object[]> => {
  const page = await app.data.repository(signals).page();
  return page.ok ? page.value.items : [];
};

describe('The form for a spaning as a page', () => {
  it('begins in the headline, has three fields and no workspace around it', async () => {
    await open({ url: '/' });
    expect(screen.getByRole('heading', { level: 1, name: 'Lämna en spaning' })).toBeVisible();
    await waitFor(() => expect(field(/Rubrik/)).toHaveFocus());
    expect(screen.getAllByRole('textbox')).toHaveLength(3);
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Avbryt' })).toBeNull();
  });

  it('stands in the workspace too, with the ways to the other pages', async () => {
    await open({ url: '/spana', ports: { surface: 'workspace' } });
    expect(screen.getByRole('navigation', { name: 'Sidor i Framsyn' })).toBeVisible();
  });

  it('says what is missing and takes the person there', async () => {
    await open({ url: '/' });
    write(/Rubrik/, 'Något');
    await send();
    expect(document.activeElement).toContainElement(await screen.findByText('2 saker saknas.'));
    await userEvent.click(screen.getByRole('button', { name: 'Ange en källa' }));
    expect(field(/Källa/)).toHaveFocus();
    expect(await saved()).toEqual([]);
  });

  it('sends on Ctrl+Enter, thanks in its heading, links to the workspace in a window of its own, and is empty for one more', async () => {
    await open({ url: '/' });
    writeAll();
    fireEvent.keyDown(field(/Källa/), { key: 'Enter', ctrlKey: true });
    expect(await thanks()).toHaveFocus();
    const link = screen.getByRole('link', { name: 'Se spaningen ”Lanthandeln blir servicepunkt”' });
    expect(link).toHaveAttribute('href', 'https://example.org/app#/spaningar?visa=1');
    expect(link).toHaveAttribute('target', '_blank');
    await userEvent.click(screen.getByRole('button', { name: 'Lämna en till' }));
    expect(field(/Rubrik/)).toHaveValue('');
    expect(field(/Rubrik/)).toHaveFocus();
    expect(await saved()).toEqual([expect.objectContaining({ title: 'Lanthandeln blir servicepunkt', capturedBy: 'formular' })]);
  });

  it('closes the dialog of Teams with what was saved, and shows there no other work', async () => {
    const submit = jest.fn();
    await open({ url: '/spana', dialog: { submit } });
    writeAll();
    expect(screen.queryByRole('button', { name: 'Spara som utkast' })).toBeNull();
    await send();
    await waitFor(() => expect(submit.mock.calls).toEqual([[{ itemId: 1, title: 'Lanthandeln blir servicepunkt' }]]));
  });

  it('says that there is no network and that the text is still here, and stops saying so', async () => {
    await open({ url: '/' });
    const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    fireEvent(window, new Event('offline'));
    expect(await screen.findByText('Du är inte uppkopplad. Texten finns kvar här och skickas när du försöker igen.')).toBeVisible();
    online.mockReturnValue(true);
    fireEvent(window, new Event('online'));
    await waitFor(() => expect(screen.queryByText(/Du är inte uppkopplad/)).toBeNull());
  });

  it('says so beside the button while it is being sent too, and that it goes on trying', async () => {
    const unanswered: StartOptions['through'] = (data) => ({
      ...data,
      repository: (list) => ({ ...data.repository(list), add: () => new Promise(() => undefined) }),
    });
    await open({ url: '/', through: unanswered });
    writeAll();
    await send();
    expect(await screen.findByText('Sparas …')).toBeVisible();
    const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    fireEvent(window, new Event('offline'));
    expect(await screen.findByText(/Texten finns kvar, och vi fortsätter att försöka en stund\./)).toBeVisible();
    online.mockReturnValue(true);
    fireEvent(window, new Event('online'));
    expect(await screen.findByText('Sparas …')).toBeVisible();
  });

  it('keeps everything when the server is not reached, also over a reload, and sends it once', async () => {
    let failure: DataError | undefined = { kind: 'offline', attempted: 'add', list: 'signals' };
    await open({ url: '/', interrupt: (attempted) => (attempted === 'add' ? failure : undefined) });
    writeAll();
    expect(await screen.findByText('Utkast sparat 09.41')).toBeVisible();
    await send();
    expect(await screen.findByText('Spaningen är inte skickad än.')).toBeVisible();
    app = await app.reopen('/');
    expect(await screen.findByDisplayValue('Lanthandeln blir servicepunkt')).toBeVisible();
    expect(field(/Källa/)).toHaveValue('På ett möte');
    failure = undefined;
    await send();
    await thanks();
    expect(await saved()).toHaveLength(1);
  });

  it('speaks English to who reads English', async () => {
    await open({ url: '/spana?utkast=abcdefgh', locale: 'en-us' });
    expect(screen.getByRole('heading', { level: 1, name: 'Report a signal' })).toBeVisible();
    expect(await screen.findByText(/The text of the message is not here\./)).toBeVisible();
  });
});

describe('The form with a message from a chat', () => {
  const message: ChatDraft = {
    title: 'Lanthandeln blir servicepunkt',
    seen,
    source: 'Meddelande i en chatt, 17 mars',
    messageLink: 'https://teams.microsoft.com/l/message/19:abc@thread.v2/1',
  };
  const id = 'Zm9yc3QtZHJhZnQtb2YtYS1tZXNzYWdl';
  const url = `/spana?utkast=${id}`;
  /** A bot that answers so, one answer a time and then the last one again. */
  const bot = (...answers: (ChatDraft | 'gone' | 'offline')[]): ChatDrafts & { readonly asked: string[] } => {
    const asked: string[] = [];
    return {
      asked,
      take: async (asks, nonce) => {
        const answer = answers[Math.min(asked.length, answers.length - 1)] ?? 'gone';
        asked.push(`${asks} ${nonce}`);
        return typeof answer === 'string' ? { ok: false, error: answer } : { ok: true, value: answer };
      },
    };
  };

  it('is filled in, links back to the message, and saves the link and where it came from', async () => {
    await open({ url, ports: { chatDrafts: bot(message) } });
    expect(await screen.findByDisplayValue(message.title)).toBeVisible();
    expect(field(/Vad har du sett/)).toHaveValue(seen);
    expect(field(/Källa/)).toHaveValue(message.source);
    expect(screen.getByText(/Texten från meddelandet är ifylld\./).closest('[role="status"]')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Länk till meddelandet' })).toHaveAttribute('href', message.messageLink);
    await send();
    await thanks();
    expect(await saved()).toEqual([
      expect.objectContaining({ title: message.title, capturedBy: 'chatt', sourceUrl: { url: message.messageLink, text: 'Meddelande i Teams' } }),
    ]);
  });

  it('leaves what the person has begun to write, and fills in the rest', async () => {
    let answer: (draft: ChatDraft) => void = () => undefined;
    const late: ChatDrafts = { take: () => new Promise((resolve) => (answer = (value) => resolve({ ok: true, value }))) };
    await open({ url, ports: { chatDrafts: late } });
    write(/Rubrik/, 'Min egen rubrik');
    answer(message);
    await waitFor(() => expect(field(/Vad har du sett/)).toHaveValue(seen));
    expect(field(/Rubrik/)).toHaveValue('Min egen rubrik');
  });

  it('puts a link that is too long for its column in the source, so that the spaning can be saved', async () => {
    const messageLink = `https://teams.microsoft.com/l/message/${'x'.repeat(250)}`;
    await open({ url, ports: { chatDrafts: bot({ ...message, messageLink }) } });
    await waitFor(() => expect(field(/Källa/)).toHaveValue(`${message.source}\n${messageLink}`));
    await send();
    await thanks();
  });

  it('asks with the same nonce after a reload, and keeps no id of a draft in the browser', async () => {
    const drafts = bot(message);
    await open({ url, ports: { chatDrafts: drafts } });
    await screen.findByDisplayValue(message.title);
    write(/Rubrik/, 'Ändrad');
    await screen.findByText('Utkast sparat 09.41');
    const kept = JSON.stringify([{ ...window.localStorage }, { ...window.sessionStorage }]);
    expect(kept).toContain('Ändrad');
    expect(kept).not.toContain(id);
    app = await app.reopen(url);
    await screen.findByDisplayValue('Ändrad');
    await waitFor(() => expect(drafts.asked).toHaveLength(2));
    expect(drafts.asked[0]).toBe(drafts.asked[1]);
  });

  it('keeps nothing of a message that nobody has written in', async () => {
    await open({ url, ports: { chatDrafts: bot(message) } });
    await screen.findByDisplayValue(message.title);
    app = await app.reopen('/');
    expect(JSON.stringify({ ...window.localStorage })).not.toContain('Lanthandeln');
  });

  it('says that the text did not come along, and is there all the same', async () => {
    await open({ url, ports: { chatDrafts: bot('gone') } });
    expect(await screen.findByText(/Texten från meddelandet kom inte med\. Den går att hämta en gång/)).toBeVisible();
    expect(field(/Rubrik/)).toHaveValue('');
    writeAll();
    await send();
    await thanks();
    expect(await saved()).toEqual([expect.objectContaining({ capturedBy: 'chatt' })]);
  });

  it('finds again all that was in the form when the draft is gone, with what the person changed', async () => {
    await open({ url, ports: { chatDrafts: bot(message, 'gone') } });
    await screen.findByDisplayValue(message.title);
    write(/Rubrik/, 'Ändrad');
    await screen.findByText('Utkast sparat 09.41');
    app = await app.reopen(url);
    await screen.findByDisplayValue('Ändrad');
    expect(field(/Vad har du sett/)).toHaveValue(seen);
    expect(screen.getByRole('link', { name: 'Länk till meddelandet' })).toBeVisible();
    expect(screen.queryByText(/kom inte med/)).toBeNull();
  });

  it('asks the bot again when it was not reached', async () => {
    await open({ url, ports: { chatDrafts: bot('offline', message) } });
    await userEvent.click(await screen.findByRole('button', { name: 'Hämta texten igen' }));
    expect(await screen.findByDisplayValue(message.title)).toBeVisible();
  });

  it('is one spaning when the answer was lost and the form is opened and sent again', async () => {
    let isLost = true;
    const through: StartOptions['through'] = (data) => ({
      ...data,
      repository: (list) => {
        const repository = data.repository(list);
        const add: typeof repository.add = async (draft, key) => {
          const answer = await repository.add(draft, key);
          return isLost && list.key === 'signals' ? { ok: false, error: { kind: 'offline', attempted: 'add', list: list.key } } : answer;
        };
        return { ...repository, add };
      },
    });
    await open({ url, through, ports: { chatDrafts: bot(message) } });
    await screen.findByDisplayValue(message.title);
    await send();
    await screen.findByText('Spaningen är inte skickad än.');
    isLost = false;
    app = await app.reopen(url);
    await screen.findByDisplayValue(message.title);
    await send();
    await thanks();
    expect(await saved()).toHaveLength(1);
  });

  it('has nothing of the message in the next form', async () => {
    await open({ url, ports: { chatDrafts: bot(message) } });
    await screen.findByDisplayValue(message.title);
    await send();
    await thanks();
    await userEvent.click(screen.getByRole('button', { name: 'Lämna en till' }));
    expect(await screen.findByRole('textbox', { name: /Rubrik/ })).toHaveValue('');
    expect(app.location.get()).toBe('/spana');
    expect(screen.queryByRole('link', { name: 'Länk till meddelandet' })).toBeNull();
  });
});
