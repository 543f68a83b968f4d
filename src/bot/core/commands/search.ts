/** A search in the compose box: hits to choose from, or a sentence that says why there are none. */
import { cutAtWord } from '../../../domain/chat/plainText';
import { hitOf } from '../cards/bankItem';
import { answer, soon } from '../turn';
import type { Command } from '../turn';

const longestQuery = 200;
const mostHits = 15;
const furthest = 500;

const between = (value: number, least: number, most: number): number => (Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), least), most) : least);

export const search: Command<'search'> = async ({ command = 'bank', text, skip, count }, turn) => {
  const { ports, locale, t } = turn;
  const page = { skip: between(skip, 0, furthest), count: between(count, 1, mostHits) };
  const found = await soon(turn, ports.bank.search(command, cutAtWord(text.trim(), longestQuery, ''), page, locale));
  const fault = !found.done ? 'busy' : found.value.ok ? undefined : found.value.fault;
  if (fault !== undefined) return answer({ kind: 'searchMessage', text: t(`bot.search.${fault}`) });
  const items = found.done && found.value.ok ? found.value.value : [];
  // Past the last page there are no more hits, which is no failure.
  if (items.length === 0 && page.skip === 0) return answer({ kind: 'searchMessage', text: t('bot.search.none') });
  return answer({ kind: 'hits', hits: items.slice(0, page.count).map((item) => hitOf(turn, item)) });
};
