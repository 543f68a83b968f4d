/**
 * The parts that our cards are made of: Adaptive Cards 1.5, which is what Teams shows everywhere.
 * People's own words stand in text runs and inputs only. A TextBlock reads Markdown: a title could become a link with any
 * address under any words. A text run is literal by its specification.
 */
import type { Locale } from '../../../i18n/locale';
import type { Card } from '../answer';

export type Element = Readonly<Record<string, unknown>> & { readonly type: string };

/** Our own words. */
export const sentence = (text: string, more: Readonly<Record<string, unknown>> = {}): Element => ({ type: 'TextBlock', text, wrap: true, ...more });
export const heading = (text: string): Element => sentence(text, { size: 'Medium', weight: 'Bolder', style: 'heading' });
export const quiet = (text: string): Element => sentence(text, { isSubtle: true, spacing: 'None' });
export const warning = (text: string): Element => sentence(text, { color: 'Attention', weight: 'Bolder' });

/** Between two braces: `{{DATE(…)}}` and `{{TIME(…)}}` are worked out in every text, runs too, and none stands in two runs. */
const betweenBraces = /(?<=\{)(?=\{)/;

/** Somebody's words, exactly as they are. */
export const literal = (text: string, style: Readonly<Record<string, unknown>> = {}): Element => ({
  type: 'RichTextBlock',
  inlines: text.split(betweenBraces).map((part) => ({ type: 'TextRun', text: part, ...style })),
});

/** What most people do next: Teams fills that button, and one on a card is enough. */
export const first = (action: Element): Element => ({ ...action, style: 'positive' });
export const openUrl = (title: string, url: string): Element => ({ type: 'Action.OpenUrl', title, url });
export const submit = (title: string, data: object): Element => ({ type: 'Action.Submit', title, data });
/** `fallback`: a client without universal actions sends it as an ordinary message, which says nothing to anybody; better no button. */
export const execute = (title: string, verb: string, data: object): Element => ({ type: 'Action.Execute', title, verb, data, fallback: 'drop' });

/** A whole card; `fallbackText` is what a client says that cannot show it: what it is about, and where to read it instead. */
export const card = (locale: Locale, fallbackText: string, body: readonly Element[], actions: readonly Element[] = []): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: locale,
  fallbackText,
  body,
  ...(actions.length === 0 ? {} : { actions }),
});
