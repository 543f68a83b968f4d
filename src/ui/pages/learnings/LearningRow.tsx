import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { learningsWords } from '../../../i18n/pages/learnings';
import { learnings } from '../../../schema/lists/learnings';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { listClasses } from '../../lists/listStyles';
import { phone } from '../../theme/styles';
import type { Learning } from './learningsUrl';

const classes = mergeStyleSets({
  row: [
    listClasses.row,
    {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      selectors: { ...phone({ gridTemplateColumns: 'minmax(0, 1fr)', selectors: { '> span': { gridColumn: '1 !important' } } }) },
    },
  ],
});

export const rowId = (id: number): string => `framsyn-learning-${id}`;

interface LearningRowProps {
  readonly learning: Learning;
  readonly to: AppUrl;
  readonly isOpen: boolean;
  readonly onOpen: (byKeyboard: boolean) => void;
}

/** One learning: what was learned, where and when, who takes it; at the right how far it has come. The whole row is the link. */
export function LearningRow({ learning, to, isOpen, onOpen }: LearningRowProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(learningsWords);
  const words = useWords(learnings);
  const facts = [learning.event?.title, translator.date(learning.created), learning.receiver, learning.themes];
  const rated = [
    learning.important !== undefined && t('learnings.row.important', { value: learning.important }),
    learning.relevant !== undefined && t('learnings.row.relevant', { value: learning.relevant }),
  ].filter(Boolean);
  return (
    <li>
      <AppLink
        id={rowId(learning.id)}
        to={to}
        replace={isOpen}
        className={classes.row}
        aria-current={isOpen ? 'true' : undefined}
        onFollow={(event) => onOpen(event.detail === 0)}
      >
        <span>
          <span className={listClasses.rowTitle}>{learning.title}</span>
          <span className={listClasses.rowMeta}>{facts.filter(Boolean).join(' · ')}</span>
        </span>
        <span className={listClasses.rowState}>
          <span>{words.choice('status', learning.status)}</span>
          {rated.length > 0 && <span>{rated.join(', ')}</span>}
        </span>
      </AppLink>
    </li>
  );
}
