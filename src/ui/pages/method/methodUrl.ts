import type { Item } from '../../../schema/field';
import type { methods } from '../../../schema/lists/methods';
import { numberIn } from '../../app/address';
import { appUrl, pathOf, queryOf } from '../../app/navigation';
import type { AppUrl } from '../../app/hostFrame';

export type Method = Item<typeof methods>;

export const methodPath = '/metod';
export const bankPath = '/metodbank';
export const mostMinutes = 1440;
export const mostParticipants = 10_000;

/** The form over the page: a new method, a change of the one that is shown, or a run of it. */
export type MethodForm = { readonly kind: 'new' } | { readonly kind: 'edit' } | { readonly kind: 'run'; readonly run: 'new' | number };

/** All that the page shows, as its address says it. */
export interface MethodView {
  readonly open?: number;
  readonly minutes?: number;
  readonly participants?: number;
  /** When they begin: '13:00'. */
  readonly start?: string;
  readonly form?: MethodForm;
}

export const isClockTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

function formIn(query: URLSearchParams): MethodForm | undefined {
  if (query.get('ny') === '1') return { kind: 'new' };
  if (query.get('andra') === '1') return { kind: 'edit' };
  const run = query.get('korning');
  if (run === 'ny') return { kind: 'run', run: 'new' };
  const id = numberIn(run);
  return id === undefined ? undefined : { kind: 'run', run: id };
}

/** Reads an address. What it does not understand, it leaves out. */
export function readMethodView(url: AppUrl): MethodView {
  const query = pathOf(url) === methodPath ? queryOf(url) : new URLSearchParams();
  const start = query.get('start');
  return {
    open: numberIn(query.get('visa')),
    minutes: numberIn(query.get('minuter'), mostMinutes),
    participants: numberIn(query.get('deltagare'), mostParticipants),
    start: start !== null && isClockTime(start) ? start : undefined,
    form: formIn(query),
  };
}

function formParameter(form: MethodForm): readonly [name: string, value: string] {
  if (form.kind === 'run') return ['korning', form.run === 'new' ? 'ny' : String(form.run)];
  return [form.kind === 'new' ? 'ny' : 'andra', '1'];
}

/** The address of a view; nothing stands in it that is as usual. */
export function methodUrl({ open, minutes, participants, start, form }: MethodView): AppUrl {
  const query = new URLSearchParams();
  if (open !== undefined) query.set('visa', String(open));
  if (minutes !== undefined) query.set('minuter', String(minutes));
  if (participants !== undefined) query.set('deltagare', String(participants));
  if (start !== undefined) query.set('start', start);
  if (form) query.set(...formParameter(form));
  return appUrl(methodPath, query);
}

/** Back to the bank with the same time and group. */
export function bankUrl({ minutes, participants }: MethodView): AppUrl {
  const query = new URLSearchParams();
  if (minutes !== undefined) query.set('minuter', String(minutes));
  if (participants !== undefined) query.set('deltagare', String(participants));
  return appUrl(bankPath, query);
}
