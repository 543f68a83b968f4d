/** The redline of two versions of a plan with 1,000 rows, against a slow and obvious way of saying the same, and a naive one. */
import { diffWords } from '../../src/domain/textDiff';
import type { PlanContent, PlanRow } from '../../src/domain/revisions/content';
import { changesIn, grouped, redline, type RedlineRow } from '../../src/domain/revisions/redline';
import type { PlanListKey } from '../../src/domain/revisions/plannedFields';
import { plannedFields } from '../../src/domain/revisions/plannedFields';
import type { PlanValue, PlanValues } from '../../src/domain/revisions/values';
import { ratioOf, type Ratio } from './measure';
import { announce, ratioText } from './report';
import type { Row } from './report';

const count = 1000;
const pairs = 15;
/** One redline alone would be below the clock's grain. */
const repeats = 8;

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const words = 'framsyn region strategi workshop metod spaning lärande plan samtal grupp lärdom signal trend kommun underlag beslut'.split(' ');

/** Two versions: one row in ten changed, one in fifty gone, as many new. */
function versions(): { readonly before: PlanContent; readonly after: PlanContent } {
  const random = generator(7);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const text = (length: number): string => Array.from({ length }, () => pick(words)).join(' ');
  const planned = (): PlanValues => ({
    title: text(4),
    description: text(30),
    workstream: { id: 1 + Math.floor(random() * 3), title: 'Prioritering' },
    time: { kind: 'period', start: '2019-01-01', end: `2019-${pick(['03', '06', '09'])}-30`, precision: 'manad' },
    responsibleRole: pick(['Sammankallande', 'Arbetsgruppen', 'Analytiker']),
    forum: pick(['APT', 'RU-dag', 'Stormöte']),
    estimatedHours: Math.floor(random() * 40),
    dependsOn: [{ id: 1 + Math.floor(random() * count) }, { id: count + Math.floor(random() * 9) }],
  });
  const row = (id: number, values: PlanValues): PlanRow => ({ id, planned: values, progress: { status: 'planerad' } });
  const parts = [1, 2, 3].map((id) => row(id, { title: `Prioritering ${id}`, order: id, kind: 'prioritering' }));
  const base = { format: 1, assignment: row(1, { title: 'Handlingsplan', horizonYear: 2050 }), workstreams: parts, goals: [] } as const;
  const earlier = Array.from({ length: count }, (_, index) => row(index + 1, planned()));
  const kept = earlier
    .filter(({ id }) => id % 50 !== 0)
    .map((one) =>
      one.id % 10 === 0 ? row(one.id, { ...one.planned, description: `${text(3)} ${String(one.planned['description'])}`, forum: 'Personaldag' }) : one,
    );
  const added = Array.from({ length: count / 50 }, (_, index) => row(count + index + 1, planned()));
  return { before: { ...base, activities: earlier }, after: { ...base, activities: [...kept, ...added] } };
}

const lists = ['workstreams', 'goals', 'activities'] as const;
const rowsIn = (content: PlanContent, list: PlanListKey): readonly PlanRow[] => (list === 'assignments' ? [content.assignment] : content[list]);

/** What a value says when names of linked items do not count. */
const bare = (value: PlanValue | undefined): string =>
  JSON.stringify(value ?? null, (key, one: unknown) =>
    key === 'title' ? undefined : one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort()) : one,
  );

/** The same, said as plainly as it can be: for every number that either has, look it up in both. */
function obvious(before: PlanContent, after: PlanContent): readonly RedlineRow[] {
  return (['assignments', ...lists] as const).flatMap((list) => {
    const ids = [...new Set([...rowsIn(before, list), ...rowsIn(after, list)].map(({ id }) => id))].sort((a, b) => a - b);
    return ids.map((id): RedlineRow => {
      const was = rowsIn(before, list).find((one) => one.id === id)?.planned;
      const is = rowsIn(after, list).find((one) => one.id === id)?.planned;
      const fields = [...new Set([...plannedFields[list], ...Object.keys(was ?? {}), ...Object.keys(is ?? {})])];
      const differences = fields
        .filter((field) => bare(was?.[field]) !== bare(is?.[field]))
        .map((field) => ({ field, from: was?.[field] ?? null, to: is?.[field] ?? null }));
      const kind = was === undefined ? 'added' : is === undefined ? 'removed' : differences.length > 0 ? 'changed' : 'same';
      return { list, id, kind, values: is ?? was ?? {}, differences };
    });
  });
}

