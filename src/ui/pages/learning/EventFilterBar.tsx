import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { yearsOf } from '../../../domain/learning/events';
import { learningWords } from '../../../i18n/pages/learning';
import { events } from '../../../schema/lists/events';
import { idIn } from '../../app/address';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import ChoiceBox from '../../forms/LazyChoiceBox';
import { FilterFrame } from '../../lists/FilterFrame';
import { listClasses as classes } from '../../lists/listStyles';
import { audienceCodes, typeCodes, type LearningEvent, type LearningFilters } from './learningUrl';
import type { Programme } from '../../learning/useLearning';

interface EventFilterBarProps {
  readonly filters: LearningFilters;
  readonly all: readonly LearningEvent[];
  readonly programmes: readonly Programme[];
  /** `isTyping`: the step before is of no use to go back to. */
  readonly onChange: (filters: LearningFilters, isTyping?: boolean) => void;
}

const any = '';

export function EventFilterBar({ filters, all, programmes, onChange }: EventFilterBarProps): JSX.Element {
  const { t } = useText(learningWords);
  const words = useWords(events);
  const years = [...new Set([...all.flatMap(yearsOf), ...(filters.year === undefined ? [] : [filters.year])])].sort((a, b) => b - a);
  const boxes = [
    { name: 'type', label: words.label('type'), all: t('learning.allTypes'), options: typeCodes.map((key) => ({ key, text: words.choice('type', key) })) },
    { name: 'audience', label: words.label('audience'), all: t('learning.allAudiences'), options: audienceCodes.map((key) => ({ key, text: words.choice('audience', key) })) }, // prettier-ignore
    { name: 'year', label: t('learning.year'), all: t('learning.allYears'), options: years.map((year) => ({ key: String(year), text: String(year) })) },
    { name: 'programme', label: words.label('programme'), all: t('learning.allProgrammes'), options: programmes.map(({ id, title }) => ({ key: String(id), text: title })) }, // prettier-ignore
  ] as const;
  const select = (name: (typeof boxes)[number]['name'], value: string): void => {
    const chosen = value === any ? undefined : name === 'year' || name === 'programme' ? idIn(value) : value;
    onChange({ ...filters, [name]: chosen });
  };
  return (
    <FilterFrame label={t('learning.search')} filtersLabel={t('learning.filters')} text={filters.text} onText={(text) => onChange({ ...filters, text }, true)}>
      {boxes
        .filter(({ name, options }) => name !== 'programme' || options.length > 0)
        .map(({ name, label, all: allText, options }) => (
          <ChoiceBox
            key={name}
            className={classes.filter}
            label={label}
            options={[{ key: any, text: allText }, ...options]}
            selected={filters[name] === undefined ? any : String(filters[name])}
            onSelect={(value) => select(name, value)}
          />
        ))}
      <DefaultButton
        className={classes.primary}
        toggle
        checked={filters.mine === true}
        text={t('learning.mine')}
        onClick={() => onChange({ ...filters, mine: filters.mine ? undefined : true })}
      />
    </FilterFrame>
  );
}
