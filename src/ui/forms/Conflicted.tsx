import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { Conflict } from '../../data/ports';
import type { ListDefinition } from '../../schema/field';
import { useTranslator } from '../app/services';
import { chosenChange, ConflictView, differences, type Describe, type Side } from './ConflictView';
import { FormDialog } from './FormDialog';
import type { ItemFormState } from './formModel';

interface ConflictedProps<L extends ListDefinition> {
  readonly form: ItemFormState<L>;
  readonly conflict: Conflict<L>;
  readonly describe?: Describe;
  readonly onClose: () => void;
}

/** Somebody saved first. Where both changed the same field, the person chooses; the rest goes together by itself. */
export function Conflicted<L extends ListDefinition>({ form, conflict, describe, onClose }: ConflictedProps<L>): JSX.Element {
  const { t } = useTranslator();
  const { list } = form;
  const different = React.useMemo(() => differences(list, conflict), [list, conflict]);
  const [choices, setChoices] = React.useState<Readonly<Record<string, Side>>>(() => Object.fromEntries(different.map(({ key }) => [key, 'yours'])));
  const footer = (
    <>
      <PrimaryButton text={t('conflict.save')} onClick={() => form.resolve(chosenChange(conflict, choices), conflict.theirs)} />
      <DefaultButton text={t('conflict.back')} onClick={form.backToWriting} />
    </>
  );
  return (
    <FormDialog title={t('conflict.heading')} onClose={onClose} footer={footer}>
      <p>{different.length > 0 ? t('conflict.text', { count: different.length }) : t('conflict.same')}</p>
      <br />
      <ConflictView list={list} different={different} choices={choices} describe={describe} onChoose={(key, side) => setChoices({ ...choices, [key]: side })} />
    </FormDialog>
  );
}
