import { SharePointError } from '../../../src/host/engine';

/** What a parser made of hostile input: a value, or a refusal. Anything else (TypeError, RangeError …) is thrown on. */
export function outcome<T>(parse: () => T): { readonly value: T } | { readonly refusal: SharePointError } {
  try {
    return { value: parse() };
  } catch (error) {
    if (error instanceof SharePointError) return { refusal: error };
    throw error;
  }
}

export const refusal = (parse: () => unknown): SharePointError => {
  const found = outcome(parse);
  if ('value' in found) throw new Error(`accepted: ${JSON.stringify(found.value)}`);
  return found.refusal;
};

/** True for what SharePoint may say to a request it cannot read. */
export const isPolite = (found: ReturnType<typeof outcome>): boolean =>
  'value' in found || (found.refusal.status >= 400 && found.refusal.status < 500) || found.refusal.status === 501;
