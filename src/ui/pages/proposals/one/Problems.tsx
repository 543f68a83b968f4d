import * as React from 'react';
import type { ProposalProblem } from '../../../../domain/proposals/problems';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { AppLink } from '../../../app/AppLink';
import { useText } from '../../../app/useText';
import { useProblemText } from '../../../proposals/problemWords';
import { proposalClasses as classes } from '../proposalStyles';

interface ProblemsProps {
  readonly problems: readonly ProposalProblem[];
  readonly failure: string | undefined;
  /** Where it is put right, for who may. */
  readonly toEdit: string | undefined;
}

/** Why the step was not taken, each thing with what to do about it; focus goes there when it comes. */
export function Problems({ problems, failure, toEdit }: ProblemsProps): JSX.Element | null {
  const { t } = useText(proposalWords);
  const say = useProblemText();
  const ref = React.useRef<HTMLDivElement>(null);
  const isWrong = problems.length > 0 || failure !== undefined;
  React.useEffect(() => {
    if (isWrong) ref.current?.focus();
  }, [isWrong, problems, failure]);
  if (!isWrong) return null;
  return (
    <div ref={ref} id="framsyn-problems" role="group" aria-labelledby="framsyn-problems" tabIndex={-1} className={classes.wrong}>
      {failure}
      {problems.length > 0 && (
        <>
          <strong>{t('proposals.notReady', { count: problems.length })}</strong>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.code} ${problem.about ?? ''}`}>{say(problem)}</li>
            ))}
          </ul>
          {toEdit && <AppLink to={toEdit}>{t('proposals.notReady.edit')}</AppLink>}
        </>
      )}
    </div>
  );
}
