import type { DataError, Conflict, Result } from '../../data/ports';
import type { Draft, Item, ListDefinition } from '../../schema/field';
import { formField, formOf, type FormField, type FormModel } from '../../schema/form';
import type { Problem } from '../../schema/validate';
import type { SavedDraft } from '../../data/drafts';
import type { DraftState } from './useAutosave';
import type { FormValue, FormValues } from './values';

/** The fields that a form shows: the list's own form, or those that were asked for, at once or behind "Fler fält". */
export function modelOf<L extends ListDefinition>(
  list: L,
  keys?: readonly (keyof L['fields'] & string)[],
  moreKeys: readonly (keyof L['fields'] & string)[] = [],
): FormModel {
  if (keys === undefined) return formOf(list);
  const draw = (key: keyof L['fields'] & string): FormField => {
    const field = list.fields[key];
    if (field === undefined) throw new Error(`${list.key} has no field ${key}`);
    return formField(key, field);
  };
  return { main: keys.map(draw), more: moreKeys.map(draw) };
}

export const shownIn = ({ main, more }: FormModel): readonly FormField[] => [...main, ...more];

export type Phase<L extends ListDefinition> =
  | { readonly kind: 'writing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly error: DataError }
  | { readonly kind: 'conflict'; readonly conflict: Conflict<L> }
  /** It is kept somewhere else than in this browser; the form has nothing more to do. */
  | { readonly kind: 'left' }
  | { readonly kind: 'sent'; readonly item: Item<L> };

/** A rule of one form's own: the problems in what is written, by field. `changes`: what differs from where the form began. */
export type Check = (values: FormValues, changes: FormValues) => readonly Problem[];

/** Not written, because of what the server has by now: what to put right, at the fields. */
export interface Unwritten {
  readonly kind: 'unwritten';
  readonly problems: readonly Problem[];
}

/** How a form's item is written where that takes more than the list's own repository. */
export interface Writer<L extends ListDefinition> {
  add(draft: Draft<L>, clientKey: string): Promise<Result<Item<L>, DataError | Unwritten>>;
  /** `before`: the item as the form knew it; `etag`: of the version that the change began with. */
  patch(before: Item<L>, change: Partial<Draft<L>>, etag: string): Promise<Result<Item<L>, DataError | Conflict<L>>>;
}

/** What something new begins with when it comes from elsewhere: a message in a chat, a row that waits. */
export interface Begun {
  /** What it is written about, where the preset does not point at it: its draft is that one's. */
  readonly about?: string;
  /** Fills what is empty, once, whenever it comes; it is not the person's text until they change something. */
  readonly given?: FormValues;
  /** The key that the add carries, where that is settled: sent from two places, it is one item. */
  readonly clientKey?: string;
}

/** What a form asks for besides the list's fields, and how it is written with them. */
export interface Besides<L extends ListDefinition> {
  /** Values that are kept in the draft and shown by `extra`, and are not the item's. */
  readonly besides?: FormValues;
  /** What those are called, where the summary of what is missing names them. */
  readonly besidesLabels?: Readonly<Record<string, string>>;
  readonly writer?: (values: FormValues) => Writer<L>;
  /** A rule about what others may have written meanwhile: asked of the server right before something is changed. */
  readonly lastCheck?: (values: FormValues, changes: FormValues) => Promise<readonly Problem[]>;
}

/** What a form's own parts may read and change. */
export interface FormAccess {
  readonly values: FormValues;
  readonly change: (key: string, value: FormValue) => void;
  readonly problems: readonly Problem[];
  /** What differs from where the form began. */
  readonly changes: FormValues;
}

export interface ItemFormState<L extends ListDefinition> extends FormAccess {
  readonly list: L;
  readonly isNew: boolean;
  readonly model: FormModel;
  readonly phase: Phase<L>;
  readonly draft: DraftState;
  /** The key that the add carries: the same draft is the same item, wherever it is sent from. */
  readonly clientKey: string;
  /** When the text in the form was found again, if it was. */
  readonly restoredFrom: string | undefined;
  readonly submit: () => void;
  /** After a conflict: what the person chose, over the version that is saved now. */
  readonly resolve: (chosen: Partial<Draft<L>>, theirs: Item<L>) => void;
  readonly backToWriting: () => void;
  readonly startOver: () => void;
  /** Goes on with another draft; what stands in the form is kept in the browser. */
  readonly goOnWith: (draft: Pick<SavedDraft, 'clientKey' | 'values'>) => void;
  /** The text is kept elsewhere: the browser's copy goes, and the form is done. */
  readonly leave: () => void;
}
