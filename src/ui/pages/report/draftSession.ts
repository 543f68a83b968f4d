/**
 * Somebody edits a draft: what is written is kept in the browser at once and sent at each pause. What others have written
 * meanwhile goes together with it; where both have changed the same thing, the person is asked. Nothing is sent over what
 * nobody has seen.
 */
import type { DraftStore } from '../../../data/drafts';
import type { DataError, DataSource } from '../../../data/ports';
import { saveEdits, type ReportDraft } from '../../../data/report/drafts';
import { editsIn, noEdits, type ReportEdits } from '../../../domain/report/edits';
import { chosenEdits, mergeEdits, sameEdits, type MergedEdits, type Side } from '../../../domain/report/mergeEdits';

/** saved: the server has it all. waiting: it will be sent at the next pause. failed: it is kept here until it can be sent. */
export type Saving = 'saved' | 'waiting' | 'saving' | 'failed';

export interface SessionState {
  /** As the server has it, as far as is known. */
  readonly draft: ReportDraft;
  readonly edits: ReportEdits;
  readonly saving: Saving;
  /** ISO 8601; when the server last took something. */
  readonly savedAt?: string;
  readonly error?: DataError;
  /** Both have changed the same thing; what is written waits for the answer. */
  readonly clash?: MergedEdits;
  /** Somebody else's changes came in and stand beside mine. */
  readonly isJoined: boolean;
  readonly canUndo: boolean;
  /** What the list holds is not edits at all: nothing is written before the person has said so. */
  readonly isUnreadable: boolean;
}

export interface DraftSession {
  readonly state: () => SessionState;
  /** `about` names what is written in, so that a text that is typed is one step back. */
  change(edits: ReportEdits, about: string): void;
  undo(): void;
  /** True when the server has everything. */
  save(): Promise<boolean>;
  choose(choices: Readonly<Record<string, Side>>): void;
  /** The draft as somebody else left it. */
  meet(draft: ReportDraft): void;
  /** Begins again where the list holds no edits. */
  beginAgain(): void;
  dispose(): void;
}

interface Surroundings {
  readonly data: DataSource;
  readonly drafts: DraftStore;
  readonly now: () => Date;
  readonly notify: (state: SessionState) => void;
  /** The server has taken something; told also when nobody looks any more. */
  readonly onSaved: (draft: ReportDraft) => void;
  /** Milliseconds without a change before it is sent. */
  readonly pause?: number;
}

/** SharePoint counts an item's versions in its ETag, '"{guid},3"'; its time has whole seconds only, and two may save in one. */
const versionIn = ({ etag }: ReportDraft): number => Number(/(\d+)"?$/.exec(etag)?.[1] ?? 0);

const form = 'report.draft';
const keyOf = ({ id }: ReportDraft): string => `report-draft-${id}`;
const readable = (text: string | undefined): ReportEdits => {
  const found = editsIn(text);
  return found === 'unreadable' ? noEdits : found;
};
const isDamaged = ({ edits }: ReportDraft): boolean => editsIn(edits) === 'unreadable';
const keptEdits = (value: unknown): ReportEdits => readable(JSON.stringify(value ?? {}));

/** What the list holds, with what was written here the last time and never came there. */
function beginning(opened: ReportDraft, drafts: DraftStore): { readonly edits: ReportEdits; readonly clash: MergedEdits | undefined } {
  const edits = readable(opened.edits);
  const kept = drafts.load(form, keyOf(opened));
  if (!kept.ok || kept.value === undefined) return { edits, clash: undefined };
  if (isDamaged(opened)) return { edits: keptEdits(kept.value.values['edits']), clash: undefined };
  const merged = mergeEdits(keptEdits(kept.value.values['base']), keptEdits(kept.value.values['edits']), edits);
  return { edits: merged.edits, clash: merged.clashes.length === 0 ? undefined : merged };
}

/** Those that are something. */
const given = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };

