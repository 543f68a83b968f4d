/** Adaptive Cards that people post: the compose box sends what the bot gave, but anybody may send anything. */
import { isObject } from '../reply';

const urlKeys = ['url', 'iconUrl', 'backgroundImage'];

function isWebAddress(text: string, ownOrigin: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  return protocol === 'https:' || origin === ownOrigin;
}

function hasOnlyWebAddresses(value: unknown, ownOrigin: string, depth: number): boolean {
  if (depth > 40) return false;
  if (Array.isArray(value)) return value.every((each) => hasOnlyWebAddresses(each, ownOrigin, depth + 1));
  if (!isObject(value)) return true;
  return Object.entries(value).every(([key, each]) =>
    urlKeys.includes(key) && typeof each === 'string' ? isWebAddress(each, ownOrigin) : hasOnlyWebAddresses(each, ownOrigin, depth + 1),
  );
}

/** A card that opens nothing but web addresses: no script can be put behind a button of it. */
export const isSafeCard = (card: unknown, ownOrigin: string): boolean =>
  isObject(card) && card['type'] === 'AdaptiveCard' && hasOnlyWebAddresses(card, ownOrigin, 0);
