import * as React from 'react';
import { snippet, type BankDocument, type BankKind } from '../../../domain/search';
import { bankWords } from '../../../i18n/pages/bank';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import type { RowPlace } from '../../lists/VirtualList';
import { Marked } from '../../methods/Marked';
import { Icon } from '../../theme/icons';
import { bankClasses as classes } from './bankStyles';
import { isPart, oneKeys, termPart, type FacetWords } from './facetWords';

export const rowId = ({ kind, id }: { readonly kind: BankKind; readonly id: number }): string => `framsyn-bank-${kind}-${id}`;

/** So much of a long text is shown in its row: two lines. */
const textLength = 140;
/** What a row says of an item, besides its kind. */
const said = ['phase', 'category', 'horizon', 'year', 'language', 'theme'] as const;

/** Most of it is in Swedish, and whether it is a term is said with the kind. */
const goesWithoutSaying = (value: string): boolean => value === 'sv' || isPart(value);

interface BankRowProps {
  readonly document: BankDocument;
  readonly words: FacetWords;
  readonly query: string;
  readonly to: AppUrl;
  readonly isOpen: boolean;
  readonly isNew: boolean;
  readonly place: RowPlace;
  readonly onOpen: (event: React.MouseEvent) => void;
}

/** One hit: what was sought is marked in its title and in the part of its text that answers best. The whole row is the link. */
export const BankRow = React.memo(function BankRow({ document, words, query, to, isOpen, isNew, place, onOpen }: BankRowProps): JSX.Element {
  const { t } = useText(bankWords);
  const translator = useTranslator();
  const { kind, facets } = document;
  const isTerm = facets.phase?.includes(termPart) === true;
  const details = said.flatMap((facet) =>
    (facets[facet] ?? [])
      .filter((value) => !goesWithoutSaying(value))
      .slice(0, 3)
      .map((value) => words.value(facet, value, kind)),
  );
  const facts = [t(isTerm ? 'bank.one.terms' : oneKeys[kind]), ...details];
  const states = (facets.status ?? []).map((value) => words.value('status', value, kind));
  return (
    <AppLink
      id={rowId(document)}
      to={to}
      replace={isOpen}
      className={`${classes.row} ${place.isFixed ? classes.fixedRow : ''}`}
      aria-current={isOpen ? 'true' : undefined}
      onFollow={onOpen}
      {...place.link}
    >
      <span>
        <span className={classes.rowTitle}>
          <Marked text={document.title} query={query} />
        </span>
        <span className={classes.rowText}>
          <Marked text={snippet(document.body, query, textLength)} query={query} />
        </span>
        <span className={classes.rowMeta}>{facts.join(' · ')}</span>
      </span>
      <span className={classes.rowState}>
        {isNew && (
          <span className={classes.state}>
            <Icon name="info" size={15} />
            {t('bank.new')}
          </span>
        )}
        {states.map((state) => (
          <span key={state}>{state}</span>
        ))}
        <span>{translator.date(document.modified)}</span>
      </span>
    </AppLink>
  );
});

const much = 'Framsyn '.repeat(40);
const nothing = (): void => undefined;
const fullest: BankDocument = {
  kind: 'publications',
  id: 0,
  title: much,
  body: much,
  facets: { theme: [much], status: ['ny'] },
  modified: '2026-03-17T00:00:00Z',
  created: '2026-03-17T00:00:00Z',
};

/** As much as a row can hold, for its height. */
export const FullestRow = ({ words }: { readonly words: FacetWords }): JSX.Element => (
  <BankRow document={fullest} words={words} query="" to="/" isOpen={false} isNew place={{ link: { tabIndex: -1 }, isFixed: true }} onOpen={nothing} />
);
