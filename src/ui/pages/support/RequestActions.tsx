import * as React from 'react';
import { close, isOpen, mayBecome, type SupportRequest } from '../../../domain/support/requests';
import { supportWords } from '../../../i18n/pages/support';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { panelClasses as classes } from '../../panels/panelStyles';
import { useItemStep } from '../../panels/useItemChange';
import { DayForm, type DayTask } from './DayForm';
import { DeclineForm } from './DeclineForm';
import { editLink, taskLink } from './ids';
import type { Task } from './supportUrl';
import { useAnswers } from './useRequests';

interface RequestActionsProps {
  readonly request: SupportRequest;
  readonly toEdit: AppUrl;
  readonly toTask: (task: Task) => AppUrl;
  readonly onRemove: (request: SupportRequest) => void;
}

type Small = DayTask | 'decline';
const smallId = (small: Small): string => `framsyn-request-${small}`;

/** What can be done with a request: by the group, and by who asked for as long as nobody has answered. */
export function RequestActions({ request, toEdit, toTask, onRemove }: RequestActionsProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(supportWords);
  const { data } = useServices();
  const may = useMay();
  const isGroup = useAnswers() === true;
  const [small, setSmall] = React.useState<Small>();
  const isOwn = request.author.id === may.user?.id;
  const finish = (): void => {
    const was = small;
    setSmall(undefined);
    if (was) window.setTimeout(() => (document.getElementById(smallId(was)) ?? document.getElementById(taskLink('svar')))?.focus());
  };
  if (small === 'decline') return <DeclineForm request={request} onDone={finish} />;
  if (small) return <DayForm task={small} request={request} onDone={finish} />;
  const mayChange = may('edit', 'supportRequests', request.author) && (isGroup || (isOwn && isOpen(request)));
  const mayRemove = may('remove', 'supportRequests', request.author) && (isGroup || (isOwn && request.status === 'ny'));
  return (
    <div className={classes.actions} role="group" aria-label={t('support.actions')}>
      {isGroup && <GroupActions request={request} toTask={toTask} onSmall={setSmall} />}
      {mayChange && (
        <AppLink id={editLink} to={toEdit}>
          {common('action.edit')}
        </AppLink>
      )}
      {mayRemove && (
        <button type="button" className={classes.action} onClick={() => onRemove(request)}>
          {isOwn ? t('support.withdraw') : common('action.remove')}
        </button>
      )}
      <a href={data.itemUrl(supportRequests, request.id)} target="_blank" rel="noreferrer">
        {common('action.openInSharePoint')}
      </a>
    </div>
  );
}

const hasAnswer = ({ answer }: SupportRequest): boolean => Boolean(answer?.trim());
/** A proposal that is in no plan yet, and has not been declined. */
const isAcceptable = ({ kind, activity, status }: SupportRequest): boolean => kind === 'aktivitet' && !activity && status !== 'avbojd';
/** An answer that others could use, and do not have yet. */
const isUsable = (request: SupportRequest): boolean => hasAnswer(request) && !isOpen(request) && request.status !== 'avbojd' && !request.knowledge;

interface GroupActionsProps extends Pick<RequestActionsProps, 'request' | 'toTask'> {
  readonly onSmall: (small: Small) => void;
}

function GroupActions({ request, toTask, onSmall }: GroupActionsProps): JSX.Element {
  const { t } = useText(supportWords);
  const may = useMay();
  const step = useItemStep(supportRequests);
  const { status, title } = request;
  const inPanel = (task: Small, text: string): JSX.Element => (
    <button type="button" id={smallId(task)} className={classes.action} onClick={() => onSmall(task)}>
      {text}
    </button>
  );
  const inForm = (task: Task, text: string): JSX.Element => (
    <AppLink id={taskLink(task)} to={toTask(task)}>
      {text}
    </AppLink>
  );
  return (
    <>
      {status === 'ny' && inPanel('take', t('support.take'))}
      {(isOpen(request) || status === 'besvarad') && inForm('svar', t(hasAnswer(request) ? 'support.answer.edit' : 'support.answer'))}
      {isAcceptable(request) && may('add', 'activities') && inForm('aktivitet', t('support.activity'))}
      {isUsable(request) && may('add', 'knowledge') && inForm('kunskap', t('support.knowledge'))}
      {status === 'pagar' && inPanel('promise', t('support.promise'))}
      {mayBecome(request, 'avbojd') && inPanel('decline', t('support.decline'))}
      {mayBecome(request, 'avslutad') && (
        <button type="button" className={classes.action} onClick={() => void step(request, close(), t('support.close.done', { title }))}>
          {t('support.close')}
        </button>
      )}
      {!isOpen(request) && inPanel('reopen', t('support.reopen'))}
    </>
  );
}
