/** A link of ours was pasted: the item as a card, or nothing at all; a link is never worse for our not knowing it. */
import { hitOf } from '../cards/bankItem';
import { answer, soon } from '../turn';
import type { Command } from '../turn';

export const link: Command<'link'> = async ({ url }, turn) => {
  const { ports, locale } = turn;
  const place = ports.links.itemAt(url);
  if (place === undefined) return answer({ kind: 'nothing' });
  const found = await soon(turn, ports.bank.item(place.kind, place.id, locale));
  return answer(found.done && found.value.ok ? { kind: 'hits', hits: [hitOf(turn, found.value.value)] } : { kind: 'nothing' });
};
