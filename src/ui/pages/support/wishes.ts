import type { Picked, PickableMethod, Fitting } from '../../../domain/methods/picker';

/** As many as somebody can choose between. */
const most = 3;

export const bestOf = <M extends PickableMethod>({ fits }: Picked<M>): readonly Fitting<M>[] => fits.slice(0, most);
