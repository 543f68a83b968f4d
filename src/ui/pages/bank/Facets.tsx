import * as React from 'react';
import type { FacetKey } from '../../../domain/search/document';
import { bankWords } from '../../../i18n/pages/bank';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { bankKinds, facetNames, type Chosen } from './bankUrl';
import { bankClasses as classes } from './bankStyles';
import { codesOf, useFacetWords } from './facetWords';

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
  return (
    <div className={`${classes.facets} ${className ?? ''}`}>
      {facetNames.map((facet) => (
        <Facet key={facet} facet={facet} counts={counts ? (counts[facet] ?? {}) : undefined} chosen={chosen[facet] ?? []} onChoose={onChoose} />
      ))}
    </div>
  );
}

interface FacetProps {
  readonly facet: FacetKey;
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly chosen: readonly string[];
  readonly onChoose: FacetsProps['onChoose'];
}

function Facet({ facet, counts, chosen, onChoose }: FacetProps): JSX.Element | null {
  const { t } = useText(bankWords);
  const translator = useTranslator();
  const words = useFacetWords();
  const [showsAll, setShowsAll] = React.useState(false);
  const values = counts ? valuesOf(facet, counts, chosen) : [...new Set([...codesOf(facet), ...chosen])];
  if (values.length === 0) return null;
  const hidden = values.slice(openValues).filter((value) => !chosen.includes(value));
  const shown = showsAll ? values : values.filter((value) => !hidden.includes(value));
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.facetTitle}>{words.title(facet)}</legend>
      {shown.map((value) => (
        <label key={value} className={classes.choice}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={(event) => onChoose(facet, value, event.target.checked)} />
          <span className={classes.choiceText}>{words.value(facet, value)}</span>
          {counts && <span className={classes.count}>{translator.number(counts[value] ?? 0)}</span>}
        </label>
      ))}
      {hidden.length > 0 && (
        <button type="button" className={classes.link} aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('bank.facet.fewer') : t('bank.facet.more', { count: hidden.length })}
        </button>
      )}
    </fieldset>
  );
}

/** Kinds in their own order and years latest first; of the rest, what most have comes first. What is chosen stays, also when nothing has it. */
function valuesOf(facet: FacetKey, counts: Readonly<Record<string, number>>, chosen: readonly string[]): readonly string[] {
  const values = [...new Set([...Object.keys(counts).filter((value) => (counts[value] ?? 0) > 0), ...chosen])];
  if (facet === 'kind') return bankKinds.filter((kind) => values.includes(kind));
  if (facet === 'horizon') return values.sort();
  if (facet === 'year') return values.sort((a, b) => b.localeCompare(a));
  return values.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a.localeCompare(b));
}
