import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { signals } from '../../../schema/lists/signals';
import { useTranslator } from '../../app/services';
import { useWords } from '../../fields/words';
import { touch } from '../../theme/styles';
import { FilterShell } from '../../lists/ListSkeleton';
import { listClasses as classes } from '../../lists/listStyles';
import type { SignalFilters } from './signalUrl';

const ChoiceBox = React.lazy(() => import('../../forms/ChoiceBox'));
const MoreFilters = React.lazy(() => import('./MoreFilters'));

interface FilterBarProps {
  readonly filters: SignalFilters;
  /** `isTyping`: the step before is of no use to go back to. */
  readonly onChange: (filters: SignalFilters, isTyping?: boolean) => void;
}

const any = '';
/** So long a pause means that a word has been written. */
const typingPause = 300;
const filterNames = ['category', 'horizon', 'status', 'arrived', 'selection'] as const;
/** Those behind "Fler". */
const furtherNames = filterNames.slice(2);
/** Fluent lets the text of a wide button grow away from its icon. */
const centred = { textContainer: { flexGrow: 0 } };
const searchStyles = {
  root: { borderRadius: 4, height: 32, selectors: touch({ height: 44 }) },
  field: { fontSize: 14 },
  clearButton: { selectors: { '.ms-Button': { width: 32 } } },
};

export function FilterBar({ filters, onChange }: FilterBarProps): JSX.Element {
  const { t } = useTranslator();
  const words = useWords(signals);
  const [showsMore, setShowsMore] = React.useState(furtherNames.some((name) => filters[name] !== undefined));
  const [isUnfolded, setUnfolded] = React.useState(false);
  const chosen = filterNames.filter((name) => filters[name] !== undefined).length;
  const change =
    <Name extends keyof SignalFilters>(name: Name) =>
    (value: string): void =>
      onChange({ ...filters, [name]: value === any ? undefined : value });

  const choices = (field: 'category' | 'horizon', all: string) => [
    { key: any, text: all },
    ...Object.keys(signals.fields[field].settings.choices).map((code) => ({ key: code, text: words.choice(field, code) })),
  ];

  return (
    <div className={classes.bar} role="search" aria-label={t('signals.search')}>
      <SearchField text={filters.text ?? ''} onSearch={(text) => onChange({ ...filters, text: text === '' ? undefined : text }, true)} />
      <DefaultButton
        className={`${classes.onlyPhone} ${classes.primary}`}
        iconProps={{ iconName: 'Filter' }}
        styles={centred}
        aria-expanded={isUnfolded}
        text={chosen > 0 ? t('signals.filters.chosen', { count: chosen }) : t('signals.filters')}
        onClick={() => setUnfolded(!isUnfolded)}
      />
      <div className={`${classes.unfolded} ${isUnfolded ? '' : classes.folded}`}>
        <React.Suspense
          fallback={
            <>
              <FilterShell />
              <FilterShell />
            </>
          }
        >
          <ChoiceBox
            className={classes.filter}
            label={t('signals.category')}
            options={choices('category', t('signals.allCategories'))}
            selected={filters.category ?? any}
            onSelect={change('category')}
          />
          <ChoiceBox
            className={classes.filter}
            label={t('signals.horizon')}
            options={choices('horizon', t('signals.allHorizons'))}
            selected={filters.horizon ?? any}
            onSelect={change('horizon')}
          />
          {showsMore && (
            // Their own boundary: while they load, the button that opened them stays, and keeps the focus.
            <React.Suspense fallback={<FilterShell />}>
              <MoreFilters filters={filters} onChange={onChange} />
            </React.Suspense>
          )}
          <DefaultButton
            className={classes.primary}
            iconProps={{ iconName: 'Filter' }}
            text={t(showsMore ? 'signals.filters.fewer' : 'signals.filters.more')}
            ariaLabel={t(showsMore ? 'signals.filters.hideMore' : 'signals.filters.showMore')}
            aria-expanded={showsMore}
            onClick={() => setShowsMore(!showsMore)}
          />
        </React.Suspense>
      </div>
    </div>
  );
}

/** Typing shows at once; the search follows when the typing pauses, or on Enter. */
function SearchField({ text, onSearch }: { readonly text: string; readonly onSearch: (text: string) => void }): JSX.Element {
  const { t } = useTranslator();
  const [typed, setTyped] = React.useState(text);
  const search = React.useRef(onSearch);
  search.current = onSearch;
  React.useEffect(() => setTyped(text), [text]);
  React.useEffect(() => {
    if (typed.trim() === text) return undefined;
    const timer = window.setTimeout(() => search.current(typed.trim()), typingPause);
    return () => window.clearTimeout(timer);
  }, [typed, text]);
  return (
    <SearchBox
      className={classes.search}
      styles={searchStyles}
      disableAnimation
      placeholder={t('signals.search')}
      ariaLabel={t('signals.search')}
      clearButtonProps={{ ariaLabel: t('action.clearSearch') }}
      value={typed}
      onChange={(_event, value) => setTyped(value ?? '')}
      onSearch={(value: string) => onSearch(value.trim())}
    />
  );
}
