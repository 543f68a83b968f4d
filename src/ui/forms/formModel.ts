import type { DataError, Conflict } from '../../data/ports';
import type { Draft, Item, ListDefinition } from '../../schema/field';
import { formField, formOf, type FormField, type FormModel } from '../../schema/form';
import type { Problem } from '../../schema/validate';
import type { SavedDraft } from '../../data/drafts';
import type { DraftState } from './useAutosave';
import type { FormValue, FormValues } from './values';

/** The fields that a form shows: the list's own form, or those that were asked for, all of them at once. */
export function modelOf<L extends ListDefinition>(list: L, keys?: readonly (keyof L['fields'] & string)[]): FormModel {
  if (keys === undefined) return formOf(list);
  const main = keys.map((key) => {
    const field = list.fields[key];
    if (field === undefined) throw new Error(`${list.key} has no field ${key}`);
    return formField(key, field);
  });
  return { main, more: [] };
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

/** A rule of one form's own: the problems in what is written, by field. */
export type Check = (values: FormValues) => readonly Problem[];

/** What a form's own parts may read and change. */
export interface FormAccess {
  readonly values: FormValues;
  readonly change: (key: string, value: FormValue) => void;
  readonly problems: readonly Problem[];
}

export interface ItemFormState<L extends ListDefinition> extends FormAccess {
  readonly list: L;
  readonly isNew: boolean;
  readonly model: FormModel;
  readonly phase: Phase<L>;
  readonly draft: DraftState;
  /** The key that the add carries: the same draft is the same item, wherever it is sent from. */
  readonly clientKey: string;
  /** What differs from where the form began. */
  readonly changes: FormValues;
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
