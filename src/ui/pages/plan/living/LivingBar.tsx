import * as React from 'react';
import { livingWords } from '../../../../i18n/pages/living';
import type { AppUrl } from '../../../app/hostFrame';
import { AppLink } from '../../../app/AppLink';
import { useTranslator } from '../../../app/services';
import { useMay } from '../../../app/useMay';
import { useText } from '../../../app/useText';
import { wordsFor } from '../../../states/errorWords';
import { Icon } from '../../../theme/icons';
import { HorizonAxis } from './HorizonAxis';
import { livingClasses as classes } from './livingStyles';
import { useRevisions } from './planReads';
import type { LivingPlan } from '../../../living/useLivingPlan';
import { ValidityBanner } from './ValidityBanner';

interface LivingBarProps {
  readonly plan: LivingPlan;
  /** The address of what can be done with a plan as a whole. */
  readonly toTask: (task: 'approve' | 'compare' | 'print') => AppUrl;
}

/** Where the plan stands: which version holds, what has changed since, how long it holds and how far it looks. */
export function LivingBar({ plan, toTask }: LivingBarProps): JSX.Element | null {
  const { t } = useText(livingWords);
  const translator = useTranslator();
  const may = useMay();
  const { assignment, version } = plan;
  const revisions = useRevisions(version > 0 ? plan.id : undefined);
  if (!assignment) return null;
  const since = revisions.data?.filter((one) => one.version === version && one.change !== 'godkand').length;
  const approved =
    version === 0
      ? t('living.bar.draft')
      : t('living.bar.approved', { number: version, date: assignment.approvedOn ? translator.date(assignment.approvedOn, 'full') : '–' });
  return (
    <div className={classes.bar}>
      <ValidityBanner plan={plan} />
      <Waiting plan={plan} />
      <p className={classes.barLine}>
        <span>
          {approved} {since !== undefined && since > 0 && t('living.bar.since', { count: since })}
        </span>
        {version > 0 && (
          <AppLink className={classes.link} to={toTask('compare')}>
            {t('living.bar.compare')}
          </AppLink>
        )}
        {may('add', 'planVersions') && may.user && (
          <AppLink className={classes.link} to={toTask('approve')}>
            {t(version === 0 ? 'living.approve.first' : 'living.approve.again', { number: version + 1 })}
          </AppLink>
        )}
        <AppLink className={classes.link} to={toTask('print')}>
          {t('living.bar.print')}
        </AppLink>
      </p>
      {(assignment.validity || assignment.horizonYear) && (
        <details>
          <summary className={classes.fold}>{t('living.bar.axis')}</summary>
          <HorizonAxis validity={assignment.validity} horizonYear={assignment.horizonYear} />
        </details>
      )}
    </div>
  );
}

/** Reasons that the server does not have yet: what was written is here to be read, and sent again. */
function Waiting({ plan }: { readonly plan: LivingPlan }): JSX.Element {
  const { t } = useText(livingWords);
  const { t: common } = useTranslator();
  const { waiting } = plan;
  const trouble = waiting.find((one) => one.trouble !== undefined)?.trouble;
  return (
    <div role="status">
      {waiting.length > 0 && trouble !== undefined && (
        <div className={classes.note}>
          <span className={classes.noteIcon}>
            <Icon name="warning" />
          </span>
          <div>
            <p>
              {t('living.waiting', { count: waiting.length })} {common(wordsFor({ kind: trouble, attempted: 'add', list: 'revisions' }).heading)}.{' '}
              {!plan.isKept && t('living.waiting.unkept')}
            </p>
            <ul className={classes.list}>
              {waiting.map(({ key, title, reason }) => (
                <li key={key}>
                  {title}: {reason.words}
                </li>
              ))}
            </ul>
            <button type="button" className={classes.link} onClick={plan.retry}>
              {t('living.waiting.retry')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
