/** Makes a site what the schema says. Each run begins with the site as it is, so that it can be interrupted and run again. */
import type { SiteAdministration, SiteState } from '../data/administration';
import type { DataError, Result } from '../data/ports';
import type { ListDefinition } from '../schema/field';
import { migrations } from '../schema/migrations';
import { migrateItems } from './migrate';
import { holderOf, locking, needsLock, unlocking } from './oneAtATime';
import { directoryOf, operationOf, remember } from './operations';
import type { Directory } from './operations';
import { planOf, stateRequest } from './plan';
import type { Plan } from './plan';
import { stepRules } from './steps';
import type { Step } from './steps';

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly step: Step;
}
export interface ApplyOptions {
  readonly onProgress?: (progress: Progress) => void;
}

export type ProvisionResult =
  | { readonly kind: 'done'; readonly applied: number; readonly version: Plan['version'] }
  /** Nothing was begun: the plan says which rights are missing or what is in the way. */
  | { readonly kind: 'refused'; readonly plan: Plan }
  | { readonly kind: 'failed'; readonly error: DataError; readonly step: Step; readonly applied: number }
  | { readonly kind: 'unreadable'; readonly error: DataError };

/** Schema changes take SharePoint a good part of a second each: more in a batch than this may run into its time limit. */
const batchSize = 40;
/** Looks at the site that find no less to do than the one before. */
const mostStalls = 2;
/** Later steps need the ids of what these make. */
const making = 0;
/** Items are touched when everything that holds them is right. */
const data = stepRules.migrateItems.order;

interface Run {
  readonly administration: SiteAdministration;
  readonly lists: readonly ListDefinition[];
  readonly directory: Directory;
  readonly report: (step: Step) => void;
  applied: number;
  failure?: { readonly step: Step; readonly error: DataError };
}

const unreachable = (list: string): DataError => ({ kind: 'notFound', attempted: 'change', list });

async function runBatch(run: Run, steps: readonly Step[]): Promise<void> {
  const calls = steps.flatMap((step) => {
    const operation = step.kind === 'migrateItems' ? undefined : operationOf(step, run.lists, run.directory);
    if (operation === undefined) run.failure ??= { step, error: unreachable('list' in step ? (step.list ?? '') : '') };
    return operation === undefined ? [] : [{ step, operation }];
  });
  if (calls.length === 0) return;
  const outcomes = await run.administration.execute(calls.map(({ operation }) => operation));
  calls.forEach(({ step }, index) => {
    const outcome = outcomes[index];
    if (outcome?.ok !== true) {
      run.failure ??= { step, error: outcome?.error ?? unreachable('') };
      return;
    }
    remember(run.directory, step, outcome.value.id);
    run.applied += 1;
    run.report(step);
  });
}

async function runData(run: Run, step: Extract<Step, { kind: 'migrateItems' }>): Promise<void> {
  const list = run.lists.find(({ key }) => key === step.list);
  const dataStep = migrations.find(({ to }) => to === step.to)?.steps[step.index];
  if (list === undefined || dataStep === undefined) throw new Error(`There is no data step ${step.index} of version ${step.to}`);
  const outcome = await migrateItems(run.administration, list, dataStep);
  if (!outcome.ok) {
    run.failure ??= { step, error: outcome.error };
    return;
  }
  run.applied += 1;
  run.report(step);
}

/** In order, batch by batch; items and the version only when all before them went well. */
async function runSteps(run: Run, steps: readonly Step[]): Promise<void> {
  const at = (test: (order: number) => boolean): readonly Step[] => steps.filter(({ kind }) => test(stepRules[kind].order));
  const phases = [at((order) => order === making), at((order) => order > making && order < data)];
  for (const phase of phases) {
    for (let from = 0; from < phase.length; from += batchSize) await runBatch(run, phase.slice(from, from + batchSize));
  }
  for (const step of at((order) => order >= data)) {
    if (run.failure !== undefined) return;
    if (step.kind === 'migrateItems') await runData(run, step);
    else await runBatch(run, [step]);
  }
}

/** Reads the site and says what would be done. */
export async function planSite(
  administration: SiteAdministration,
  lists: readonly ListDefinition[],
): Promise<Result<{ readonly site: SiteState; readonly plan: Plan }>> {
  const state = await administration.read(stateRequest(lists));
  return state.ok ? { ok: true, value: { site: state.value, plan: planOf(state.value, lists) } } : state;
}

/** Looks at the site, one after the other: whether there is less to do than ever before, or no less for too long. */
function watchProgress(): { readonly isStuck: (left: number) => boolean; readonly restart: () => void } {
  let least = Number.POSITIVE_INFINITY;
  let stalls = 0;
  return {
    isStuck: (left) => {
      stalls = left < least ? 0 : stalls + 1;
      least = Math.min(least, left);
      return stalls >= mostStalls;
    },
    restart: () => void (least = Number.POSITIVE_INFINITY),
  };
}

/** undefined: another look at the site is worth it. What has no answer may have been done: the site itself shows what is left. */
function resultOf({ failure }: Run, version: Plan['version'], applied: number, isStuck: boolean): ProvisionResult | undefined {
  if (failure === undefined) return { kind: 'done', applied, version };
  return isStuck || isLasting(failure.error) ? { kind: 'failed', ...failure, applied } : undefined;
}

/** Plans and applies. A second run finds nothing to do: one reading, no write. */
export async function provisionSite(
  administration: SiteAdministration,
  lists: readonly ListDefinition[],
  options: ApplyOptions = {},
): Promise<ProvisionResult> {
  const progress = watchProgress();
  let applied = 0;
  for (;;) {
    const planned = await planSite(administration, lists);
    if (!planned.ok) return { kind: 'unreadable', error: planned.error };
    const { site, plan } = planned.value;
    if (plan.missingRights.length > 0 || plan.blocking.length > 0) return { kind: 'refused', plan };
    const total = plan.steps.length;
    const isStuck = progress.isStuck(total);
    const report: Run['report'] = (step) => options.onProgress?.({ done: run.applied, total, step });
    const run: Run = { administration, lists, directory: directoryOf(site, lists), applied: 0, report };
    const isLocked = holderOf(site) !== undefined;
    if (!isLocked && needsLock(plan.steps)) {
      // Before the lock was ours somebody else may have made it all: the site is read anew.
      if (await takeLock(run, site, plan)) {
        progress.restart();
        continue;
      }
    } else await runSteps(run, plan.steps);
    applied += run.applied;
    const result = resultOf(run, plan.version, applied, isStuck);
    if (result === undefined) continue;
    if (isLocked && !plan.steps.some(({ kind }) => kind === 'unlock')) await unlock(administration);
    return result;
  }
}

async function takeLock(run: Run, { me }: SiteState, { steps: [step] }: Plan): Promise<boolean> {
  const [outcome] = await run.administration.execute([locking(me)]);
  if (outcome?.ok === true || step === undefined) return true;
  run.failure = { step, error: outcome?.error ?? unreachable('') };
  return false;
}

/** Twice when the first answer is lost: a lock that stays keeps the other owners out until the same person runs again. */
async function unlock(administration: SiteAdministration): Promise<void> {
  const [outcome] = await administration.execute([unlocking]);
  if (outcome?.ok === false && !isLasting(outcome.error)) await administration.execute([unlocking]);
}

/** A missing right is the same a moment later; a lost answer is not. */
function isLasting({ kind }: DataError): boolean {
  return kind === 'signedOut' || kind === 'forbidden';
}
