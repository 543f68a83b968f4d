import * as React from 'react';
import type { Revision } from '../../../../data/revisions/readPlan';
import { livingWords } from '../../../../i18n/pages/living';
import { revisions } from '../../../../schema/lists/revisions';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { useWords } from '../../../fields/words';
import { livingClasses as classes } from './livingStyles';

const roleKeys = {
  sammankallande: 'living.role.sammankallande',
  arbetsgrupp: 'living.role.arbetsgrupp',
  ledningsgrupp: 'living.role.ledningsgrupp',
  rusgrupp: 'living.role.rusgrupp',
  agare: 'living.role.agare',
  medarbetare: 'living.role.medarbetare',
} as const;

/** A role as it is called; one that was written in words stands as it was written. */
export function useRoleText(): (role: string | undefined) => string {
  const { t } = useText(livingWords);
  return (role = '') => (role in roleKeys ? t(roleKeys[role as keyof typeof roleKeys]) : role);
}

/** Why, by whom and when. */
export function Reason({ revision }: { readonly revision: Revision }): JSX.Element {
  const { t } = useText(livingWords);
  const translator = useTranslator();
  const words = useWords(revisions);
  const role = useRoleText()(revision.role);
  const { reasonType, reason } = revision;
  return (
    <p className={classes.reason}>
      {reasonType && <strong>{words.choice('reasonType', reasonType)}.</strong>} {reason}{' '}
      <span className={classes.meta}>{[role, translator.date(revision.created, 'full')].filter(Boolean).join(', ') || t('living.reason.unknown')}</span>
    </p>
  );
}
