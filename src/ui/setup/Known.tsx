import * as React from 'react';
import { setupWords } from '../../i18n/pages/setup';
import type { Health } from '../../provisioning/health/health';
import { useText } from '../app/useText';
import { Findings } from './Findings';
import { PlanSection } from './PlanSection';
import type { SetupRun } from './run';
import { setupClasses as classes } from './setupStyles';
import { checkedOf, hasPlan } from './situation';
import { Verdict } from './Verdict';

interface KnownProps {
  readonly health: Health;
  readonly at: Date;
  readonly run: SetupRun | undefined;
}

/** The verdict, what was found, and what can be done about it. */
export default function Known({ health, at, run }: KnownProps): JSX.Element {
  const { t } = useText(setupWords);
  const checked = React.useMemo(() => checkedOf(health), [health]);
  const isPlanned = checked !== undefined && hasPlan(checked);
  // On a site that is not installed all is missing, which the verdict and the plan say.
  const isAbsent = checked?.situation === 'absent' && isPlanned;
  const findings = isAbsent ? health.findings.filter(({ fixedByApply }) => !fixedByApply) : health.findings;
  return (
    <>
      <Verdict findings={health.findings} checked={checked} at={at} />
      <section className={classes.check} aria-label={t('setup.findings')}>
        <Findings findings={findings} hasPlan={isPlanned} />
      </section>
      {isPlanned && run !== undefined && <PlanSection checked={checked} run={run} />}
    </>
  );
}