export function createDraftSession({ data, drafts, now, notify, onSaved, pause = 1_200 }: Surroundings, opened: ReportDraft): DraftSession {
  let draft = opened;
  let base = readable(opened.edits);
  let { edits, clash } = beginning(opened, drafts);
  let error: DataError | undefined;
  let saving: Saving = 'saved';
  let savedAt: string | undefined;
  let isJoined = false;
  let isUnreadable = isDamaged(opened);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<boolean> | undefined;
  let [isOver, isStepped] = [false, false];
  const past: { readonly edits: ReportEdits; readonly about: string }[] = [];

  const state = (): SessionState => ({
    draft,
    edits,
    saving,
    isJoined,
    isUnreadable,
    canUndo: past.length > 0,
    ...given({ savedAt, error, clash }),
  });
  const tell = (): void => {
    if (!isOver) notify(state());
  };
  const isClean = (): boolean => sameEdits(edits, base);
  const keep = (): void => {
    if (isClean()) drafts.discard(form, keyOf(draft));
    else drafts.save({ form, clientKey: keyOf(draft), values: { edits, base }, etag: draft.etag });
  };
  const later = (): void => {
    clearTimeout(timer);
    saving = 'waiting';
    timer = setTimeout(() => void save(), pause);
  };
  /** Mine and theirs together; true when nobody has to be asked. */
  const join = (theirs: ReportDraft): boolean => {
    // What somebody has damaged by hand has taken nothing of mine away, and is not written over unasked.
    if (isDamaged(theirs)) {
      [draft, base, isUnreadable] = [theirs, noEdits, true];
      keep();
      return false;
    }
    const merged = mergeEdits(base, edits, readable(theirs.edits));
    draft = theirs;
    base = readable(theirs.edits);
    isJoined = !sameEdits(merged.edits, edits);
    edits = merged.edits;
    past.length = 0; // a step back would take away what the other has written
    clash = merged.clashes.length === 0 ? undefined : merged;
    keep();
    return clash === undefined;
  };

  const send = async (): Promise<boolean> => {
    const sent = edits;
    saving = 'saving';
    tell();
    const answer = await saveEdits(data, draft, sent);
    if (answer.ok) {
      [draft, base, error] = [answer.value, sent, undefined];
      savedAt = now().toISOString();
      saving = isClean() ? 'saved' : 'waiting';
      keep();
      onSaved(draft);
      return true;
    }
    const theirs = 'theirs' in answer.error ? answer.error.theirs : undefined;
    if (theirs !== undefined && theirs.status === 'oppet' && join(theirs)) return true;
    saving = 'failed';
    error = theirs !== undefined && theirs.status === 'oppet' ? undefined : answer.error;
    if (theirs !== undefined) draft = theirs;
    return false;
  };
  const sendAll = async (): Promise<boolean> => {
    let isSent = true;
    while (isSent && !isClean() && clash === undefined) isSent = await send();
    if (isClean()) saving = 'saved';
    tell();
    return isSent && isClean();
  };
  const save = async (): Promise<boolean> => {
    clearTimeout(timer);
    if (isUnreadable || clash !== undefined || draft.status !== 'oppet') return false;
    sending ??= sendAll().finally(() => (sending = undefined));
    return sending;
  };
  const set = (next: ReportEdits): void => {
    edits = next;
    keep();
    later();
    tell();
  };

  if (!isUnreadable && clash === undefined && !isClean()) later();

  return {
    state,
    change: (next, about) => {
      if (isStepped || past[past.length - 1]?.about !== about) past.push({ edits, about });
      isStepped = false;
      isJoined = false;
      set(next);
    },
    undo: () => {
      const last = past.pop();
      isStepped = true;
      if (last !== undefined) set(last.edits);
    },
    save,
    choose: (choices) => {
      if (clash === undefined) return;
      edits = chosenEdits({ edits, clashes: clash.clashes }, choices); // what was written meanwhile stays
      clash = undefined;
      keep();
      tell();
      void save();
    },
    meet: (theirs) => {
      if (theirs.etag === draft.etag || versionIn(theirs) < versionIn(draft) || sending !== undefined) return;
      if (join(theirs) && !isClean()) later();
      tell();
    },
    beginAgain: () => {
      isUnreadable = false;
      if (!isClean()) later();
      tell();
    },
    dispose: () => {
      isOver = true;
      clearTimeout(timer);
      if (!isClean() && clash === undefined) void save();
    },
  };
}
