/** What a comparison of site and schema finds: one thing each, with the steps that would make it right. */
import type { Step } from './steps';

/**
 * compliant: as the schema says. non_compliant: the steps make it so, or nothing but a person can (`blocking`).
 * unverifiable: the caller may not see it. ignored: somebody's own, which provisioning leaves alone.
 */
export type Outcome = 'compliant' | 'non_compliant' | 'unverifiable' | 'ignored';

export type Reason =
  | 'missing'
  | 'asWanted'
  | 'ownChange'
  | 'ownColumn'
  | 'ownView'
  | 'ownAssignment'
  | 'notReadable'
  | 'wrongType'
  | 'notIndexed'
  | 'indexLimit'
  | 'titleTaken'
  | 'busy'
  | 'leftLocked'
  | 'notUnique'
  | 'missingChoices'
  | 'tooShort'
  | 'tooStrict'
  | 'notNamed'
  | 'empty'
  | 'settings'
  | 'itemSecurity'
  | 'inherits'
  | 'tooMuch'
  | 'personal'
  | 'older'
  | 'newer'
  | 'itemsToMigrate';

export interface Finding {
  readonly outcome: Outcome;
  readonly what: 'site' | 'role' | 'group' | 'list' | 'column' | 'view' | 'permission' | 'data';
  /** The list's key; absent: the site. */
  readonly list?: string;
  readonly name: string;
  readonly reason: Reason;
  readonly steps: readonly Step[];
  /** What is there instead: the type of the column, the address of the list, the indexed columns that take the room. */
  readonly found?: readonly string[];
  /** Provisioning cannot go on before a person has seen to it. */
  readonly blocking?: boolean;
}

type Subject = Pick<Finding, 'what' | 'name' | 'list'>;
export const compliant = (subject: Subject): Finding => ({ ...subject, outcome: 'compliant', reason: 'asWanted', steps: [] });
export const lacking = (subject: Subject, reason: Reason, ...steps: readonly Step[]): Finding => ({ ...subject, outcome: 'non_compliant', reason, steps });
export const blocked = (subject: Subject, reason: Reason, ...found: readonly string[]): Finding => ({
  ...subject,
  outcome: 'non_compliant',
  reason,
  steps: [],
  blocking: true,
  ...(found.length === 0 ? {} : { found }),
});
export const ignored = (subject: Subject, reason: Reason): Finding => ({ ...subject, outcome: 'ignored', reason, steps: [] });
export const unverifiable = (subject: Subject): Finding => ({ ...subject, outcome: 'unverifiable', reason: 'notReadable', steps: [] });
