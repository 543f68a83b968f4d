/** What everybody may rely on of a draft store, whichever it is. */
import fc from 'fast-check';
import type { ChatDraft, DraftClaim } from '../../../src/domain/chat/draft';
import type { DraftStore } from '../../../src/bot/core/ports';

export interface Opened {
  /** Instances of the bot over the same drafts; one and the same where there is only one. */
  readonly stores: readonly [DraftStore, DraftStore];
}
export interface SetClock {
  readonly now: () => Date;
  pass(milliseconds: number): void;
}

export function setClock(start = '2026-11-23T08:00:00.000Z'): SetClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    pass: (milliseconds) => {
      at += milliseconds;
    },
  };
}

export const reporter = { tenantId: '7a1f3c52-0000-4000-8000-000000000001', personId: '9b2e4d63-0000-4000-8000-00000000000a' } as const;
export const colleague = { ...reporter, personId: '9b2e4d63-0000-4000-8000-00000000000b' } as const;
export const elsewhere = { ...reporter, tenantId: '7a1f3c52-0000-4000-8000-000000000002' } as const;
export const claimOf = (person: Omit<DraftClaim, 'nonce'>, nonce = 'the-form-that-was-opened'): DraftClaim => ({ ...person, nonce });
export const bikes: ChatDraft = {
  title: 'Fler lånar cyklar',
  seen: 'Två kommuner har öppnat cykelbibliotek i höst, och köerna är långa.',
  source: 'Ett meddelande i Teams',
  messageLink: 'https://teams.microsoft.com/l/message/19:abc@thread.v2/1763884800000',
};
const minutes = 60_000;
const gone = { ok: false, fault: 'gone' };

export async function kept(store: DraftStore, draft: ChatDraft = bikes, key = 'f:1', owner: Omit<DraftClaim, 'nonce'> = reporter): Promise<string> {
  const answer = await store.keep(draft, owner, key);
  if (!answer.ok) throw new Error(`not kept: ${answer.fault}`);
  return answer.value.id;
}

