/** Which spaning the management group is asked to talk about: one that people see differently, with something to stand on. */
import { addMonths } from '../../review/calendar';
import type { Fact } from '../facts';
import type { DisputedSignal } from './opinions';

export interface Discussed {
  readonly signal: Fact<'signals'>;
  /** Nothing when nobody sees it differently yet. */
  readonly dispute: DisputedSignal | undefined;
}

/** So many to choose from; the first one is the choice made ready. */
const offered = 5;
const recentMonths = 12;

/** Seen lately, with a source, and a question to begin with. */
function grounds({ created, source, whatIf, whyHere }: Fact<'signals'>, today: string): number {
  const isRecent = created.slice(0, 10) >= addMonths(today, -recentMonths);
  return Number(isRecent) + Number((source ?? '').trim() !== '') + Number([whatIf, whyHere].some((text) => (text ?? '').trim() !== ''));
}

/**
 * What has not been talked about comes first, so that the turn goes round; then what stands on most, then what people see
 * most differently. `discussed`: the last one first. The same facts always give the same choice.
 */
export function toDiscuss(
  disputed: readonly DisputedSignal[],
  newest: readonly Fact<'signals'>[],
  discussed: readonly number[],
  today: string,
): readonly Discussed[] {
  const ids = new Set(disputed.map(({ signal }) => signal.id));
  const all: readonly Discussed[] = [
    ...disputed.map((dispute) => ({ signal: dispute.signal, dispute })),
    ...newest.filter(({ id }) => !ids.has(id)).map((signal) => ({ signal, dispute: undefined })),
  ];
  /** 0: never; then the longer ago the better. */
  const turn = ({ signal }: Discussed): number => {
    const at = discussed.indexOf(signal.id);
    return at < 0 ? 0 : discussed.length - at;
  };
  const ranked = all.map((one, index) => ({ one, index, turn: turn(one), lacks: one.dispute === undefined ? 1 : 0, grounds: grounds(one.signal, today) }));
  ranked.sort((a, b) => a.turn - b.turn || a.lacks - b.lacks || b.grounds - a.grounds || a.index - b.index);
  return ranked.slice(0, offered).map(({ one }) => one);
}
