/** A message in a chat as the beginning of a spaning. The person reads it, changes it and sends it; nothing is guessed. */
import { signals } from '../../schema/lists/signals';
import { validateChange } from '../../schema/validate';
import type { ChatDraft } from './draft';
import { messageText, quoteMark } from './messageText';
import { cutAtWord, hardCut } from './plainText';

export interface ChatMessage {
  readonly body: string;
  readonly contentType: 'html' | 'text';
  readonly link?: string;
}
/** The person's language: the source in words, never with a name in it, and what stands where a text was cut. */
export interface DraftWords {
  readonly source: string;
  readonly cut: string;
}

export const titleLength = signals.fields.title.settings.maxLength as number;
export const seenLength = signals.fields.seen.settings.maxLength as number;

/** A full stop after one of these, or after a word with a stop within it, ends no sentence. */
const shortened = new Set([
  'ca',
  'dr',
  'eg',
  'ev',
  'ex',
  'etc',
  'fr',
  'ie',
  'jfr',
  'kap',
  'kl',
  'max',
  'min',
  'mr',
  'mrs',
  'no',
  'nr',
  'obs',
  'osv',
  'resp',
  'st',
  'tel',
  'vs',
]);
function endsSentence(before: string): boolean {
  const word = before.slice(before.lastIndexOf(' ') + 1).toLowerCase();
  return !word.includes('.') && !shortened.has(word);
}

/** The first sentence of a line: until a stop, a question or an exclamation mark before a capital letter. */
export function firstSentence(line: string): string {
  for (const { index, 0: signs } of line.matchAll(/[.!?…]{1,3}[”"’)]?(?=\s+["“”«(]?\p{Lu})/gu)) {
    const sentence = line.slice(0, index);
    if (signs !== '.' || endsSentence(sentence)) return sentence + signs;
  }
  return line;
}

const withoutStop = (text: string): string => (text.endsWith('.') && !text.endsWith('..') ? text.slice(0, -1) : text);

/** A headline of a text: its first sentence, without addresses and list marks; empty when there are no words to make one of. */
export function titleOf(text: string): string {
  const lines = hardCut(text, 20 * titleLength).split('\n');
  const own = lines.filter((line) => !line.startsWith(quoteMark.trimEnd()));
  const heads = [...own, ...lines.map((line) => (line.startsWith(quoteMark) ? line.slice(quoteMark.length) : ''))].map((line) =>
    line
      .replace(/^\s*(?:[–•*-]|\d+\.)\s+/, '')
      .replace(/\(?https?:\/\/\S*/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const line = heads.find((head) => /\p{L}{2}/u.test(head)) ?? '';
  return cutAtWord(withoutStop(firstSentence(line)), titleLength);
}

const teamsHosts = new Set(['teams.microsoft.com', 'teams.cloud.microsoft', 'gov.teams.microsoft.us', 'dod.teams.microsoft.us']);
/** What a link to a message in a channel says for people only. It is what makes such a link longer than a column holds. */
const forPeople = ['teamName', 'channelName'];

const fits = (address: string): boolean => validateChange(signals, { sourceUrl: { url: address } }).length === 0;

/** The way back to a message: an https address in Teams that a column can hold; undefined for anything else. */
export function messageLinkOf(link: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined;
  const address = new URL(link);
  if (address.protocol !== 'https:' || !teamsHosts.has(address.host) || address.username !== '' || address.password !== '') return undefined;
  if (fits(address.href)) return address.href;
  forPeople.forEach((name) => address.searchParams.delete(name));
  return fits(address.href) ? address.href : undefined;
}

/** At most what the field holds, and it says so when something is left out. */
export const seenOf = (text: string, cut: string): string => cutAtWord(text, seenLength, `…\n\n${cut}`);

export function suggestDraft(message: ChatMessage, words: DraftWords): ChatDraft {
  const text = messageText(message);
  const messageLink = messageLinkOf(message.link);
  return { title: titleOf(text), seen: seenOf(text, words.cut), source: words.source, ...(messageLink === undefined ? {} : { messageLink }) };
}
