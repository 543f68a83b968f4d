import { problemText } from '../../i18n/problemText';
import type { PlainKey, Translator } from '../../i18n';
import type { Problem } from '../../schema/validate';

export { problemText };

/** Where the general words would be poorer than an example. */
const examples: Readonly<Record<string, PlainKey>> = {
  'signals.title': 'form.summary.title',
  'signals.seen': 'form.summary.seen',
  'signals.source': 'form.summary.source',
};

/** The text of the link to the field, in the summary. */
export function problemLink({ t }: Translator, list: string, problem: Problem, label: string): string {
  const example = problem.code === 'required' ? examples[`${list}.${problem.field}`] : undefined;
  return example ? t(example) : t('form.summary.fix', { label });
}

/** Where nothing chosen means more than that nothing is chosen. */
const emptyChoices: Readonly<Record<string, PlainKey>> = { 'signals.category': 'form.choose.category' };

/** What an optional choice says when nothing is chosen. */
export const emptyChoice = ({ t }: Translator, list: string, field: string, standard: string): string => {
  const own = emptyChoices[`${list}.${field}`];
  return own ? t(own) : standard;
};
