import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import type { PlanVersion } from '../../../../data/revisions/planVersions';
import type { Revision } from '../../../../data/revisions/readPlan';
import { changesIn, grouped, redline, type Redline } from '../../../../domain/revisions/redline';
import { livingWords } from '../../../../i18n/pages/living';
import { useUrl } from '../../../app/navigation';
import { useServices, useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import ChoiceBox from '../../../forms/ChoiceBox';
import { ListSkeleton } from '../../../lists/ListSkeleton';
import { listClasses } from '../../../lists/listStyles';
import { DataErrorState } from '../../../states/ErrorState';
import { comparisonUrl, readComparison, type Comparison, type Side } from './livingUrl';
import { livingClasses as classes } from './livingStyles';
import { usePlanContent, useRevisions, useVersions } from './planReads';
import { RedlineGroups } from './RedlineGroups';
import { RevisionList } from './RevisionList';
import type { LivingPlan } from '../../../living/useLivingPlan';

const PrintedPlan = React.lazy(() => import('./PrintedPlan'));

interface CompareProps {
  readonly plan: LivingPlan;
  readonly onClose: () => void;
}

/** What differs between two versions of the plan, or a version and now, with the reasons; and every change that was reasoned for. */
export default function Compare({ plan, onClose }: CompareProps): JSX.Element {
  const { navigation } = useServices();
  const { t } = useText(livingWords);
  const address = useUrl(navigation);
  const asked = readComparison(address);
  const versions = useVersions(plan.id);
  const revisions = useRevisions(plan.id);
  const title = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => title.current?.focus(), []);
  const comparison: Comparison = { ...asked, from: asked.from ?? versions.data?.[0]?.number };
  const go = (change: Partial<Comparison>): void => navigation.replace(comparisonUrl(navigation.get(), { ...comparison, ...change }));
  return (
    <section className={listClasses.column} aria-labelledby="framsyn-compare">
      <div className={classes.head}>
        <h1 id="framsyn-compare" ref={title} tabIndex={-1} className={`${listClasses.title} ${classes.focused}`}>
          {t('living.compare.title')}
        </h1>
        <DefaultButton className={classes.noPrint} text={t('living.compare.close')} onClick={onClose} />
      </div>
      {versions.isLoading && <ListSkeleton />}
      {versions.error && <DataErrorState error={versions.error} page={t('living.compare.title')} onRetry={() => void versions.refetch()} />}
      {versions.data?.length === 0 && <p>{t('living.compare.none')}</p>}
      {versions.data && versions.data.length > 0 && (
        <>
          <Choice plan={plan} versions={versions.data} comparison={comparison} go={go} />
          <Differences plan={plan} comparison={comparison} revisions={revisions.data ?? []} />
        </>
      )}
      {revisions.error && <p role="alert">{t('living.revisions.error')}</p>}
      {revisions.data && revisions.data.length > 0 && <RevisionList revisions={revisions.data} />}
    </section>
  );
}

interface ChoiceProps {
  readonly plan: LivingPlan;
  readonly versions: readonly PlanVersion[];
  readonly comparison: Comparison;
  readonly go: (change: Partial<Comparison>) => void;
}

function Choice({ plan, versions, comparison, go }: ChoiceProps): JSX.Element {
  const { t } = useText(livingWords);
  const translator = useTranslator();
  const [printing, setPrinting] = React.useState<Side>();
  const numbered = versions.map(({ number, date }) => ({
    key: String(number),
    text: t('living.version', { number, date: translator.date(date, 'full') }),
  }));
  const sideOf = (key: string): Side => (key === 'now' ? 'now' : Number(key));
  return (
    <div className={`${classes.choice} ${classes.noPrint}`}>
      <span id="framsyn-compare-from">{t('living.compare.from')}</span>
      <ChoiceBox
        className={classes.box}
        label={t('living.compare.from')}
        options={numbered}
        selected={String(comparison.from ?? '')}
        onSelect={(key) => go({ from: sideOf(key) })}
      />
      <span>{t('living.compare.to')}</span>
      <ChoiceBox
        className={classes.box}
        label={t('living.compare.to')}
        options={[{ key: 'now', text: t('living.now') }, ...numbered]}
        selected={String(comparison.to)}
        onSelect={(key) => go({ to: sideOf(key) })}
      />
      {typeof comparison.from === 'number' && plan.id !== undefined && (
        <DefaultButton text={t('living.compare.print', { number: comparison.from })} onClick={() => setPrinting(comparison.from)} />
      )}
      {typeof printing === 'number' && plan.id !== undefined && (
        <React.Suspense fallback={null}>
          <PrintedPlan assignment={plan.id} version={printing} onPrinted={() => setPrinting(undefined)} />
        </React.Suspense>
      )}
      <Checkbox label={t('living.compare.only')} checked={!comparison.all} onChange={(_event, isOn) => go({ all: isOn !== true })} />
    </div>
  );
}

interface DifferencesProps {
  readonly plan: LivingPlan;
  readonly comparison: Comparison;
  readonly revisions: readonly Revision[];
}

/** Between the two sides: "between" has no direction in people's addresses, so the earlier is put first. */
function Differences({ plan, comparison: { from, to, all }, revisions }: DifferencesProps): JSX.Element {
  const { t } = useText(livingWords);
  const isBackwards = typeof from === 'number' && typeof to === 'number' && to < from;
  const [earlier, later] = isBackwards ? [to, from] : [from, to];
  const before = usePlanContent(plan.id, earlier);
  const after = usePlanContent(plan.id, later);
  const [was, is] = [before.data?.content, after.data?.content];
  const found = React.useMemo<Redline | undefined>(
    () => (was && is && typeof was !== 'string' && typeof is !== 'string' ? redline(was, is) : undefined),
    [was, is],
  );
  const between = React.useMemo(
    () =>
      revisions.filter(
        ({ version = 0, change }) =>
          change !== 'godkand' && version >= (typeof earlier === 'number' ? earlier : 0) && (later === 'now' || version < Number(later)),
      ),
    [revisions, earlier, later],
  );
  const error = before.error ?? after.error;
  if (error) return <DataErrorState error={error} page={t('living.compare.title')} onRetry={() => [before, after].forEach((one) => void one.refetch())} />;
  const unreadable = [was, is].find((content) => typeof content === 'string');
  if (unreadable !== undefined) return <p role="alert">{t(unreadable === 'newer' ? 'living.newer' : 'living.unreadable')}</p>;
  if (!found) return <ListSkeleton />;
  const changes = changesIn(found);
  const count = (kind: string): number => changes.filter((row) => row.kind === kind).length;
  const isBroken = [before.data?.frozen, after.data?.frozen].some((frozen) => frozen?.isIntact === false);
  const parts = found.rows.filter(({ list }) => list === 'workstreams');
  return (
    <>
      {isBroken && <p role="alert">{t('living.broken')}</p>}
      <p className={classes.summary} role="status">
        {changes.length === 0
          ? t('living.compare.same')
          : t('living.compare.summary', { changed: count('changed'), added: count('added'), removed: count('removed') })}
      </p>
      <RedlineGroups groups={grouped(all ? found.rows : changes, parts)} revisions={between} />
    </>
  );
}
