import * as React from 'react';
import { dayOf } from '../../../domain/review/calendar';
import type { SupportRequest } from '../../../domain/support/requests';
import { supportWords } from '../../../i18n/pages/support';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { AppLink } from '../../app/AppLink';
import type { AppUrl } from '../../app/hostFrame';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { PanelTop } from '../../panels/PanelTop';
import { panelClasses as classes } from '../../panels/panelStyles';
import { DataErrorState } from '../../states/ErrorState';
import { LinkedText } from '../../text/LinkedText';
import { Icon } from '../../theme/icons';
import { detailTitle } from './ids';
import { RequestActions } from './RequestActions';
import { supportClasses } from './supportStyles';
import type { Task } from './supportUrl';
import { useAnswers, useRequest } from './useRequests';
import { lateText, stateText } from './words';

const Markdown = React.lazy(() => import('../../text/Markdown'));
const Chain = React.lazy(() => import('../../links/Chain'));

interface RequestDetailProps {
  readonly id: number;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly toEdit: AppUrl;
  readonly toTask: (task: Task) => AppUrl;
  readonly onRemove: (request: SupportRequest) => void;
  readonly onClose: () => void;
}

/** One request, whole: how it is doing, what was asked, what was answered and what became of it. */
export function RequestDetail({ id, onClose, ...body }: RequestDetailProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(supportWords);
  const query = useRequest(id);
  const label = t('support.one', { id: String(id) });
  return (
    <>
      <PanelTop label={label} place={placeOf('supportRequests', id) ?? ''} onClose={onClose} />
      {query.data && !query.isError && <Body request={query.data} {...body} />}
      {query.isError && (
        <>
          <h2 id={detailTitle} ref={body.titleRef} tabIndex={-1} className={classes.title}>
            {label}
          </h2>
          <DataErrorState error={query.error} page={common('page.support')} headingLevel="h3" onRetry={() => void query.refetch()} />
        </>
      )}
      {query.isLoading && (
        <h2 id={detailTitle} ref={body.titleRef} tabIndex={-1} className={classes.title}>
          {t('support.loadingOne')}
        </h2>
      )}
    </>
  );
}

type BodyProps = Omit<RequestDetailProps, 'id' | 'onClose'> & { readonly request: SupportRequest };

function Body({ request, titleRef, ...actions }: BodyProps): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(supportWords);
  const { now } = useServices();
  const words = useWords(supportRequests);
  const isGroup = useAnswers() === true;
  const late = lateText(t, request, dayOf(now()));
  const asked = { kind: words.choice('kind', request.kind), date: translator.date(request.created) };
  return (
    <>
      <h2 id={detailTitle} ref={titleRef} tabIndex={-1} className={classes.title}>
        {request.title}
      </h2>
      <p className={classes.meta}>
        <span>{isGroup ? t('support.askedBy', { ...asked, name: request.author.title }) : t('support.asked', asked)}</span>
      </p>
      <div className={classes.state}>
        {late && (
          <p className={supportClasses.late}>
            <Icon name="error" size={15} />
            {late}
          </p>
        )}
        <p>{stateText(t, translator, request)}</p>
      </div>
      <Section title={words.label('need')}>
        <p className={classes.lines}>
          <LinkedText text={request.need} />
        </p>
        <Facts request={request} />
      </Section>
      {request.answer && (
        <Section title={words.label('answer')}>
          <React.Suspense fallback={<p className={classes.lines}>{request.answer}</p>}>
            <Markdown text={request.answer} />
          </React.Suspense>
        </Section>
      )}
      <Methods request={request} />
      <Outcome request={request} />
      <React.Suspense fallback={null}>
        <Chain list="supportRequests" id={request.id} />
      </React.Suspense>
      <RequestActions request={request} {...actions} />
    </>
  );
}

const Section = ({ title, children }: { readonly title: string; readonly children: React.ReactNode }): JSX.Element => (
  <section className={classes.section}>
    <h3 className={classes.sectionTitle}>{title}</h3>
    <div className={classes.reading}>{children}</div>
  </section>
);

/** What was said besides the question, as far as anything was. */
function Facts({ request }: { readonly request: SupportRequest }): JSX.Element {
  const { date, number } = useTranslator();
  const { t } = useText(supportWords);
  const words = useWords(supportRequests);
  const { process, neededBy, groupSize, minutes, organisation, requesterRole } = request;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['process', process],
    ['neededBy', neededBy && date(neededBy, 'full')],
    ['groupSize', groupSize === undefined ? undefined : number(groupSize)],
    ['minutes', minutes === undefined ? undefined : number(minutes)],
    ['organisation', organisation],
    ['requesterRole', requesterRole],
  ];
  return (
    <dl className={classes.facts} style={{ marginTop: 8 }}>
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([key, value]) => (
          <React.Fragment key={key}>
            <dt>{key === 'requesterRole' ? t('support.role') : words.label(key)}</dt>
            <dd>{value}</dd>
          </React.Fragment>
        ))}
    </dl>
  );
}

function Methods({ request }: { readonly request: SupportRequest }): JSX.Element | null {
  const words = useWords(supportRequests);
  const { methods = [] } = request;
  if (methods.length === 0) return null;
  return (
    <Section title={words.label('methods')}>
      <ul>
        {methods.map(({ id, title }) => (
          <li key={id}>
            <AppLink to={placeOf('methods', id) ?? ''}>{title ?? id}</AppLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What it became: the insight, and the activity for who may read the plan. */
function Outcome({ request }: { readonly request: SupportRequest }): JSX.Element | null {
  const { t } = useText(supportWords);
  const may = useMay();
  const { knowledge, activity } = request;
  if (!knowledge && !activity) return null;
  const named = (item: { readonly id: number; readonly title?: string }): string => item.title ?? t('support.outcome.item', { id: String(item.id) });
  return (
    <Section title={t('support.outcome')}>
      {knowledge && (
        <p>
          {t('support.outcome.knowledge')} <AppLink to={placeOf('knowledge', knowledge.id) ?? ''}>{named(knowledge)}</AppLink>
        </p>
      )}
      {activity && (
        <p>
          {t('support.outcome.activity')}{' '}
          {may('read', 'activities') ? <AppLink to={placeOf('activities', activity.id) ?? ''}>{named(activity)}</AppLink> : named(activity)}
        </p>
      )}
    </Section>
  );
}
