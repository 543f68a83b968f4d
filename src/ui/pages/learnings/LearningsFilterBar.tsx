import * as React from 'react';
import { learningsWords } from '../../../i18n/pages/learnings';
import { events as eventsList } from '../../../schema/lists/events';
import { learnings } from '../../../schema/lists/learnings';
import { idIn } from '../../app/address';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import ChoiceBox from '../../forms/LazyChoiceBox';
import { FilterFrame } from '../../lists/FilterFrame';
import { listClasses as classes } from '../../lists/listStyles';
import type { LearningEvent } from '../learning/learningUrl';
import type { Programme } from '../../learning/useLearning';
import { statusCodes, type LearningsFilters } from './learningsUrl';

interface LearningsFilterBarProps {
  readonly filters: LearningsFilters;
  readonly events: readonly LearningEvent[];
  readonly programmes: readonly Programme[];
  /** `isTyping`: the step before is of no use to go back to. */
  readonly onChange: (filters: LearningsFilters, isTyping?: boolean) => void;
}

const any = '';

export function LearningsFilterBar({ filters, events, programmes, onChange }: LearningsFilterBarProps): JSX.Element {
  const { t } = useText(learningsWords);
  const words = useWords(learnings);
  const eventWords = useWords(eventsList);
  const titled = (items: readonly { readonly id: number; readonly title: string }[]) => items.map(({ id, title }) => ({ key: String(id), text: title }));
  return (
    <FilterFrame
      label={t('learnings.search')}
      filtersLabel={t('learnings.filters')}
      text={filters.text}
      onText={(text) => onChange({ ...filters, text }, true)}
    >
      <ChoiceBox
        className={classes.filter}
        label={words.label('status')}
        options={[{ key: any, text: t('learnings.allStates') }, ...statusCodes.map((key) => ({ key, text: words.choice('status', key) }))]}
        selected={filters.status ?? any}
        onSelect={(value) => onChange({ ...filters, status: statusCodes.find((code) => code === value) })}
      />
      <ChoiceBox
        className={classes.filter}
        label={words.label('event')}
        options={[{ key: any, text: t('learnings.allEvents') }, ...titled(events)]}
        selected={filters.event === undefined ? any : String(filters.event)}
        onSelect={(value) => onChange({ ...filters, event: idIn(value) })}
      />
      {programmes.length > 0 && (
        <ChoiceBox
          className={classes.filter}
          label={eventWords.label('programme')}
          options={[{ key: any, text: t('learnings.allProgrammes') }, ...titled(programmes)]}
          selected={filters.programme === undefined ? any : String(filters.programme)}
          onSelect={(value) => onChange({ ...filters, programme: idIn(value) })}
        />
      )}
    </FilterFrame>
  );
}
