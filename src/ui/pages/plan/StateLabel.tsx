import * as React from 'react';
import { planWords } from '../../../i18n/pages/plan';
import type { ActivityState } from '../../../domain/plan/state';
import { useText } from '../../app/useText';
import { Icon, type IconName } from '../../theme/icons';
import { planClasses as classes } from './planStyles';
import { stateText } from './planText';

/** How an activity is doing: icon and word, so that colour only repeats it. */
export function StateLabel({ state }: { readonly state: ActivityState }): JSX.Element {
  const text = useText(planWords);
  const words = stateText(text, state);
  if (state.kind === 'sen') return <Marked className={classes.late} icon="errorbadge" words={words} />;
  if (state.kind === 'klar') return <Marked className={classes.done} icon="completed" words={words} />;
  if (state.kind === 'lopande' && state.pulse === 'missed') return <Marked className={classes.warning} icon="warning" words={words} />;
  return <span>{words}</span>;
}

const Marked = ({ className, icon, words }: { readonly className: string; readonly icon: IconName; readonly words: string }): JSX.Element => (
  <span className={`${classes.state} ${classes.strong} ${className}`}>
    <Icon name={icon} size={15} />
    {words}
  </span>
);
