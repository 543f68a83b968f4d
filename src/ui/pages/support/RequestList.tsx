import * as React from 'react';
import { dayOf } from '../../../domain/review/calendar';
import { dueDay, isOpen as waits, type SupportRequest } from '../../../domain/support/requests';
import { supportWords } from '../../../i18n/pages/support';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { listClasses as classes } from '../../lists/listStyles';
import { walkRows } from '../../lists/walkRows';
import { Icon, type IconName } from '../../theme/icons';
import { rowId } from './ids';
import { supportClasses } from './supportStyles';
import { lateText } from './words';

interface RequestListProps {
  readonly rows: readonly SupportRequest[];
  readonly isGroup: boolean;
  readonly open: number | undefined;
  readonly urlOf: (id: number) => AppUrl;
  /** How it was opened: from the keyboard, focus goes on to the panel. */
  readonly onOpen: (byKeyboard: boolean) => void;
  readonly onWalk: (id: number) => void;
  readonly onClose: () => void;
}

/** The requests in their order; arrow keys walk through them. */
export function RequestList({ rows, isGroup, open, urlOf, onOpen, onWalk, onClose }: RequestListProps): JSX.Element {
  const handleKey = walkRows({ ids: rows.map(({ id }) => id), rowId, open, onWalk, onClose });
  return (
    <ul className={classes.list} onKeyDown={handleKey}>
      {rows.map((request) => (
        <Row key={request.id} request={request} isGroup={isGroup} to={urlOf(request.id)} isOpen={request.id === open} onOpen={onOpen} />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly request: SupportRequest;
  readonly isGroup: boolean;
  readonly to: AppUrl;
  readonly isOpen: boolean;
  readonly onOpen: (byKeyboard: boolean) => void;
}

const marks = {
  ny: 'info',
  pagar: 'more',
  besvarad: 'completed',
  avslutad: 'checkmark',
  avbojd: 'cancel',
} as const satisfies Record<SupportRequest['status'], IconName>;

/** One request: what it is about, from whom and when; at the right how it is doing. The whole row is the link. */
function Row({ request, isGroup, to, isOpen, onOpen }: RowProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(supportWords);
  const words = useWords(supportRequests);
  const { id, title, kind, status, created, author, owner, organisation } = request;
  const late = lateText(t, request, dayOf(useServices().now()));
  const facts = [words.choice('kind', kind), translator.date(created), isGroup && author.title, isGroup && organisation];
  return (
    <li>
      <AppLink
        id={rowId(id)}
        to={to}
        replace={isOpen}
        className={classes.row}
        aria-current={isOpen ? 'true' : undefined}
        onFollow={(event) => onOpen(event.detail === 0)}
      >
        <span className={classes.rowMark}>
          <Icon name={marks[status]} />
        </span>
        <span>
          <span className={classes.rowTitle}>{title}</span>
          <span className={classes.rowMeta}>{facts.filter(Boolean).join(' · ')}</span>
        </span>
        <span className={classes.rowState}>
          {!saysItsState(request) && <span className={status === 'ny' ? classes.statusNew : undefined}>{words.choice('status', status)}</span>}
          <Standing request={request} late={late} />
          {isGroup && waits(request) && <span>{owner?.title ?? t('support.nobody')}</span>}
        </span>
      </AppLink>
    </li>
  );
}

/** "Besvarad 4 februari" needs no "Besvarad" beside it. */
const saysItsState = ({ status, answeredOn, activity, knowledge }: SupportRequest): boolean =>
  (status === 'besvarad' || status === 'avbojd') && answeredOn !== undefined && !activity && !knowledge;

/** Until when, since when late, or what came of it. */
function Standing({ request, late }: { readonly request: SupportRequest; readonly late: string | undefined }): JSX.Element | null {
  const { date } = useTranslator();
  const { t } = useText(supportWords);
  if (late !== undefined) {
    return (
      <span className={supportClasses.late}>
        <Icon name="error" size={15} />
        {late}
      </span>
    );
  }
  if (waits(request)) return <span>{t('support.due', { date: date(dueDay(request)) })}</span>;
  if (request.activity) return <span>{t('support.became.activity')}</span>;
  if (request.knowledge) return <span>{t('support.became.knowledge')}</span>;
  if (request.answeredOn === undefined) return null;
  return <span>{t(request.status === 'avbojd' ? 'support.declinedOn' : 'support.answeredOn', { date: date(request.answeredOn) })}</span>;
}
