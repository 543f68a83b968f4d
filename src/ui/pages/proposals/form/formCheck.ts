import { optionProblems, plannedProblems } from '../../../../domain/options/check';
import { readRows, type Row } from '../../../../domain/options/rows';
import type { ProposalProblem } from '../../../../domain/proposals/problems';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { useText } from '../../../app/useText';
import type { Check } from '../../../forms/formModel';
import { formProblem, useProblemText } from '../../../proposals/problemWords';

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const rowsIn = (value: unknown): readonly Row[] => {
  const rows = readRows(text(value));
  return rows === 'unreadable' ? [] : rows; // it is kept as it is
};
const amountIn = (value: unknown): number => Number(text(value).replace(',', '.'));

/** What keeps the form from being saved besides the schema: rows that are not whole, meetings out of order, a request that does not say how much. */
export function useFormCheck(): Check {
  const { t } = useText(proposalWords);
  const say = useProblemText();
  return (values) => {
    const [handled, decided] = [text(values['handlingDate']), text(values['decisionDate'])];
    const isRequest = values['type'] === 'resurs';
    const saysHowMuch = amountIn(values['hours']) > 0 || amountIn(values['cost']) > 0;
    const own: readonly (ProposalProblem | false)[] = [
      isRequest && !saysHowMuch && { field: 'hours', code: 'amountMissing' },
      isRequest && text(values['neededBy']) === '' && { field: 'neededBy', code: 'neededByMissing' },
      handled !== '' && decided !== '' && decided < handled && { field: 'decisionDate', code: 'meetingsOutOfOrder' },
    ];
    const parts = (['options', 'ifYes'] as const).filter((field) =>
      field === 'options' ? optionProblems(rowsIn(values[field])).length > 0 : plannedProblems(rowsIn(values[field])).length > 0,
    );
    return [
      ...own.filter((problem): problem is ProposalProblem => problem !== false).map((problem) => formProblem(problem, say(problem))),
      ...parts.map((field) => ({ field, code: 'notText' as const, params: { text: t('proposals.rows.wrong') } })),
    ];
  };
}
