import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { DataError } from '../../../data/ports';
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
import { useLead, type Lead } from './lead';
import { RadarSection } from './RadarSection';
import { radarClasses as classes } from './radarStyles';
import { hasFilters, readView, viewUrl, type RadarFilters, type RadarView } from './radarUrl';
import { BrokenEdition, NoBlips, NoHits, RadarSkeleton } from './States';
import { Toolbar } from './Toolbar';
import { useBlips } from './useBlips';
import { earlierThan, useComparison, useEdition, useEditionRows, type ComparedWith, type EditionRow, type OpenEdition } from './useEditions';

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

/** What is looked at: the group's items as they are, or an edition as it was. */
function useSource(view: RadarView) {
  const editionId = view.show === 'radar' ? view.edition : undefined;
  const live = useBlips(view.filters);
  const { data: edition, isLoading, error, refetch } = useEdition(editionId);
  if (editionId === undefined) {
    const { status, blips, isTruncated, retry } = live;
    return { edition: undefined, all: blips, isTruncated, isLoading: status === 'loading', error: status === 'error' ? live.error : null, retry };
  }
  return { edition, all: edition?.frozen?.blips ?? noBlips, isTruncated: false, isLoading, error, retry: () => void refetch() };
}

/** The radar, the matrix and the blind spots: three ways to see what the group has reviewed. */
export default function RadarPage(): JSX.Element {
  const { navigation } = useServices();
  const view = readView(useUrl(navigation));
  const rows = useEditionRows().data ?? noRows;
  const source = useSource(view);
  const { mode } = useAppTheme();
  const chosen = useCategorySystem(view.system ?? source.edition?.frozen?.system);
  const go = (change: Partial<RadarView>): void => navigation.push(viewUrl({ ...view, ...change }));
  const { error, isLoading, edition, retry } = source;
  const isBroken = edition !== undefined && edition.frozen === undefined;
  const isReady = !error && !isLoading && !isBroken;
  return (
    <div className={classes.page} data-contrast={mode === 'contrast' ? '' : undefined}>
      {isReady ? (
        <Content {...source} view={view} go={go} chosen={chosen} rows={rows} />
      ) : (
        <NotReady error={error} isLoading={isLoading} onRetry={retry} onBack={() => go({ edition: undefined })} />
      )}
    </div>
  );
}

interface NotReadyProps {
  readonly error: DataError | null;
  readonly isLoading: boolean;
  readonly onRetry: () => void;
  readonly onBack: () => void;
}

function NotReady({ error, isLoading, onRetry, onBack }: NotReadyProps): JSX.Element {
  const { t } = useText(radarWords);
  return (
    <>
      <Head />
      {error ? <DataErrorState error={error} page={t('radar.heading')} onRetry={onRetry} /> : isLoading ? <RadarSkeleton /> : <BrokenEdition onBack={onBack} />}
    </>
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

/** Whether this person may freeze what is shown, and whether it has room. */
function useFreezing(blips: readonly Blip[], { key }: ChosenSystem, isLiveRadar: boolean): { readonly may: boolean; readonly fits: boolean } {
  const ask = useMay();
  const may = isLiveRadar && blips.length > 0 && ask.isSure && ask('add', 'editions');
  const fits = React.useMemo(() => !may || freeze({ system: key, blips }) !== undefined, [may, key, blips]);
  return { may, fits };
}

function Content({ view, go, all, chosen, rows, edition, isTruncated }: ContentProps): JSX.Element {
  const { t } = useText(radarWords);
  const passes = usePasses(view.filters);
  const isRadar = view.show === 'radar';
  const before = useEdition(isRadar ? earlierThan(rows, view) : undefined);
  const blips = React.useMemo(() => all.filter(passes), [all, passes]);
  const compared = useComparison(all, isRadar ? before.data : undefined, passes);
  const lead = useLead(blips, compared, edition, isTruncated);
  const { may, fits } = useFreezing(blips, chosen, isRadar && edition === undefined);
  const leadText = React.useRef<HTMLParagraphElement>(null);
  const leaveEdition = (): void => {
    go({ edition: undefined, compare: undefined });
    leadText.current?.focus(); // the button goes with the edition
  };
  if (all.length === 0 && !hasFilters(view.filters) && edition === undefined) {
    return (
      <>
        <Head />
        <NoBlips />
      </>
    );
  }
  return (
    <>
      <Head>
        {edition && <DefaultButton text={t('radar.edition.back')} onClick={leaveEdition} />}
        {may && fits && <PrimaryButton className={classes.primary} text={t('radar.freeze')} onClick={() => go({ isFreezing: true })} />}
      </Head>
      <p ref={leadText} tabIndex={-1} className={classes.lead} role="status">
        {lead.text}
      </p>
      {!fits && <p className={classes.note}>{t('radar.freeze.tooMany')}</p>}
      <Toolbar view={view} chosen={chosen} editions={rows} go={go} />
      {blips.length === 0 ? (
        <NoHits onClear={() => go({ filters: { list: 'alla' } })} />
      ) : (
        <React.Suspense fallback={<RadarSkeleton />}>
          <Shown view={view} blips={blips} compared={compared} chosen={chosen} edition={edition} lead={lead} go={go} />
        </React.Suspense>
      )}
      {view.isFreezing && may && fits && <Freeze blips={blips} system={chosen.key} onClose={(frozen) => go({ isFreezing: false, edition: frozen })} />}
    </>
  );
}

interface ShownProps extends Pick<ContentProps, 'view' | 'go' | 'chosen' | 'edition'> {
  readonly blips: readonly Blip[];
  readonly compared: ComparedWith | undefined;
  readonly lead: Lead;
}

function Shown({ view, blips, compared, chosen, edition, lead, go }: ShownProps): JSX.Element {
  const { t } = useText(radarWords);
  const { now } = useServices();
  if (view.show === 'matris') return <MatrixSection view={view} blips={blips} source={lead.source} go={go} />;
  if (view.show === 'blinda') return <BlindSpots view={view} blips={blips} go={go} />;
  const thisYear = edition ? Number(edition.date.slice(0, 4)) : now().getFullYear();
  const caption = { title: edition?.title ?? t('radar.heading'), source: lead.source, lead: lead.text };
  return <RadarSection view={view} blips={blips} compared={compared} chosen={chosen} thisYear={thisYear} {...caption} go={go} />;
}
