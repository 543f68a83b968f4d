import { createDraftStore, type DraftStore } from '../../../../src/data/drafts';
import { createMemoryDataSource, type MemoryDataSource } from '../../../../src/data/memory';
import type { Attempt, DataError, DataSource, Repository, Result } from '../../../../src/data/ports';
import { outboxOf } from '../../../../src/data/revisions/outbox';
import { createPlanWriter, type PlanWriter } from '../../../../src/data/revisions/planWriter';
import { readRevisions, type Revision } from '../../../../src/data/revisions/readPlan';
import { sendWaiting } from '../../../../src/data/revisions/sending';
import { readDifferences } from '../../../../src/domain/revisions/values';
import type { Item, ListDefinition } from '../../../../src/schema/field';
import { activities } from '../../../../src/schema/lists/activities';
import { assignments } from '../../../../src/schema/lists/assignments';

type Activity = Item<typeof activities>;
const reason = { type: 'andradeForutsattningar', words: 'Workshopen flyttades.' } as const;

function storage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => void held.set(name, text),
    removeItem: (name) => void held.delete(name),
    clear: () => held.clear(),
  };
}

type Trouble = (attempted: Attempt, list: string) => 'before' | 'after' | undefined;

/** A network that breaks before the server has heard, or after it has done what was asked. */
function breaking(data: MemoryDataSource, trouble: () => Trouble): DataSource {
  const offline = (attempted: Attempt, list: string): { ok: false; error: DataError } => ({ ok: false, error: { kind: 'offline', attempted, list } });
  const over =
    <A extends readonly unknown[], R>(attempted: Attempt, list: string, call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R | { ok: false; error: DataError }> => {
      const when = trouble()(attempted, list);
      if (when === 'before') return offline(attempted, list);
      const answer = await call(...given);
      return when === 'after' ? offline(attempted, list) : answer;
    };
  return {
    ...data,
    repository: <L extends ListDefinition>(list: L): Repository<L> => {
      const own = data.repository(list);
      return {
        ...own,
        get: over('read', list.key, own.get),
        add: over('add', list.key, own.add),
        patch: over('change', list.key, own.patch),
        remove: over('remove', list.key, own.remove),
      };
    },
  };
}

interface Site {
  readonly data: DataSource;
  readonly drafts: DraftStore;
  readonly writer: PlanWriter;
  readonly plan: number;
  readonly activity: Activity;
  trouble: Trouble;
  clock: Date;
  unreasoned: number;
  revisions(): Promise<readonly Revision[]>;
  current(): Promise<Activity>;
  retry(): Promise<boolean>;
  waiting(): number;
}

const unwrap = <T>(answer: Result<T, DataError>): T => {
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
};

async function site({ version = 1, store = storage() }: { readonly version?: number; readonly store?: Storage } = {}): Promise<Site> {
  const memory = createMemoryDataSource();
  const plan = unwrap(
    await memory
      .repository(assignments)
      .add({ title: 'Handlingsplan', profile: 'handlingsplan', ...(version > 0 ? { approvedVersion: version } : {}) }, 'plan'),
  );
  const activity = unwrap(await memory.repository(activities).add({ title: 'Samla lärdomar', assignment: plan.id, forum: 'APT' }, 'a1'));
  const drafts = createDraftStore({ storage: () => store, owner: 'kim', now: () => new Date('2026-03-17') });
  const made = { trouble: (() => undefined) as Trouble, clock: new Date('2026-03-17T09:00:00Z'), unreasoned: 0 };
  const data = breaking(memory, () => made.trouble);
  const outbox = outboxOf(drafts);
  const writer = createPlanWriter({
    data,
    outbox,
    now: () => made.clock,
    role: () => 'sammankallande',
    onUnreasoned: () => (made.unreasoned += 1),
    onSent: () => undefined,
  });
  return Object.assign(made, {
    data,
    drafts,
    writer,
    plan: plan.id,
    activity,
    revisions: async () => {
      await new Promise((resolve) => setImmediate(resolve)); // the revision is not waited for by who writes
      return unwrap(await readRevisions(memory, plan.id));
    },
    current: async () => unwrap(await memory.repository(activities).get(activity.id)),
    retry: () => sendWaiting(data, outbox, made.clock.getTime(), true),
    waiting: () => outbox.all().length,
  });
}

describe('An approved plan that is changed', () => {
  it('gets a revision with what differs, the reason, the role and the version it came after', async () => {
    const at = await site({ version: 2 });
    unwrap(await at.writer.change(activities, at.activity, { title: 'Samla och välj lärdomar', forum: null }, reason));
    const [revision, ...others] = await at.revisions();
    expect(others).toEqual([]);
    expect(revision).toMatchObject({
      title: 'Samla och välj lärdomar',
      list: 'activities',
      item: at.activity.id,
      change: 'andrad',
      reasonType: 'andradeForutsattningar',
      reason: 'Workshopen flyttades.',
      role: 'sammankallande',
      version: 2,
    });
    expect(readDifferences(revision?.differences)).toEqual([
      { field: 'title', from: 'Samla lärdomar', to: 'Samla och välj lärdomar' },
      { field: 'forum', from: 'APT', to: null },
    ]);
    expect(at.waiting()).toBe(0);
  });

  it('is not changed without a reason, also when it was approved after the page was opened', async () => {
    const at = await site();
    const answer = await at.writer.change(activities, at.activity, { title: 'Annat' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid', field: 'reason' } });
    expect((await at.current()).title).toBe('Samla lärdomar');
    expect(at.unreasoned).toBe(1);
    expect(await at.writer.add(activities, { title: 'Ny', assignment: at.plan }, 'n1')).toMatchObject({ ok: false, error: { field: 'reason' } });
    expect(await at.writer.remove(activities, at.activity)).toMatchObject({ ok: false, error: { field: 'reason' } });
  });

  it('asks for none when its progress is told, nor before it is approved', async () => {
    const at = await site();
    expect((await at.writer.change(activities, at.activity, { status: 'pagar', statusReason: 'Igång' })).ok).toBe(true);
    const draft = await site({ version: 0 });
    expect((await draft.writer.change(activities, draft.activity, { title: 'Annat' })).ok).toBe(true);
    expect([...(await at.revisions()), ...(await draft.revisions())]).toEqual([]);
  });

  it('has revisions of what is added, removed and taken back', async () => {
    const at = await site();
    const added = unwrap(await at.writer.add(activities, { title: 'Öva Raps', assignment: at.plan }, 'n1', reason));
    const receipt = unwrap(await at.writer.remove(activities, added, reason));
    unwrap(await at.writer.restore(activities, added, receipt, reason));
    expect((await at.revisions()).map(({ change, title }) => [change, title])).toEqual([
      ['tillagd', 'Öva Raps'],
      ['borttagen', 'Öva Raps'],
      ['tillagd', 'Öva Raps'],
    ]);
  });

  it('has one where an activity leaves for another plan, and the other plan has one too', async () => {
    const at = await site();
    const other = unwrap(await at.data.repository(assignments).add({ title: 'Annan plan', profile: 'uppdrag', approvedVersion: 3 }, 'other'));
    unwrap(await at.writer.change(activities, at.activity, { assignment: other.id }, reason));
    expect((await at.revisions()).map(({ change }) => change)).toEqual(['borttagen']);
    expect(unwrap(await readRevisions(at.data, other.id)).map(({ change, version }) => [change, version])).toEqual([['tillagd', 3]]);
  });
});

describe('When somebody else saved first', () => {
  it('nothing is written of a change that was not made', async () => {
    const at = await site();
    unwrap(await at.writer.change(activities, at.activity, { title: 'Deras' }, reason));
    const answer = await at.writer.change(activities, at.activity, { title: 'Mitt' }, reason);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(await at.revisions()).toHaveLength(1);
    expect(at.waiting()).toBe(0);
  });
});

describe('When the network breaks', () => {
  it('between the change and its revision, the reason is kept and sent later, once', async () => {
    const at = await site();
    at.trouble = (attempted, list) => (attempted === 'add' && list === 'revisions' ? 'before' : undefined);
    unwrap(await at.writer.change(activities, at.activity, { title: 'Ny rubrik' }, reason));
    expect(await at.revisions()).toEqual([]);
    expect(outboxOf(at.drafts).all()).toMatchObject([{ title: 'Samla lärdomar', trouble: 'offline', reason, saved: { title: 'Ny rubrik' } }]);
    at.trouble = () => undefined;
    expect(await at.retry()).toBe(true);
    expect(await at.retry()).toBe(false);
    expect(await at.revisions()).toHaveLength(1);
    expect(at.waiting()).toBe(0);
  });

  it('after the revision was taken but before its answer came, it is not written twice', async () => {
    const at = await site();
    at.trouble = (_attempted, list) => (list === 'revisions' ? 'after' : undefined);
    unwrap(await at.writer.change(activities, at.activity, { title: 'Ny rubrik' }, reason));
    await at.revisions();
    at.trouble = () => undefined;
    await at.retry();
    expect(await at.revisions()).toHaveLength(1);
    expect(at.waiting()).toBe(0);
  });

  it('and the answer to the change is lost, the revision is written when the change turns out to be there', async () => {
    const at = await site();
    at.trouble = (attempted) => (attempted === 'change' ? 'after' : undefined);
    expect((await at.writer.change(activities, at.activity, { title: 'Kom fram' }, reason)).ok).toBe(false);
    expect(await at.revisions()).toEqual([]);
    at.trouble = () => undefined;
    await at.retry();
    const [revision] = await at.revisions();
    expect(readDifferences(revision?.differences)).toEqual([{ field: 'title', from: 'Samla lärdomar', to: 'Kom fram' }]);
  });

  it('and the change is sent again by the person, it has still one revision, from what it was', async () => {
    const at = await site();
    at.trouble = (attempted) => (attempted === 'change' ? 'after' : undefined);
    await at.writer.change(activities, at.activity, { title: 'Kom fram' }, reason);
    at.trouble = () => undefined;
    unwrap(await at.writer.change(activities, at.activity, { title: 'Kom fram' }, reason));
    await at.retry();
    expect((await at.revisions()).map(({ differences }) => readDifferences(differences))).toEqual([
      [{ field: 'title', from: 'Samla lärdomar', to: 'Kom fram' }],
    ]);
  });

  it('and the change never came through, no revision is written of it', async () => {
    const at = await site();
    at.trouble = (attempted) => (attempted === 'change' ? 'before' : undefined);
    await at.writer.change(activities, at.activity, { title: 'Kom aldrig fram' }, reason);
    expect(at.waiting()).toBe(1);
    at.trouble = () => undefined;
    await at.retry();
    expect(await at.revisions()).toEqual([]);
    expect(at.waiting()).toBe(0);
  });

  it('and the answer to a new activity or a removal is lost, both are known afterwards', async () => {
    const at = await site();
    at.trouble = (attempted, list) => (list === 'activities' && (attempted === 'add' || attempted === 'remove') ? 'after' : undefined);
    await at.writer.add(activities, { title: 'Öva Raps', assignment: at.plan }, 'n1', reason);
    await at.writer.remove(activities, at.activity, reason);
    expect(at.waiting()).toBe(2);
    at.trouble = () => undefined;
    await at.retry();
    expect((await at.revisions()).map(({ change, title }) => `${change} ${title}`).sort()).toEqual(['borttagen Samla lärdomar', 'tillagd Öva Raps']);
  });

  it('and a removal is tried again, it has one revision', async () => {
    const at = await site();
    at.trouble = (attempted) => (attempted === 'remove' ? 'after' : undefined);
    await at.writer.remove(activities, at.activity, reason);
    at.trouble = () => undefined;
    unwrap(await at.writer.remove(activities, at.activity, reason));
    await at.retry();
    expect((await at.revisions()).map(({ change }) => change)).toEqual(['borttagen']);
  });

  it('in a browser that keeps nothing, it is remembered as long as the page is open, and the page can say so', async () => {
    const refusing = storage();
    refusing.setItem = () => {
      throw new Error('SecurityError');
    };
    const at = await site({ store: refusing });
    at.trouble = (_attempted, list) => (list === 'revisions' ? 'before' : undefined);
    unwrap(await at.writer.change(activities, at.activity, { title: 'Ny rubrik' }, reason));
    await at.revisions();
    expect([at.waiting(), outboxOf(at.drafts).isKept()]).toEqual([1, false]);
    at.trouble = () => undefined;
    await at.retry();
    expect(await at.revisions()).toHaveLength(1);
  });

  it('what another tab sends right now is left alone for a minute', async () => {
    const at = await site();
    at.trouble = (attempted) => (attempted === 'change' ? 'before' : undefined);
    await at.writer.change(activities, at.activity, { title: 'På väg' }, reason);
    at.trouble = () => undefined;
    await sendWaiting(at.data, outboxOf(at.drafts), at.clock.getTime() + 1_000, false);
    expect(at.waiting()).toBe(1);
    await sendWaiting(at.data, outboxOf(at.drafts), at.clock.getTime() + 61_000, false);
    expect(at.waiting()).toBe(0);
  });
});
