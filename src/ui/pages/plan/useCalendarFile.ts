import type { CalendarActivity } from '../../../domain/calendar/ics';
import { planWords } from '../../../i18n/pages/plan';
import { activities as activityList } from '../../../schema/lists/activities';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { placeOf } from '../../links/places';

/** Gives activities as a calendar file, which every calendar takes. What makes it is fetched when somebody asks. */
export function useCalendarFile(): (activities: readonly CalendarActivity[], title: string) => Promise<void> {
  const { data, now, offer, host } = useServices();
  const translator = useTranslator();
  const { t } = useText(planWords);
  return async (activities, title) => {
    const [{ icsOf }, { download }] = await Promise.all([import('../../../domain/calendar/ics'), import('../../export/download')]);
    const [site = ''] = data.itemUrl(activityList, 1).split('/Lists/');
    const { text, count, leftOut } = icsOf(activities, {
      now: now(),
      site,
      title,
      when: ({ time, timeLabel }) => timeText(translator, time, timeLabel),
      address: ({ id }) => host.linkTo(placeOf('activities', id) ?? '/plan'),
    });
    if (count === 0) return offer({ text: t('plan.calendar.none') });
    download(`${title}.ics`, text, 'text/calendar;charset=utf-8');
    if (leftOut > 0) offer({ text: t('plan.calendar.leftOut', { count: leftOut }) });
  };
}
