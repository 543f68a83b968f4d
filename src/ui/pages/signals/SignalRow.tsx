import * as React from 'react';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useWords } from '../../fields/words';
import { CategoryMark } from '../../lists/CategoryMark';
import { Icon } from '../../theme/icons';
import { signals } from '../../../schema/lists/signals';
import { listClasses as classes } from '../../lists/listStyles';
import type { Signal } from './signalUrl';

interface SignalRowProps {
  readonly signal: Signal;
  readonly to: string;
  readonly isOpen: boolean;
  /** What people think of it, in few words, once that is known. */
  readonly fact: string | undefined;
  readonly onOpen: (event: React.MouseEvent) => void;
}

export const rowId = (id: number): string => `framsyn-signal-${id}`;

/** One spaning: category, horizon, date and unit in one line; its state at the right. The whole row is the link. */
export const SignalRow = React.memo(function SignalRow({ signal, to, isOpen, fact, onOpen }: SignalRowProps): JSX.Element {
  const translator = useTranslator();
  const { t } = translator;
  const words = useWords(signals);
  const facts = [
    signal.category ? words.choice('category', signal.category) : t('signals.row.noCategory'),
    signal.horizon && words.plainChoice('horizon', signal.horizon),
    translator.date(signal.created),
    signal.hideName ? t('signals.row.anonymous') : signal.unit,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <li>
      <AppLink id={rowId(signal.id)} to={to} replace={isOpen} className={classes.row} aria-current={isOpen ? 'true' : undefined} onFollow={onOpen}>
        <span className={classes.rowMark}>
          <CategoryMark category={signal.category} uncertainty={signal.uncertainty} size={16} />
        </span>
        <span>
          <span className={classes.rowTitle}>{signal.title}</span>
          <span className={classes.rowMeta}>{facts}</span>
        </span>
        <span className={classes.rowState}>
          {signal.status === 'ny' ? (
            <span className={`${classes.status} ${classes.statusNew}`}>
              <Icon name="info" size={15} />
              {words.choice('status', signal.status)}
            </span>
          ) : (
            <span className={classes.status}>{words.choice('status', signal.status)}</span>
          )}
          {signal.status === 'vilande' && signal.reviewDate ? (
            <span>
              {words.label('reviewDate')} {translator.date(signal.reviewDate)}
            </span>
          ) : (
            fact && <span>{fact}</span>
          )}
        </span>
      </AppLink>
    </li>
  );
});
