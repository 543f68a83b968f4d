import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { supportWords } from '../../../i18n/pages/support';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { LazyViewTools } from '../../export/LazyViewTools';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { listClasses } from '../../lists/listStyles';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { askButton, type Go } from './ids';
import { Lead } from './Lead';
import { QueueFilters } from './QueueFilters';
import { RequestList } from './RequestList';
import { supportClasses as classes } from './supportStyles';
import { hasFilters, viewUrl, type SupportView } from './supportUrl';
import { useAnswers, useRequests, type Requests } from './useRequests';

const Guide = React.lazy(() => import('./Guide'));

interface SupportColumnProps {
  readonly view: SupportView;
  readonly go: Go;
  readonly onClose: () => void;
  readonly onOpen: (byKeyboard: boolean) => void;
}

/** What one can get help with and how, and under it the requests: one's own, or the group's queue. */
export function SupportColumn({ view, go, onClose, onOpen }: SupportColumnProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(supportWords);
  const isGroup = useAnswers();
  const requests = useRequests(view.filters);
  const mayAsk = useMay()('add', 'supportRequests');
  const isGuiding = view.guide !== undefined;
  const write = (): void => go({ writing: 'metod' });
  return (
    <div className={listClasses.column}>
      <div className={listClasses.head}>
        <div>
          <h1 className={listClasses.title}>{common('page.support')}</h1>
          <p className={listClasses.purpose}>{t('support.purpose')}</p>
        </div>
        {mayAsk && !isGuiding && (
          <div className={classes.headActions}>
            {requests.status !== 'error' && (
              <PrimaryButton id={askButton} className={listClasses.primary} text={t('support.ask')} onClick={() => go({ guide: {}, open: undefined })} />
            )}
            <DefaultButton className={listClasses.primary} text={t('support.propose')} onClick={() => go({ writing: 'aktivitet' })} />
          </div>
        )}
      </div>
      {view.guide && (
        <React.Suspense fallback={<p role="status">{t('support.guide.loading')}</p>}>
          <Guide
            wish={view.guide}
            writeId={askButton}
            onWish={(guide) => go({ guide }, true)}
            onWrite={write}
            onClose={() => {
              go({ guide: undefined });
              window.setTimeout(() => document.getElementById(askButton)?.focus());
            }}
          />
        </React.Suspense>
      )}
      {isGroup === false && !isGuiding && <About />}
      {isGroup && requests.status === 'ready' && <Lead requests={requests} />}
      <section className={classes.section} aria-labelledby="framsyn-requests">
        <h2 id="framsyn-requests" className={classes.sectionTitle}>
          {t(isGroup === undefined ? 'support.list' : isGroup ? 'support.queue' : 'support.own')}
        </h2>
        {isGroup && requests.total > 0 && <QueueFilters filters={view.filters} onChange={(filters) => go({ filters })} />}
        <Rows view={view} requests={requests} isGroup={isGroup === true} go={go} onClose={onClose} onOpen={onOpen} />
      </section>
    </div>
  );
}

const helps = ['metod', 'processledning', 'kontakt', 'natverk', 'aktivitet'] as const;
const helpKeys = {
  metod: 'support.about.metod',
  processledning: 'support.about.processledning',
  kontakt: 'support.about.kontakt',
  natverk: 'support.about.natverk',
  aktivitet: 'support.about.aktivitet',
} as const satisfies Record<(typeof helps)[number], string>;

/** What one can get help with, in a sentence each. */
function About(): JSX.Element {
  const { t } = useText(supportWords);
  return (
    <section className={classes.section} aria-labelledby="framsyn-support-about">
      <h2 id="framsyn-support-about" className={classes.sectionTitle}>
        {t('support.about')}
      </h2>
      <ul className={classes.about}>
        {helps.map((kind) => (
          <li key={kind}>{t(helpKeys[kind])}</li>
        ))}
      </ul>
      <p className={classes.aboutMore}>
        <AppLink to={`/metodbank?${new URLSearchParams({ slag: 'knowledge', sok: 'stödbegäran' }).toString()}`}>{t('support.earlier')}</AppLink>
      </p>
    </section>
  );
}

interface RowsProps extends SupportColumnProps {
  readonly requests: Requests;
  readonly isGroup: boolean;
}

/** The requests, or in their place why there are none. */
function Rows({ view, requests, isGroup, go, onClose, onOpen }: RowsProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(supportWords);
  const { rows, status, error, total } = requests;
  if (status === 'loading') {
    return (
      <>
        <p role="status" className={classes.measure}>
          {t('support.loading')}
        </p>
        <ListSkeleton />
      </>
    );
  }
  if (status === 'error') return error ? <DataErrorState error={error} page={common('page.support')} headingLevel="h3" onRetry={requests.retry} /> : <></>;
  if (rows.length === 0) {
    const isNarrowed = isGroup && hasFilters(view.filters);
    return (
      <div className={stateClasses.state}>
        <h3 className={stateClasses.heading}>{t(isNarrowed ? 'support.noHits.heading' : isGroup ? 'support.emptyQueue.heading' : 'support.empty.heading')}</h3>
        <p className={stateClasses.lead}>{t(isNarrowed ? 'support.noHits.text' : isGroup ? 'support.emptyQueue.text' : 'support.empty.text')}</p>
        {isNarrowed && (
          <div className={stateClasses.actions}>
            <DefaultButton text={t('support.filter.clear')} onClick={() => go({ filters: {} })} />
          </div>
        )}
        {isGroup && !isNarrowed && total > 0 && (
          <p>
            <AppLink to={viewUrl({ ...view, filters: { state: 'alla' } })}>{t('support.filter.all')}</AppLink>
          </p>
        )}
      </div>
    );
  }
  return (
    <>
      <div className={listClasses.under}>
        <span role="status">{t('support.count', { count: rows.length })}</span>
        {isGroup && <LazyViewTools list={supportRequests} rows={() => rows} title={common('page.support')} />}
      </div>
      <RequestList
        rows={rows}
        isGroup={isGroup}
        open={view.open}
        urlOf={(id) => viewUrl({ ...view, open: id, writing: undefined, task: undefined })}
        onOpen={onOpen}
        onWalk={(id) => go({ open: id, task: undefined }, true)}
        onClose={onClose}
      />
    </>
  );
}
