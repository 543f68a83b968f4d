import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { overdue } from '../../../domain/register/review';
import { dayOf } from '../../../domain/review/calendar';
import { registerWords } from '../../../i18n/pages/register';
import type { ListDefinition } from '../../../schema/field';
import type { ListKey } from '../../../schema/lists';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { LazyViewTools } from '../../export/LazyViewTools';
import { useWords } from '../../fields/words';
import { listClasses } from '../../lists/listStyles';
import { walkRows } from '../../lists/walkRows';
import { stateClasses } from '../../states/stateStyles';
import { Icon } from '../../theme/icons';
import { rowId } from './ids';
import { registerClasses as classes } from './registerStyles';
import { plain, registerLists, type Entry, type RegisterKind } from './registers';
import { countKeys, factsOf, standingOf, tabKeys } from './words';

const RegisterSheet = React.lazy(() => import('./RegisterSheet'));

interface RowsProps {
  readonly kind: RegisterKind;
  readonly rows: readonly Entry[];
  readonly open: number | undefined;
  readonly urlOf: (id: number) => AppUrl;
  /** How it was opened: from the keyboard, focus goes on to the panel. */
  readonly onOpen: (byKeyboard: boolean) => void;
  readonly onWalk: (id: number) => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

/** The rows of a register by name, with their way out on paper and as a file. */
export function Rows({ kind, rows, open, urlOf, onOpen, onWalk, onClear, onClose }: RowsProps): JSX.Element {
  const { t } = useText(registerWords);
  const [isPrinting, setPrinting] = React.useState(false);
  const list: ListDefinition<ListKey> = registerLists[kind];
  const handleKey = walkRows({ ids: rows.map(({ item }) => item.id), rowId: (id) => rowId(kind, id), open, onWalk, onClose });
  return (
    <>
      <div className={listClasses.under}>
        <span role="status">{t(countKeys[kind], { count: rows.length })}</span>
        {rows.length > 0 && (
          <>
            <LazyViewTools list={list} rows={() => rows.map(plain)} title={t(tabKeys[kind])} />
            <button type="button" className={classes.print} onClick={() => setPrinting(true)}>
              {t('register.print')}
            </button>
          </>
        )}
      </div>
      {rows.length === 0 ? (
        <div className={stateClasses.state}>
          <h2 className={stateClasses.heading}>{t('register.noHits.heading')}</h2>
          <p className={stateClasses.lead}>{t('register.noHits.text')}</p>
          <div className={stateClasses.actions}>
            <DefaultButton text={t('register.noHits.clear')} onClick={onClear} />
          </div>
        </div>
      ) : (
        <ul className={listClasses.list} onKeyDown={handleKey}>
          {rows.map((entry) => (
            <Row key={entry.item.id} entry={entry} to={urlOf(entry.item.id)} isOpen={entry.item.id === open} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {isPrinting && (
        <React.Suspense fallback={null}>
          <RegisterSheet kind={kind} rows={rows} onPrinted={() => setPrinting(false)} />
        </React.Suspense>
      )}
    </>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly to: AppUrl;
  readonly isOpen: boolean;
  readonly onOpen: (byKeyboard: boolean) => void;
}

/** One of a register; at the right the day that matters. The whole row is the link. */
function Row({ entry, to, isOpen, onOpen }: RowProps): JSX.Element {
  const { date } = useTranslator();
  const { t } = useText(registerWords);
  const words = useWords(registerLists[entry.kind]);
  const today = dayOf(useServices().now());
  const due = overdue(entry.item, today);
  const day = due === 'delete' && 'deleteAfter' in entry.item ? entry.item.deleteAfter : entry.item.reviewBy;
  return (
    <li>
      <AppLink
        id={rowId(entry.kind, entry.item.id)}
        to={to}
        replace={isOpen}
        className={`${listClasses.row} ${classes.row}`}
        aria-current={isOpen ? 'true' : undefined}
        onFollow={(event) => onOpen(event.detail === 0)}
      >
        <span>
          <span className={listClasses.rowTitle}>{entry.item.title}</span>
          <span className={listClasses.rowMeta}>{factsOf(entry, { words })}</span>
        </span>
        <span className={`${listClasses.rowState} ${classes.rowState}`}>
          {due === undefined || entry.kind !== 'contacts' ? <span>{standingOf(entry, { t, date, words, today })}</span> : null}
          {due && day && (
            <span className={classes.late}>
              <Icon name="warning" size={15} />
              {t(due === 'delete' ? 'register.shouldDelete' : 'register.shouldReview', { date: date(day) })}
            </span>
          )}
        </span>
      </AppLink>
    </li>
  );
}
