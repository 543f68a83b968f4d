/** A plan as people read it: list by list, counted by what happens. */
import { listByKey } from '../../schema/lists';
import type { Step } from '../../provisioning/steps';

/** What happens, in few kinds; the order is the one in which they are told. */
export const deedKinds = ['lists', 'groups', 'columns', 'changes', 'views', 'rights', 'items', 'version', 'lock'] as const;
export type DeedKind = (typeof deedKinds)[number];

const deedOf = {
  createList: 'lists',
  createGroup: 'groups',
  createField: 'columns',
  changeField: 'changes',
  changeList: 'changes',
  createView: 'views',
  fillView: 'views',
  renameView: 'views',
  createRole: 'rights',
  breakInheritance: 'rights',
  grant: 'rights',
  revoke: 'rights',
  withdrawSelf: 'rights',
  migrateItems: 'items',
  recordVersion: 'version',
  unlock: 'lock',
} as const satisfies Readonly<Record<Step['kind'], DeedKind>>;

export type Deeds = Readonly<Partial<Record<DeedKind, number>>>;

/** The same view is made and filled in two steps, and counts once. */
const countedAlone = (step: Step, views: Set<string>): boolean => {
  if (deedOf[step.kind] !== 'views' || !('view' in step)) return true;
  const name = `${step.list} ${step.view}`;
  if (views.has(name)) return false;
  views.add(name);
  return true;
};

export function deedsOf(steps: readonly Step[]): Deeds {
  const views = new Set<string>();
  const deeds: Partial<Record<DeedKind, number>> = {};
  for (const step of steps) {
    const kind = deedOf[step.kind];
    if (countedAlone(step, views)) deeds[kind] = (deeds[kind] ?? 0) + 1;
  }
  return deeds;
}

export interface PlanPart {
  /** The list's key; absent: the site itself. */
  readonly list?: string;
  readonly title?: string;
  readonly steps: readonly Step[];
}

/** The site first, then the lists in the order of the plan. */
export function partsOf(steps: readonly Step[]): readonly PlanPart[] {
  const parts = new Map<string, Step[]>([['', []]]);
  for (const step of steps) {
    const list = ('list' in step && step.list) || '';
    parts.set(list, [...(parts.get(list) ?? []), step]);
  }
  return [...parts]
    .filter(([, own]) => own.length > 0)
    .map(([list, own]) => (list === '' ? { steps: own } : { list, title: listByKey(list)?.title ?? list, steps: own }));
}
