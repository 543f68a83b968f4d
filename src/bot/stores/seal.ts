/** Text at rest that is read with what the table does not hold: the draft's id, or the happening that made it. */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import type { RandomSource } from './draftKeys';

const nonceBytes = 12;
const tagBytes = 16;
const keyOf = (secret: string): Buffer => createHash('sha256').update('framsyn seal ').update(secret).digest();

export function seal(secret: string, text: string, random: RandomSource): Uint8Array {
  const nonce = random(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Undefined: sealed with something else, or changed since. */
export function unseal(secret: string, sealed: Uint8Array): string | undefined {
  const bytes = Buffer.from(sealed);
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
