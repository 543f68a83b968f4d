import * as React from 'react';
import { optionsOf, type ProposalOption } from '../../domain/proposals/options';
import type { ProposalProblem } from '../../domain/proposals/problems';
import { decideWords } from '../../i18n/pages/decide';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { dialogFrame } from '../forms/FormDialog';
import type { Check } from '../forms/formModel';
import { allControls } from '../forms/moreControls';
import type { FormValues } from '../forms/values';
import { AboutProposal } from './AboutProposal';
import { besidesSchema } from './entryDraft';
import { pathIn } from './hindrance';
import { formProblem, useProblemText } from './problemWords';
import { OpenOptions } from './RadioControl';
import { Said } from './TheirDecision';
import { useTellAll, type Ground } from './useEntering';
import { useRefusal, type Refusal } from './useRefusal';

const controls = { ...allControls, options: OpenOptions };

/** What the form of a decision and that of a handling have in common. */
export interface Entry {
  readonly options: readonly ProposalOption[];
  /** What every entry begins with. */
  readonly preset: { readonly proposal: number; readonly round: number; readonly title: string; readonly date: string };
  readonly refusal: Refusal;
  readonly tellAll: () => void;
  /** The rule of the form: what the domain says is wrong, in words, beside what the schema asks for itself. */
  readonly checkBy: (problemsOf: (values: FormValues) => readonly ProposalProblem[]) => Check;
  /** What the editor is given alike. */
  readonly editor: { readonly writing: 'new'; readonly frame: typeof dialogFrame; readonly loadingText: string; readonly remember: () => void };
  readonly parts: { readonly controls: typeof controls; readonly noChoice: string };
  /** Above the fields: what the server said no to, what else there is to say, and the proposal. */
  readonly introWith: (said?: React.ReactNode) => JSX.Element;
}

export function useEntry(ground: Ground): Entry {
  const { t } = useText(decideWords);
  const { t: common } = useTranslator();
  const problemText = useProblemText();
  const tellAll = useTellAll();
  const refusal = useRefusal();
  const { proposal } = ground.log;
  const options = React.useMemo(() => optionsOf(proposal), [proposal]);
  const path = React.useMemo(() => pathIn(ground), [ground]);
  return {
    options,
    preset: { proposal: proposal.id, round: proposal.round, title: proposal.title, date: ground.today },
    refusal,
    tellAll,
    checkBy: (problemsOf) => (values) => besidesSchema(problemsOf(values), values).map((problem) => formProblem(problem, problemText(problem))),
    editor: { writing: 'new', frame: dialogFrame, loadingText: t('decide.loading'), remember: tellAll },
    parts: { controls, noChoice: common('word.no') },
    introWith: (said) => (
      <>
        {refusal.said.length > 0 && (
          <Said about={refusal.said}>
            {refusal.said.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Said>
        )}
        {said}
        <AboutProposal proposal={proposal} handled={path.handlings} />
      </>
    ),
  };
}
