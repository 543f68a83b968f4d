import { createMemoryDataSource, type MemoryDataSource } from '../../src/data/memory';
import type { Attempt, Result } from '../../src/data/ports';
import { approve } from '../../src/data/revisions/planVersions';
import { readPlan } from '../../src/data/revisions/readPlan';
import { contentOf } from '../../src/domain/revisions/content';
import type { Draft } from '../../src/schema/field';
import { activities } from '../../src/schema/lists/activities';
import { assignments } from '../../src/schema/lists/assignments';
import { goals } from '../../src/schema/lists/goals';
import { workstreams } from '../../src/schema/lists/workstreams';
import { today } from './startApp';

export const unwrap = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(`${answer.error.attempted} ${answer.error.list}: ${answer.error.kind}`);
  return answer.value;
};

export interface LivingSite {
  readonly data: MemoryDataSource;
  readonly plan: number;
  /** What goes wrong from now on. */
  broken: (attempted: Attempt, list: string) => boolean;
}

interface LivingSiteOptions {
  readonly groups?: readonly string[];
  readonly assignment?: Partial<Draft<typeof assignments>>;
  readonly isApproved?: boolean;
  readonly more?: number;
}

/** A plan of action with two priorities, a goal and two activities; approved as version 1 when asked for. */
export async function livingSite({
  groups = ['Framsyn Sammankallande'],
  assignment = {},
  isApproved = false,
  more = 0,
}: LivingSiteOptions = {}): Promise<LivingSite> {
  const site = { broken: ((): boolean => false) as LivingSite['broken'] };
  const data = createMemoryDataSource({
    user: { id: 7, title: 'Kim Exempel', groups, isSiteAdmin: false },
    now: () => new Date(today),
    interrupt: (attempted, { key }) => (site.broken(attempted, key) ? { kind: 'offline', attempted, list: key } : undefined),
  });
  const plan = unwrap(
    await data.repository(assignments).add(
      {
        title: 'Handlingsplan för framsyn',
        profile: 'handlingsplan',
        organisation: 'Region Exempel',
        horizonYear: 2050,
        summary: 'Tre prioriteringar.',
        validity: { kind: 'period', start: '2026-01-01', end: '2026-12-31', precision: 'ar' },
        ...assignment,
      },
      'plan',
    ),
  ).id;
  const part = async (title: string, order: number): Promise<number> =>
    unwrap(
      await data
        .repository(workstreams)
        .add({ title, order, kind: 'prioritering', assignment: plan, followUp: 'Är målen nådda?\nChecklista\nI juni\nLedningsgruppen' }, title),
    ).id;
  const [first, second] = [await part('Sammanfattning och framtid', 1), await part('En framsynt organisation', 2)];
  unwrap(await data.repository(goals).add({ title: 'Banken används', measure: 'Antal metoder', target: '15', assignment: plan, workstream: first }, 'g1'));
  const add = async (draft: Omit<Draft<typeof activities>, 'assignment'>): Promise<void> => {
    unwrap(await data.repository(activities).add({ ...draft, assignment: plan }, draft.title));
  };
  await add({ title: 'Samla lärdomar', workstream: first, responsibleRole: 'Arbetsgruppen', time: { kind: 'deadline', end: '2026-01-31', precision: 'dag' } });
  await add({ title: 'Framsynsfråga på APT', workstream: second, forum: 'APT', time: { kind: 'lopande', precision: 'ar' } });
  for (let index = 0; index < more; index += 1) await add({ title: `Aktivitet ${index + 1}`, workstream: second });
  if (isApproved) {
    const items = unwrap(await readPlan(data, plan));
    unwrap(
      await approve(data, {
        plan: items,
        content: contentOf(items),
        date: '2026-01-10',
        role: 'sammankallande',
        title: (number) => `Version ${number}`,
        note: '',
      }),
    );
  }
  return Object.assign(site, { data, plan });
}
