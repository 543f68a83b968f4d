import type { RowProblem } from '../../../domain/import/rows';
import { importWords } from '../../../i18n/pages/import';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { problemText } from '../../forms/problems';
import type { Target } from './targets';

export interface ProblemWords {
  /** Row, column and field. */
  readonly where: string;
  /** What is wrong, and what to write instead. */
  readonly what: string;
}

/** A problem of a row in words: the form's own, which say what to write. */
export function useProblemWords({ list, key }: Target): (problem: RowProblem) => ProblemWords {
  const translator = useTranslator();
  const { t } = useText(importWords);
  const words = useWords(list);
  return (problem) => {
    const { row, column, code, params } = problem;
    if (code === 'extraCells') return { where: t('import.wrong.rowOnly', { row }), what: t('import.problem.extraCells') };
    const field = words.label(problem.field);
    const where = column === '' ? t('import.wrong.rowField', { row, field }) : t('import.wrong.row', { row, column, field });
    const settings = list.fields[problem.field]?.settings;
    if (code === 'unknownChoice' && settings !== undefined && 'choices' in settings) {
      const choices = Object.keys(settings.choices).map((one) => words.plainChoice(problem.field, one));
      return { where, what: t('import.problem.choice', { value: String(params['value'] ?? ''), choices: choices.join(', ') }) };
    }
    return { where, what: problemText(translator, key, { field: problem.field, code, params }, field) };
  };
}
