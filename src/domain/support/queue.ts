import { dueDay, type SupportRequest } from './requests';

/** New ones first: nobody has seen to them. Then those that somebody has taken, and last those that have their answer. */
const rank = { ny: 0, pagar: 1, besvarad: 2, avbojd: 2, avslutad: 3 } as const satisfies Readonly<Record<SupportRequest['status'], number>>;

type Queued = Pick<SupportRequest, 'id' | 'status' | 'created' | 'promised' | 'answeredOn'>;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The group's order: what is due first stands first among the open ones; of the answered ones, the latest. */
export function byTurn(a: Queued, b: Queued): number {
  const ranks = rank[a.status] - rank[b.status];
  if (ranks !== 0) return ranks;
  if (rank[a.status] >= rank.besvarad) return compare(b.answeredOn ?? '', a.answeredOn ?? '') || b.id - a.id;
  return compare(dueDay(a), dueDay(b)) || compare(a.created, b.created) || a.id - b.id;
}
