import { roles } from '../../../domain/permissions';
import { reportWords } from '../../../i18n/pages/report';
import { useText } from '../../app/useText';
import { roleKeys } from './reportText';

/** A role as it is stored, in the reader's words; what somebody has written instead stands as it is. */
export function useRole(): (stored: string | undefined) => string {
  const { t } = useText(reportWords);
  return (stored) => {
    const known = roles.find((role) => role === stored);
    return known === undefined ? (stored ?? '–') : t(roleKeys[known]);
  };
}
