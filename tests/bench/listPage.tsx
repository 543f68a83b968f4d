/** The page that listBench measures: long lists, ours and Fluent's, with the same rows; and the whole bank over generated spaningar. */
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { DetailsList, DetailsListLayoutMode, SelectionMode } from '@fluentui/react/lib/DetailsList';
import { createDraftStore } from '../../src/data/drafts';
import { createMemoryDataSource } from '../../src/data/memory';
import type { ListQuery, Page, Repository, Result } from '../../src/data/ports';
import { signalEntry } from '../../src/local/content/volume/entries';
import type { Item, ListDefinition } from '../../src/schema/field';
import { boot } from '../../src/ui/app/boot';
import { detachedLocation } from '../fixtures/detachedLocation';
import { VirtualList } from '../../src/ui/lists/VirtualList';

const place = document.getElementById('place')!;
const titles = Array.from({ length: 5_000 }, (_, index) => signalEntry(index, 2026).draft.title);
const titleOf = (index: number): string => titles[index % titles.length] ?? '';

/** What both draw of an item: a title, a line of text, a line of facts. */
const Row = ({ index }: { readonly index: number }): JSX.Element => (
  <a href="#row" data-row style={{ display: 'block', padding: '12px 8px', boxSizing: 'border-box' }}>
    <span style={{ display: 'block', fontWeight: 600 }}>{titleOf(index)}</span>
    <span style={{ display: 'block' }}>Flera kommuner provar gemensamma mötesplatser i nedlagda butiker.</span>
    <span style={{ display: 'block' }}>Spaning · {index}</span>
  </a>
);

const keyOf = (index: number): string => String(index);
const lists = {
  ours: (count: number) => <VirtualList label="Rows" count={count} estimate={85} keyOf={keyOf} renderRow={(index) => <Row index={index} />} />,
  fluent: (count: number) => (
    <DetailsList
      items={Array.from({ length: count }, (_, index) => ({ key: keyOf(index), index }))}
      columns={[{ key: 'title', name: 'Title', minWidth: 400, onRender: ({ index }: { index: number }) => <Row index={index} /> }]}
      layoutMode={DetailsListLayoutMode.justified}
      selectionMode={SelectionMode.none}
      isHeaderVisible={false}
      setKey="set"
    />
  ),
} as const;

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Is a row drawn at each of ten heights of the window? */
function isBlank(): boolean {
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const found = document.elementFromPoint(200, window.innerHeight * (tenth / 10) + 5);
    if (!found?.closest('[data-row], li, [role="row"]')) return true; // the line between two rows is a row's own
  }
  return false;
}

let watching = false;
let frames = 0;
let blank = 0;
function watchFrame(): void {
  if (!watching) return;
  frames += 1;
  if (isBlank()) blank += 1;
  requestAnimationFrame(watchFrame);
}

/** A source whose spaningar are generated as they are asked for, newest first; everything else is an empty site. */
function generatedSource(count: number): ReturnType<typeof createMemoryDataSource> {
  const memory = createMemoryDataSource();
  const created = (id: number): string => `${new Date(Date.UTC(2020, 0, 1) + id * 1_800_000).toISOString().slice(0, 19)}Z`;
  const someone = { id: 1, title: 'Test Person' };
  const itemOf = (id: number): Item<ListDefinition> =>
    ({
      ...signalEntry(id, 2020 + (id % 7)).draft,
      id,
      etag: '"1"',
      created: created(id),
      modified: created(id),
      author: someone,
      editor: someone,
    }) as unknown as Item<ListDefinition>;
  const page = async <L extends ListDefinition>({ top = 50, after }: ListQuery<L> = {}): Promise<Result<Page<L>>> => {
    const from = after === undefined ? count : Number(after);
    const to = Math.max(from - top, 0);
    const items = Array.from({ length: from - to }, (_, index) => itemOf(from - index)) as unknown as Page<L>['items'];
    return { ok: true, value: { items, ...(to === 0 ? {} : { next: String(to) }) } };
  };
  return {
    ...memory,
    repository: <L extends ListDefinition>(list: L): Repository<L> => {
      const own = memory.repository(list);
      return list.key === 'signals' ? { ...own, page } : own;
    },
  };
}

/** Milliseconds from a key going down to the frame that shows what it led to. */
const keystrokes: number[] = [];
document.addEventListener(
  'keydown',
  ({ timeStamp }) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        keystrokes.push(performance.now() - timeStamp);
        port1.close();
      };
      port2.postMessage(null);
    }),
  true,
);

const api = {
  list: async (kind: keyof typeof lists, count: number): Promise<void> => {
    ReactDOM.unmountComponentAtNode(place);
    window.scrollTo(0, 0);
    ReactDOM.render(lists[kind](count), place);
    while (isBlank()) await nextFrame();
  },
  watch: (): void => {
    watching = true;
    frames = 0;
    blank = 0;
    requestAnimationFrame(watchFrame);
  },
  watched: (): { readonly frames: number; readonly blank: number; readonly scrolled: number } => {
    watching = false;
    return { frames, blank, scrolled: window.scrollY };
  },
  bank: async (count: number): Promise<void> => {
    const location = detachedLocation('/metodbank');
    const now = (): Date => new Date();
    boot(place, {
      data: generatedSource(count),
      drafts: createDraftStore({ storage: () => window.localStorage, owner: 'bench', now }),
      host: { kind: 'teams', theme: 'default', locale: 'sv-se', location, onThemeChange: () => () => undefined, linkTo: (url) => `#${url}` },
      now,
    });
    const isRead = (): boolean =>
      [...document.querySelectorAll('[role="status"]')].some(({ textContent }) => (textContent ?? '').replace(/\D/g, '') === String(count));
    while (!isRead()) await nextFrame();
  },
  keystrokes: (): readonly number[] => keystrokes.splice(0),
};
export type ListPage = typeof api;
Object.assign(window, { listPage: api });
