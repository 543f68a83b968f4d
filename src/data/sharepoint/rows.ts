import type { Row } from '../../schema/codec';
import type { Settled } from './delivery';

/** The rows of a collection's answer; none when it is no such answer. */
export const rowsOf = (settled: Settled | undefined): readonly Row[] =>
  settled !== undefined && 'status' in settled && settled.status === 200 ? ((JSON.parse(settled.text) as { value?: readonly Row[] }).value ?? []) : [];
