import * as React from 'react';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { bankWords } from '../../../i18n/pages/bank';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { Icon } from '../../theme/icons';
import { touch } from '../../theme/styles';
import { bankClasses as classes } from './bankStyles';
import { bankSorts, facetNames, type BankSort, type BankView, type Chosen } from './bankUrl';
import { useFacetWords } from './facetWords';

const searchStyles = {
  root: { borderRadius: 4, height: 32, selectors: touch({ height: 44 }) },
  field: { fontSize: 14 },
  clearButton: { selectors: { '.ms-Button': { width: 32 } } },
};

/** Each keystroke is answered: the text is the page's own until the address follows. */
export function SearchField({ text, onType }: { readonly text: string; readonly onType: (text: string) => void }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(bankWords);
  return (
    <div role="search" aria-label={t('bank.search')}>
      <SearchBox
        className={classes.search}
        styles={searchStyles}
        disableAnimation
        placeholder={t('bank.search')}
        ariaLabel={t('bank.search')}
        clearButtonProps={{ ariaLabel: translator.t('action.clearSearch') }}
        value={text}
        onChange={(_event, value) => onType(value ?? '')}
      />
    </div>
  );
}

const sortKeys = { relevance: 'bank.sort.relevance', newest: 'bank.sort.newest', title: 'bank.sort.title' } as const satisfies Record<BankSort, string>;
/** So long a pause means that somebody listens for the count. */
const speakingPause = 600;

interface SummaryProps {
  readonly view: BankView;
  readonly count: string;
  readonly onChosen: (chosen: Chosen) => void;
  readonly onSort: (sort: BankSort) => void;
  /** Tools for what was found. */
  readonly children?: React.ReactNode;
}

/** What is chosen, how many that leaves, and in which order they stand. */
export function Summary({ view, count, onChosen, onSort, children }: SummaryProps): JSX.Element {
  const { t } = useText(bankWords);
  // Without words there is no best hit: the newest come first then.
  const hasWords = view.text.trim() !== '';
  const offered = hasWords ? bankSorts : bankSorts.filter((sort) => sort !== 'relevance');
  const current = hasWords || view.sort !== 'relevance' ? view.sort : 'newest';
  return (
    <div className={classes.under}>
      <Chips chosen={view.chosen} onChosen={onChosen} />
      <span aria-hidden="true">{count}</span>
      <Spoken text={count} />
      {children}
      <div className={classes.sorts} role="group" aria-label={t('bank.sort')}>
        {offered.map((sort) => (
          <button key={sort} type="button" className={classes.sort} aria-pressed={current === sort} onClick={() => onSort(sort)}>
            {t(sortKeys[sort])}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The same words for those who listen, once the typing pauses. */
function Spoken({ text }: { readonly text: string }): JSX.Element {
  const [spoken, setSpoken] = React.useState('');
  React.useEffect(() => {
    const timer = window.setTimeout(() => setSpoken(text), speakingPause);
    return () => window.clearTimeout(timer);
  }, [text]);
  return (
    <span role="status" className={classes.spoken}>
      {spoken}
    </span>
  );
}

function Chips({ chosen, onChosen }: { readonly chosen: Chosen; readonly onChosen: (chosen: Chosen) => void }): JSX.Element | null {
  const { t } = useText(bankWords);
  const words = useFacetWords();
  const list = React.useRef<HTMLSpanElement>(null);
  const chips = facetNames.flatMap((facet) => (chosen[facet] ?? []).map((value) => ({ facet, value, text: words.value(facet, value) })));
  if (chips.length === 0) return null;
  const remove = (index: number): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const { facet, value } = chips[index]!;
    (buttons[index + 1] ?? buttons[index - 1] ?? document.querySelector<HTMLElement>('[role="searchbox"]'))?.focus(); // the chip that has the focus goes away
    onChosen({ ...chosen, [facet]: chosen[facet]?.filter((other) => other !== value) });
  };
  return (
    <span ref={list} className={classes.chips}>
      {chips.map(({ facet, value, text }, index) => (
        <button
          key={`${facet}.${value}`}
          type="button"
          className={classes.chip}
          aria-label={t('bank.filter.remove', { name: text })}
          onClick={() => remove(index)}
        >
          <span className={classes.chipText}>{text}</span>
          <Icon name="cancel" size={12} />
        </button>
      ))}
      {chips.length > 1 && (
        <button type="button" className={classes.link} onClick={() => onChosen({})}>
          {t('bank.filters.clear')}
        </button>
      )}
    </span>
  );
}
