/** The week's text for the channel, on the start page. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { createMemoryDataSource, type MemoryDataSource } from '../../src/data/memory';
import type { HostFrame } from '../../src/ui/app/hostFrame';
import { teamsShare } from '../../src/ui/app/teamsSharing';
import { signals } from '../../src/schema/lists/signals';
import { startApp, today, type StartedApp } from './startApp';

let app: StartedApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

const link = 'https://example.org/app#/spaningar?ny=1';

/** One spaning from eight days ago, one from yesterday. */
async function site(): Promise<MemoryDataSource> {
  let at = new Date(today);
  const data = createMemoryDataSource({ user: { id: 7, title: 'Kim Exempel', groups: ['Framsyn Arbetsgrupp'], isSiteAdmin: false }, now: () => at });
  const add = async (title: string, daysAgo: number): Promise<void> => {
    at = new Date(Date.parse(today) - daysAgo * 86_400_000);
    await data.repository(signals).add({ title, seen: 'Något som har synts till på flera håll i länet.', source: 'En tidning' }, title);
    at = new Date(today);
  };
  await add('Cykelbibliotek', 9);
  await add('Skolgårdar som äng', 1);
  return data;
}
async function openText(share?: HostFrame['share']): Promise<string> {
  app = await startApp({ url: '/start', share }, await site());
  fireEvent.click(await screen.findByRole('button', { name: 'Veckans text till kanalen' }));
  return (await screen.findByText(/Veckan i Framsyn/)).textContent ?? '';
}

describe('The week’s text', () => {
  it('has the news of the last week, says so, and ends with the way to leave a spaning', async () => {
    const text = await openText();
    expect(text).toMatch(/^Veckan i Framsyn, 17 mars 2026\n\nEn ny spaning den senaste veckan:\n– Skolgårdar som äng\n/);
    expect(text).not.toContain('Cykelbibliotek');
    expect(text.endsWith(link)).toBe(true);
  });

  it('is shared by Teams’ own dialog, where the person chooses with whom', async () => {
    const share = jest.fn<Promise<'shared'>, [string, string]>(async () => 'shared');
    const text = await openText(share);
    fireEvent.click(screen.getByRole('button', { name: 'Dela i Teams' }));
    expect(share.mock.calls).toEqual([[link, text]]);
    await waitFor(() => expect(document.body.textContent).toContain('Texten är delad.'));
  });

  it('says what to do when Teams cannot share it', async () => {
    await openText(async () => 'failed');
    fireEvent.click(screen.getByRole('button', { name: 'Dela i Teams' }));
    await waitFor(() => expect(document.body.textContent).toContain('Kopiera den i stället.'));
  });

  it('is copied where there is no Teams to share it in', async () => {
    await openText();
    expect(screen.getByRole('button', { name: 'Kopiera texten' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Dela i Teams' })).toBeNull();
  });
});

describe('Sharing by teams-js', () => {
  const sharing = (shareWebContent: () => Promise<void>) => ({ isSupported: () => true, shareWebContent });

  it('gives Teams the link and the text, and tells what became of it', async () => {
    const shareWebContent = jest.fn(async () => undefined);
    expect(await teamsShare(sharing(shareWebContent))?.(link, 'Veckan')).toBe('shared');
    expect(shareWebContent).toHaveBeenCalledWith({ content: [{ type: 'URL', url: link, message: 'Veckan', preview: false }] });
    expect(await teamsShare(sharing(() => Promise.reject({ errorCode: 8000 })))?.(link, '')).toBe('stopped');
    expect(await teamsShare(sharing(() => Promise.reject({ errorCode: 500 })))?.(link, '')).toBe('failed');
  });

  it('is not offered where Teams has none, and outside Teams', () => {
    expect(teamsShare({ ...sharing(async () => undefined), isSupported: () => false })).toBeUndefined();
    expect(teamsShare(undefined)).toBeUndefined();
  });
});
