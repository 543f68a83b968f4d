import * as React from 'react';
import { becomeActivity, becomeKnowledge } from '../../../data/support/outcomes';
import { dayOf } from '../../../domain/review/calendar';
import { activityFrom, answered, knowledgeFrom, type SupportRequest } from '../../../domain/support/requests';
import { supportWords } from '../../../i18n/pages/support';
import type { Problem } from '../../../schema/validate';
import type { Draft } from '../../../schema/field';
import { activities } from '../../../schema/lists/activities';
import { knowledge } from '../../../schema/lists/knowledge';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { useQueryClient } from '@tanstack/react-query';
import { useServices } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import type { Check, Writer } from '../../forms/formModel';
import ItemForm from '../../forms/ItemForm';
import { useLinksChanged } from '../../links/useChain';
import { Icon } from '../../theme/icons';
import { supportClasses as classes } from './supportStyles';
import { useLivingPlan } from '../../living/useLivingPlan';
import type { Task } from './supportUrl';
import { useRequest } from './useRequests';

interface TaskFormProps {
  readonly task: Task;
  readonly id: number;
  readonly onClose: () => void;
}

interface FormProps {
  readonly request: SupportRequest;
  /** Who does it. */
  readonly by: number;
  readonly onClose: () => void;
}

/** What the group does with a request in a form of its own: answers it, makes the answer knowledge, puts a proposal in the plan. */
export default function TaskForm({ task, id, onClose }: TaskFormProps): JSX.Element | null {
  const { data: request } = useRequest(id);
  const { user } = useMay();
  if (!request || !user) return null;
  const Form = forms[task];
  return <Form request={request} by={user.id} onClose={onClose} />;
}

const forms = { svar: AnswerForm, kunskap: KnowledgeForm, aktivitet: ActivityForm } as const satisfies Record<Task, (props: FormProps) => JSX.Element>;

const Question = ({ text }: { readonly text: string }): JSX.Element => <p className={classes.asked}>{text}</p>;

/** An answer has words; methods alone leave who asked to guess. */
const needsAnswer: Check = ({ answer }) =>
  typeof answer === 'string' && answer.trim() !== '' ? [] : [{ field: 'answer', code: 'required', params: {} } satisfies Problem];

function AnswerForm({ request, by, onClose }: FormProps): JSX.Element {
  const { data, now } = useServices();
  const { t } = useText(supportWords);
  const repository = data.repository(supportRequests);
  // The state follows from the answer, in the same write: nobody sees an answered request without its answer.
  const writer: Writer<typeof supportRequests> = {
    add: (draft, clientKey) => repository.add(draft, clientKey),
    patch: (before, change, etag) => repository.patch(before.id, { ...change, ...answered(before, by, dayOf(now())) }, etag),
  };
  const title = t(request.answer ? 'support.answer.edit' : 'support.answer.title');
  return (
    <ItemForm
      list={supportRequests}
      writing={request.id}
      titles={{ new: title, edit: title }}
      intro={<Question text={request.need} />}
      fields={['answer', 'methods']}
      check={needsAnswer}
      writer={() => writer}
      sendLabel={t('support.answer.send')}
      onClose={onClose}
    />
  );
}

/** After a step that changed more than the item of the form. */
function useAlsoChanged(): () => void {
  const client = useQueryClient();
  const linksChanged = useLinksChanged();
  return () => {
    void client.invalidateQueries(['supportRequests']);
    linksChanged();
  };
}

function KnowledgeForm({ request, onClose }: FormProps): JSX.Element {
  const { data, offer } = useServices();
  const { t } = useText(supportWords);
  const changed = useAlsoChanged();
  const isDone = React.useRef(false);
  const title = t('support.knowledge.title');
  const writer: Writer<typeof knowledge> = {
    add: (draft, clientKey) => becomeKnowledge(data, request.id, draft, clientKey),
    patch: (before, change, etag) => data.repository(knowledge).patch(before.id, change, etag),
  };
  return (
    <ItemForm
      list={knowledge}
      writing="new"
      titles={{ new: title, edit: title }}
      intro={t('support.knowledge.intro')}
      preset={{ ...knowledgeFrom(request, t('support.knowledge.source')) }}
      fields={['title', 'explanation', 'themes', 'appliesTo', 'source']}
      writer={() => writer}
      below={({ values }) => ({ explanation: <NamesLeft text={`${String(values['title'])} ${String(values['explanation'])}`} request={request} /> })}
      onSaved={() => {
        isDone.current = true;
        changed();
      }}
      onClose={() => {
        onClose();
        if (isDone.current) window.setTimeout(() => offer({ text: t('support.knowledge.done') }));
      }}
    />
  );
}

/** Says so when the text still names who asked, or from where. */
function NamesLeft({ text, request }: { readonly text: string; readonly request: SupportRequest }): JSX.Element {
  const { t } = useText(supportWords);
  const { author, owner, organisation, requesterRole } = request;
  const lower = text.toLocaleLowerCase('sv');
  const left = [author.title, owner?.title, organisation, requesterRole].filter((name) => name && lower.includes(name.toLocaleLowerCase('sv')));
  return (
    <div role="status">
      {left.length > 0 && (
        <p className={classes.warning}>
          <Icon name="warning" size={15} />
          <span>{t('support.knowledge.names', { names: [...new Set(left)].join(', ') })}</span>
        </p>
      )}
    </div>
  );
}

function ActivityForm({ request, by, onClose }: FormProps): JSX.Element {
  const { data, now, offer } = useServices();
  const { t } = useText(supportWords);
  const changed = useAlsoChanged();
  const { add, change } = useLivingPlan(undefined);
  const isDone = React.useRef(false);
  const title = t('support.activity.title');
  const acceptance = {
    request: request.id,
    by,
    today: dayOf(now()),
    words: (name: string) => t('support.activity.answer', { title: name }),
    add: (draft: Draft<typeof activities>, clientKey: string) =>
      add(activities, draft, clientKey, { type: 'nyTanke', words: t('support.activity.reason', { title: request.title }) }),
  };
  const writer: Writer<typeof activities> = {
    add: (draft, clientKey) => becomeActivity(data, draft, clientKey, acceptance),
    patch: (before, changed, etag) => change(activities, before, changed, undefined, etag),
  };
  return (
    <ItemForm
      list={activities}
      writing="new"
      titles={{ new: title, edit: title }}
      intro={t('support.activity.intro')}
      preset={activityFrom(request)}
      fields={['title', 'assignment', 'workstream', 'time', 'lane', 'responsibleRole', 'description']}
      writer={() => writer}
      onSaved={() => {
        isDone.current = true;
        changed();
      }}
      onClose={() => {
        onClose();
        if (isDone.current) window.setTimeout(() => offer({ text: t('support.activity.done') }));
      }}
    />
  );
}
