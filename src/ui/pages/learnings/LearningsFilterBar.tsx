import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { learningsWords } from '../../../i18n/pages/learnings';
import { events as eventsList } from '../../../schema/lists/events';
import { learnings } from '../../../schema/lists/learnings';
import { idIn } from '../../app/address';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import ChoiceBox from '../../forms/LazyChoiceBox';
import { listClasses as classes } from '../../lists/listStyles';
import { useTyping } from '../../lists/useTyping';
import { touch } from '../../theme/styles';
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
const searchStyles = {
  root: { borderRadius: 4, height: 32, selectors: touch({ height: 44 }) },
  field: { fontSize: 14 },
  clearButton: { selectors: { '.ms-Button': { width: 32 } } },
};

export function LearningsFilterBar({ filters, events, programmes, onChange }: LearningsFilterBarProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(learningsWords);
  const words = useWords(learnings);
  const eventWords = useWords(eventsList);
  const [isUnfolded, setUnfolded] = React.useState(false);
  const search = (text: string): void => onChange({ ...filters, text: text === '' ? undefined : text }, true);
  const typing = useTyping(filters.text ?? '', search);
  const titled = (items: readonly { readonly id: number; readonly title: string }[]) => items.map(({ id, title }) => ({ key: String(id), text: title }));
  return (
    <div className={classes.bar} role="search" aria-label={t('learnings.search')}>
      <SearchBox
        className={classes.search}
        styles={searchStyles}
        disableAnimation
        placeholder={t('learnings.search')}
        ariaLabel={t('learnings.search')}
        clearButtonProps={{ ariaLabel: common('action.clearSearch') }}
        value={typing.text}
        onChange={(_event, value) => typing.type(value ?? '')}
        onSearch={(value: string) => search(value.trim())}
      />
      <DefaultButton
        className={`${classes.onlyPhone} ${classes.primary}`}
        iconProps={{ iconName: 'Filter' }}
        styles={{ textContainer: { flexGrow: 0 } }}
        aria-expanded={isUnfolded}
        text={t('learnings.filters')}
        onClick={() => setUnfolded(!isUnfolded)}
      />
      <div className={`${classes.unfolded} ${isUnfolded ? '' : classes.folded}`}>
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
      </div>
    </div>
  );
}
