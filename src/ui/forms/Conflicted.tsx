import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { Conflict } from '../../data/ports';
import type { signals } from '../../schema/lists/signals';
import { useTranslator } from '../app/services';
import { chosenChange, ConflictView, differences, type Side } from './ConflictView';
import { FormDialog } from './FormDialog';
import type { SignalFormState } from './useSignalForm';

interface ConflictedProps {
  readonly conflict: Conflict<typeof signals>;
  readonly onResolve: SignalFormState['resolve'];
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Somebody saved first. Where both changed the same field, the person chooses; the rest goes together by itself. */
export function Conflicted({ conflict, onResolve, onBack, onClose }: ConflictedProps): JSX.Element {
  const { t } = useTranslator();
  const different = React.useMemo(() => differences(conflict), [conflict]);
  const [choices, setChoices] = React.useState<Readonly<Record<string, Side>>>(() => Object.fromEntries(different.map(({ key }) => [key, 'yours'])));
  const footer = (
    <>
      <PrimaryButton text={t('conflict.save')} onClick={() => onResolve(chosenChange(conflict, choices), conflict.theirs)} />
      <DefaultButton text={t('conflict.back')} onClick={onBack} />
    </>
  );
  return (
    <FormDialog title={t('conflict.heading')} onClose={onClose} footer={footer}>
      <p>{different.length > 0 ? t('conflict.text', { count: different.length }) : t('conflict.same')}</p>
      <br />
      <ConflictView different={different} choices={choices} onChoose={(key, side) => setChoices({ ...choices, [key]: side })} />
    </FormDialog>
  );
}
