import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { planWords } from '../../../i18n/pages/plan';
import type { Activity } from '../../../domain/plan/activity';
import { moved, type Direction } from '../../../domain/plan/move';
import type { Reason } from '../../../domain/revisions/reason';
import type { TimeValue } from '../../../schema/field';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { listClasses } from '../../lists/listStyles';
import { panelClasses as classes } from '../../panels/panelStyles';
import { ReasonDialog } from '../../living/ReasonDialog';
import type { LivingPlan } from '../../living/useLivingPlan';
import { planClasses } from './planStyles';
import { moveKeys } from './planText';
import { useActivityChange } from './useActivityChange';

/** Earlier and later, one step as long as the time is exact; in an approved plan with the reason why. */
export function ActivityMove({ activity, living }: { readonly activity: Activity; readonly living: LivingPlan }): JSX.Element | null {
  const translator = useTranslator();
  const { t } = useText(planWords);
  const change = useActivityChange(living);
  const [asked, setAsked] = React.useState<TimeValue>();
  const { title, time } = activity;
  const ways = { earlier: moved(time, 'earlier'), later: moved(time, 'later') };
  if (time === undefined || (!ways.earlier && !ways.later)) return null;

  const move = (to: TimeValue, reason?: Reason): void => {
    setAsked(undefined);
    // The document's own words were about the old time.
    void change(activity, { time: to, timeLabel: null }, t('plan.move.done', { title, time: timeText(translator, to) }), reason);
  };
  const button = (direction: Direction, text: string): React.ReactNode => {
    const to = ways[direction];
    return (
      to && (
        <DefaultButton
          className={listClasses.primary}
          text={`${text}, ${t(moveKeys[time.precision])}`}
          onClick={() => (living.isApproved ? setAsked(to) : move(to))}
        />
      )
    );
  };
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{t('plan.move')}</h3>
      <div className={planClasses.buttons}>
        {button('earlier', t('plan.move.earlier'))}
        {button('later', t('plan.move.later'))}
      </div>
      {asked && (
        <ReasonDialog
          title={t('plan.move.title', { title, time: timeText(translator, asked) })}
          doLabel={t('plan.move.do')}
          version={living.version}
          onReason={(reason) => move(asked, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
