/** Where a region has published its accessibility statement and its guides: each its own, so that the site says where. */
export const helpKinds = ['accessibility', 'guides'] as const;
export type HelpKind = (typeof helpKinds)[number];
export type HelpPlaces = Readonly<Partial<Record<HelpKind, string>>>;

/** The settings' names. */
export const helpSettings = { accessibility: 'help.accessibility', guides: 'help.guides' } as const satisfies Record<HelpKind, string>;

export type AddressFault = 'notAddress' | 'notSecure' | 'tooLong';
const longest = 500;

/** What is wrong with an address that somebody wrote; nothing when it can be followed. */
export function addressFault(text: string): AddressFault | undefined {
  if (text.length > longest) return 'tooLong';
  const url = urlOf(text);
  if (url?.protocol === 'http:') return 'notSecure';
  const isPlain = url?.protocol === 'https:' && url.hostname.includes('.') && url.username === '' && url.password === '';
  return isPlain ? undefined : 'notAddress';
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** The addresses among the site's settings. The list is people's to write in: what cannot be followed is as good as none. */
export function helpPlacesIn(rows: readonly { readonly title: string; readonly value?: string }[]): HelpPlaces {
  const entries = helpKinds.flatMap((kind) => {
    const value = rows.find(({ title }) => title === helpSettings[kind])?.value?.trim() ?? '';
    return value === '' || addressFault(value) !== undefined ? [] : [[kind, value] as const];
  });
  return Object.fromEntries(entries);
}

export const missingHelp = (places: HelpPlaces): readonly HelpKind[] => helpKinds.filter((kind) => places[kind] === undefined);
