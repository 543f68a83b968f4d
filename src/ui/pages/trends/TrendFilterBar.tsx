import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { PlainKeyOf } from '../../../i18n';
import { trendWords } from '../../../i18n/pages/trends';
import { trends } from '../../../schema/lists/trends';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import ChoiceBox from '../../forms/LazyChoiceBox';
import { FilterFrame } from '../../lists/FilterFrame';
import { listClasses as classes } from '../../lists/listStyles';
import { codesOf, filterNames, type FilterName, type TrendFilters } from './trendUrl';

interface TrendFilterBarProps {
  readonly filters: TrendFilters;
  /** `isTyping`: the step before is of no use to go back to. */
  readonly onChange: (filters: TrendFilters, isTyping?: boolean) => void;
}

const any = '';
const allKeys = {
  level: 'trends.allLevels',
  category: 'trends.allCategories',
  readiness: 'trends.allReadiness',
  horizon: 'trends.allHorizons',
  status: 'trends.notArchived',
} satisfies Record<FilterName, PlainKeyOf<(typeof trendWords)['sv']>>;
/** The others stand behind "Fler". */
const first: readonly FilterName[] = ['level', 'category'];

export function TrendFilterBar({ filters, onChange }: TrendFilterBarProps): JSX.Element {
  const { t } = useText(trendWords);
  const words = useWords(trends);
  const further = filterNames.filter((name) => !first.includes(name));
  const [showsMore, setShowsMore] = React.useState(further.some((name) => filters[name] !== undefined));
  const shown = showsMore ? filterNames : first;
  return (
    <FilterFrame label={t('trends.search')} filtersLabel={t('trends.filters')} text={filters.text} onText={(text) => onChange({ ...filters, text }, true)}>
      {shown.map((name) => (
        <ChoiceBox
          key={name}
          className={classes.filter}
          label={words.label(name)}
          options={[{ key: any, text: t(allKeys[name]) }, ...codesOf(name).map((code) => ({ key: code, text: words.choice(name, code) }))]}
          selected={filters[name] ?? any}
          onSelect={(value) => onChange({ ...filters, [name]: value === any ? undefined : value })}
        />
      ))}
      <DefaultButton
        className={classes.primary}
        iconProps={{ iconName: 'Filter' }}
        text={t(showsMore ? 'trends.fewer' : 'trends.more')}
        ariaLabel={t(showsMore ? 'trends.hideMore' : 'trends.showMore')}
        aria-expanded={showsMore}
        onClick={() => setShowsMore(!showsMore)}
      />
    </FilterFrame>
  );
}