/** What one writes first: each row looked up in the other version, and whole rows compared as JSON. */
function naive(before: PlanContent, after: PlanContent): number {
  const changed = after.activities.filter((row) => {
    const was = before.activities.find(({ id }) => id === row.id);
    return was === undefined || JSON.stringify(was.planned) !== JSON.stringify(row.planned);
  });
  const gone = before.activities.filter(({ id }) => !after.activities.some((row) => row.id === id));
  return changed.length + gone.length;
}

/** Milliseconds of processor time, one round: what others do on the machine does not count. */
const timed = (work: () => unknown): number => {
  const before = process.cpuUsage();
  for (let round = 0; round < repeats; round += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / repeats;
};

/** A B B A, so that a slow minute of the machine hits both. */
function against(ours: () => unknown, theirs: () => unknown): { readonly ratio: Ratio; readonly same: Ratio; readonly ms: number } {
  ours();
  theirs();
  const measured = Array.from({ length: pairs }, (_, index): readonly [number, number] => {
    if (index % 2 === 0) return [timed(ours), timed(theirs)];
    const second = timed(theirs);
    return [timed(ours), second];
  });
  const own = measured.map(([mine]) => mine).sort((a, b) => a - b);
  return { ratio: ratioOf(measured), same: ratioOf(Array.from({ length: pairs }, () => [timed(ours), timed(ours)] as const)), ms: own[own.length >> 1]! };
}

/** Everything that the page needs of two versions: rows, groups, and the words of what changed. */
function whole(before: PlanContent, after: PlanContent): number {
  const { rows } = redline(before, after);
  const groups = grouped(
    rows,
    rows.filter(({ list }) => list === 'workstreams'),
  );
  const textOf = (value: PlanValue): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return groups.reduce(
    (sum, group) =>
      sum + group.rows.reduce((own, row) => own + row.differences.reduce((all, { from, to }) => all + diffWords(textOf(from), textOf(to)).length, 0), 0),
    0,
  );
}

export function redlineRows(): readonly Row[] {
  const { before, after } = versions();
  const ours = redline(before, after).rows;
  const isEqual = JSON.stringify(ours) === JSON.stringify(obvious(before, after));
  const found = changesIn({ rows: ours }).length;
  const slow = against(
    () => redline(before, after),
    () => naive(before, after),
  );
  const isSteady = Math.abs(slow.same.median - 1) <= 0.1;
  const drawn = [1, 2, 3, 4, 5, 6, 7].map(() => timed(() => whole(before, after))).sort((a, b) => a - b)[3]!;
  return [
    announce({
      id: 'P10',
      metric: 'redline, 1,000 rows: the same as the obvious way says',
      measured: isEqual ? `equal, ${found} changes` : 'NOT equal',
      goal: 'equal',
      reached: isEqual && found === naive(before, after),
    }),
    announce({
      id: 'P10',
      metric: 'redline, 1,000 rows: time, of a naive comparison’s that names no field',
      measured: ratioText(slow.ratio),
      goal: '≤ 1×',
      reached: isSteady ? slow.ratio.median <= 1 : 'void',
      detail: { ...slow.ratio, againstItself: slow.same.median, ms: slow.ms },
    }),
    announce({
      id: 'P10',
      metric: 'redline, 1,000 rows: with groups and the words of every change',
      measured: `${drawn.toFixed(1)} ms`,
      goal: '≤ 100 ms',
      reached: drawn <= 100,
      detail: { rowsChanged: found },
    }),
  ];
}
