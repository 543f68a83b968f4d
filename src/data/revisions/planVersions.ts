/** Approved versions of a plan: written once, read back whole, with a checksum that tells whether they still are what was approved. */
import { contentText, readContent, type PlanContent, type PlanItems, type Unreadable } from '../../domain/revisions/content';
import { changesIn, redline } from '../../domain/revisions/redline';
import type { Draft, Item } from '../../schema/field';
import { assignments } from '../../schema/lists/assignments';
import { planVersions } from '../../schema/lists/planVersions';
import { revisions } from '../../schema/lists/revisions';
import { freezeText, wholeOf } from '../frozen/parts';
import type { DataError, DataSource, Result } from '../ports';

export type PlanVersion = Pick<Item<typeof planVersions>, 'id' | 'title' | 'number' | 'date' | 'approvedRole' | 'note' | 'checksum' | 'parts'>;

const headFields = ['id', 'title', 'number', 'date', 'approvedRole', 'note', 'checksum', 'part', 'parts'] as const;
const ofAssignment = (assignment: number) => ({ field: 'assignment', is: 'equal', value: assignment }) as const;

/** Without their contents, latest first. */
export async function readVersions(data: DataSource, assignment: number): Promise<Result<readonly PlanVersion[]>> {
  const where = [ofAssignment(assignment), { field: 'part', is: 'equal', value: 1 } as const];
  const page = await data.repository(planVersions).page({ where, fields: headFields, top: 500 });
  return page.ok ? { ok: true, value: [...page.value.items].sort((a, b) => b.number - a.number) } : page;
}

export interface FrozenPlan {
  readonly version: PlanVersion;
  readonly content: PlanContent | Unreadable;
  /** The content is what was approved. */
  readonly isIntact: boolean;
}

export async function readVersion(data: DataSource, assignment: number, number: number): Promise<Result<FrozenPlan | undefined>> {
  const where = [ofAssignment(assignment), { field: 'number', is: 'equal', value: number } as const];
  const page = await data.repository(planVersions).page({ where, top: 500 });
  if (!page.ok) return page;
  const whole = await wholeOf(page.value.items);
  return ok(whole && { version: whole.head, content: readContent(whole.text), isIntact: whole.isIntact });
}

const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export interface Approval {
  readonly plan: PlanItems;
  readonly content: PlanContent;
  /** 'YYYY-MM-DD'. */
  readonly date: string;
  readonly role: string;
  readonly title: (number: number) => string;
  readonly note: string;
}

/**
 * Freezes a plan as its next version. Everything has a key of its own and the assignment's number comes last, so that an
 * approval that was cut off is finished by doing it again: what is there already is found and not written twice.
 */
export async function approve(data: DataSource, approval: Approval): Promise<Result<number>> {
  const { content, date, role, title, note } = approval;
  const { assignment } = approval.plan;
  const versions = await readVersions(data, assignment.id);
  if (!versions.ok) return versions;
  const approved = assignment.approvedVersion ?? 0;
  const latest = versions.value[0]?.number ?? 0;
  // Written, but the assignment was not told: the same plan goes on where it stopped, another plan is the next version.
  const unfinished = latest > approved ? await readVersion(data, assignment.id, latest) : undefined;
  if (unfinished && !unfinished.ok) return unfinished;
  const begun = unfinished?.value?.content;
  const isBegun = begun !== undefined && typeof begun !== 'string' && changesIn(redline(begun, content)).length === 0;
  const written = isBegun ? ok(latest) : await freeze(data, approval, Math.max(approved, latest) + 1);
  if (!written.ok) return written;
  const number = written.value;
  const revision: Draft<typeof revisions> = {
    title: title(number),
    assignment: assignment.id,
    list: assignments.key,
    item: assignment.id,
    change: 'godkand',
    role,
    version: number,
    ...(note === '' ? {} : { reason: note }),
  };
  const recorded = await data.repository(revisions).add(revision, `revision-approved-${assignment.id}-${number}`);
  if (!recorded.ok) return recorded;
  return told(data, assignment, { approvedVersion: number, approvedOn: date, version: `${number}.0` });
}

type Told = Required<Pick<Draft<typeof assignments>, 'approvedVersion' | 'approvedOn' | 'version'>> & { readonly approvedVersion: number };

/** Last, and whoever has saved the assignment meanwhile: the numbers are nobody's text. */
async function told(data: DataSource, assignment: Item<typeof assignments>, change: Told): Promise<Result<number>> {
  const repository = data.repository(assignments);
  const first = await repository.patch(assignment.id, change, assignment.etag);
  const theirs = !first.ok && 'theirs' in first.error ? first.error.theirs : undefined;
  if (theirs && (theirs.approvedVersion ?? 0) >= change.approvedVersion) return { ok: true, value: change.approvedVersion };
  const answer = !first.ok && 'theirs' in first.error ? await repository.patch(assignment.id, change, first.error.theirs.etag) : first;
  if (answer.ok) return { ok: true, value: change.approvedVersion };
  const error: DataError = answer.error;
  return { ok: false, error };
}

/** Gives the number that it got: the next one when somebody else took it for other content meanwhile. */
async function freeze(data: DataSource, approval: Approval, number: number): Promise<Result<number>> {
  const { plan, content, date, role, title, note } = approval;
  const assignment = plan.assignment.id;
  const shared = { title: title(number), assignment, number, date, approvedRole: role, ...(note === '' ? {} : { note }) };
  const text = contentText(content);
  const draftOf = (part: object): Draft<typeof planVersions> => ({ ...shared, ...part }) as Draft<typeof planVersions>;
  const written = await freezeText(data, { list: planVersions, number, text, keyStart: `plan-${assignment}`, draftOf });
  if (!written.ok) return written;
  return written.value.isOurs ? ok(number) : freeze(data, approval, number + 1);
}
