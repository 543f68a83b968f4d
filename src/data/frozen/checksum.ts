import { sha256Of } from '../../domain/revisions/sha256';

/** As lowercase hexadecimal. `crypto.subtle` is there in secure contexts only, as SharePoint and Teams are: https://developer.mozilla.org/docs/Web/API/Crypto/subtle */
export const sha256 = (text: string): Promise<string> => sha256OfBytes(new TextEncoder().encode(text));

export async function sha256OfBytes(bytes: Uint8Array): Promise<string> {
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (subtle === undefined) return sha256Of(bytes);
  const digest = await subtle.digest('SHA-256', bytes as BufferSource);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
