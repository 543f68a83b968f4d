import { createDraftStore } from '../../../src/data/drafts';
import { createMemoryDataSource, type MemoryDataSource } from '../../../src/data/memory';
import { saveEdits, startDraft, type ReportDraft } from '../../../src/data/report/drafts';
import { editsIn, noEdits, type ReportEdits } from '../../../src/domain/report/edits';
import { reportDrafts } from '../../../src/schema/lists/reportDrafts';
import { createDraftSession, type DraftSession } from '../../../src/ui/pages/report/draftSession';
import { openDraft } from '../../fixtures/reports';

const now = (): Date => new Date('2026-03-17T09:41:00Z');

/** Storage as a browser has it, without one. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

interface Desk {
  readonly data: MemoryDataSource;
  readonly draft: ReportDraft;
  isOffline: boolean;
  open(draft?: ReportDraft): DraftSession;
  /** As the server has it. */
  saved(): Promise<ReportEdits>;
  /** Somebody else writes. */
  other(edits: Partial<ReportEdits>): Promise<ReportDraft>;
}

async function desk(): Promise<Desk> {
  const state = { isOffline: false };
  const data = createMemoryDataSource({
    now,
    interrupt: (attempted, { key }) => (state.isOffline ? { kind: 'offline', attempted, list: key } : undefined),
  });
  const store = storage();
  const drafts = createDraftStore({ storage: () => store, owner: 'kim', now });
  const started = await startDraft(data, { title: 'Rapport', period: { from: '2026-01-01', to: '2026-03-17' } });
  if (!started.ok) throw new Error(started.error.kind);
  const current = async (): Promise<ReportDraft> => {
    const found = await openDraft(data);
    if (!found.ok || found.value === undefined) throw new Error('no draft');
    return found.value;
  };
  return Object.assign(state, {
    data,
    draft: started.value,
    open: (draft = started.value) => createDraftSession({ data, drafts, now, notify: () => undefined, onSaved: () => undefined, pause: 60_000 }, draft),
    saved: async () => editsIn((await current()).edits) as ReportEdits,
    other: async (edits: Partial<ReportEdits>) => {
      const answer = await saveEdits(data, await current(), { ...noEdits, ...edits });
      if (!answer.ok) throw new Error(answer.error.kind);
      return answer.value;
    },
  });
}

