import * as React from 'react';
import { linkWords } from '../../i18n/pages/links';
import { effects } from '../../schema/lists/effects';
import { useText } from '../app/useText';
import ItemForm from '../forms/ItemForm';
import { useLinksChanged } from './useChain';

interface EffectFormProps {
  /** The activity that a new one came of; or the effect that is changed. */
  readonly writing: { readonly activity: number } | { readonly effect: number };
  readonly onClose: () => void;
}

/** What an activity has led to: the last step of the chain. */
export default function EffectForm({ writing, onClose }: EffectFormProps): JSX.Element {
  const { t } = useText(linkWords);
  const changed = useLinksChanged();
  return (
    <ItemForm
      list={effects}
      writing={'effect' in writing ? writing.effect : 'new'}
      titles={{ new: t('links.effect.add'), edit: t('links.effect.edit') }}
      fields={['title', 'status', 'measure', 'measuredOn', 'goal']}
      {...('activity' in writing ? { preset: { activity: writing.activity } } : {})}
      onSaved={changed}
      onClose={onClose}
    />
  );
}
