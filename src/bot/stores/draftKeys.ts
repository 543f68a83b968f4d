/** What both stores know a draft by. Neither keeps a draft's id, nor a person's, in the clear. */
import { createHash, randomBytes } from 'node:crypto';
import { draftMinutes, type DraftClaim } from '../../domain/chat/draft';
import type { Sender } from '../core/incoming';

export type DraftOwner = Pick<Sender, 'tenantId' | 'personId'>;
/** As many random bytes as asked for. */
export type RandomSource = (size: number) => Uint8Array;

export const strongRandom: RandomSource = (size) => randomBytes(size);

/** The parts may hold anything: their lengths keep ('ab', 'c') apart from ('a', 'bc'). */
export function digestOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('base64url');
}

/** Entra writes its ids in lower case, SPFx's page context not always. */
export const ownerOf = ({ tenantId, personId }: DraftOwner): string => digestOf(tenantId.toLowerCase(), personId.toLowerCase());

/** The happening that a draft was made of. Its owner is part of it: nobody's activity id opens anybody else's draft. */
export const happeningOf = (owner: DraftOwner, key: string): string => digestOf('happening', ownerOf(owner), key);

export const idDigest = (id: string): string => digestOf('draft', id);

/** The form that took it; another form, also of the same person, is another one. */
export const takerOf = (id: string, { nonce }: DraftClaim): string => digestOf('taker', id, nonce);

/** 256 bits, so that nobody finds one by trying. */
export const newDraftId = (random: RandomSource): string => Buffer.from(random(32)).toString('base64url');

/** The first instant at which it is gone. */
export const endOf = (made: Date): number => made.getTime() + draftMinutes * 60_000;
