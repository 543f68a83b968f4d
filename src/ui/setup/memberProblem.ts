import { setupMembersWords } from '../../i18n/pages/setupMembers';
import type { DataError } from '../../data/ports';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { wordsFor } from '../states/errorWords';

/** An error of a change to a group, in words that name who and which. */
export function useMemberProblem(): (error: DataError, group: string, who: string) => string {
  const { t } = useText(setupMembersWords);
  const { t: common } = useTranslator();
  return (error, group, who) => {
    if (error.kind === 'notFound') return error.field === 'group' ? t('setupMembers.error.group', { group }) : t('setupMembers.error.unknown', { who });
    if (error.kind === 'duplicate') return t('setupMembers.error.already', { who, group });
    if (error.kind === 'forbidden') return t('setupMembers.error.forbidden', { group });
    const words = wordsFor(error);
    return `${common(words.heading)}. ${common('error.whoCanHelp')} ${common(words.who)}`;
  };
}
