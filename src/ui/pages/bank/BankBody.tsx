import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import type { BankKind } from '../../../domain/search';
import { bankWords } from '../../../i18n/pages/bank';
import { useText } from '../../app/useText';
import { NewSince } from '../../lists/NewSince';
import { methodUrl } from '../method/methodUrl';
import type { BankColumnProps, Found } from './BankColumn';
import { BankHits } from './BankHits';
import { BankSkeleton } from './BankSkeleton';
import { BankNotices, NoHits } from './BankStates';
import { bankClasses as classes } from './bankStyles';
import { Summary } from './BankTools';
import { bankKinds, emptyView, isNarrowed, picks, viewUrl, withChoice } from './bankUrl';
import { Facets } from './Facets';
import type { Hits } from './useBank';

const BankExport = React.lazy(() => import('./BankExport'));
const PickedMethods = React.lazy(() => import('./PickedMethods'));

type BankBodyProps = BankColumnProps & Found;

/** Facets, and beside or below them what was found. */
export function BankBody(props: BankBodyProps): JSX.Element {
  const { view, go, hits, chosen, hasFacetsBeside } = props;
  const { t } = useText(bankWords);
  const [isUnfolded, setUnfolded] = React.useState(false);
  const count = Object.values(view.chosen).reduce((sum, values) => sum + (values?.length ?? 0), 0);
  const choose: React.ComponentProps<typeof Facets>['onChoose'] = (facet, value, isOn) =>
    // Another kind than methods: time and group say nothing of it.
    go({
      chosen: facet === 'kind' || !picks(view) ? withChoice(chosen, facet, value, isOn) : withChoice(view.chosen, facet, value, isOn),
      ...(facet === 'kind' ? { wish: {} } : {}),
    });
  const facets = hits && (
    <Facets
      counts={props.used.state.mode === 'server' ? undefined : hits.facets}
      chosen={chosen}
      onChoose={choose}
      className={hasFacetsBeside ? undefined : classes.unfolded}
    />
  );
  return (
    <div className={`${classes.body} ${hasFacetsBeside ? classes.withFacets : ''}`}>
      {hasFacetsBeside ? (
        (facets ?? <div />)
      ) : (
        <div className={classes.foldedFacets}>
          <DefaultButton
            className={classes.button}
            iconProps={{ iconName: 'Filter' }}
            aria-expanded={isUnfolded}
            text={count > 0 ? t('bank.filters.chosen', { count }) : t('bank.filters')}
            onClick={() => setUnfolded(!isUnfolded)}
          />
          {isUnfolded && facets}
        </div>
      )}
      <div>
        <NewSince
          seen={props.seen}
          count={props.newCount}
          isOn={view.onlyNew}
          toNew={viewUrl({ ...emptyView, onlyNew: true, sort: 'newest' })}
          toAll={viewUrl({ ...view, onlyNew: false, sort: 'relevance' })}
        />
        <BankNotices used={props.used} />
        {picks(view) ? <Picked {...props} /> : <Listed {...props} />}
      </div>
    </div>
  );
}

function Picked({ view, hits }: BankBodyProps): JSX.Element {
  const isFiltered = isNarrowed({ ...view, chosen: { ...view.chosen, kind: undefined } });
  const ids = React.useMemo(() => (isFiltered && hits ? idsOf(hits) : undefined), [isFiltered, hits]);
  return (
    <React.Suspense fallback={<BankSkeleton />}>
      <PickedMethods
        view={view}
        ids={ids}
        toOthers={(showsOthers) => viewUrl({ ...view, showsOthers })}
        methodUrl={(id) => methodUrl({ open: id, minutes: view.wish.minutes, participants: view.wish.participants })}
      />
    </React.Suspense>
  );
}

function Export({ hits, view }: Pick<BankBodyProps, 'hits' | 'view'>): JSX.Element | null {
  if (!hits || hits.total === 0) return null;
  return (
    <React.Suspense fallback={null}>
      <BankExport hits={hits} only={onlyKind(view)} />
    </React.Suspense>
  );
}

/** The kind that the view is narrowed to, when it is one. */
function onlyKind({ chosen: { kind = [] } }: BankColumnProps['view']): BankKind | undefined {
  return kind.length === 1 ? bankKinds.find((one) => one === kind[0]) : undefined;
}

const idsOf = (hits: Hits): ReadonlySet<number> => new Set(Array.from({ length: hits.total }, (_, index) => hits.at(index)?.id ?? 0));

function Listed({ used, view, typed, hits, isPending, seen, titleRef, go, onClose }: BankBodyProps): JSX.Element {
  const { t } = useText(bankWords);
  const isReady = used.state.phase === 'ready';
  const counted = hits === undefined ? t('bank.searching') : t(isNarrowed(view) ? 'bank.count' : 'bank.count.all', { count: hits.total });
  return (
    <>
      <Summary
        view={view}
        count={isReady || hits === undefined ? counted : t('bank.count.soFar', { text: counted })}
        onChosen={(chosen) => go({ chosen })}
        onSort={(sort) => go({ sort })}
      >
        {isReady && <Export hits={hits} view={view} />}
      </Summary>
      {hits?.hasSlips && <p className={classes.notice}>{t('bank.fuzzy', { text: view.text })}</p>}
      {hits && hits.total > 0 && <BankHits hits={hits} view={view} typed={typed} since={seen.since} titleRef={titleRef} go={go} onClose={onClose} />}
      {(!hits || (!isReady && hits.total === 0)) && <BankSkeleton />}
      {hits?.total === 0 && isReady && !isPending && <NoHits onClear={() => go(emptyView)} />}
    </>
  );
}
