/**
 * The plan being carried out. It lives outside the page's components, so that somebody who looks at another page of the
 * workspace meanwhile finds it where it is; only a closed tab ends it, and then the site itself shows what is left.
 */
import type { SiteAdministration } from '../../data/administration';
import type { DraftStore } from '../../data/drafts';
import type { DataError, Notice } from '../../data/ports';
import type { Plan } from '../../provisioning/plan';
import type { Step } from '../../provisioning/steps';

type Waiting = Extract<Notice, { readonly kind: 'waiting' }>;
export type RunState =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly done: number; readonly total: number; readonly step?: Step; readonly since: number; readonly waiting?: Waiting }
  | { readonly is: 'done'; readonly done: number }
  /** Nothing was begun: the site is no longer what the plan was made for. */
  | { readonly is: 'refused'; readonly plan: Plan }
  | { readonly is: 'stopped'; readonly done: number; readonly error: DataError; readonly step?: Step };

export interface SetupRun {
  readonly state: () => RunState;
  readonly listen: (listener: () => void) => () => void;
  /** Does nothing while one is running. `total`: the steps of the plan that was said yes to. */
  readonly start: (total: number) => void;
  readonly reset: () => void;
}

export interface RunPorts {
  readonly administration: () => Promise<SiteAdministration>;
  readonly drafts: DraftStore;
  readonly now: () => Date;
}

const drawnEach = 100;
const marker = { form: 'setup.run', clientKey: 'plan' } as const;
const lost: DataError = { kind: 'offline', attempted: 'change', list: '' };

/** When a run began that nobody saw the end of; undefined when there is none. */
export function interruptedAt({ drafts }: Pick<RunPorts, 'drafts'>): Date | undefined {
  const found = drafts.load(marker.form, marker.clientKey);
  return found.ok && found.value !== undefined ? new Date(found.value.savedAt) : undefined;
}
const forgetInterruption = ({ drafts }: Pick<RunPorts, 'drafts'>): void => drafts.discard(marker.form, marker.clientKey);

const runs = new WeakMap<RunPorts['administration'], SetupRun>();

/** The one run of a site. */
export function runOf(ports: RunPorts): SetupRun {
  const run = runs.get(ports.administration) ?? createRun(ports);
  runs.set(ports.administration, run);
  return run;
}

function createRun(ports: RunPorts): SetupRun {
  let state: RunState = { is: 'idle' };
  const listeners = new Set<() => void>();
  const set = (next: RunState): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  let told: ReturnType<typeof setTimeout> | undefined;
  /** Steps come forty at a time: the page is told of the last one. */
  const setSoon = (next: RunState): void => {
    state = next;
    told ??= setTimeout(() => {
      told = undefined;
      listeners.forEach((listener) => listener());
    }, drawnEach);
  };
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

  async function carryOut(total: number): Promise<RunState> {
    const since = ports.now().getTime();
    let done = 0;
    set({ is: 'running', done, total, since });
    const [{ provisionSite }, { allLists }, administration] = await Promise.all([
      import('../../provisioning'),
      import('../../schema/lists'),
      ports.administration(),
    ]);
    const quiet = administration.onNotice?.((notice: Notice) => {
      if (state.is === 'running') set({ ...state, waiting: notice.kind === 'waiting' ? notice : undefined });
    });
    try {
      const result = await provisionSite(administration, allLists, {
        // A run that looks at the site again plans anew, with fewer steps: what is left is what counts.
        onProgress: (progress) => {
          done = Math.max(done, Math.min(total, total - (progress.total - progress.done)));
          setSoon({ is: 'running', done, total, step: progress.step, since });
        },
      });
      if (result.kind === 'done') return { is: 'done', done: result.applied };
      if (result.kind === 'refused') return { is: 'refused', plan: result.plan };
      const step = result.kind === 'failed' ? result.step : undefined;
      return { is: 'stopped', done: result.kind === 'failed' ? result.applied : done, error: result.error, step };
    } finally {
      quiet?.();
    }
  }

  return {
    state: () => state,
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: (total) => {
      if (state.is === 'running') return;
      ports.drafts.save({ ...marker, values: { total } });
      window.addEventListener('beforeunload', warn);
      void carryOut(total)
        .catch((): RunState => ({ is: 'stopped', done: 0, error: lost })) // a part of the program that could not be fetched
        .then((end) => {
          window.removeEventListener('beforeunload', warn);
          if (end.is !== 'stopped') forgetInterruption(ports);
          set(end);
        });
    },
    reset: () => {
      if (state.is !== 'running') set({ is: 'idle' });
    },
  };
}
