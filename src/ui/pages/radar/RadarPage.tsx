import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import type { Blip } from '../../../domain/radar/blip';
import { freeze } from '../../../domain/radar/edition';
import { radarWords } from '../../../i18n/pages/radar';
import { useUrl } from '../../app/navigation';
import { useAppTheme, useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useCategorySystem, type ChosenSystem } from '../../fields/useCategorySystem';
import { DataErrorState } from '../../states/ErrorState';
import { Freeze } from './Freeze';
import { useLead } from './lead';
import { RadarSection } from './RadarSection';
import { radarClasses as classes } from './radarStyles';
import { hasFilters, readView, viewUrl, type RadarFilters, type RadarView } from './radarUrl';
import { BrokenEdition, NoBlips, NoHits, RadarSkeleton } from './States';
import { Toolbar } from './Toolbar';
import { useBlips } from './useBlips';
import { earlierThan, useComparison, useEdition, useEditionRows, type EditionRow, type OpenEdition } from './useEditions';

const MatrixSection = React.lazy(() => import('./MatrixSection'));
const BlindSpots = React.lazy(() => import('./BlindSpots'));

const lists = { alla: undefined, spaningar: 'signals', trender: 'trends' } as const satisfies Record<RadarFilters['list'], Blip['list'] | undefined>;

/** Which of all that is known the page shows. */
function usePasses({ list, category, horizon }: RadarFilters): (blip: Blip) => boolean {
  return React.useCallback(
    (blip) =>
      (lists[list] === undefined || blip.list === lists[list]) &&
      (category === undefined || blip.category === category) &&
      (horizon === undefined || blip.horizon === horizon),
    [list, category, horizon],
  );
}

const noRows: readonly EditionRow[] = [];
const noBlips: readonly Blip[] = [];

/** The radar, the matrix and the blind spots: three ways to see what the group has reviewed. */
export default function RadarPage(): JSX.Element {
  const { navigation } = useServices();
  const { t } = useText(radarWords);
  const view = readView(useUrl(navigation));
  const isRadar = view.show === 'radar';
  const editionId = isRadar ? view.edition : undefined;
  const rows = useEditionRows().data ?? noRows;
  const edition = useEdition(editionId);
  const live = useBlips(view.filters);
  const { mode } = useAppTheme();
  const chosen = useCategorySystem(view.system ?? edition.data?.frozen?.system);
  const go = (change: Partial<RadarView>): void => navigation.push(viewUrl({ ...view, ...change }));
  const frozen = editionId === undefined ? undefined : edition.data;
  const all = editionId === undefined ? live.blips : (frozen?.frozen?.blips ?? noBlips);
  const isLoading = editionId === undefined ? live.status === 'loading' : edition.isLoading;
  const error = editionId === undefined ? (live.status === 'error' ? live.error : null) : edition.error;
  const retry = (): void => (editionId === undefined ? live.retry() : void edition.refetch());
  const page = { view, go, all, chosen, rows, edition: frozen, isTruncated: editionId === undefined && live.isTruncated };
  return (
    <div className={classes.page} data-contrast={mode === 'contrast' ? '' : undefined}>
      {error || isLoading || (frozen && !frozen.frozen) ? (
        <>
          <Head />
          {error ? (
            <DataErrorState error={error} page={t('radar.heading')} onRetry={retry} />
          ) : isLoading ? (
            <RadarSkeleton />
          ) : (
            <BrokenEdition onBack={() => go({ edition: undefined })} />
          )}
        </>
      ) : (
        <Content {...page} />
      )}
    </div>
  );
}

function Head({ children }: { readonly children?: React.ReactNode }): JSX.Element {
  const { t } = useText(radarWords);
  return (
    <div className={classes.head}>
      <div>
        <h1 className={classes.title}>{t('radar.heading')}</h1>
        <p className={classes.purpose}>{t('radar.purpose')}</p>
      </div>
      {children}
    </div>
  );
}

interface ContentProps {
  readonly view: RadarView;
  readonly go: (change: Partial<RadarView>) => void;
  readonly all: readonly Blip[];
  readonly chosen: ChosenSystem;
  readonly rows: readonly EditionRow[];
  readonly edition: OpenEdition | undefined;
  readonly isTruncated: boolean;
}

function Content({ view, go, all, chosen, rows, edition, isTruncated }: ContentProps): JSX.Element {
  const { t } = useText(radarWords);
  const { now } = useServices();
  const may = useMay();
  const passes = usePasses(view.filters);
  const isRadar = view.show === 'radar';
  const before = useEdition(isRadar ? earlierThan(rows, view) : undefined);
  const blips = React.useMemo(() => all.filter(passes), [all, passes]);
  const compared = useComparison(all, isRadar ? before.data : undefined, passes);
  const lead = useLead(blips, compared, edition, isTruncated);
  const isFiltered = hasFilters(view.filters);
  const mayFreeze = isRadar && edition === undefined && blips.length > 0 && may.isSure && may('add', 'editions');
  const fits = React.useMemo(() => !mayFreeze || freeze({ system: chosen.key, blips }) !== undefined, [mayFreeze, chosen.key, blips]);
  if (all.length === 0 && !isFiltered && edition === undefined) {
    return (
      <>
        <Head />
        <NoBlips />
      </>
    );
  }
  const title = edition?.title ?? t('radar.heading');
  const caption = { title, source: lead.source, lead: lead.text };
  return (
    <>
      <Head>{mayFreeze && fits && <PrimaryButton className={classes.primary} text={t('radar.freeze')} onClick={() => go({ isFreezing: true })} />}</Head>
      <p className={classes.lead} role="status">
        {lead.text}
      </p>
      {mayFreeze && !fits && <p className={classes.note}>{t('radar.freeze.tooMany')}</p>}
      <Toolbar view={view} chosen={chosen} editions={rows} go={go} />
      {blips.length === 0 ? (
        <NoHits onClear={() => go({ filters: { list: 'alla' } })} />
      ) : (
        <React.Suspense fallback={<RadarSkeleton />}>
          {isRadar && <RadarSection view={view} blips={blips} compared={compared} chosen={chosen} thisYear={yearOf(edition, now())} {...caption} go={go} />}
          {view.show === 'matris' && <MatrixSection view={view} blips={blips} source={lead.source} go={go} />}
          {view.show === 'blinda' && <BlindSpots view={view} blips={blips} go={go} />}
        </React.Suspense>
      )}
      {view.isFreezing && mayFreeze && fits && (
        <Freeze blips={blips} system={chosen.key} onClose={() => go({ isFreezing: false })} onFrozen={(id) => go({ isFreezing: false, edition: id })} />
      )}
    </>
  );
}

const yearOf = (edition: OpenEdition | undefined, today: Date): number => (edition ? Number(edition.date.slice(0, 4)) : today.getFullYear());
