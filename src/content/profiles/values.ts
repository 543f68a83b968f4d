/** What both profiles and the demo write alike. */
import type { TimeValue } from '../../schema/field';
import { lines, timeOf } from '../values';

export interface FollowUp {
  readonly what: string;
  readonly how: string;
  readonly when: string | readonly string[];
  readonly where: string;
}
export const followUpText = ({ what, how, when, where }: FollowUp): string => lines([what, how, typeof when === 'string' ? when : when.join(', '), where]);

export const yearly = (start: string, end: string): TimeValue => timeOf({ timeKind: 'period', start, end, precision: 'år' });

interface Boundary {
  readonly who: string;
  readonly text: string;
}
const said = (boundaries: readonly Boundary[], who: string): string | undefined => boundaries.find((boundary) => boundary.who === who)?.text;
/** Who does what, from the document's three words. */
export const boundariesOf = (boundaries: readonly Boundary[]): { readonly weDo?: string; readonly theyDo?: string; readonly together?: string } => ({
  weDo: said(boundaries, 'vi'),
  theyDo: said(boundaries, 'de'),
  together: said(boundaries, 'gemensamt'),
});