describe('Somebody who edits a draft', () => {
  const opened: DraftSession[] = [];
  afterEach(() => opened.splice(0).forEach((session) => session.dispose()));
  const begin = (at: Desk, draft?: ReportDraft): DraftSession => {
    const session = at.open(draft);
    opened.push(session);
    return session;
  };

  it('has a step back for each thing that was changed, and one for a text that was typed', async () => {
    const session = begin(await desk());
    for (const lead of ['E', 'En', 'En sak']) session.change({ ...noEdits, lead }, 'head');
    session.change({ ...noEdits, lead: 'En sak', leftOut: ['hours'] }, 'out/hours');
    session.undo();
    expect(session.state().edits).toEqual({ ...noEdits, lead: 'En sak' });
    session.undo();
    expect(session.state()).toMatchObject({ edits: noEdits, canUndo: false });
  });

  it('loses nothing without a network: it is kept here, also when the page is opened anew, and sent when it can be', async () => {
    const at = await desk();
    at.isOffline = true;
    const session = begin(at);
    session.change({ ...noEdits, lead: 'Skrivet på tåget' }, 'head');
    expect(await session.save()).toBe(false);
    expect(session.state()).toMatchObject({ saving: 'failed', error: { kind: 'offline' } });
    const again = begin(at);
    expect(again.state().edits.lead).toBe('Skrivet på tåget');
    at.isOffline = false;
    expect(await again.save()).toBe(true);
    expect((await at.saved()).lead).toBe('Skrivet på tåget');
    expect(begin(at, again.state().draft).state()).toMatchObject({ saving: 'saved', isJoined: false });
  });

  it('keeps what somebody else has written meanwhile beside what is their own', async () => {
    const at = await desk();
    const session = begin(at);
    session.change({ ...noEdits, lead: 'Min ingress' }, 'head');
    await at.other({ title: 'Deras rubrik' });
    expect(await session.save()).toBe(true);
    expect(session.state()).toMatchObject({ isJoined: true, canUndo: false });
    expect(await at.saved()).toMatchObject({ lead: 'Min ingress', title: 'Deras rubrik' });
  });

  it('is asked when both have written the same thing; nothing is sent before, and what is written meanwhile stays', async () => {
    const at = await desk();
    const session = begin(at);
    session.change({ ...noEdits, lead: 'Min ingress' }, 'head');
    await at.other({ lead: 'Deras ingress' });
    expect(await session.save()).toBe(false);
    expect(session.state().clash?.clashes).toEqual([{ path: 'lead', mine: 'Min ingress', theirs: 'Deras ingress' }]);
    expect((await at.saved()).lead).toBe('Deras ingress');
    session.change({ ...session.state().edits, leftOut: ['costs'] }, 'out/costs');
    expect(await session.save()).toBe(false);
    session.choose({ lead: 'theirs' });
    expect(await session.save()).toBe(true);
    expect(await at.saved()).toMatchObject({ lead: 'Deras ingress', leftOut: ['costs'] });
  });

  it('sees what somebody else saved in the same second, and is not put back by an older copy', async () => {
    const at = await desk();
    const session = begin(at);
    session.meet(await at.other({ title: 'Deras rubrik' }));
    expect(session.state()).toMatchObject({ isJoined: true, edits: { title: 'Deras rubrik' } });
    session.meet(at.draft);
    expect(session.state().edits.title).toBe('Deras rubrik');
  });

  it('does not write over a draft that somebody has published or given up', async () => {
    const at = await desk();
    const session = begin(at);
    const { reportDrafts } = await import('../../../src/schema/lists/reportDrafts');
    const answer = await at.data.repository(reportDrafts).patch(at.draft.id, { status: 'publicerat', publishedAs: 4 }, at.draft.etag);
    expect(answer.ok).toBe(true);
    session.change({ ...noEdits, lead: 'För sent' }, 'head');
    expect(await session.save()).toBe(false);
    expect(session.state().draft).toMatchObject({ status: 'publicerat', publishedAs: 4 });
    expect(session.state().edits.lead).toBe('För sent');
  });

  it('writes nothing over edits that cannot be read before they have said so', async () => {
    const at = await desk();
    const { reportDrafts } = await import('../../../src/schema/lists/reportDrafts');
    const answer = await at.data.repository(reportDrafts).patch(at.draft.id, { edits: 'ändra ingressen!' }, at.draft.etag);
    if (!answer.ok) throw new Error(answer.error.kind);
    const session = begin(at, answer.value);
    expect(session.state().isUnreadable).toBe(true);
    session.change({ ...noEdits, lead: 'Ny' }, 'head');
    expect(await session.save()).toBe(false);
    session.beginAgain();
    expect(await session.save()).toBe(true);
    expect((await at.saved()).lead).toBe('Ny');
  });

  it('loses nothing when somebody damages the draft in the list meanwhile, also when the page is opened anew', async () => {
    const at = await desk();
    const session = begin(at);
    session.change({ ...noEdits, lead: 'Min ingress' }, 'head');
    expect(await session.save()).toBe(true);
    const damaged = await at.data.repository(reportDrafts).patch(at.draft.id, { edits: '{"lead": "halv' }, session.state().draft.etag);
    if (!damaged.ok) throw new Error('refused');
    session.change({ ...noEdits, lead: 'Min ingress', title: 'Min rubrik' }, 'title');
    expect(await session.save()).toBe(false);
    expect(session.state()).toMatchObject({ isUnreadable: true, edits: { lead: 'Min ingress', title: 'Min rubrik' } });
    session.dispose();
    const again = begin(at, damaged.value);
    expect(again.state().isUnreadable).toBe(true);
    again.beginAgain();
    expect(await again.save()).toBe(true);
    expect(await at.saved()).toMatchObject({ lead: 'Min ingress', title: 'Min rubrik' });
  });
});
