import { timePartOf } from '../../../domain/import/fields';
import type { RowProblem } from '../../../domain/import/rows';
import { importWords } from '../../../i18n/pages/import';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { problemText } from '../../forms/problems';
import { timeKinds, timePrecisions } from '../../../schema/kinds/time';
import type { TimeKind, TimePrecision } from '../../../schema/field';
import type { Target } from './targets';
import { useFieldLabel, useTimeWord } from './fieldLabels';

export interface ProblemWords {
  /** Row, column and field. */
  readonly where: string;
  /** What is wrong, and what to write instead. */
  readonly what: string;
}

const itemKeys = { unknownItem: 'import.problem.unknownItem', severalItems: 'import.problem.severalItems' } as const;

/** A problem of a row in words: the form's own, which say what to write. */
export function useProblemWords({ list, key }: Target): (problem: RowProblem) => ProblemWords {
  const translator = useTranslator();
  const { t } = useText(importWords);
  const words = useWords(list);
  const labelOf = useFieldLabel(list);
  const timeWord = useTimeWord();
  return (problem) => {
    const { row, column, code, params } = problem;
    if (code === 'extraCells') return { where: t('import.wrong.rowOnly', { row }), what: t('import.problem.extraCells') };
    const field = labelOf(problem.field);
    const where = column === '' ? t('import.wrong.rowField', { row, field }) : t('import.wrong.row', { row, column, field });
    const value = String(params['value'] ?? '');
    const part = timePartOf(problem.field)?.part;
    if (part === 'kind' || part === 'precision') {
      const codes = part === 'kind' ? Object.keys(timeKinds) : Object.keys(timePrecisions);
      return { where, what: t('import.problem.choice', { value, choices: codes.map((one) => timeWord(one as TimeKind | TimePrecision)).join(', ') }) };
    }
    if (code === 'notTime') return { where, what: t('import.problem.time') };
    if (code === 'unknownItem' || code === 'severalItems') return { where, what: t(itemKeys[code], { value, field }) };
    const settings = list.fields[problem.field]?.settings;
    if (code === 'unknownChoice' && settings !== undefined && 'choices' in settings) {
      const choices = Object.keys(settings.choices).map((one) => words.plainChoice(problem.field, one));
      return { where, what: t('import.problem.choice', { value, choices: choices.join(', ') }) };
    }
    return { where, what: problemText(translator, key, { field: problem.field, code, params }, field) };
  };
}
