/** What the engines found, as people read it. */
import type { Finding } from '../secondEngine';
import { exceptions } from './exceptions';
import type { Seen } from './look';

const isExcepted = ({ rule, element }: Finding): boolean => exceptions.some((one) => one.rule === rule && one.element.test(element));

/** Every violation of one look, a line each. */
export const linesOf = ({ theme, ibm, axe }: Seen): readonly string[] => [
  ...ibm
    .filter((one) => one.isSure && !isExcepted(one))
    .map(({ rule, message, element, place }) => `[${theme}] ibm ${rule}: ${message} at ${element} ${place}`),
  ...axe.map((line) => `[${theme}] ${line}`),
];

/** How much was seen, what was excepted and why, and what the engine asks people to look at themselves, by rule. */
export function summaryOf(seen: readonly Seen[]): string {
  const all = seen.flatMap(({ ibm }) => ibm);
  const asked = new Map<string, number>();
  for (const { rule } of all.filter(({ isSure }) => !isSure)) asked.set(rule, (asked.get(rule) ?? 0) + 1);
  return [
    `${new Set(seen.map(({ state }) => state)).size} states, ${seen.length} looks, two engines: ${seen.flatMap(linesOf).length} violations.`,
    ...exceptions.map(
      ({ rule, element, reason }) => `Excepted ${all.filter((one) => one.rule === rule && isExcepted(one)).length} × ${rule} at ${element.source}: ${reason}`,
    ),
    `To be looked at by people, by the engine's own word: ${[...asked].map(([rule, count]) => `${count} × ${rule}`).join(', ') || 'nothing'}.`,
  ].join('\n');
}
