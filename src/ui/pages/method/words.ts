import type { PlainKeyOf } from '../../../i18n';
import type { methodWords } from '../../../i18n/pages/method';
import type { OutputKind } from '../../../domain/methods/steps';

export type MethodKey = PlainKeyOf<(typeof methodWords)['sv']>;

/** What comes out of a step, as it stands in a line: "ger spaningar". */
export const outputKeys = {
  text: 'method.output.text',
  spaning: 'method.output.signal',
  faktor: 'method.output.factor',
  konsekvens: 'method.output.consequence',
  antagande: 'method.output.assumption',
  scenario: 'method.output.scenario',
  milstolpe: 'method.output.milestone',
  betyg: 'method.output.rating',
  'första steg': 'method.output.firstStep',
} as const satisfies Record<OutputKind, MethodKey>;

/** Inside a quotation the marks are single ones. */
export const insideQuotes = (text: string): string => text.replace(/[”“"]/g, '’');
