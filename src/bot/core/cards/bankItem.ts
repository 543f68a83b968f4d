/** An item of the bank as people read it in a chat. */
import { cutAtWord } from '../../../domain/chat/plainText';
import { createText } from '../../../i18n';
import { linkWords } from '../../../i18n/pages/links';
import type { Card, Hit } from '../answer';
import { bankPlaces } from '../../../domain/links/bankPlaces';
import type { BankItem } from '../ports';
import type { Turn } from '../turn';
import { card, literal, openUrl, quiet } from './parts';

const longestTitle = 150;
const longestText = 400;

/** Stored choices begin with a small letter; a line of them does not. */
const lineOf = (facts: readonly string[]): string => facts.join(' · ').replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase('sv'));

function itemCard({ t, locale, ports }: Turn, { kind, id, title, text, facts }: BankItem): Card {
  const words = createText<typeof linkWords.sv>(locale, linkWords[locale]);
  return card(
    locale,
    t('bot.card.fallback'),
    [
      quiet(words.t(`links.kind.${kind}`)),
      literal(cutAtWord(title, longestTitle), { weight: 'Bolder', size: 'Medium' }),
      ...(facts.length === 0 ? [] : [literal(cutAtWord(lineOf(facts), longestTitle), { isSubtle: true })]),
      ...(text === '' ? [] : [literal(cutAtWord(text, longestText))]),
    ],
    [openUrl(t('bot.hit.open'), ports.links.place(bankPlaces[kind](id)))],
  );
}

export const hitOf = (turn: Turn, item: BankItem): Hit => ({
  card: itemCard(turn, item),
  title: cutAtWord(item.title, longestTitle),
  text: cutAtWord([lineOf(item.facts), item.text].filter((part) => part !== '').join('. '), longestTitle),
});
