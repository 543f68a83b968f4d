import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import type { PlainKeyOf } from '../../../i18n';
import { trendWords } from '../../../i18n/pages/trends';
import { trends } from '../../../schema/lists/trends';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import ChoiceBox from '../../forms/ChoiceBox';
import { touch } from '../../theme/styles';
import { useTyping } from '../../lists/useTyping';
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

/** Fluent lets the text of a wide button grow away from its icon. */
const centred = { textContainer: { flexGrow: 0 } };
const searchStyles = {
  root: { borderRadius: 4, height: 32, selectors: touch({ height: 44 }) },
  field: { fontSize: 14 },
  clearButton: { selectors: { '.ms-Button': { width: 32 } } },
};

export function TrendFilterBar({ filters, onChange }: TrendFilterBarProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(trendWords);
  const words = useWords(trends);
  const further = filterNames.filter((name) => !first.includes(name));
  const [showsMore, setShowsMore] = React.useState(further.some((name) => filters[name] !== undefined));
  const [isUnfolded, setUnfolded] = React.useState(false);
  const search = (text: string): void => onChange({ ...filters, text: text === '' ? undefined : text }, true);
  const typing = useTyping(filters.text ?? '', search);
  const shown = showsMore ? filterNames : first;
  return (
    <div className={classes.bar} role="search" aria-label={t('trends.search')}>
      <SearchBox
        className={classes.search}
        styles={searchStyles}
        disableAnimation
        placeholder={t('trends.search')}
        ariaLabel={t('trends.search')}
        clearButtonProps={{ ariaLabel: common('action.clearSearch') }}
        value={typing.text}
        onChange={(_event, value) => typing.type(value ?? '')}
        onSearch={(value: string) => search(value.trim())}
      />
      <DefaultButton
        className={`${classes.onlyPhone} ${classes.primary}`}
        iconProps={{ iconName: 'Filter' }}
        styles={centred}
        aria-expanded={isUnfolded}
        text={t('trends.filters')}
        onClick={() => setUnfolded(!isUnfolded)}
      />
      <div className={`${classes.unfolded} ${isUnfolded ? '' : classes.folded}`}>
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
      </div>
    </div>
  );
}
