import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import type { Group } from '../../../domain/groups/coverage';
import { seatState } from '../../../domain/groups/coverage';
import { dayOf } from '../../../domain/review/calendar';
import { groupWords } from '../../../i18n/pages/groups';
import { groups as groupList } from '../../../schema/lists/groups';
import { AppLink } from '../../app/AppLink';
import { useUrl } from '../../app/navigation';
import { setupPath } from '../../app/pages';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { ListSkeleton } from '../../lists/ListSkeleton';
import { listClasses as classes } from '../../lists/listStyles';
import { plainRow } from '../../lists/plainRow';
import { walkRows } from '../../lists/walkRows';
import { DetailPanel } from '../../panels/DetailPanel';
import { panelClasses } from '../../panels/panelStyles';
import { usePanelPage } from '../../panels/usePanelPage';
import { DataErrorState } from '../../states/ErrorState';
import { stateClasses } from '../../states/stateStyles';
import { Coverage } from './Coverage';
import { GroupDetail } from './GroupDetail';
import { openerOf, readView, viewUrl } from './groupUrl';
import { useGroups, type GroupFacts } from './useGroups';

const GroupForms = React.lazy(() => import('./GroupForms'));

const newButton = 'framsyn-new-group';
const editLink = 'framsyn-edit-group';
const titleId = 'framsyn-group-title';
const rowId = (id: number): string => `framsyn-group-${id}`;

/** Grupper: the groups that foresight rests on, who has a seat in them, and who is missing. */
export default function GroupsPage(): JSX.Element {
  const { navigation } = useServices();
  const view = readView(useUrl(navigation));
  const facts = useGroups();
  const { ref, title, isWide, go, showsDetail, handleClose, handleOpen } = usePanelPage(view, viewUrl, {
    newButton,
    editLink,
    rowId,
    opener: openerOf(view),
  });
  const write = (): void => go({ writing: 'new' });
  return (
    <div ref={ref} className={`${panelClasses.page} ${isWide && view.open !== undefined ? panelClasses.withDetail : ''}`}>
      <div className={classes.column}>
        <Head facts={facts} onWrite={write} />
        {facts.groups && facts.groups.length > 0 && (
          <>
            <Rows facts={facts} groups={facts.groups} open={view.open} onOpen={handleOpen} onWalk={(id) => go({ open: id }, true)} onClose={handleClose} />
            <Coverage facts={facts} />
          </>
        )}
        <ForOwner />
      </div>
      {view.open !== undefined && showsDetail && (
        <DetailPanel key={isWide ? 'beside' : view.open} isWide={isWide} labelledBy={titleId} onClose={handleClose}>
          <GroupDetail
            key={view.open}
            id={view.open}
            facts={facts}
            titleId={titleId}
            titleRef={title}
            editLinkId={editLink}
            onClose={handleClose}
            onRemoved={() => go({ open: undefined }, true)}
          />
        </DetailPanel>
      )}
      <React.Suspense fallback={null}>
        {(view.writing !== undefined || view.seat !== undefined || view.names !== undefined) && (
          <GroupForms
            view={view}
            facts={facts}
            onClose={(made) => go({ writing: undefined, seat: undefined, names: undefined, open: made ?? view.open }, true)}
          />
        )}
      </React.Suspense>
    </div>
  );
}

function Head({ facts: { groups, error, retry }, onWrite }: { readonly facts: GroupFacts; readonly onWrite: () => void }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(groupWords);
  const mayAdd = useMay()('add', 'groups');
  return (
    <>
      <div className={classes.head} style={{ marginBottom: 20 }}>
        <div>
          <h1 className={classes.title}>{common('page.groups')}</h1>
          <p className={classes.purpose}>{t('groups.purpose')}</p>
        </div>
        {mayAdd && !error && groups?.length !== 0 && (
          <PrimaryButton id={newButton} className={classes.primary} iconProps={{ iconName: 'Add' }} text={t('groups.new')} onClick={onWrite} />
        )}
      </div>
      {error && <DataErrorState error={error} page={common('page.groups')} onRetry={retry} />}
      {!groups && !error && <ListSkeleton />}
      {groups?.length === 0 && (
        <div className={stateClasses.state}>
          <h2 className={stateClasses.heading}>{t('groups.empty.heading')}</h2>
          <p className={stateClasses.lead}>{t('groups.empty.text')}</p>
          <p className={stateClasses.note}>{t('groups.empty.example')}</p>
          {mayAdd && (
            <div className={stateClasses.actions}>
              <PrimaryButton id={newButton} iconProps={{ iconName: 'Add' }} text={t('groups.empty.action')} onClick={onWrite} />
            </div>
          )}
        </div>
      )}
    </>
  );
}

/** A group here gives nobody rights: that is done on the site, by who owns it. */
function ForOwner(): JSX.Element | null {
  const { t: common } = useTranslator();
  const { t } = useText(groupWords);
  if (!useMay().roles.includes('agare')) return null;
  return (
    <p className={stateClasses.note} style={{ marginTop: 28 }}>
      {t('groups.owner')} <AppLink to={setupPath}>{common('page.setup')}</AppLink>
    </p>
  );
}

interface RowsProps {
  readonly facts: GroupFacts;
  readonly groups: readonly Group[];
  readonly open: number | undefined;
  readonly onOpen: (event: React.MouseEvent) => void;
  readonly onWalk: (id: number) => void;
  readonly onClose: () => void;
}

/** By type, in the order of the list's choices; within it by name. */
function Rows({ facts, groups, open, onOpen, onWalk, onClose }: RowsProps): JSX.Element {
  const { compare } = useTranslator();
  const { t } = useText(groupWords);
  const words = useWords(groupList);
  const today = dayOf(useServices().now());
  const types = Object.keys(groupList.fields.type.settings.choices);
  const rows = [...groups].sort((a, b) => Number(b.active) - Number(a.active) || types.indexOf(a.type) - types.indexOf(b.type) || compare(a.title, b.title));
  const handleKey = walkRows({ ids: rows.map(({ id }) => id), rowId, open, onWalk, onClose });
  const seatsOf = (id: number): number => (facts.seats ?? []).filter((seat) => seat.group.id === id && seatState(seat, today) === 'current').length;
  return (
    <>
      <p className={classes.under} role="status">
        {t('groups.count', { count: rows.length })}
      </p>
      <ul className={classes.list} onKeyDown={handleKey} style={{ marginBottom: 28 }}>
        {rows.map((group) => (
          <li key={group.id}>
            <AppLink
              id={rowId(group.id)}
              to={viewUrl({ open: group.id })}
              replace={group.id === open}
              className={`${classes.row} ${plainRow.row}`}
              aria-current={group.id === open ? 'true' : undefined}
              onFollow={onOpen}
            >
              <span>
                <span className={classes.rowTitle}>{group.title}</span>
                <span className={classes.rowMeta}>{[words.choice('type', group.type), group.purpose, group.period].filter(Boolean).join(' · ')}</span>
              </span>
              <span className={`${classes.rowState} ${plainRow.state}`}>
                {facts.seats ? (
                  <span>{t('groups.seats', { count: seatsOf(group.id) })}</span>
                ) : (
                  group.size !== undefined && <span>{t('groups.people', { count: group.size })}</span>
                )}
                {!group.active && <span>{t('groups.inactive')}</span>}
              </span>
            </AppLink>
          </li>
        ))}
      </ul>
    </>
  );
}
