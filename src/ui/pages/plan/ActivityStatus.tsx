import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import { planWords } from '../../../i18n/pages/plan';
import type { Activity } from '../../../domain/plan/activity';
import { isOfPlan } from '../../../domain/revisions/reason';
import { activities } from '../../../schema/lists/activities';
import { useText } from '../../app/useText';
import { listClasses } from '../../lists/listStyles';
import { panelClasses as classes } from '../../panels/panelStyles';
import { ReasonDialog } from '../../living/ReasonDialog';
import type { LivingPlan } from '../../living/useLivingPlan';
import { planClasses } from './planStyles';
import { stateKeys, statuses, type Status } from './planText';
import { useActivityChange, type ActivityChange } from './useActivityChange';

interface ActivityStatusProps {
  readonly activity: Activity;
  readonly living: LivingPlan;
}

/** A new state in two clicks: which, and save; with words if there are any. Striking out of an approved plan asks why. */
export function ActivityStatus({ activity, living }: ActivityStatusProps): JSX.Element {
  const { t } = useText(planWords);
  const change = useActivityChange(living);
  const [chosen, setChosen] = React.useState<Status>();
  const [reason, setReason] = React.useState('');
  const [asks, setAsks] = React.useState(false);
  const group = React.useRef<HTMLDivElement>(null);
  const wanted: ActivityChange = { status: chosen, statusReason: reason.trim() === '' ? null : reason.trim() };

  const close = (): void => {
    setChosen(undefined);
    setReason('');
    setAsks(false);
    group.current?.querySelector('button')?.focus(); // the button that had focus goes away
  };
  const handleSave = (): void => {
    if (living.isApproved && isOfPlan('activities', activity, wanted)) return setAsks(true);
    void change(activity, wanted, t('plan.status.saved')).then((isSaved) => isSaved && close());
  };
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{t('plan.status')}</h3>
      <div ref={group} className={planClasses.buttons} role="group" aria-label={t('plan.status.to', { name: activity.title })}>
        {statuses
          .filter((status) => status !== activity.status)
          .map((status) => (
            <DefaultButton
              key={status}
              className={`${listClasses.primary} ${planClasses.toggle}`}
              text={t(stateKeys[status])}
              aria-pressed={status === chosen}
              onClick={() => setChosen(status === chosen ? undefined : status)}
            />
          ))}
      </div>
      {chosen !== undefined && (
        <>
          <TextField
            label={t('plan.status.reason')}
            description={t('plan.status.reasonHint')}
            value={reason}
            maxLength={activities.fields.statusReason.settings.maxLength}
            onChange={(_event, value) => setReason(value ?? '')}
          />
          <div className={planClasses.buttons}>
            <DefaultButton className={listClasses.primary} text={t('plan.status.save')} onClick={handleSave} />
          </div>
        </>
      )}
      {asks && chosen !== undefined && (
        <ReasonDialog
          title={t('plan.board.moveTitle', { title: activity.title })}
          doLabel={t('plan.status.save')}
          version={living.version}
          onReason={(why) => {
            setAsks(false);
            void change(activity, wanted, t('plan.status.saved'), why).then((isSaved) => isSaved && close());
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </section>
  );
}
