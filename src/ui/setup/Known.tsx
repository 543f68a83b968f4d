import * as React from 'react';
import { setupWords } from '../../i18n/pages/setup';
import type { Health, HealthFinding } from '../../provisioning/health/health';
import { useText } from '../app/useText';
import { Findings } from './Findings';
import { PlanSection } from './PlanSection';
import type { SetupRun } from './run';
import { setupClasses as classes } from './setupStyles';
import { checkedOf, hasPlan, isInstalled, isUsed } from './situation';
import { Verdict } from './Verdict';

const ContentSection = React.lazy(() => import('./ContentSection'));
const ArchiveSection = React.lazy(() => import('./ArchiveSection'));
const HelpSection = React.lazy(() => import('./HelpSection'));
const MembersSection = React.lazy(() => import('./MembersSection'));

interface KnownProps {
  readonly health: Health;
  readonly at: Date;
  readonly run: SetupRun | undefined;
}

/** The verdict, what is wrong, what can be done about it, and what is well. */
export default function Known({ health, at, run }: KnownProps): JSX.Element {
  const { t } = useText(setupWords);
  const checked = React.useMemo(() => checkedOf(health), [health]);
  const isPlanned = checked !== undefined && hasPlan(checked) && run !== undefined;
  // What a site lacks that is not installed, or not to the end, the verdict and the plan say.
  const isBare = isPlanned && (checked.situation === 'absent' || checked.situation === 'unfinished');
  const found = isBare ? health.findings.filter(({ state, fixedByApply }) => state === 'good' || !fixedByApply) : health.findings;
  const isFirst = (finding: HealthFinding): boolean => !isPlanned || finding.state !== 'good';
  const [first, last] = [found.filter(isFirst), found.filter((finding) => !isFirst(finding))];
  return (
    <>
      <Verdict findings={health.findings} checked={checked} at={at} />
      {first.length > 0 && (
        <section className={classes.check} aria-label={t('setup.findings')}>
          <Findings findings={first} hasPlan={isPlanned} isUnread={checked === undefined} isOwner={checked?.isOwner === true} />
        </section>
      )}
      {isPlanned && <PlanSection checked={checked} run={run} />}
      {last.length > 0 && (
        <section className={classes.section} aria-labelledby="setup-passed">
          <h2 id="setup-passed" className={classes.heading}>
            {t('setup.passed')}
          </h2>
          <Findings findings={last} hasPlan={isPlanned} isUnread={checked === undefined} isOwner={checked?.isOwner === true} />
        </section>
      )}
      {checked !== undefined && isInstalled(checked) && (
        <React.Suspense fallback={null}>
          {checked.situation !== 'older' && <ContentSection site={checked.site} isUsed={isUsed(checked)} isPrimary={!isPlanned && !isUsed(checked)} />}
          <MembersSection />
          {checked.situation !== 'older' && <HelpSection />}
          <ArchiveSection siteTitle={checked.site.title} isUsed={isUsed(checked)} canRead={checked.situation === 'whole'} />
        </React.Suspense>
      )}
    </>
  );
}
