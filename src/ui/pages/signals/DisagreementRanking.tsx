import * as React from 'react';
import { useRanking } from './useAssessments';
import type { Ranking } from './useSignals';

/** Hands the page its order by disagreement; only a page that is sorted so fetches this and what it needs. */
export default function DisagreementRanking({ onRanked }: { readonly onRanked: (ranking: Ranking) => void }): null {
  const ranking = useRanking();
  React.useEffect(() => onRanked(ranking), [ranking, onRanked]);
  return null;
}
