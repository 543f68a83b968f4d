/** Adaptive Cards that people post: the compose box sends what the bot gave, but anybody may send anything. */
import { isObject } from '../reply';

const urlKeys = ['url', 'iconUrl', 'backgroundImage', 'poster'];

/** Where a button leads is an address of the web; what a card fetches by itself is ours: a page of this edition asks nobody else for anything. */
function isSafeAddress(text: string, isAction: boolean, ownOrigin: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  return origin === ownOrigin || (isAction && protocol === 'https:');
}

function hasOnlySafeAddresses(value: unknown, ownOrigin: string, depth: number): boolean {
  if (depth > 40) return false;
  if (Array.isArray(value)) return value.every((each) => hasOnlySafeAddresses(each, ownOrigin, depth + 1));
  if (!isObject(value)) return true;
  const isAction = String(value['type']).startsWith('Action.');
  return Object.entries(value).every(([key, each]) =>
    urlKeys.includes(key) && typeof each === 'string'
      ? isSafeAddress(each, isAction && key === 'url', ownOrigin)
      : hasOnlySafeAddresses(each, ownOrigin, depth + 1),
  );
}

/** A card that opens nothing but web addresses, and fetches nothing from elsewhere: no script can be put behind a button of it. */
export const isSafeCard = (card: unknown, ownOrigin: string): boolean =>
  isObject(card) && card['type'] === 'AdaptiveCard' && hasOnlySafeAddresses(card, ownOrigin, 0);
