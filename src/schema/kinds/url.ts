import type { DraftValue, UrlValue } from '../field';
import { column, none, plain } from './kind';
import type { KindDefinition, KindProblem } from './kind';

/** SharePoint's hyperlink column: 255 characters for the address in its classic form, and as many for the text. */
const limit = 255;

/** Anything but the web and mail could run script when it is clicked. */
function isAddress(address: string): boolean {
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(address)) return true;
  if (!/^https?:\/\/\S+$/i.test(address)) return false;
  try {
    return new URL(address).host !== '';
  } catch {
    return false;
  }
}

function problemsOf(value: DraftValue): readonly KindProblem[] {
  const { url: address, text } = (typeof value === 'object' ? value : {}) as Partial<UrlValue>;
  if (typeof address === 'string' && /^(https?|mailto):.*\s/i.test(address)) return [{ code: 'notUrl', params: { blank: 1 } }];
  if (typeof address !== 'string' || !isAddress(address)) return [{ code: 'notUrl' }];
  const length = Math.max(address.length, text?.length ?? 0);
  return length > limit ? [{ code: 'tooLong', params: { max: limit, length } }] : none;
}

export const url: KindDefinition<'url'> = {
  ...plain,
  columns: (field) => column(field, 'URL', { attributes: { Format: 'Hyperlink' } }),
  queryName: () => null,
  decode: (field, row) => {
    const { Url, Description } = (row[field.internal] ?? {}) as { readonly Url?: unknown; readonly Description?: unknown };
    if (typeof Url !== 'string' || Url === '') return undefined;
    // SharePoint repeats the address as the text when none was given.
    return typeof Description === 'string' && Description !== '' && Description !== Url ? { url: Url, text: Description } : { url: Url };
  },
  encode: (field, value) => {
    if (value === null) return { [field.internal]: null };
    const { url: address, text } = value as UrlValue;
    return { [field.internal]: { Url: address, Description: text ?? address } };
  },
  empty: () => ({ url: '' }),
  problems: (_field, value) => problemsOf(value),
  text: (_field, value) => (value as UrlValue).url,
};
