/** A place of the app, as it stands in a fragment or a `subEntityId` -> the item of the bank that it shows. */
import { bankPlaces } from '../../domain/links/bankPlaces';
import { bankKinds, type Links } from '../core/ports';

export type BankAddress = ReturnType<Links['itemAt']>;

/** Stands in for whatever page the place is of. */
const anywhere = 'https://framsyn.invalid';

/** The whole number of an item; undefined for anything else. */
export function itemId(text: string | null): number | undefined {
  const id = /^[1-9]\d{0,8}$/.exec(text ?? '')?.[0];
  return id === undefined ? undefined : Number(id);
}

/** Told by its page and, where one page has several lists, by `slag`. */
export function itemAtPlace(text: string): BankAddress {
  if (!text.startsWith('/') || text.startsWith('//') || !URL.canParse(text, anywhere)) return undefined;
  const place = new URL(text, anywhere);
  const id = itemId(place.searchParams.get('visa'));
  if (id === undefined) return undefined;
  const kind = bankKinds.find((each) => {
    const theirs = new URL(bankPlaces[each](id), anywhere);
    return theirs.pathname === place.pathname && theirs.searchParams.get('slag') === place.searchParams.get('slag');
  });
  return kind && { kind, id };
}

/** The form for a spaning is a tab of its own; all other places are the app's. */
export const isCapturePlace = (place: string): boolean => /^\/spana(?:$|\?)/.test(place);
