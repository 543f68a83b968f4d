import * as React from 'react';
import { addLink } from '../../../data/links/linkWrites';
import { trendWords } from '../../../i18n/pages/trends';
import { trends } from '../../../schema/lists/trends';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import ItemForm from '../../forms/ItemForm';
import { useLinksChanged } from '../../links/useChain';
import type { Trend } from './trendUrl';

interface TrendFormProps {
  readonly writing: 'new' | number;
  /** Spaningar that the new trend gathers once it is saved. */
  readonly gather: readonly number[];
  readonly onMade: (id: number) => void;
  readonly onClose: () => void;
}

/** The form of a trend; one that was asked for with spaningar takes them in when it is saved. */
export default function TrendForm({ writing, gather, onMade, onClose }: TrendFormProps): JSX.Element {
  const { t } = useText(trendWords);
  const { data, offer } = useServices();
  const changed = useLinksChanged();
  const isNew = writing === 'new';
  const made = React.useRef<Trend>();

  const take = async (trend: Trend): Promise<void> => {
    const to = { list: 'trends', id: trend.id } as const;
    const answers = await Promise.all(gather.map((id) => addLink(data, { from: { list: 'signals', id }, relation: 'klustrasI', to })));
    changed();
    offer({ text: answers.every(({ ok }) => ok) ? t('trends.gathered', { count: gather.length }) : t('trends.notGathered') });
  };
  const handleSaved = (trend: Trend): void => {
    made.current = isNew ? trend : undefined;
  };
  const handleClose = (): void => {
    if (!made.current) return onClose();
    onMade(made.current.id);
    if (gather.length > 0) void take(made.current);
  };
  return (
    <ItemForm
      list={trends}
      writing={writing}
      titles={{ new: t('trends.new'), edit: t('trends.edit') }}
      intro={isNew && gather.length > 0 ? t('trends.gathers', { count: gather.length }) : undefined}
      onSaved={handleSaved}
      onClose={handleClose}
    />
  );
}
