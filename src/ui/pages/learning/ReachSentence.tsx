import * as React from 'react';
import { reachIn } from '../../../domain/learning/events';
import { learningWords } from '../../../i18n/pages/learning';
import { useTelling } from '../../app/useTelling';
import { learningClasses as classes } from '../../learning/learningStyles';
import type { LearningEvent } from './learningUrl';
import { useStaff, useToday } from '../../learning/useLearning';

/** How many were reached this year, in words. No names are kept, so one person may be counted twice, and it says so. */
export function ReachSentence({ events }: { readonly events: readonly LearningEvent[] }): JSX.Element {
  const { tell } = useTelling(learningWords);
  const staff = useStaff();
  const year = Number(useToday().slice(0, 4));
  const reach = reachIn(events, year, staff);
  const shareText = (share: number, of: number): string =>
    share < 1 ? tell('learning.reach.share', { percent: String(Math.round(share * 100)), staff: of }) : tell('learning.reach.more', { staff: of });
  const sentences = [
    reach.events === 0 ? tell('learning.reach.none') : tell('learning.reach', { people: reach.people, count: reach.events }),
    reach.events > 0 && staff !== undefined && reach.staffShare !== undefined ? shareText(reach.staffShare, staff) : undefined,
    reach.uncounted > 0 ? tell('learning.reach.uncounted', { count: reach.uncounted }) : undefined,
  ];
  return <p className={classes.lead}>{sentences.filter(Boolean).join(' ')}</p>;
}
