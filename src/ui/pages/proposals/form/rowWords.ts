import type { PlannedActivity } from '../../../../domain/proposals/ifYes';
import type { RowProblemCode } from '../../../../domain/options/check';
import type { PlainKeyOf } from '../../../../i18n';
import type { proposalWords } from '../../../../i18n/pages/proposals';

type Key = PlainKeyOf<(typeof proposalWords)['sv']>;

export const plannedKeys = {
  title: 'proposals.planned.title',
  from: 'proposals.planned.fromDay',
  to: 'proposals.planned.toDay',
  hours: 'proposals.planned.hoursField',
  responsibleRole: 'proposals.planned.role',
} as const satisfies Record<Exclude<keyof PlannedActivity, 'key'>, Key>;

export const rowProblemKeys = {
  required: 'proposals.rows.required',
  tooLong: 'proposals.rows.tooLong',
  repeated: 'proposals.rows.repeated',
  notNumber: 'proposals.rows.notNumber',
  tooLarge: 'proposals.rows.tooLarge',
  notDay: 'proposals.rows.notDay',
  endBeforeStart: 'proposals.rows.endBeforeStart',
  twoPreferred: 'proposals.rows.twoPreferred',
} as const satisfies Record<RowProblemCode, Key>;
