import type { PlainKeyOf } from '../../../i18n';
import type { assignmentWords } from '../../../i18n/pages/assignment';
import type { assignmentCycleWords } from '../../../i18n/pages/assignmentCycle';
import type { Check, CheckCode } from '../../../domain/assignment/checklist';
import type { FollowUpPart } from '../../../domain/assignment/followUp';
import type { Phase } from '../../../domain/assignment/phases';
import type { SeriesStep } from '../../../domain/assignment/programme';
import type { Text } from '../../../i18n';
import type { IconName } from '../../theme/icons';
import type { Goal, Workshop, Workstream } from './useAssignment';

type Words = (typeof assignmentWords)['sv'];
type CycleWords = (typeof assignmentCycleWords)['sv'];
type Key = PlainKeyOf<Words>;
type CycleKey = PlainKeyOf<CycleWords>;

export const phaseKeys = {
  start: 'assignment.phase.start',
  pagar: 'assignment.phase.pagar',
  sammanfattning: 'assignment.phase.sammanfattning',
  forslag: 'assignment.phase.forslag',
  beslut: 'assignment.phase.beslut',
  forvaltning: 'assignment.phase.forvaltning',
  avslut: 'assignment.phase.avslut',
} satisfies Record<Phase, CycleKey>;

export const meaningKeys = {
  start: 'assignment.means.start',
  pagar: 'assignment.means.pagar',
  sammanfattning: 'assignment.means.sammanfattning',
  forslag: 'assignment.means.forslag',
  beslut: 'assignment.means.beslut',
  forvaltning: 'assignment.means.forvaltning',
  avslut: 'assignment.means.avslut',
} satisfies Record<Phase, CycleKey>;

const plainCheckKeys = {
  groups: 'assignment.check.groups',
  goals: 'assignment.check.goals',
  parts: 'assignment.check.parts',
  planned: 'assignment.check.planned',
  approved: 'assignment.check.approved',
  noneLate: 'assignment.check.noneLate',
  learnings: 'assignment.check.learnings',
  nominated: 'assignment.check.nominated',
  summary: 'assignment.check.summary',
  proposals: 'assignment.check.proposals',
  decisions: 'assignment.check.decisions',
  noneOpen: 'assignment.check.noneOpen',
} satisfies Partial<Record<CheckCode, CycleKey>>;

const countedCheckKeys = {
  texts: 'assignment.check.texts',
  followedUp: 'assignment.check.followedUp',
  goalsSettled: 'assignment.check.goalsSettled',
} as const;
const isCounted = (code: CheckCode): code is keyof typeof countedCheckKeys => code in countedCheckKeys;

/** A check as a sentence, true as it stands: "2 av 4 mål är uppföljda", "En aktivitet är sen". */
export function checkText({ t }: Text<CycleWords>, { code, isDone, done = 0, of = 0 }: Check): string {
  if (isCounted(code)) return t(countedCheckKeys[code], { done, of });
  if (code === 'noneLate' && !isDone) return t('assignment.check.late', { count: done });
  if (code === 'noneOpen' && !isDone) return t('assignment.check.open', { count: done });
  return t(plainCheckKeys[code]);
}

export const followUpKeys = {
  what: 'assignment.followUp.what',
  how: 'assignment.followUp.how',
  when: 'assignment.followUp.when',
  where: 'assignment.followUp.where',
} satisfies Record<FollowUpPart, Key>;

export const seriesKeys = {
  done: 'assignment.programme.step.done',
  next: 'assignment.programme.step.next',
  ahead: 'assignment.programme.step.ahead',
} satisfies Record<SeriesStep<Workshop>['state'], Key>;

/** What a part of this kind is called, in each place where it is. */
export const partKeys = {
  del: {
    count: 'assignment.parts.del',
    none: 'assignment.parts.none.del',
    add: 'assignment.parts.add.del',
    number: 'assignment.part.del',
    new: 'assignment.part.new.del',
    edit: 'assignment.part.edit.del',
  },
  prioritering: {
    count: 'assignment.parts.prioritering',
    none: 'assignment.parts.none.prioritering',
    add: 'assignment.parts.add.prioritering',
    number: 'assignment.part.prioritering',
    new: 'assignment.part.new.prioritering',
    edit: 'assignment.part.edit.prioritering',
  },
} as const satisfies Record<Workstream['kind'], Readonly<Record<string, keyof Words>>>;

export const goalIcons = {
  inteBorjat: 'more',
  paVag: 'chevronright',
  avviker: 'warning',
  natt: 'completed',
  avfort: 'cancel',
} satisfies Record<Goal['status'], IconName>;
