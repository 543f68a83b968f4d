import * as React from 'react';
import type { FacetKey } from '../../../domain/search/document';
import { bankWords } from '../../../i18n/pages/bank';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { bankKinds, facetNames, type Chosen } from './bankUrl';
import { bankClasses as classes } from './bankStyles';
import { codesOf, isPart, termPart, useFacetWords, type FacetWords } from './facetWords';

export type FacetCounts = Readonly<Partial<Record<FacetKey, Readonly<Record<string, number>>>>>;

interface FacetsProps {
  /** Nothing where the server searches: it does not count, so every value that there may be is offered. */
  readonly counts: FacetCounts | undefined;
  readonly chosen: Chosen;
  readonly onChoose: (facet: FacetKey, value: string, isOn: boolean) => void;
  readonly className?: string;
}

/** So many values stand open; the rest, which are the rarer ones, behind a link. */
const openValues = 7;

/** What the hits are, in counts, and a way to narrow to each. */
export function Facets({ counts, chosen, onChoose, className }: FacetsProps): JSX.Element {
  const words = useFacetWords();
  return (
    <div className={`${classes.facets} ${className ?? ''}`}>
      {facetNames.map((facet) => (
        <Facet key={facet} facet={facet} words={words} counts={counts ? (counts[facet] ?? {}) : undefined} chosen={chosen[facet] ?? []} onChoose={onChoose}>
          {facet === 'kind' && <Terms words={words} counts={counts?.phase} chosen={chosen.phase ?? []} onChoose={onChoose} />}
        </Facet>
      ))}
    </div>
  );
}

interface FacetProps {
  readonly facet: FacetKey;
  readonly words: FacetWords;
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly chosen: readonly string[];
  readonly onChoose: FacetsProps['onChoose'];
  /** Stands under the insights, of which it is a part. */
  readonly children?: React.ReactNode;
}

function Facet({ facet, words, counts, chosen, onChoose, children }: FacetProps): JSX.Element | null {
  const { t } = useText(bankWords);
  const [showsAll, setShowsAll] = React.useState(false);
  const values = counts ? valuesOf(facet, counts, chosen) : [...new Set([...codesOf(facet), ...chosen])];
  if (values.length === 0) return null;
  const hidden = values.slice(openValues).filter((value) => !chosen.includes(value));
  const shown = showsAll ? values : values.filter((value) => !hidden.includes(value));
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.facetTitle}>{words.title(facet)}</legend>
      {shown.map((value) => (
        <React.Fragment key={value}>
          <Choice words={words} facet={facet} value={value} count={counts && (counts[value] ?? 0)} isChosen={chosen.includes(value)} onChoose={onChoose} />
          {value === 'knowledge' && children}
        </React.Fragment>
      ))}
      {hidden.length > 0 && (
        <button type="button" className={classes.link} aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('bank.facet.fewer') : t('bank.facet.more', { count: hidden.length })}
        </button>
      )}
    </fieldset>
  );
}

interface ChoiceProps extends Pick<FacetProps, 'facet' | 'words' | 'onChoose'> {
  readonly value: string;
  readonly count: number | undefined;
  readonly isChosen: boolean;
  readonly className?: string;
}

function Choice({ facet, words, value, count, isChosen, onChoose, className }: ChoiceProps): JSX.Element {
  const translator = useTranslator();
  return (
    <label className={`${classes.choice} ${className ?? ''}`}>
      <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(facet, value, event.target.checked)} />
      <span className={classes.choiceText}>{words.value(facet, value)}</span>
      {count !== undefined && <span className={classes.count}>{translator.number(count)}</span>}
    </label>
  );
}

/** The glossary: a part of the insights, and what many look for. */
function Terms({ words, counts, chosen, onChoose }: Pick<FacetProps, 'words' | 'counts' | 'chosen' | 'onChoose'>): JSX.Element | null {
  const isChosen = chosen.includes(termPart);
  if (counts && !counts[termPart] && !isChosen) return null;
  return (
    <Choice
      facet="phase"
      words={words}
      value={termPart}
      count={counts && (counts[termPart] ?? 0)}
      isChosen={isChosen}
      onChoose={onChoose}
      className={classes.part}
    />
  );
}

/** Kinds in their own order and years latest first; of the rest, what most have comes first. What is chosen stays, also when nothing has it. */
function valuesOf(facet: FacetKey, counts: Readonly<Record<string, number>>, chosen: readonly string[]): readonly string[] {
  const values = [...new Set([...Object.keys(counts).filter((value) => (counts[value] ?? 0) > 0), ...chosen])];
  if (facet === 'phase')
    return byCount(
      values.filter((value) => !isPart(value)),
      counts,
    );
  if (facet === 'kind') return bankKinds.filter((kind) => values.includes(kind));
  if (facet === 'horizon') return values.sort();
  if (facet === 'year') return values.sort((a, b) => b.localeCompare(a));
  return byCount(values, counts);
}

const byCount = (values: readonly string[], counts: Readonly<Record<string, number>>): readonly string[] =>
  [...values].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a.localeCompare(b));
