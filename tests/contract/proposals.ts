/** What proposals' data functions promise, whichever adapter stands below them. */
import { createDraftStore } from '../../src/data/drafts';
import { linksAt } from '../../src/data/links/linkReads';
import type { DataSource, Repository, Result } from '../../src/data/ports';
import { implement, implementationReason } from '../../src/data/proposals/implement';
import { markDone, submit, withdraw } from '../../src/data/proposals/proposer';
import { pathIn, readLog } from '../../src/data/proposals/reads';
import { correctDecision, recordDecision, recordHandling, type DecisionEntry } from '../../src/data/proposals/record';
import { outboxOf, type Outbox } from '../../src/data/revisions/outbox';
import { createPlanWriter } from '../../src/data/revisions/planWriter';
import { readRevisions } from '../../src/data/revisions/readPlan';
import type { DecisionDraft } from '../../src/domain/proposals/decided';
import type { Proposal } from '../../src/domain/proposals/path';
import type { Draft, ListDefinition } from '../../src/schema/field';
import { activities } from '../../src/schema/lists/activities';
import { assignments } from '../../src/schema/lists/assignments';
import { decisions } from '../../src/schema/lists/decisions';
import { groups } from '../../src/schema/lists/groups';
import { handlings } from '../../src/schema/lists/handlings';
import { links } from '../../src/schema/lists/links';
import { methods } from '../../src/schema/lists/methods';
import { processes } from '../../src/schema/lists/processes';
import { programmes } from '../../src/schema/lists/programmes';
import { proposals } from '../../src/schema/lists/proposals';
import { revisions } from '../../src/schema/lists/revisions';
import { workstreams } from '../../src/schema/lists/workstreams';

export const proposalLists: readonly ListDefinition[] = [
  groups,
  programmes,
  assignments,
  workstreams,
  methods,
  processes,
  activities,
  proposals,
  handlings,
  decisions,
  revisions,
  links,
];

