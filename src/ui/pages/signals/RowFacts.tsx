import * as React from 'react';
import { signalWords } from '../../../i18n/pages/signal';
import { inShort, opinionsBySignal } from '../../../domain/assessments';
import { useText } from '../../app/useText';
import { shortText } from './spreadWords';
import type { Signal } from './signalUrl';
import { useGroupSize, useRatings } from './useAssessments';

interface RowFactsProps {
  readonly signals: readonly Signal[];
  readonly onFacts: (facts: ReadonlyMap<number, string>) => void;
}

/** Tells the list what people think of the spaningar in its rows: "Oeniga, 2–5", "2 av 6 har bedömt". */
export default function RowFacts({ signals, onFacts }: RowFactsProps): null {
  const { t } = useText(signalWords);
  // A new one has been assessed by nobody that it would help to hear of: it is to be examined first.
  const ids = signals.filter(({ status }) => status !== 'ny').map(({ id }) => id);
  const { data: ratings } = useRatings([...ids].sort((a, b) => a - b));
  const groupSize = useGroupSize();
  const facts = React.useMemo(() => {
    const opinions = [...opinionsBySignal(ratings ?? [])];
    const said = opinions.map(([id, one]) => [id, inShort(one, groupSize)] as const);
    return new Map(said.flatMap(([id, short]) => (short ? [[id, shortText(t, short)] as const] : [])));
  }, [ratings, groupSize, t]);
  React.useEffect(() => onFacts(facts), [facts, onFacts]);
  return null;
}
