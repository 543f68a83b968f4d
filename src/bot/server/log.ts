/** What the bot writes about its own work: one line an event, and nothing in it that anybody wrote or is called. */
import { createHash } from 'node:crypto';
import type { Sender } from '../core/incoming';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  /** What happened: 'openCapture', 'search.method', 'drafts.take', 'start'. */
  readonly event: string;
  readonly outcome: string;
  readonly correlationId: string;
  readonly status?: number;
  readonly milliseconds?: number;
  /** Tells that two lines are of the same person, not of whom; see `personMark`. */
  readonly person?: string;
}
export type Log = (line: LogLine) => void;

/** Sixteen hexadecimal digits: whoever has the person's Entra id can find their lines, and nobody can go the other way. */
export const personMark = ({ tenantId, personId }: Pick<Sender, 'tenantId' | 'personId'>): string =>
  createHash('sha256').update(`${tenantId.toLowerCase()}/${personId.toLowerCase()}`).digest('hex').slice(0, 16);

/** One JSON object a line, as log collectors read them. */
export const jsonLog =
  (write: (text: string) => void, now: () => Date = () => new Date()): Log =>
  (line) =>
    write(`${JSON.stringify({ time: now().toISOString(), ...line })}\n`);
