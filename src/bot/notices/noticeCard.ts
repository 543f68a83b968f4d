import { cutAtWord, plainText } from '../../domain/chat/plainText';
import { createText } from '../../i18n';
import type { Locale } from '../../i18n/locale';
import { noticeWords } from '../../i18n/botNotices';
import type { Message } from '../core/answer';
import { card, heading, literal, openUrl, sentence, type Element } from '../core/cards/parts';
import type { Links } from '../core/ports';
import type { Tellable, ToldState } from './politeness';

/** A message is read to its end when it is short; the rest is a click away. */
const shown = 5;
const most = { title: 100, reason: 500 } as const;

const stateWords = {
  granskad: 'notice.granskad',
  klustrad: 'notice.klustrad',
  vilande: 'notice.vilande',
  arkiverad: 'notice.arkiverad',
} as const satisfies Record<ToldState, string>;

/** One message about all of them. */
export function noticeOf(news: readonly Tellable[], locale: Locale, links: Pick<Links, 'place'>): Message {
  const { t } = createText(locale, noticeWords[locale]);
  const written = (text: string, length: number): string => cutAtWord(plainText(text), length);
  const about = ({ id, title, status, reason = '' }: Tellable): Element => ({
    type: 'Container',
    separator: true,
    items: [
      literal(written(title, most.title), { weight: 'Bolder' }),
      sentence(t(stateWords[status])),
      ...(reason.trim() === '' ? [] : [sentence(t('notice.reason'), { isSubtle: true }), { ...literal(written(reason, most.reason)), spacing: 'None' }]),
      { type: 'ActionSet', actions: [openUrl(t('notice.open'), links.place(`/spaningar?visa=${id}`))] },
    ],
  });
  const more = news.length - shown;
  const rest = [
    sentence(t('notice.more', { count: more }), { separator: true }),
    { type: 'ActionSet', actions: [openUrl(t('notice.openAll'), links.place('/start'))] },
  ];
  const title = t('notice.heading', { count: news.length });
  const body = [heading(title), ...news.slice(0, shown).map(about), ...(more > 0 ? rest : []), sentence(t('notice.stop'), { isSubtle: true })];
  return { card: card(locale, t('notice.fallback'), body), text: title };
}
