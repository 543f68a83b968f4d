/** Approved versions of a plan: written once, read back whole, with a checksum that tells whether they still are what was approved. */
import { contentText, inParts, readContent, type PlanContent, type PlanItems, type Unreadable } from '../../domain/revisions/content';
import { changesIn, redline } from '../../domain/revisions/redline';
import { sha256Of } from '../../domain/revisions/sha256';
import type { Draft, Item } from '../../schema/field';
import { assignments } from '../../schema/lists/assignments';
import { planVersions } from '../../schema/lists/planVersions';
import { revisions } from '../../schema/lists/revisions';
import type { DataError, DataSource, Entry, Result } from '../ports';
import { addsAtOnce } from '../addRules';

export type PlanVersion = Pick<Item<typeof planVersions>, 'id' | 'title' | 'number' | 'date' | 'approvedRole' | 'note' | 'checksum' | 'parts'>;

const headFields = ['id', 'title', 'number', 'date', 'approvedRole', 'note', 'checksum', 'part', 'parts'] as const;
const ofAssignment = (assignment: number) => ({ field: 'assignment', is: 'equal', value: assignment }) as const;

/** Without their contents, latest first. */
export async function readVersions(data: DataSource, assignment: number): Promise<Result<readonly PlanVersion[]>> {
  const where = [ofAssignment(assignment), { field: 'part', is: 'equal', value: 1 } as const];
  const page = await data.repository(planVersions).page({ where, fields: headFields, top: 500 });
  return page.ok ? { ok: true, value: [...page.value.items].sort((a, b) => b.number - a.number) } : page;
}

/** As lowercase hexadecimal. `crypto.subtle` is there in secure contexts only, as SharePoint and Teams are: https://developer.mozilla.org/docs/Web/API/Crypto/subtle */
async function sha256(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (subtle === undefined) return sha256Of(bytes);
  const digest = await subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
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
  const head = page.value.items.find(({ part }) => part === 1);
  if (head === undefined) return { ok: true, value: undefined };
  // Another approval at the same moment may have left parts of its own.
  const parts = page.value.items.filter(({ checksum }) => checksum === head.checksum).sort((a, b) => a.part - b.part);
  const text = parts.map(({ content }) => content).join('');
  const isIntact = head.checksum === (await sha256(text));
  return { ok: true, value: { version: head, content: readContent(text), isIntact } };
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

/** The first part has the number's own key, so that a number is one plan's, whoever approves at the same moment; the others are their content's. */
const versionKey = (assignment: number, number: number, checksum: string, part: number): string =>
  part === 1 ? `plan-${assignment}-${number}` : `plan-${assignment}-${number}-${checksum.slice(0, 24)}-${part}`;

/**
 * Freezes a plan as its next version. Everything has a key of its own and the assignment's number comes last, so that an
 * approval that was cut off is finished by doing it again: what is there already is found and not written twice.
 */
export async function approve(data: DataSource, approval: Approval): Promise<Result<number>> {
  const { content, date, role, title, note } = approval;
  const { assignment } = approval.plan;
  const text = contentText(content);
  const checksum = await sha256(text);
  const versions = await readVersions(data, assignment.id);
  if (!versions.ok) return versions;
  const approved = assignment.approvedVersion ?? 0;
  const latest = versions.value[0]?.number ?? 0;
  // Written, but the assignment was not told: the same plan goes on where it stopped, another plan is the next version.
  const unfinished = latest > approved ? await readVersion(data, assignment.id, latest) : undefined;
  if (unfinished && !unfinished.ok) return unfinished;
  const begun = unfinished?.value?.content;
  const isBegun = begun !== undefined && typeof begun !== 'string' && changesIn(redline(begun, content)).length === 0;
  const written = isBegun ? ok(latest) : await freeze(data, approval, { text, checksum, number: Math.max(approved, latest) + 1 });
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

interface Freezing {
  readonly text: string;
  readonly checksum: string;
  readonly number: number;
}

/** Gives the number that it got: the next one when somebody else took it for other content meanwhile. */
async function freeze(data: DataSource, approval: Approval, { text, checksum, number }: Freezing): Promise<Result<number>> {
  const { plan, date, role, title, note } = approval;
  const shared = { title: title(number), assignment: plan.assignment.id, number, date, approvedRole: role, checksum, ...(note === '' ? {} : { note }) };
  const written = await writeParts(data, inParts(text), (part, parts, content) => ({
    clientKey: versionKey(plan.assignment.id, number, checksum, part),
    draft: { ...shared, part, parts, content },
  }));
  if (!written.ok) return written;
  return written.value === checksum ? { ok: true, value: number } : freeze(data, approval, { text, checksum, number: number + 1 });
}

/** The first part last: a version is there when all of it is. Gives the checksum of what has the number. */
async function writeParts(
  data: DataSource,
  texts: readonly string[],
  entryOf: (part: number, parts: number, text: string) => Entry<typeof planVersions>,
): Promise<Result<string | undefined>> {
  const repository = data.repository(planVersions);
  const entries = texts.map((text, index) => entryOf(index + 1, texts.length, text));
  const [head, ...rest] = entries;
  for (let start = 0; start < rest.length; start += addsAtOnce) {
    const answers = await repository.addMany(rest.slice(start, start + addsAtOnce));
    const failed = answers.find(({ ok }) => !ok);
    if (failed && !failed.ok) return failed;
  }
  if (head === undefined) return { ok: true, value: undefined };
  const answer = await repository.add(head.draft, head.clientKey);
  return answer.ok ? { ok: true, value: answer.value.checksum } : answer;
}
