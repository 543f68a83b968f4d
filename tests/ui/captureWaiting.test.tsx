/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MemoryDataSource } from '../../src/data/memory';
import type { DataError } from '../../src/data/ports';
import { inbox } from '../../src/schema/lists/inbox';
import { signals } from '../../src/schema/lists/signals';
import { signalDraft } from '../fixtures/signals';
import { fill, startApp, today, type StartedApp, type StartOptions } from './startApp';

let app: StartedApp;
const open = async (options: StartOptions): Promise<void> => {
  app = await startApp({ ...options, ports: { surface: 'capture', ...options.ports } });
};
afterEach(async () => {
  jest.useRealTimers();
  await app.close();
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const title = 'Lanthandeln blir servicepunkt';
const values = { title, seen: 'I två byar lämnar kommunen ut paket och intyg i butiken.', source: 'Chatten', capturedBy: 'chatt' };
const key = '7f0c1d52-5a63-8e7f-9b21-4c5d6e7f8a90';
/** As the bot puts it there. */
const arrived =
  (more: object = {}, state: 'obekraftad' | 'skickad' = 'obekraftad') =>
  (data: MemoryDataSource) =>
    data.repository(inbox).add(
      {
        title,
        text: values.seen,
        source: values.source,
        target: 'spaning',
        channel: 'chatt',
        state,
        payload: JSON.stringify({ version: 1, values: { ...values, ...more } }),
      },
      key,
    );
const saved = async (): Promise<readonly object[]> => {
  const page = await app.data.repository(signals).page();
  return page.ok ? page.value.items : [];
};
const rows = async (): Promise<readonly string[]> => {
  const page = await app.data.repository(inbox).page();
  return page.ok ? page.value.items.map(({ state }) => state) : [];
};
const waiting = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Väntar på dig' });
const foreign: StartOptions['through'] = (data) => ({
  ...data,
  repository: (list) => {
    const repository = data.repository(list);
    const get: typeof repository.get = async (id) => {
      const answer = await repository.get(id);
      return answer.ok ? { ok: true, value: { ...answer.value, author: { id: 8, title: 'Någon Annan' } } } : answer;
    };
    return { ...repository, get };
  },
});

describe('What somebody has spanat in the chat', () => {
  it('waits for them, is sent on as it is by one button, however often that is pressed, and the row says that it is sent', async () => {
    await open({ url: '/', prepare: arrived() });
    const button = await within(await waiting()).findByRole('button', { name: `Bekräfta och skicka ${title}` });
    await userEvent.dblClick(button);
    expect(await screen.findByText(new RegExp(`”${title}” är skickad\\.`))).toBeVisible();
    expect(await saved()).toEqual([expect.objectContaining({ title, capturedBy: 'chatt', source: 'Chatten' })]);
    expect(await rows()).toEqual(['skickad']);
    expect(screen.queryByRole('button', { name: /Bekräfta och skicka/ })).toBeNull();
    expect(within(await waiting()).getByRole('heading')).toHaveFocus();
  });

  it('is one spaning also when the row could not be closed, and closes when it is sent again', async () => {
    let failure: DataError | undefined = { kind: 'offline', attempted: 'change', list: 'inbox' };
    await open({ url: '/', prepare: arrived(), interrupt: (attempted, list) => (attempted === 'change' && list.key === 'inbox' ? failure : undefined) });
    await userEvent.click(await screen.findByRole('button', { name: /Bekräfta och skicka/ }));
    expect(await screen.findByText(/raden här är inte stängd än/)).toBeVisible();
    failure = undefined;
    await userEvent.click(screen.getByRole('button', { name: /Bekräfta och skicka/ }));
    await waitFor(async () => expect(await rows()).toEqual(['skickad']));
    expect(await saved()).toHaveLength(1);
  });

  it('stays where it is, with the reason, when the server does not take it', async () => {
    const failure: DataError = { kind: 'offline', attempted: 'add', list: 'signals' };
    await open({ url: '/', prepare: arrived(), interrupt: (attempted, list) => (attempted === 'add' && list.key === 'signals' ? failure : undefined) });
    await userEvent.click(await screen.findByRole('button', { name: /Bekräfta och skicka/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Spaningen är inte skickad än. Vi når inte SharePoint just nu.');
    expect(await rows()).toEqual(['obekraftad']);
  });

  it('cannot be sent as it is when something is missing, but opened and filled in', async () => {
    await open({ url: '/', prepare: arrived({ source: '' }) });
    const list = await waiting();
    expect(list).toHaveTextContent('Något saknas. Öppna den och fyll i.');
    expect(within(list).queryByRole('button', { name: /Bekräfta/ })).toBeNull();
    await userEvent.click(within(list).getByRole('link', { name: `Ändra ${title}` }));
    expect(await screen.findByDisplayValue(title)).toBeVisible();
    await fill(screen.getByRole('textbox', { name: /Källa/ }), 'På ett möte');
    await userEvent.click(screen.getByRole('button', { name: 'Lämna spaning' }));
    await screen.findByRole('heading', { name: 'Tack.' });
    expect(await saved()).toEqual([expect.objectContaining({ title, source: 'På ett möte', capturedBy: 'chatt' })]);
    await waitFor(async () => expect(await rows()).toEqual(['skickad']));
  });

  it('is shown by its beginning, and not by the same words twice', async () => {
    const said = (): string => screen.getByRole('listitem').textContent ?? '';
    await open({ url: '/', prepare: arrived({ seen: 'Biblioteken lånar ut mätare. '.repeat(100) }) });
    await within(await waiting()).findByRole('listitem');
    expect(said()).toMatch(/lånar ut mätare\. Biblioteken.*…/);
    expect(said().length).toBeLessThan(400);
    await app.close();
    await open({ url: '/', prepare: arrived({ seen: `${title}.` }) });
    await within(await waiting()).findByRole('listitem');
    expect(said().split(title)).toHaveLength(2);
  });

  it('can be thrown away and taken back', async () => {
    await open({ url: '/', prepare: arrived() });
    await userEvent.click(await screen.findByRole('button', { name: `Kasta ${title}` }));
    await waitFor(async () => expect(await rows()).toEqual([]));
    await userEvent.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(async () => expect(await rows()).toEqual(['obekraftad']));
    expect(await screen.findByRole('button', { name: /Bekräfta och skicka/ })).toBeVisible();
  });

  it('is told of above the form, where the list itself may stand below it, with a way there', async () => {
    await open({ url: '/', prepare: arrived() });
    await userEvent.click(await screen.findByRole('button', { name: 'Visa vad som väntar' }));
    expect(within(await waiting()).getByRole('heading')).toHaveFocus();
  });

  it('is not among what waits in a dialog of Teams, where there is one thing to do', async () => {
    await open({ url: '/', prepare: arrived(), dialog: { submit: () => undefined } });
    await screen.findByRole('textbox', { name: /Rubrik/ });
    expect(screen.queryByRole('region', { name: 'Väntar på dig' })).toBeNull();
  });

  it('is told of on the page of spaningar, in one line with the way there', async () => {
    await open({ url: '/spaningar', ports: { surface: 'workspace' }, signals: [signalDraft('En annan')], prepare: arrived() });
    expect(await screen.findByText(/1 spaning från chatten väntar på att du skickar den\./)).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Visa vad som väntar' }));
    expect(await waiting()).toBeVisible();
  });
});

describe('The link from the chat to what waits', () => {
  it('says that it is sent already, and shows what it became', async () => {
    await open({
      url: '/spana?bekrafta=1',
      prepare: async (data) => {
        await arrived({}, 'skickad')(data);
        await data.repository(signals).add(signalDraft(title), key);
      },
    });
    expect(await screen.findByText('Den här spaningen har du redan skickat.')).toBeVisible();
    expect(await screen.findByRole('link', { name: `Se spaningen ”${title}”` })).toHaveAttribute('href', 'https://example.org/app#/spaningar?visa=1');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('does not let anybody send on what is somebody else’s', async () => {
    await open({ url: '/spana?bekrafta=1', prepare: arrived(), through: foreign });
    expect(await screen.findByText(/Den här väntar på någon annan\./)).toBeVisible();
    expect(screen.queryByDisplayValue(title)).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: 'Lämna en ny spaning' }));
    expect(await screen.findByRole('textbox', { name: /Rubrik/ })).toHaveValue('');
  });

  it('says when there is nothing any more', async () => {
    await open({ url: '/spana?bekrafta=99' });
    expect(await screen.findByText(/Den här väntar inte på dig\./)).toBeVisible();
  });

  it('finds again what the person had begun to change in it', async () => {
    await open({ url: '/spana?bekrafta=1', prepare: arrived() });
    await userEvent.type(await screen.findByDisplayValue(title), ' igen');
    await screen.findByText('Utkast sparat 09.41');
    app = await app.reopen('/spana?bekrafta=1');
    expect(await screen.findByDisplayValue(`${title} igen`)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Lämna spaning' }));
    await screen.findByRole('heading', { name: 'Tack.' });
    await waitFor(async () => expect(await rows()).toEqual(['skickad']));
    expect(await saved()).toEqual([expect.objectContaining({ title: `${title} igen` })]);
  });
});

describe('The link from the chat that undoes a spaning', () => {
  const ask = (): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name: `Ångra spaningen ”${title}”?` });
  /** The list's clock stood so many minutes before the app's. */
  const leftAgo =
    (minutes: number): StartOptions['through'] =>
    (data) => ({
      ...data,
      repository: (list) => {
        const repository = data.repository(list);
        const created = new Date(new Date(today).getTime() - minutes * 60_000).toISOString();
        const get: typeof repository.get = async (id) => {
          const answer = await repository.get(id);
          return answer.ok ? { ok: true, value: { ...answer.value, created } } : answer;
        };
        return { ...repository, get };
      },
    });

  it('removes it by one button within ten minutes, and brings it back by one, where it can be seen', async () => {
    await open({ url: '/spana?angra=1', signals: [signalDraft(title)], through: leftAgo(9) });
    await ask();
    await userEvent.dblClick(screen.getByRole('button', { name: 'Ångra spaningen' }));
    expect(await screen.findByRole('heading', { level: 1, name: `”${title}” är borttagen.` })).toBeVisible();
    expect(await saved()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Ta tillbaka' }));
    expect(await screen.findByRole('heading', { level: 1, name: `”${title}” är tillbaka.` })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Se spaningen' })).toBeVisible();
    expect(await saved()).toHaveLength(1);
  });

  it('does not remove it later than that, and leads to where it is', async () => {
    await open({ url: '/spana?angra=1', signals: [signalDraft(title)], through: leftAgo(11) });
    expect(await screen.findByText(/Det går att ångra här i 10 minuter\./)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ångra spaningen' })).toBeNull();
    expect(screen.getByRole('link', { name: `Se spaningen ”${title}”` })).toBeVisible();
  });

  it('does not remove what is somebody else’s, or is gone', async () => {
    await open({ url: '/spana?angra=1', signals: [signalDraft(title)], through: foreign });
    expect(await screen.findByText(/Det är någon annans spaning\./)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ångra spaningen' })).toBeNull();
    app = await app.reopen('/spana?angra=99');
    expect(await screen.findByText('Spaningen finns inte längre.')).toBeVisible();
  });
});
