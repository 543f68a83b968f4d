import * as React from 'react';
import { setupWords } from '../../i18n/pages/setup';
import type { HealthFinding } from '../../provisioning/health/health';
import { useServices, useTranslator } from '../app/services';
import { useTelling } from '../app/useTelling';
import { useText } from '../app/useText';
import { interruptedAt } from './run';
import { setupClasses as classes } from './setupStyles';
import { hasPlan, type Checked } from './situation';

interface VerdictProps {
  readonly findings: readonly HealthFinding[];
  readonly checked: Checked | undefined;
  readonly at: Date;
}

/** How it is, in one sentence, and what follows from it in another. */
export function Verdict({ findings, checked, at }: VerdictProps): JSX.Element {
  const { drafts, announce } = useServices();
  const translator = useTranslator();
  const { t } = useText(setupWords);
  const [interrupted] = React.useState(() => interruptedAt({ drafts }));
  const words = useVerdict(findings, checked);
  const said = `${words.first} ${words.second}`.trim();
  // Said where something stood before: a region that comes with its words is not heard everywhere.
  React.useEffect(() => announce(said), [announce, said]);
  const isUnfinished = checked !== undefined && hasPlan(checked);
  return (
    <>
      <p className={classes.verdict}>
        <span className={classes.verdictFirst}>{words.first}</span> {words.second}
      </p>
      {interrupted !== undefined && isUnfinished && (
        <p className={classes.text}>{t('setup.interrupted', { when: translator.date(interrupted), time: translator.time(interrupted) })}</p>
      )}
      <p className={classes.note}>{t('setup.checked', { when: translator.date(at), time: translator.time(at) })}</p>
      {checked !== undefined && !checked.isOwner && <p className={classes.text}>{t('setup.others')}</p>}
    </>
  );
}

/** What needs somebody besides the plan is counted; what the plan does is told as one thing. */
function useVerdict(findings: readonly HealthFinding[], checked: Checked | undefined): { readonly first: string; readonly second: string } {
  const { t } = useText(setupWords);
  const { tell } = useTelling(setupWords);
  // That somebody else's site is not theirs to change is nothing wrong with the site.
  const isGuest = checked !== undefined && !checked.isOwner;
  const wrong = findings.filter(({ state, area }) => state === 'bad' || (state === 'attention' && !(isGuest && area === 'access')));
  const others = wrong.filter(({ fixedByApply, area }) => !fixedByApply && area !== 'version');
  const besides = others.length === 0 ? '' : ` ${tell('setup.verdict.besides', { count: others.length })}`;
  if (checked === undefined) return { first: t('setup.verdict.unread'), second: '' };
  const { situation, isOwner } = checked;
  if (situation === 'absent') return { first: t('setup.verdict.absent'), second: t('setup.next.absent') + besides };
  if (situation === 'unfinished') return { first: t('setup.verdict.unfinished'), second: t('setup.next.unfinished') + besides };
  if (situation === 'older') return { first: t('setup.verdict.older'), second: t(isOwner ? 'setup.next.older' : 'setup.next.older.others') + besides };
  if (situation === 'newer') return { first: t('setup.verdict.newer'), second: t('setup.next.newer') + besides };
  if (situation === 'unseen') return { first: t('setup.verdict.unseen'), second: t('setup.next.unseen') };
  if (wrong.length > 0)
    return { first: tell('setup.verdict.problems', { count: wrong.length }), second: situation === 'lacking' ? t('setup.next.lacking') : '' };
  return { first: t(isOwner ? 'setup.verdict.whole' : 'setup.verdict.wholeSeen'), second: t('setup.next.whole') };
}
