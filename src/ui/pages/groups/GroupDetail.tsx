import * as React from 'react';
import { representativesIn, seatState, type Group, type Membership } from '../../../domain/groups/coverage';
import { dayOf } from '../../../domain/review/calendar';
import { groupWords } from '../../../i18n/pages/groups';
import { groups as groupList } from '../../../schema/lists/groups';
import { memberships } from '../../../schema/lists/memberships';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { panelClasses as classes } from '../../panels/panelStyles';
import { PanelTop } from '../../panels/PanelTop';
import { useItemRemoval } from '../../panels/useItemRemoval';
import { seatLink, viewUrl } from './groupUrl';
import type { GroupFacts } from './useGroups';

const Chain = React.lazy(() => import('../../links/Chain'));

interface GroupDetailProps {
  readonly id: number;
  readonly facts: GroupFacts;
  readonly titleId: string;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly editLinkId: string;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** One group: what it is for, what it may decide, who has a seat, and what it hangs together with. */
export function GroupDetail({ id, facts, onClose, ...body }: GroupDetailProps): JSX.Element {
  const { t } = useText(groupWords);
  const group = facts.groups?.find((one) => one.id === id);
  return (
    <>
      <PanelTop label={t('groups.label', { id })} place={placeOf('groups', id) ?? ''} onClose={onClose} />
      {group ? (
        <Body group={group} facts={facts} {...body} />
      ) : (
        <h2 id={body.titleId} ref={body.titleRef} tabIndex={-1} className={classes.title}>
          {facts.groups ? t('groups.gone', { id }) : t('groups.loading')}
        </h2>
      )}
    </>
  );
}

type BodyProps = Omit<GroupDetailProps, 'id' | 'onClose'> & { readonly group: Group };

function Body({ group, facts, titleId, titleRef, editLinkId, onRemoved }: BodyProps): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(groupWords);
  const { data } = useServices();
  const words = useWords(groupList);
  const may = useMay();
  const remove = useItemRemoval(groupList, { onRemoved });
  const rows = [
    ['purpose', group.purpose],
    ['mandate', group.mandate],
    ['reportsTo', facts.groups?.find(({ id }) => id === group.reportsTo?.id)?.title ?? group.reportsTo?.title],
    ['rhythm', group.rhythm],
    ['period', group.period],
    ['size', group.size],
    ['convener', group.convener?.title],
    ['members', group.members?.map(({ title }) => title).join(', ')],
  ] as const;
  return (
    <>
      <h2 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
        {group.title}
      </h2>
      <p className={classes.meta}>{[words.choice('type', group.type), !group.active && t('groups.inactive')].filter(Boolean).join(' · ')}</p>
      <dl className={classes.facts} style={{ marginBottom: 16 }}>
        {rows
          .filter(([, value]) => Boolean(value))
          .map(([key, value]) => (
            <React.Fragment key={key}>
              <dt>{words.label(key)}</dt>
              <dd>{value}</dd>
            </React.Fragment>
          ))}
      </dl>
      <Seats group={group} facts={facts} />
      <React.Suspense fallback={null}>
        <Chain list="groups" id={group.id} />
      </React.Suspense>
      <div className={classes.actions}>
        {may('edit', 'groups', group.author) && (
          <>
            <AppLink id={editLinkId} to={viewUrl({ open: group.id, writing: group.id })}>
              {common('action.edit')}
            </AppLink>
            <AppLink id={seatLink('new')} to={viewUrl({ open: group.id, seat: 'new' })}>
              {t('groups.newSeat')}
            </AppLink>
          </>
        )}
        {group.type === 'rusgrupp' && <AppLink to="/stod?ny=processledning">{t('groups.askSupport')}</AppLink>}
        <a href={data.itemUrl(groupList, group.id)} target="_blank" rel="noreferrer" data-interception="off">
          {common('action.openInSharePoint')}
        </a>
        {may('remove', 'groups', group.author) && (
          <button type="button" className={classes.action} onClick={() => remove(group)}>
            {common('action.remove')}
          </button>
        )}
      </div>
    </>
  );
}

/** Who has a seat; those who have left come last, and say since when. */
function Seats({ group, facts }: { readonly group: Group; readonly facts: GroupFacts }): JSX.Element {
  const { t } = useText(groupWords);
  const today = dayOf(useServices().now());
  const order = { current: 0, coming: 1, left: 2 } as const;
  const seats = (facts.seats ?? [])
    .filter((seat) => seat.group.id === group.id)
    .sort((a, b) => order[seatState(a, today)] - order[seatState(b, today)] || a.id - b.id);
  const older = seats.length === 0 ? representativesIn(group.representatives) : [];
  return (
    <section className={classes.section}>
      <h3 className={classes.sectionTitle}>{t('groups.seats.title')}</h3>
      {facts.seats === null && <p>{t('groups.seats.hidden')}</p>}
      {facts.seats && seats.length === 0 && older.length === 0 && <p>{t('groups.seats.none')}</p>}
      <ul>
        {seats.map((seat) => (
          <SeatRow key={seat.id} seat={seat} today={today} />
        ))}
        {facts.seats !== null &&
          older.map(({ role, organisation, represents }, index) => <li key={index}>{[role, organisation, represents].filter(Boolean).join(' · ')}</li>)}
      </ul>
    </section>
  );
}

function SeatRow({ seat, today }: { readonly seat: Membership; readonly today: string }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(groupWords);
  const words = useWords(memberships);
  const mayEdit = useMay()('edit', 'memberships', seat.author);
  const state = seatState(seat, today);
  const facts = [
    seat.person?.title,
    seat.organisation,
    seat.unit,
    seat.municipality,
    seat.represents && words.plainChoice('represents', seat.represents),
    state === 'left' && seat.to && t('groups.seats.left', { date: translator.date(seat.to) }),
    state === 'coming' && seat.from && t('groups.seats.coming', { date: translator.date(seat.from) }),
  ];
  return (
    <li style={{ padding: '6px 0', borderBottom: '1px solid var(--fs-line)' }}>
      {mayEdit ? (
        <AppLink id={seatLink(seat.id)} to={viewUrl({ open: seat.group.id, seat: seat.id })} aria-label={t('groups.seats.action', { role: seat.title })}>
          {seat.title}
        </AppLink>
      ) : (
        <strong>{seat.title}</strong>
      )}
      <span style={{ display: 'block', fontSize: 13, lineHeight: '18px', color: 'var(--fs-tx2)' }}>{facts.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
