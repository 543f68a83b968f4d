import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { learningWords } from '../../../i18n/pages/learning';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { listClasses } from '../../lists/listStyles';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { EventFilterBar } from './EventFilterBar';
import { EventList } from './EventList';
import { EventSummary } from './EventSummary';
import { newButton } from './ids';
import type { Go } from './LearningPage';
import { learningClasses as classes } from '../../learning/learningStyles';
import { hasFilters, viewUrl, type LearningEvent, type LearningView } from './learningUrl';
import { useShown } from './useShown';
import { MissingLinks } from './MissingLinks';
import { ReachSentence } from './ReachSentence';
import { useEvents, useProgrammes, useSignedUp } from '../../learning/useLearning';

interface LearningColumnProps {
  readonly view: LearningView;
  readonly go: Go;
  readonly onClose: () => void;
  readonly onOpen: (byKeyboard: boolean) => void;
}

/** The sentence, the filters, what is ahead, where the chain stops, and what has been; or, in their place, why there is nothing. */
export function LearningColumn(props: LearningColumnProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(learningWords);
  const query = useEvents();
  const mayAdd = useMay()('add', 'events');
  const isUnused = query.data?.length === 0;
  const write = (): void => props.go({ writing: 'new' });
  return (
    <div className={listClasses.column}>
      <div className={listClasses.head}>
        <div>
          <h1 className={listClasses.title}>{common('page.learning')}</h1>
          <p className={listClasses.purpose}>{t('learning.purpose')}</p>
        </div>
        {/* The page has one filled button: the empty state and the error state bring their own. */}
        {!isUnused && !query.isError && mayAdd && (
          <PrimaryButton id={newButton} className={listClasses.primary} iconProps={{ iconName: 'Add' }} text={t('learning.new')} onClick={write} />
        )}
      </div>
      {query.data && query.data.length > 0 && <Occasions {...props} all={query.data} />}
      {isUnused && <Empty onWrite={mayAdd ? write : undefined} />}
      {query.isLoading && (
        <>
          <p className={classes.hidden} role="status">
            {t('learning.loading')}
          </p>
          <ListSkeleton />
        </>
      )}
      {query.isError && query.data === undefined && <DataErrorState error={query.error} page={common('page.learning')} onRetry={() => void query.refetch()} />}
    </div>
  );
}

function Occasions({ view, go, onClose, onOpen, all }: LearningColumnProps & { readonly all: readonly LearningEvent[] }): JSX.Element {
  const { t } = useText(learningWords);
  const programmes = useProgrammes();
  const signedUp = useSignedUp();
  const shown = useShown(all, view.filters, signedUp);
  const may = useMay();
  const rows = [...shown.ahead, ...shown.past];
  const showsGaps = (!hasFilters(view.filters) || view.filters.programme !== undefined) && may('read', 'activities');
  const closed = { answering: undefined, adding: undefined } as const;
  const list = {
    open: view.open,
    signedUp,
    urlOf: (id: number) => viewUrl({ ...view, ...closed, open: id }),
    onOpen,
    onClose,
    onWalk: (id: number) => go({ ...closed, open: id }, true),
  };
  return (
    <>
      <ReachSentence events={all} />
      <EventFilterBar filters={view.filters} all={all} programmes={programmes} onChange={(filters, isTyping) => go({ filters }, isTyping)} />
      <EventSummary view={view} rows={rows} total={all.length} programmes={programmes} onFilters={(filters) => go({ filters })} />
      {rows.length === 0 && <NoHits onClear={() => go({ filters: {} })} />}
      <EventList name="ahead" title={t('learning.ahead')} rows={shown.ahead} {...list} />
      {showsGaps && <MissingLinks events={all} programme={view.filters.programme} view={view} />}
      <EventList name="past" title={t('learning.past')} rows={shown.past} {...list} />
    </>
  );
}

/** Nothing here yet: what will be, why, an example, and the first step. */
function Empty({ onWrite }: { readonly onWrite: (() => void) | undefined }): JSX.Element {
  const { t } = useText(learningWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('learning.empty.heading')}</h2>
      <p className={stateClasses.lead}>{t('learning.empty.text')}</p>
      <p className={stateClasses.note}>{t('learning.empty.example')}</p>
      {onWrite && (
        <div className={stateClasses.actions}>
          <PrimaryButton id={newButton} iconProps={{ iconName: 'Add' }} text={t('learning.empty.action')} onClick={onWrite} />
        </div>
      )}
    </div>
  );
}

/** There are occasions, but the filters leave none. */
function NoHits({ onClear }: { readonly onClear: () => void }): JSX.Element {
  const { t } = useText(learningWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('learning.noHits.heading')}</h2>
      <p className={stateClasses.lead}>{t('learning.noHits.text')}</p>
      <div className={stateClasses.actions}>
        <DefaultButton text={t('learning.noHits.action')} onClick={onClear} />
      </div>
    </div>
  );
}
