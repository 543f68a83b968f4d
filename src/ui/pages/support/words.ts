import type { Text } from '../../../i18n';
import type { Translator } from '../../../i18n';
import { supportWords } from '../../../i18n/pages/support';
import { daysLate, dueDay, isOpen, type SupportRequest } from '../../../domain/support/requests';

export type SupportText = Text<(typeof supportWords)['sv']>['t'];

/** The sources that say that an insight was an answer once, in the language of who made it. */
export const answerSources: readonly string[] = [supportWords.sv['support.knowledge.source'], supportWords.en['support.knowledge.source']];

/** "Sen, 3 dagar", for as long as it waits. */
export function lateText(t: SupportText, request: SupportRequest, today: string): string | undefined {
  const days = daysLate(request, today);
  return days === undefined ? undefined : t('support.late', { count: days });
}

/** Where it is, with day and person, in one or two sentences. */
export function stateText(t: SupportText, { date }: Pick<Translator, 'date'>, request: SupportRequest): string {
  const { status, owner, answeredOn } = request;
  const name = owner?.title;
  const answeredAt = answeredOn && date(answeredOn);
  if (isOpen(request)) {
    const due = date(dueDay(request), 'weekday');
    if (status === 'ny') return t('support.state.new', { date: due });
    return name ? t('support.state.taken', { name, date: due }) : t('support.state.underWay', { date: due });
  }
  if (status === 'avbojd') return t('support.state.declined', { date: answeredAt ?? '' });
  const answered = answeredAt && (name ? t('support.state.answeredBy', { date: answeredAt, name }) : t('support.state.answered', { date: answeredAt }));
  return [status === 'avslutad' && t('support.state.closed'), answered].filter(Boolean).join(' ');
}
