/**
 * Two owners who apply at the same moment would each make what neither has seen yet: SharePoint lets two views of a list
 * have one title, and a list's name is free again once it has its Swedish title. So whoever makes lists or views first
 * makes a list that says so. SharePoint lets two lists never have one title, which makes it a lock. It is removed at the
 * end; after a run that was cut off the same person's next run takes it over (docs/adr/0041).
 */
import type { Operation, SiteState } from '../data/administration';
import type { Step } from './steps';

const title = 'FramsynInstallation';
export const lockUrl = `Lists/${title}`;

export interface Holder {
  readonly name: string;
  readonly isMe: boolean;
}

/** Ends with the person's id on the site; the rest is for whoever finds the list. */
const describe = (me: SiteState['me']): string => `Finns medan ${me.title} installerar Framsyn. Ta bort listan om installationen har avbrutits. [${me.id}]`;

/** Who is at it; undefined when nobody is. */
export function holderOf({ places = [], me }: Pick<SiteState, 'places' | 'me'>): Holder | undefined {
  const lock = places.find(({ address }) => address === lockUrl);
  if (lock === undefined) return undefined;
  const [, name = '', id = ''] = /^Finns medan (.*) installerar Framsyn\. .*\[(\d+)\]$/.exec(lock.description) ?? [];
  return { name, isMe: Number(id) === me.id };
}

/** Everything else SharePoint makes once, however often it is asked. */
export const needsLock = (steps: readonly Step[]): boolean => steps.some(({ kind }) => kind === 'createList' || kind === 'createView');

export const locking = (me: SiteState['me']): Operation => ({
  kind: 'createList',
  title,
  properties: { Description: describe(me), EnableAttachments: false, EnableVersioning: false, OnQuickLaunch: false },
});
export const unlocking: Operation = { kind: 'deleteList', list: lockUrl };
