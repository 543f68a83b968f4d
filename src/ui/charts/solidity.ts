import type { Rating } from '../../domain/radar/ratings';

/** The less we know, the less ink: filled, tinted, dashed; and a thin line where nobody has said. */
export type Solidity = 'low' | 'medium' | 'high' | 'unknown';

export function solidityOf(uncertainty: Rating | undefined): Solidity {
  if (uncertainty === undefined) return 'unknown';
  return uncertainty.value <= 2 ? 'low' : uncertainty.value < 4 ? 'medium' : 'high';
}
