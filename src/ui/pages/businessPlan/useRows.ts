import { vpStatusOf, type Activity } from '../../../domain/businessPlan/status';
import type { Sheet } from '../../../domain/export/csv';
import { businessPlanWords } from '../../../i18n/pages/businessPlan';
import { activities as list } from '../../../schema/lists/activities';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { useWords } from '../../fields/words';

/** The rows as the verksamhetsplan wants them, its first row the headings. */
export function useRows(): (activities: readonly Activity[]) => Sheet {
  const translator = useTranslator();
  const { t } = useText(businessPlanWords);
  const words = useWords(list);
  return (activities) => [
    [
      t('vp.column.reference'),
      t('vp.column.activity'),
      t('vp.column.time'),
      t('vp.column.responsible'),
      t('vp.column.deliverable'),
      t('vp.column.effect'),
      t('vp.column.year'),
      t('vp.column.status'),
      t('vp.column.state'),
      t('vp.column.stateDate'),
    ],
    ...activities.map((activity) => [
      activity.vpReference ?? '',
      activity.title,
      timeText(translator, activity.time, activity.timeLabel),
      activity.responsibleRole ?? '',
      activity.deliverable ?? '',
      activity.effect ?? '',
      activity.vpYear === undefined ? '' : String(activity.vpYear),
      words.plainChoice('vpStatus', vpStatusOf(activity)),
      activity.vpOutcome ?? '',
      activity.vpOutcomeDate ?? '',
    ]),
  ];
}
