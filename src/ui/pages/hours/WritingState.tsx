import * as React from 'react';
import { hoursWords } from '../../../i18n/pages/hours';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { wordsFor } from '../../states/errorWords';
import { Icon } from '../../theme/icons';
import { hoursClasses as classes } from './hoursStyles';
import { useHoursText } from './hoursText';
import type { Phase } from './useEntryWriting';

/** Why it is not saved, when it is not, and what to do. */
export function WritingState({ phase }: { readonly phase: Phase }): JSX.Element | null {
  const { t: common } = useTranslator();
  const { t } = useText(hoursWords);
  const say = useHoursText();
  const words = {
    writing: () => undefined,
    saving: () => undefined,
    failed: () => phase.kind === 'failed' && `${t('hours.entry.notSaved')} ${common(wordsFor(phase.error).heading)}.`,
    conflict: () => phase.kind === 'conflict' && t('hours.entry.conflict', { entry: say.entry(phase.theirs) }),
    gone: () => t('hours.entry.gone'),
  } satisfies Record<Phase['kind'], () => string | false | undefined>;
  const text = words[phase.kind]();
  if (!text) return null;
  return (
    <p className={classes.problem} role="alert">
      <Icon name="error" size={13} />
      <span>{text}</span>
    </p>
  );
}
