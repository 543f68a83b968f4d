import * as React from 'react';
import { isUnused } from '../../../domain/start/start';
import type { StartFacts } from '../../../domain/start/facts';
import { startWords } from '../../../i18n/pages/start';
import { pageOf } from '../../app/pages';
import { useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { DataErrorState } from '../../states/ErrorState';
import { GroupStart } from './GroupStart';
import { NewSignalLink } from './NewSignalLink';
import { startClasses as classes } from './startStyles';
import { useStart } from './useStart';

const Unused = React.lazy(() => import('./Unused'));
const WaitingLine = React.lazy(() => import('../../signalForm/WaitingLine'));
const StaffStart = React.lazy(() => import('./StaffStart'));

/** Once the page stands, the one that people go to next is fetched in a quiet moment, and with it what all pages with lists share. */
function useNextPage(isReady: boolean): void {
  React.useEffect(() => {
    if (!isReady) return undefined;
    const timer = window.setTimeout(
      () =>
        void pageOf('/spaningar')
          .load()
          .catch(() => undefined),
      500,
    ); // a failure shows when it is asked for
    return () => window.clearTimeout(timer);
  }, [isReady]);
}

/** Start: for the group what is late, what waits, what is next and what is new; for staff their own; for a newcomer what this is. */
export default function StartPage(): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(startWords);
  const { facts, isGroups: ofGroup, error, retry } = useStart();
  useNextPage(facts !== undefined);
  const unused = facts !== undefined && isUnused(facts);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <h1 className={classes.title}>{t(ofGroup ? 'start.title.group' : 'start.title.staff')}</h1>
          <p className={classes.purpose}>{ofGroup ? <GroupPurpose facts={facts} /> : t('start.purpose.staff')}</p>
        </div>
        {!unused && !error && <NewSignalLink text={t('start.newSignal')} />}
      </div>
      {error && <DataErrorState error={error} page={common('page.start')} onRetry={retry} />}
      {!facts && !error && (
        <>
          <p className={classes.lead} role="status">
            {t('start.loading')}
          </p>
          <ListSkeleton />
        </>
      )}
      {facts && (
        <React.Suspense fallback={null}>
          <WaitingLine />
        </React.Suspense>
      )}
      {facts && unused && (
        <React.Suspense fallback={null}>
          <Unused ofGroup={ofGroup} />
        </React.Suspense>
      )}
      {facts && !unused && <React.Suspense fallback={<ListSkeleton />}>{ofGroup ? <GroupStart facts={facts} /> : <StaffStart facts={facts} />}</React.Suspense>}
    </div>
  );
}

/** What the assignment is for; before it is known or written, what the page is for. */
function GroupPurpose({ facts }: { readonly facts: StartFacts | undefined }): JSX.Element {
  const { t } = useText(startWords);
  const purpose = facts?.assignments?.find(({ status }) => status === 'galler' || status === 'pagar')?.purpose;
  return <>{purpose ? t('start.purpose.assignment', { purpose: firstSentence(purpose) }) : t('start.purpose.group')}</>;
}

/** A purpose may be long; its first sentence is what stands here. Its marks of formatting stay out. */
function firstSentence(text: string): string {
  const plain = text.replace(/[*_#>`]/g, '').trim();
  return /^[^.!?\n]*[.!?]?/.exec(plain)?.[0] ?? plain;
}
