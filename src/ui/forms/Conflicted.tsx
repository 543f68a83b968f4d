import * as React from 'react';
import type { Conflict } from '../../data/ports';
import type { ListDefinition } from '../../schema/field';
import { useTranslator } from '../app/services';
import { buttonClasses } from '../theme/buttons';
import { chosenChange, ConflictView, differences, type Describe, type Side } from './ConflictView';
import type { FormFrame } from './formFrame';
import type { ItemFormState } from './formModel';

interface ConflictedProps<L extends ListDefinition> {
  readonly form: ItemFormState<L>;
  readonly conflict: Conflict<L>;
  readonly describe?: Describe;
  readonly frame: FormFrame;
  readonly onClose: () => void;
}

/** Somebody saved first. Where both changed the same field, the person chooses; the rest goes together by itself. */
export function Conflicted<L extends ListDefinition>({ form, conflict, describe, frame: { Frame }, onClose }: ConflictedProps<L>): JSX.Element {
  const { t } = useTranslator();
  const { list } = form;
  const different = React.useMemo(() => differences(list, conflict), [list, conflict]);
  const [choices, setChoices] = React.useState<Readonly<Record<string, Side>>>(() => Object.fromEntries(different.map(({ key }) => [key, 'yours'])));
  const footer = (
    <>
      <button type="button" className={buttonClasses.primary} onClick={() => form.resolve(chosenChange(conflict, choices), conflict.theirs)}>
        {t('conflict.save')}
      </button>
      <button type="button" className={buttonClasses.outlined} onClick={form.backToWriting}>
        {t('conflict.back')}
      </button>
    </>
  );
  return (
    <Frame title={t('conflict.heading')} onClose={onClose} footer={footer}>
      <p>{different.length > 0 ? t('conflict.text', { count: different.length }) : t('conflict.same')}</p>
      <br />
      <ConflictView list={list} different={different} choices={choices} describe={describe} onChoose={(key, side) => setChoices({ ...choices, [key]: side })} />
    </Frame>
  );
}