/** The answer, whichever kind of error it might have been. */
function value<T>(answer: Result<T, unknown>): T {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

const today = '2026-04-01';
const ifYes = JSON.stringify([
  { key: 'bilda', title: 'Bilda gruppen', from: '2026-08-01', to: '2026-08-31', hours: 16, responsibleRole: 'Strateg' },
  { key: 'mote', title: 'Håll första mötet', to: '2026-09-30' },
]);
const words = 'Ledningsgruppen beslutar att bilda gruppen.';

export function proposalsContract(name: string, open: () => Promise<{ readonly source: DataSource; readonly close: () => Promise<unknown> }>): void {
  describe(`Proposals over ${name}`, () => {
    let data: DataSource;
    let close: () => Promise<unknown>;
    let made = 0;
    const bodies = { management: 0, strategy: 0, committee: 0, plan: 0 };

    beforeAll(async () => {
      const opened = await open();
      data = opened.source;
      close = opened.close;
      const group = (title: string, type: Draft<typeof groups>['type']) => data.repository(groups).add({ title, type }, `group-${title}`);
      bodies.management = value(await group('Ledningsgruppen', 'styrgrupp')).id;
      bodies.strategy = value(await group('RUS-gruppen', 'rusgrupp')).id;
      bodies.committee = value(await group('Nämnden', 'namnd')).id;
      bodies.plan = value(await data.repository(assignments).add({ title: 'Planen', approvedVersion: 1 }, 'plan')).id;
    }, 60_000);
    afterAll(() => close());

    const draft = async (own: Partial<Draft<typeof proposals>> = {}): Promise<Proposal> => {
      const whole = { title: 'Extern grupp', summary: 'Prövar våra antaganden.', handlingBody: bodies.strategy, decisionBody: bodies.management, ...own };
      return value(await data.repository(proposals).add(whole, `proposal-${++made}`));
    };
    const submitted = async (own?: Partial<Draft<typeof proposals>>): Promise<Proposal> =>
      value(await submit(data, await draft(own), { today: '2026-03-01', proposerRole: 'Arbetsgruppen' }));
    const entry = (proposal: Proposal, own: Partial<DecisionDraft> = {}, seen: readonly number[] = []): DecisionEntry => ({
      proposal: proposal.id,
      draft: { outcome: 'bifall', body: bodies.management, date: '2026-03-24', wording: words, ...own },
      seen,
      roles: ['ledningsgrupp'],
      recordedRole: 'ledningsgrupp',
      today,
    });
    const pathFor = async ({ id }: Proposal) => pathIn(value(await readLog(data, id)), today);

    it('goes the whole way, and each step is refused before its turn', async () => {
      const first = await draft();
      expect(await withdraw(data, first, { today, reason: 'Nej' })).toMatchObject({ error: { problems: [{ code: 'notSubmitted' }] } });
      expect(await recordDecision(data, entry(first))).toMatchObject({ error: { kind: 'notReady', problems: [{ code: 'notSubmitted' }] } });
      const sent = value(await submit(data, first, { today: '2026-03-01', proposerRole: 'Arbetsgruppen' }));
      expect(sent).toMatchObject({ status: 'inlamnat', round: 1, submittedOn: '2026-03-01', proposerRole: 'Arbetsgruppen' });
      expect(await submit(data, sent, { today })).toMatchObject({ error: { problems: [{ code: 'notDraft' }] } });
      const handled = { proposal: sent.id, clientKey: `handling-${sent.id}`, roles: ['arbetsgrupp'], recordedRole: 'arbetsgrupp', today } as const;
      const note = { stance: 'tillstyrker', body: bodies.strategy, date: '2026-03-03' } as const;
      const told = value(await recordHandling(data, { ...handled, draft: note }));
      expect(value(await recordHandling(data, { ...handled, draft: note })).id).toBe(told.id);
      expect((await pathFor(sent)).awaits).toBe('decision');
      expect(await markDone(data, sent, { today })).toMatchObject({ error: { problems: [{ code: 'notCarriedOut' }] } });
      const decided = value(await recordDecision(data, entry(sent)));
      expect(decided).toMatchObject({ round: 1, formal: false, recordedRole: 'ledningsgrupp', body: { title: 'Ledningsgruppen' } });
      const again = { ...handled, clientKey: 'another', draft: note };
      expect(await recordHandling(data, again)).toMatchObject({ error: { problems: [{ code: 'decided' }] } });
      expect(await withdraw(data, sent, { today, reason: 'Nej' })).toMatchObject({ error: { problems: [{ code: 'decided' }] } });
    });

    it('comes back as the next round when it is sent back, and what was said before no longer counts', async () => {
      const sent = await submitted();
      value(await recordDecision(data, entry(sent, { outcome: 'aterremiss', wording: 'Kostnaden behöver räknas om först.' })));
      const back = value(await submit(data, sent, { today }));
      expect(back.round).toBe(2);
      expect(await pathFor(back)).toMatchObject({ awaits: 'handling', handlings: [] });
      const second = value(await recordDecision(data, entry(back, { date: today })));
      expect(second.clientKey).toBe(`decision-${sent.id}-2-1`);
    });

    it('is not decided when it was taken back while somebody wrote', async () => {
      const sent = await submitted();
      value(await withdraw(data, sent, { today, reason: 'Frågan är löst.' }));
      expect(await recordDecision(data, entry(sent))).toMatchObject({ error: { kind: 'notReady', problems: [{ code: 'withdrawn' }] } });
      expect(value(await readLog(data, sent.id)).decisions).toEqual([]);
    });

    it('has one decision of two that are entered at the same moment, and the other person is shown both', async () => {
      const sent = await submitted();
      const no = entry(sent, { outcome: 'avslag', wording: 'Tiden räcker inte till.' });
      const answers = await Promise.all([recordDecision(data, entry(sent)), recordDecision(data, no)]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const refused = answers.find(({ ok }) => !ok);
      const [held] = value(await readLog(data, sent.id)).decisions;
      expect(refused).toMatchObject({ error: { kind: 'recorded', theirs: { id: held?.id }, yours: { wording: answers[0]?.ok ? no.draft.wording : words } } });
    });

    it('takes the same words by a second person for the same decision, and other words for a correction only when one says so', async () => {
      const sent = await submitted();
      const first = value(await recordDecision(data, entry(sent)));
      expect(value(await recordDecision(data, entry(sent))).id).toBe(first.id);
      const other = entry(sent, { outcome: 'delvis', wording: 'Bara de två första mötena.' });
      expect(await recordDecision(data, other)).toMatchObject({ error: { kind: 'recorded', theirs: { id: first.id } } });
      expect(await recordDecision(data, { ...other, seen: [first.id] })).toMatchObject({ error: { problems: [{ code: 'decided' }] } });
      const corrected = value(await correctDecision(data, { ...other, seen: [first.id] }, first.id));
      expect((await pathFor(sent)).decision?.id).toBe(corrected.id);
      expect(value(await readLog(data, sent.id)).decisions).toHaveLength(2);
    });

    it('tells who enters the same words with other hours that they were not written', async () => {
      const sent = await submitted();
      const first = value(await recordDecision(data, entry(sent, { hours: 100 })));
      expect(await recordDecision(data, entry(sent, { hours: 200 }))).toMatchObject({ error: { kind: 'recorded', theirs: { id: first.id, hours: 100 } } });
    });

    it('writes nothing that does not go with the outcome and the body', async () => {
      const sent = await submitted();
      const wrong = entry(sent, { body: bodies.strategy });
      expect(await recordDecision(data, wrong)).toMatchObject({ error: { problems: [{ field: 'body', code: 'bodyNotYours' }] } });
      const gone = entry(sent, { body: 4711 });
      expect(await recordDecision(data, gone)).toMatchObject({ error: { problems: [{ field: 'body', code: 'bodyMissing' }] } });
      const formal = entry(sent, {
        body: bodies.committee,
        formal: true,
        registration: 'EX 2026/9',
        outcome: 'avslag',
        wording: 'Pengarna räcker inte.',
        hours: 40,
      });
      const made = value(await recordDecision(data, formal));
      expect(made).toMatchObject({ formal: true, registration: 'EX 2026/9' });
      expect(made.hours).toBeUndefined();
    });

    it('says both versions when somebody saved the proposal first', async () => {
      const seen = await draft();
      value(await data.repository(proposals).patch(seen.id, { summary: 'Annat.' }, seen.etag));
      expect(await submit(data, seen, { today })).toMatchObject({ error: { kind: 'conflict', theirs: { summary: 'Annat.' }, yours: { status: 'inlamnat' } } });
    });

    describe('that got a yes', () => {
      const run = async (from: DataSource, proposal: Proposal) => {
        const held = storage();
        const now = (): Date => new Date();
        const outbox = outboxOf(createDraftStore({ storage: () => held, owner: 'kim', now }));
        const nothing = (): void => undefined;
        const plan = createPlanWriter({ data: from, outbox, now, role: () => 'arbetsgrupp', onUnreasoned: nothing, onSent: nothing });
        const answer = await implement(from, { proposal: proposal.id, assignment: bodies.plan, plan, reason: implementationReason('Beslut 24 mars.'), today });
        await emptied(outbox);
        return answer;
      };

      it('puts its activities into the approved plan with the reason, ties them to the decision, and can be gone on with after a break', async () => {
        const sent = await submitted({ ifYes });
        expect(await run(data, sent)).toMatchObject({ error: { problems: [{ code: 'noYes' }] } });
        const yes = value(await recordDecision(data, entry(sent, { responsibleRole: 'Utvecklingschef' })));
        // The answer to the first link is lost; the second activity is never asked for.
        expect(await run(losing(data, 'links'), sent)).toMatchObject({ error: { kind: 'offline' } });
        expect((await pathFor(sent)).awaits).toBe('implementation');
        const done = value(await run(data, sent));
        expect(done.proposal.status).toBe('genomfors');
        expect(done.activities).toMatchObject([
          {
            title: 'Bilda gruppen',
            assignment: { id: bodies.plan },
            estimatedHours: 16,
            responsibleRole: 'Strateg',
            time: { kind: 'period', end: '2026-08-31' },
          },
          { title: 'Håll första mötet', responsibleRole: 'Utvecklingschef', time: { kind: 'deadline', end: '2026-09-30' } },
        ]);
        const all = value(await data.repository(activities).page({ top: 100 })).items.filter(({ assignment }) => assignment?.id === bodies.plan);
        expect(all.map(({ id }) => id).sort()).toEqual(done.activities.map(({ id }) => id).sort());
        const tied = value(await linksAt(data, 'from', [{ list: 'decisions', id: yes.id }]));
        expect(tied.map(({ to, relation }) => `${relation} ${to.id}`).sort()).toEqual(done.activities.map(({ id }) => `genomforsI ${id}`).sort());
        const reasons = value(await readRevisions(data, bodies.plan));
        expect(reasons.map(({ reason }) => reason)).toEqual(['Beslut 24 mars.', 'Beslut 24 mars.']);
        expect(value(await markDone(data, done.proposal, { today, note: 'Gruppen är igång.' }))).toMatchObject({
          status: 'klart',
          statusReason: 'Gruppen är igång.',
        });
      });

      it('makes two activities of two whose keys begin alike, however long', async () => {
        const long = 'k'.repeat(200);
        const sent = await submitted({ ifYes: JSON.stringify([`${long}1`, `${long}2`].map((key) => ({ key, title: key.slice(-1) }))) });
        value(await recordDecision(data, entry(sent)));
        expect(value(await run(data, sent)).activities.map(({ title }) => title)).toEqual(['1', '2']);
      });

      it('is carried out though its text was changed meanwhile, and not when it was taken back', async () => {
        const sent = await submitted();
        value(await recordDecision(data, entry(sent)));
        const changed = meanwhile(data, sent, { description: 'Tydligare.' });
        expect(value(await run(changed, sent)).proposal).toMatchObject({ status: 'genomfors', description: 'Tydligare.' });
        const other = await submitted();
        value(await recordDecision(data, entry(other)));
        expect(await run(meanwhile(data, other, { status: 'aterkallat' }), other)).toMatchObject({
          error: { kind: 'conflict', theirs: { status: 'aterkallat' } },
        });
      });
    });
  });
}

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

/** The reasons follow the activities without anybody waiting for them. */
const emptied = (outbox: Outbox): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (outbox.all().length === 0) resolve();
    };
    outbox.subscribe(look);
    look();
  });

type Over = <L extends ListDefinition>(repository: Repository<L>) => Repository<L>;
const over = (data: DataSource, key: string, wrap: Over): DataSource => ({
  ...data,
  repository: (list) => (list.key === key ? wrap(data.repository(list)) : data.repository(list)),
});

/** What is added to a list is there, and the answer is lost. */
const losing = (data: DataSource, key: string): DataSource =>
  over(data, key, (own) => ({
    ...own,
    add: async (...given) => {
      await own.add(...given);
      return { ok: false, error: { kind: 'offline', attempted: 'add', list: key } };
    },
  }));

/** Somebody else saves the proposal right before it is written. */
const meanwhile = (data: DataSource, proposal: Proposal, change: Partial<Draft<typeof proposals>>): DataSource => {
  let isDone = false;
  return over(data, 'proposals', (own) => ({
    ...own,
    patch: async (...given) => {
      if (!isDone) value(await data.repository(proposals).patch(proposal.id, change, proposal.etag));
      isDone = true;
      return own.patch(...given);
    },
  }));
};
