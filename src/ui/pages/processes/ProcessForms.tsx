import * as React from 'react';
import { processWords } from '../../../i18n/pages/processes';
import type { ListDefinition } from '../../../schema/field';
import { processes } from '../../../schema/lists/processes';
import { strategyGoals } from '../../../schema/lists/strategyGoals';
import { useText } from '../../app/useText';
import ItemForm from '../../forms/ItemForm';
import type { ProcessList } from './processUrl';

interface ProcessFormsProps {
  readonly list: ProcessList;
  readonly writing: 'new' | number;
  /** `made`: the id of a new one. */
  readonly onClose: (made?: number) => void;
}
const lists: Record<ProcessList, ListDefinition> = { processes, strategyGoals };
const titles = {
  processes: { new: 'processes.new', edit: 'processes.edit' },
  strategyGoals: { new: 'processes.newGoal', edit: 'processes.editGoal' },
} as const satisfies Record<ProcessList, object>;

/** The form of a process or of a goal of the strategy. */
export default function ProcessForms({ list, writing, onClose }: ProcessFormsProps): JSX.Element {
  const { t } = useText(processWords);
  const made = React.useRef<number>();
  return (
    <ItemForm
      list={lists[list]}
      writing={writing}
      titles={{ new: t(titles[list].new), edit: t(titles[list].edit) }}
      onSaved={({ id }) => {
        made.current = writing === 'new' ? id : undefined;
      }}
      onClose={() => onClose(made.current)}
    />
  );
}
