/** The plan as a text that somebody can read, keep or send on. */
import { wordsOf } from '../../provisioning/words';
import type { Locale } from '../../i18n';
import type { PlanPart } from './planParts';

export interface PlanText {
  readonly title: string;
  readonly lines: readonly string[];
  readonly parts: readonly PlanPart[];
  readonly nameOf: (part: PlanPart) => string;
  readonly locale: Locale;
}

export function planText({ title, lines, parts, nameOf, locale }: PlanText): string {
  const told = parts.flatMap((part) => ['', nameOf(part), ...part.steps.map((step) => `- ${wordsOf(step)[locale]}`)]);
  return [title, '', ...lines, ...told, ''].join('\r\n');
}
