/** What has moved since the last report: on the radar, between two of its editions, and in the plan, by its revisions. */
import { compare, thaw } from '../../radar/edition';
import type { Blip } from '../../radar/blip';
import type { Movement } from '../../radar/place';
import { readDifferences } from '../../revisions/values';
import type { Fact } from '../facts';
import type { ReportPeriod } from '../document';

export interface RadarMove {
  readonly blip: Blip;
  readonly before: Blip | undefined;
  readonly movement: Exclude<Movement, 'same'>;
}
export interface RadarFigures {
  readonly moved: readonly RadarMove[];
  readonly fresh: number;
  readonly gone: number;
}

const none: RadarFigures = { moved: [], fresh: 0, gone: 0 };
const mostMoves = 6;
const isLatest = (a: Fact<'editions'>, b: Fact<'editions'>): number => (a.date < b.date ? 1 : a.date > b.date ? -1 : b.id - a.id);

/** Trends before single spaningar, then what weighs most. */
const byWeight = (a: RadarMove, b: RadarMove): number =>
  (a.blip.list === 'trends' ? 0 : 1) - (b.blip.list === 'trends' ? 0 : 1) || (b.blip.impact?.value ?? 0) - (a.blip.impact?.value ?? 0) || a.blip.id - b.blip.id;

/** The period's last edition against the last one before it; nothing when there are not both. */
export function radarOf(editions: readonly Fact<'editions'>[], { from, to }: ReportPeriod): RadarFigures {
  const ordered = [...editions].sort(isLatest);
  const now = ordered.find(({ date }) => date >= from && date <= to);
  const earlier = ordered.find(({ date }) => date < from);
  const [later, former] = [now && thaw(now.content), earlier && thaw(earlier.content)];
  if (later === undefined || former === undefined) return none;
  const { movements, gone } = compare(later.blips, former.blips);
  const before = new Map(former.blips.map((blip) => [blip.key, blip]));
  const all = later.blips.map((blip) => ({ blip, before: before.get(blip.key), movement: movements.get(blip.key) ?? 'same' }));
  const moved = all.filter((one): one is typeof one & RadarMove => one.movement === 'nearer' || one.movement === 'further');
  return { moved: moved.sort(byWeight).slice(0, mostMoves), fresh: all.filter(({ movement }) => movement === 'new').length, gone: gone.length };
}

export interface PlanChanges {
  /** Activities that got another time, the latest change first; each once. */
  readonly moved: readonly { readonly id: number; readonly title: string; readonly reason: string | undefined }[];
  readonly added: number;
  readonly removed: number;
}

const changesTime = ({ differences }: Fact<'revisions'>): boolean => readDifferences(differences).some(({ field }) => field === 'time');

export function planChangesOf(revisions: readonly Fact<'revisions'>[], { from, to }: ReportPeriod): PlanChanges {
  const own = revisions.filter(({ list, created }) => list === 'activities' && created.slice(0, 10) >= from && created.slice(0, 10) <= to);
  const moved = new Map<number, PlanChanges['moved'][number]>();
  for (const revision of [...own].sort((a, b) => b.id - a.id)) {
    const { item, title, reason } = revision;
    if (revision.change !== 'andrad' || item === undefined || moved.has(item) || !changesTime(revision)) continue;
    moved.set(item, { id: item, title, reason });
  }
  const count = (change: Fact<'revisions'>['change']): number => own.filter((revision) => revision.change === change).length;
  return { moved: [...moved.values()], added: count('tillagd'), removed: count('borttagen') };
}
