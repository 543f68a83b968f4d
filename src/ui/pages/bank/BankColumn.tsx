import * as React from 'react';
import { bankWords } from '../../../i18n/pages/bank';
import { useTranslator } from '../../app/services';
import { useSeen, type Seen } from '../../app/useSeen';
import { useText } from '../../app/useText';
import { SavedViews } from '../../lists/SavedViews';
import { AddMenu } from './AddMenu';
import { BankBody } from './BankBody';
import { EmptyBank } from './BankStates';
import { bankClasses as classes } from './bankStyles';
import { bankPath, isNarrowed, picks, viewUrl, type BankView, type Chosen } from './bankUrl';
import { Picker } from '../../methods/Picker';
import { SearchField } from './BankTools';
import { useHits, type BankQuery, type Hits, type UsedBank } from './useBank';

export interface BankColumnProps {
  readonly used: UsedBank;
  readonly view: BankView;
  /** As it stands in the box: a blank after a word says that the word is whole. */
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly hasFacetsBeside: boolean;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly go: (change: Partial<BankView>, replace?: boolean) => void;
  readonly onClose: () => void;
}

/** What the hits column knows besides what the page does. */
export interface Found {
  readonly chosen: Chosen;
  readonly seen: Seen;
  readonly hits: Hits | undefined;
  readonly isPending: boolean;
  readonly newCount: number | undefined;
}

/** Asks the bank for what the view shows. While the picker is in effect, that is methods. */
function useFound({ used, view, typed }: Pick<BankColumnProps, 'used' | 'view' | 'typed'>): Found {
  const seen = useSeen(bankPath);
  const chosen: Chosen = picks(view) ? { ...view.chosen, kind: ['methods'] } : view.chosen;
  const query: BankQuery = { text: typed, filters: chosen, sort: view.sort, ...(view.onlyNew && seen.since ? { changedSince: seen.since } : {}) };
  const { hits, isPending } = useHits(used, query);
  const fresh = useHits(used, seen.since === undefined ? undefined : { text: '', filters: {}, sort: 'newest', changedSince: seen.since });
  return { chosen, seen, hits, isPending, newCount: fresh.hits?.total };
}

/** Heading, search, picker, facets and hits; or, in their place, why there are none. */
export function BankColumn(props: BankColumnProps): JSX.Element {
  const { used, view, typed, onType, go } = props;
  const translator = useTranslator();
  const { t } = useText(bankWords);
  const found = useFound(props);
  const { phase, left, error } = used.state;
  const isUnused = phase === 'ready' && !error && left.length === 0 && found.hits?.total === 0 && !found.isPending && !isNarrowed(view) && !picks(view);
  return (
    <div className={classes.column}>
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>{translator.t('page.bank')}</h1>
          <p className={classes.purpose}>{t('bank.purpose')}</p>
        </div>
        {!isUnused && (
          <div className={classes.headActions}>
            <SavedViews page={bankPath} address={viewUrl({ ...view, open: undefined, writing: undefined })} />
            <AddMenu onWrite={(kind) => go({ writing: { kind, id: 'new' } })} />
          </div>
        )}
      </div>
      {isUnused ? (
        <EmptyBank onWrite={(kind) => go({ writing: { kind, id: 'new' } })} />
      ) : (
        <>
          <SearchField text={typed} onType={onType} />
          <Picker wish={view.wish} isOn={picks(view)} onChange={(wish) => go({ wish, showsOthers: false }, picks(view))} />
          <BankBody {...props} {...found} />
        </>
      )}
    </div>
  );
}
