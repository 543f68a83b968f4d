import * as React from 'react';
import { processWords } from '../../../i18n/pages/processes';
import { strategyGoals } from '../../../schema/lists/strategyGoals';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { DetailFrame, Facts, type DetailProps } from './DetailFrame';

/** One goal of the strategy with its figures; its chain says which trends, spaningar and method runs speak to it. */
export function GoalDetail({ id, facts, ...frame }: DetailProps): JSX.Element {
  const { t } = useText(processWords);
  const words = useWords(strategyGoals);
  const goal = facts.goals?.find((one) => one.id === id);
  const keys = ['number', 'area', 'indicator', 'baseline', 'target', 'targetYear', 'ownerRole'] as const;
  return (
    <DetailFrame
      {...frame}
      id={id}
      list={strategyGoals}
      label={goal ? t('processes.goals') : t('processes.goalLabel', { id })}
      item={goal}
      isHere={facts.goals !== undefined}
    >
      {goal && (
        <div style={{ marginTop: 12 }}>
          <Facts rows={keys.map((key) => [words.label(key), goal[key]] as const)} />
        </div>
      )}
    </DetailFrame>
  );
}
