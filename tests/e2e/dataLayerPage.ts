/** What runs in the page: the product's data layer as a web part has it, and a door for the test to call it through. */
import { browserDraftStore, type DraftStore } from '../../src/data/drafts';
import type { DataSource, Repository } from '../../src/data/ports';
import { createSharePointDataSource, type SharePointOptions } from '../../src/data/sharepoint';
import type { ListDefinition } from '../../src/schema/field';
import { signals } from '../../src/schema/lists/signals';
import { everyKind } from '../fixtures/everyKind';

type Parts = 'conversation' | 'attachments';
export type RepositoryMethod = Exclude<keyof Repository<ListDefinition>, 'list' | Parts>;
/** A member of a part: 'conversation.say'. */
export type RepositoryPart = { [P in Parts]: `${P}.${keyof Repository<ListDefinition>[P] & string}` }[Parts];
export type Call =
  | { readonly list: string; readonly method: RepositoryMethod | RepositoryPart; readonly args: readonly unknown[] }
  | { readonly method: 'currentUser' | 'people' };

export interface DataLayerPage {
  /** Begins anew, as a page that has just been loaded does; the address of the site and the cookies are the page's own. */
  open(options: Pick<SharePointOptions, 'patience' | 'digest'>): void;
  /** All in one turn of the event loop, as components that mount together ask. */
  run(calls: readonly Call[]): Promise<unknown[]>;
  readonly drafts: DraftStore;
}

declare global {
  interface Window {
    dataLayer: DataLayerPage;
  }
}

const lists: Readonly<Record<string, ListDefinition>> = { signals, everyKind };
const siteUrl = `${window.location.origin}/sites/test`;
let source: DataSource = createSharePointDataSource({ siteUrl });

function answer(call: Call): Promise<unknown> {
  if (!('list' in call)) return call.method === 'people' ? source.people() : source.currentUser();
  const list = lists[call.list];
  if (list === undefined) throw new Error(`The page knows no list '${call.list}'.`);
  const method = call.method.split('.').reduce<unknown>((of, name) => (of as Readonly<Record<string, unknown>>)[name], source.repository(list));
  return (method as (...args: readonly unknown[]) => Promise<unknown>)(...call.args.map(received));
}

/** Bytes came as numbers, because what crosses into a page is JSON. */
function received(arg: unknown): unknown {
  return typeof arg === 'object' && arg !== null && 'bytes' in arg ? new Uint8Array(arg.bytes as number[]).buffer : arg;
}

window.dataLayer = {
  open: (options) => {
    source = createSharePointDataSource({ siteUrl, ...options });
  },
  run: (calls) => Promise.all(calls.map(answer)),
  drafts: browserDraftStore(() => window.localStorage, 'owner'),
};
