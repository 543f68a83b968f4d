import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { listClasses as classes } from '../../lists/listStyles';
import { walkRows } from '../../lists/walkRows';
import { rowId, SignalRow } from './SignalRow';
import type { SignalRows } from './useSignals';

/** What people think comes after the list has been drawn, for the rows that are drawn. */
const RowFacts = React.lazy(() => import('./RowFacts'));
const noFacts: ReadonlyMap<number, string> = new Map();

interface SignalListProps {
  readonly signals: SignalRows;
  readonly open: number | undefined;
  readonly urlOf: (id: number) => string;
  /** How it was opened: from the keyboard, focus goes on to the panel. */
  readonly onOpen: (byKeyboard: boolean) => void;
  /** Arrow keys walk the list; an open panel follows. */
  readonly onWalk: (id: number) => void;
  /** Escape in the list closes the panel that follows it. */
  readonly onClose: () => void;
}

/** So many rows are drawn at a time: what nobody has scrolled to costs nothing. */
const drawnAtATime = 100;

export function SignalList({ signals, open, urlOf, onOpen, onWalk, onClose }: SignalListProps): JSX.Element {
  const { t } = useTranslator();
  const [drawn, setDrawn] = React.useState(drawnAtATime);
  const rows = signals.rows.slice(0, drawn);
  const [facts, setFacts] = React.useState(noFacts);
  const seesAssessments = useMay()('read', 'assessments');
  const hasMore = drawn < signals.rows.length || !signals.isComplete;

  const handleOpen = React.useCallback((event: React.MouseEvent) => onOpen(event.detail === 0), [onOpen]);
  const handleKey = walkRows({ ids: rows.map(({ id }) => id), rowId, open, onWalk, onClose });
  const handleMore = (): void => {
    const firstNew = rows.length;
    setDrawn(drawn + drawnAtATime);
    if (drawn + drawnAtATime > signals.rows.length && !signals.isComplete) signals.loadMore();
    const last = rows[firstNew - 1];
    if (last) document.getElementById(rowId(last.id))?.focus(); // the next Tab or arrow goes to the first new one
  };

  return (
    <>
      <ul className={classes.list} aria-label={t('signals.list')} onKeyDown={handleKey}>
        {rows.map((signal) => (
          <SignalRow key={signal.id} signal={signal} to={urlOf(signal.id)} isOpen={signal.id === open} fact={facts.get(signal.id)} onOpen={handleOpen} />
        ))}
      </ul>
      {seesAssessments && (
        <React.Suspense fallback={null}>
          <RowFacts signals={rows} onFacts={setFacts} />
        </React.Suspense>
      )}
      {hasMore && (
        <div className={classes.more}>
          <DefaultButton text={signals.isFetchingMore ? t('signals.loadingMore') : t('signals.more')} disabled={signals.isFetchingMore} onClick={handleMore} />
        </div>
      )}
    </>
  );
}
