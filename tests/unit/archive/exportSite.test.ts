/** What an export says of the site that it was made from. */
import { exportSite, readArchive, type ArchiveSite } from '../../../src/data/archive';
import type { SiteState } from '../../../src/data/administration';
import { settings } from '../../../src/schema/lists/settings';
import { signals } from '../../../src/schema/lists/signals';
import { person } from '../../fixtures/archiveFile';

const named = { Id: 1, Name: person.login, Title: person.title, EMail: person.email };
const row = (Id: number): Record<string, unknown> => ({
  Id,
  Created: '2026-01-01T00:00:00Z',
  Modified: '2026-01-02T00:00:00Z',
  Author: named,
  Editor: named,
  Title: `Spaning ${Id}`,
});

interface Asked {
  readonly selected: string[];
}

/** A site of version 5 with two lists, of which one lacks a column; somebody saves item 2 while it is read. */
function olderSite(asked: Asked, abortAfter?: AbortController): ArchiveSite {
  const columns = (list: typeof signals | typeof settings, without: readonly string[] = []) =>
    Object.values(list.fields).flatMap(({ internal }) => (without.includes(internal) ? [] : [{ internalName: internal }]));
  const state = {
    title: 'Framsyn',
    rows: [{ Id: 1, [settings.fields.value.internal]: '5' }],
    lists: {
      [settings.url]: { title: 'Framsyn inställningar', itemCount: 0, fields: columns(settings) },
      [signals.url]: { title: 'Våra spaningar', itemCount: 2, fields: columns(signals, [signals.fields.category.internal]) },
    },
  } as unknown as SiteState;
  const repository = {
    changesSince: (token: string | null) => Promise.resolve({ ok: true, value: { token: 't', saved: token === null ? [] : [2], gone: [], more: false } }),
    conversation: { comments: () => Promise.resolve({ ok: true, value: [] }) },
    attachments: { of: () => Promise.resolve({ ok: true, value: [] }) },
  };
  const site = {
    siteUrl: 'https://region.example/sites/framsyn',
    data: { repository: () => repository },
    read: () => Promise.resolve({ ok: true, value: state }),
    items: ({ list, select }: { readonly list: string; readonly select: readonly string[] }) => {
      asked.selected.push(...select);
      abortAfter?.abort();
      return Promise.resolve({ ok: true, value: list === signals.url ? [row(1), row(2)] : [] });
    },
  };
  return site as unknown as ArchiveSite;
}

test('an older site is exported as it is, under its own version; what was saved meanwhile is named', async () => {
  const asked: Asked = { selected: [] };
  const exported = await exportSite(olderSite(asked), { now: () => new Date('2026-11-22T10:00:00Z') });
  const archive = exported.ok ? await readArchive(exported.value) : exported;
  if (!archive.ok) throw new Error(JSON.stringify(archive.error));
  const { manifest, lists } = archive.value;
  expect(manifest.schemaVersion).toBe(5);
  expect(manifest.lists).toEqual([
    { key: 'settings', title: 'Framsyn inställningar', address: settings.url, items: 0 },
    { key: 'signals', title: 'Våra spaningar', address: signals.url, items: 2 },
  ]);
  expect(manifest.changedMeanwhile).toEqual([
    { list: 'settings', ids: [2] },
    { list: 'signals', ids: [2] },
  ]);
  expect(lists.get('signals')?.map(({ values }) => values)).toEqual([{ title: 'Spaning 1' }, { title: 'Spaning 2' }]);
  expect(asked.selected).toContain('Title');
  expect(asked.selected).not.toContain(signals.fields.category.internal);
});

test('an export that is called off gives no file', async () => {
  const stop = new AbortController();
  const exported = await exportSite(olderSite({ selected: [] }, stop), { now: () => new Date('2026-11-22T10:00:00Z'), signal: stop.signal });
  expect(exported).toEqual({ ok: false, error: { kind: 'cancelled', begun: false } });
});
