import type { Fitting, Picked, PickableMethod } from '../../domain/methods/picker';

/** A day, and more people than any method is for: what an address may ask for. */
export const mostMinutes = 1440;
export const mostParticipants = 10_000;

/** As many as somebody can choose between. */
const best = 3;

/** The first of those that fit, for who wants a suggestion and no list. */
export const bestOf = <M extends PickableMethod>({ fits }: Picked<M>): readonly Fitting<M>[] => fits.slice(0, best);
