import type { PlanActivity } from '../../../domain/plan/activity';
import { planWords } from '../../../i18n/pages/plan';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';

/** Gives activities as a calendar file, which every calendar takes. What makes it is fetched when somebody asks. */
export function useCalendarFile(): (activities: readonly PlanActivity[], title: string) => Promise<void> {
  const { now, offer } = useServices();
  const { t } = useText(planWords);
  return async (activities, title) => {
    const [{ icsOf }, { download }] = await Promise.all([import('../../../domain/calendar/ics'), import('../../export/download')]);
    const file = icsOf(activities, { now: now(), domain: window.location.hostname, title });
    if (!file.includes('BEGIN:VEVENT')) return offer({ text: t('plan.calendar.none') });
    download(`${title}.ics`, file, 'text/calendar;charset=utf-8');
  };
}