/** `runs`: how many random histories; each is a dozen calls. */
export function itKeepsDrafts(open: (clock: SetClock) => Promise<Opened>, runs: number): void {
  const opened = async (): Promise<{ clock: SetClock; one: DraftStore; other: DraftStore }> => {
    const clock = setClock();
    const [one, other] = (await open(clock)).stores;
    return { clock, one, other };
  };

  it('gives the draft to the person that it was made for, by any instance', async () => {
    const { one, other } = await opened();
    expect(await other.take(await kept(one), claimOf(reporter))).toEqual({ ok: true, value: bikes });
  });

  it('gives a draft once: a second form finds nothing, also of the same person', async () => {
    const { one, other } = await opened();
    const id = await kept(one);
    await one.take(id, claimOf(reporter));
    expect(await other.take(id, claimOf(reporter, 'another-form-of-the-same'))).toEqual(gone);
  });

  it('gives it again to the form that took it, whose answer may have been lost', async () => {
    const { one, other } = await opened();
    const id = await kept(one);
    await one.take(id, claimOf(reporter));
    expect(await other.take(id, claimOf(reporter))).toEqual({ ok: true, value: bikes });
  });

  it.each([
    ['a colleague', colleague],
    ['the same person id in another tenant', elsewhere],
  ])('shows nothing to %s, and is still there for its owner', async (_who, person) => {
    const { one } = await opened();
    const id = await kept(one);
    expect(await one.take(id, claimOf(person))).toEqual(gone);
    expect(await one.take(id, claimOf(reporter))).toEqual({ ok: true, value: bikes });
  });

  it('knows the owner also when ids come in capital letters', async () => {
    const { one } = await opened();
    const id = await kept(one);
    const claim = claimOf({ tenantId: reporter.tenantId.toUpperCase(), personId: reporter.personId.toUpperCase() });
    expect(await one.take(id, claim)).toEqual({ ok: true, value: bikes });
  });

  it('has the draft until ten minutes have passed, and not at ten', async () => {
    const { clock, one } = await opened();
    const id = await kept(one);
    clock.pass(10 * minutes - 1);
    expect(await one.take(id, claimOf(reporter))).toEqual({ ok: true, value: bikes });
    clock.pass(1);
    expect(await one.take(id, claimOf(reporter))).toEqual(gone);
  });

  it('gives the same id for the same happening, by any instance, and for no other', async () => {
    const { one, other } = await opened();
    const id = await kept(one);
    expect(await kept(other)).toBe(id);
    expect(await kept(one, bikes, 'f:2')).not.toBe(id);
    expect(await kept(one, bikes, 'f:1', colleague)).not.toBe(id);
    expect(await kept(one, bikes, 'f:1', elsewhere)).not.toBe(id);
  });

  it('does not make a taken draft whole again when its activity is sent once more', async () => {
    const { one, other } = await opened();
    const id = await kept(one);
    await one.take(id, claimOf(reporter));
    expect(await kept(other)).toBe(id);
    expect(await other.take(id, claimOf(reporter, 'another-form-of-the-same'))).toEqual(gone);
  });

  it('makes one draft of an activity that reaches two instances at once', async () => {
    const { one, other } = await opened();
    const ids = await Promise.all([one, other, one, other].map((store) => kept(store)));
    expect(new Set(ids).size).toBe(1);
    expect(await one.take(ids[0] ?? '', claimOf(reporter))).toEqual({ ok: true, value: bikes });
  });

  it('makes a new draft of an activity that comes again after the first one is gone', async () => {
    const { clock, one } = await opened();
    const first = await kept(one);
    clock.pass(10 * minutes);
    const second = await kept(one);
    expect(second).not.toBe(first);
    expect(await one.take(first, claimOf(reporter))).toEqual(gone);
    expect(await one.take(second, claimOf(reporter))).toEqual({ ok: true, value: bikes });
  });

  it('gives a draft to one of the forms that ask for it in the same moment', async () => {
    const { one, other } = await opened();
    const id = await kept(one);
    const forms = Array.from({ length: 8 }, (_, form) => [one, other][form % 2]?.take(id, claimOf(reporter, `form-number-${form}-of-eight`)));
    const answers = await Promise.all(forms);
    expect(answers.filter((answer) => answer?.ok === true)).toHaveLength(1);
    expect(answers.filter((answer) => answer?.ok === false && answer.fault === 'gone')).toHaveLength(7);
  });

  it('gives ids of 256 bits that the activity does not tell', async () => {
    const { one } = await opened();
    const { one: another } = await opened();
    const id = await kept(one);
    expect(id).toMatch(/^[\w-]{43}$/);
    expect(await kept(another)).not.toBe(id);
  });

  it('holds the longest text that the fields take, in any script', async () => {
    const { one } = await opened();
    // A control character is the widest on its way: six bytes of JSON.
    const longest: ChatDraft = {
      title: '𝄞'.repeat(50),
      seen: '\u0001'.repeat(5000),
      source: '\ud800'.repeat(2000),
      messageLink: `https://teams.microsoft.com/${'a'.repeat(2000)}`,
    };
    expect(await one.take(await kept(one, longest), claimOf(reporter))).toEqual({ ok: true, value: longest });
  });

  it.each(['', 'nothing', '../drafts', "' or 1 eq 1", '\u0000', '𝄞'.repeat(90), '__proto__'])('has no draft %j', async (id) => {
    const { one } = await opened();
    await kept(one);
    expect(await one.take(id, claimOf(reporter))).toEqual(gone);
  });

  it('gives each draft to one form at most, in any order of keeping, taking and time', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('keep' as const), key: fc.nat(2), store: fc.nat(1) }),
      fc.record({ kind: fc.constant('take' as const), key: fc.nat(2), store: fc.nat(1), form: fc.nat(2) }),
      fc.record({ kind: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 6 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const clock = setClock();
        const { stores } = await open(clock);
        const ids = new Map<number, string>();
        const takers = new Map<string, Set<number>>();
        const ends = new Map<string, number>();
        for (const next of steps) {
          if (next.kind === 'pass') clock.pass(next.minutes * minutes);
          if (next.kind === 'keep') {
            const id = await kept(stores[next.store === 0 ? 0 : 1], { ...bikes, title: `Spaning ${next.key}` }, `f:${next.key}`);
            ids.set(next.key, id);
            if (!ends.has(id)) ends.set(id, clock.now().getTime() + 10 * minutes);
          }
          const id = next.kind === 'take' ? ids.get(next.key) : undefined;
          if (next.kind !== 'take' || id === undefined) continue;
          const answer = await stores[next.store === 0 ? 0 : 1].take(id, claimOf(reporter, `form-number-${next.form}-of-three`));
          const forms = takers.get(id) ?? new Set<number>();
          const isThere = clock.now().getTime() < (ends.get(id) ?? 0) && (forms.size === 0 || forms.has(next.form));
          expect(answer).toEqual(isThere ? { ok: true, value: { ...bikes, title: `Spaning ${next.key}` } } : gone);
          if (answer.ok) takers.set(id, forms.add(next.form));
          expect(forms.size).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: runs },
    );
  });
}
