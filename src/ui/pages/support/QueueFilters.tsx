import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { supportWords } from '../../../i18n/pages/support';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import ChoiceBox from '../../forms/LazyChoiceBox';
import { listClasses as classes } from '../../lists/listStyles';
import { hasFilters, kinds, states, type SupportFilters } from './supportUrl';

interface QueueFiltersProps {
  readonly filters: SupportFilters;
  readonly onChange: (filters: SupportFilters) => void;
}

const usual = '';

/** Which part of the queue is shown: state, what it is about, and whose it is. */
export function QueueFilters({ filters, onChange }: QueueFiltersProps): JSX.Element {
  const { t } = useText(supportWords);
  const words = useWords(supportRequests);
  const boxes = [
    {
      name: 'state',
      label: t('support.filter.state'),
      options: [
        { key: usual, text: t('support.filter.open') },
        ...states.map((code) => ({ key: code, text: words.choice('status', code) })),
        { key: 'alla', text: t('support.filter.all') },
      ],
    },
    {
      name: 'kind',
      label: t('support.filter.kind'),
      options: [{ key: usual, text: t('support.filter.anyKind') }, ...kinds.map((code) => ({ key: code, text: words.choice('kind', code) }))],
    },
    {
      name: 'whose',
      label: t('support.filter.whose'),
      options: [
        { key: usual, text: t('support.filter.anybody') },
        { key: 'svarar', text: t('support.filter.mine') },
        { key: 'fragade', text: t('support.filter.asked') },
      ],
    },
  ] as const;
  return (
    <div className={classes.bar} role="group" aria-label={t('support.filters')} style={{ marginTop: 12 }}>
      {boxes.map(({ name, label, options }) => (
        <ChoiceBox
          key={name}
          className={classes.filter}
          label={label}
          options={options}
          selected={filters[name] ?? usual}
          onSelect={(value) => onChange({ ...filters, [name]: value === usual ? undefined : value })}
        />
      ))}
      {hasFilters(filters) && <DefaultButton className={classes.primary} text={t('support.filter.clear')} onClick={() => onChange({})} />}
    </div>
  );
}
