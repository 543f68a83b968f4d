import * as React from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Draft, Item, ListDefinition } from '../../schema/field';
import { formWords } from '../../i18n/pages/form';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { allControls } from './moreControls';
import type { Describe } from './ConflictView';
import { Editor } from './Editor';
import { dialogFrame } from './FormDialog';
import type { Besides, Check, FormAccess } from './formModel';

export interface ItemFormProps<L extends ListDefinition> extends Besides<L> {
  readonly list: L;
  /** A number: the item's id, which the form fetches. */
  readonly writing: 'new' | number;
  readonly titles: { readonly new: string; readonly edit: string };
  readonly intro?: React.ReactNode;
  /** Values that a new item has from the start; written with it. */
  readonly preset?: Partial<Draft<L>>;
  /** Only these fields, in this order, all of them shown at once; default: the schema's own form with "Fler fält". */
  readonly fields?: readonly (keyof L['fields'] & string)[];
  /** Besides `fields`: these stand behind "Fler fält". */
  readonly moreFields?: readonly (keyof L['fields'] & string)[];
  /** What the form has besides fields (a method's steps, a report's files): reads and changes values of the same draft. */
  readonly extra?: (form: FormAccess) => React.ReactNode;
  /** What stands right below a field, by its key. */
  readonly below?: (form: FormAccess) => Readonly<Record<string, React.ReactNode>>;
  /** A value in words for the view of a conflict, where the field's kind cannot give them. */
  readonly describe?: Describe;
  /** What keeps the form from being sent besides the schema's own rules: what stands in `extra`. */
  readonly check?: Check;
  /** What something new is written about, where the preset does not point at it: its draft is that one's. */
  readonly about?: string;
  readonly sendLabel?: string;
  readonly onClose: () => void;
  /** After it is saved; the form then closes itself and the app says "Sparat". */
  readonly onSaved?: (item: Item<L>) => void;
}

/**
 * The form of any list. It keeps a draft in the browser, shows what is wrong and where, and lets two people who change
 * the same item choose. What is read under `[list.key, …]` is asked for again once it is saved.
 */
export default function ItemForm<L extends ListDefinition>({ list, intro, extra, below, sendLabel, ...props }: ItemFormProps<L>): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(formWords);
  const client = useQueryClient();
  const remember = (item: Item<L>): void => {
    client.setQueryData([list.key, 'one', item.id], item);
    void client.invalidateQueries([list.key]);
  };
  return (
    <Editor
      {...props}
      list={list}
      frame={dialogFrame}
      parts={(form) => ({
        controls: allControls,
        intro,
        extra,
        below: below?.(form),
        sendLabel: sendLabel ?? (form.isNew ? t('itemForm.send') : common('form.save')),
        notSaved: form.isNew ? t('itemForm.notSaved') : common('form.notSavedChange'),
        noChoice: t('itemForm.noChoice'),
      })}
      loadingText={t('itemForm.loading')}
      savedText={(isNew) => (isNew ? t('itemForm.saved') : common('form.saved'))}
      remember={remember}
    />
  );
}
