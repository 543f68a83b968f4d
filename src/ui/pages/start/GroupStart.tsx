import * as React from 'react';
import type { StartActivity, StartFacts } from '../../../domain/start/facts';
import { comingOnes, currentActivities, lateOnes, newsSince, waitingOnes, weekBefore, type Waiting } from '../../../domain/start/start';
import { dayOf } from '../../../domain/review/calendar';
import { startWords } from '../../../i18n/pages/start';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useSeen } from '../../app/useSeen';
import { useTelling } from '../../app/useTelling';
import { useText } from '../../app/useText';
import { timeText } from '../../fields/timeText';
import { Help } from './Help';
import { ComingRow, LateRow, SignalRow, useWhen, WaitingRow } from './rows';
import { Section } from './Section';
import { startClasses as classes } from './startStyles';
import { useGovernance } from './useGovernance';
import { capitalised } from '../../../i18n/capitalised';

const Digest = React.lazy(() => import('./Digest'));
const GovernanceRow = React.lazy(() => import('./GovernanceRow'));

/** What counts as new: since this person's last visit in their own app; for a channel, where all see the same, a week. */
function useSince(): string {
  const { host, now } = useServices();
  const { since } = useSeen('start', host.isPersonal === true);
  const week = weekBefore(dayOf(now()));
  return host.isPersonal === true ? (since ?? week) : week;
}

/** A forum that nobody has visited for long asks for nothing today: it comes after what was decided. */
const isAsked = ({ kind }: Waiting): boolean => kind !== 'forum';

/** How the work stands, the same for all who do it; in the personal app also what is one's own. */
export function GroupStart({ facts }: { readonly facts: StartFacts }): JSX.Element {
  const { host, now } = useServices();
  const translator = useTranslator();
  const { t } = useText(startWords);
  const { tell, within } = useTelling(startWords);
  const may = useMay();
  const whenOf = useWhen();
  const [showsDigest, setDigest] = React.useState(false);
  const today = dayOf(now());
  const since = useSince();
  const late = lateOnes(facts, today);
  const waiting = may('manage', 'signals') || !may.isSure ? waitingOnes(facts, today) : [];
  const decided = useGovernance(may);
  const waits = waiting.length + decided.length;
  const coming = comingOnes(facts, today);
  const news = newsSince(facts, since);
  const mine =
    host.isPersonal === true ? currentActivities(facts).filter(({ responsible }) => responsible !== undefined && responsible.id === may.user?.id) : [];

  const first = coming.find(({ hasBegun }) => !hasBegun);
  const lead = [
    tell('start.lead', {
      day: capitalised(translator.date(now(), 'weekday')),
      late: late.length === 0 ? t('start.late.none') : tell('start.late.count', { count: late.length }),
      waiting: waits === 0 ? t('start.waiting.none') : within('start.waiting.count', { count: waits }),
    }),
    first && t('start.lead.next', { title: first.what.item.title, when: whenOf(first).when }),
    news.length === 0
      ? t('start.lead.noNews', { since: translator.date(since) })
      : tell('start.lead.news', { count: news.length, since: translator.date(since) }),
  ]
    .filter(Boolean)
    .join(' ');

  return (
    <>
      <p className={classes.lead}>{lead}</p>
      <div className={classes.columns}>
        <div>
          <MyActivities activities={mine} />
          <Section
            id="framsyn-start-late"
            title={t('start.late')}
            showsCount
            empty={t('start.late.empty')}
            rows={late.map((one) => (
              <LateRow key={one.activity.id} late={one} />
            ))}
          />
          <Section
            id="framsyn-start-waiting"
            title={t('start.waiting')}
            showsCount
            rows={[
              ...waiting.filter(isAsked).map((one, index) => <WaitingRow key={`${one.kind}-${index}`} waiting={one} />),
              ...decided.map((one) => (
                <React.Suspense key={`proposal-${one.proposal.id}`} fallback={<li />}>
                  <GovernanceRow waiting={one} />
                </React.Suspense>
              )),
              ...waiting.filter((one) => !isAsked(one)).map((one, index) => <WaitingRow key={`forum-${index}`} waiting={one} />),
            ]}
          />
        </div>
        <div>
          <Section
            id="framsyn-start-next"
            title={t('start.next')}
            aside={<AppLink to="/plan">{t('start.wholePlan')}</AppLink>}
            rows={coming.map((one) => (
              <ComingRow key={`${one.what.kind}-${one.what.item.id}`} coming={one} />
            ))}
          />
          <Section
            id="framsyn-start-news"
            title={t('start.news')}
            aside={<AppLink to="/spaningar">{t('start.allSignals')}</AppLink>}
            empty={t('start.news.empty')}
            rows={news.map((signal) => (
              <SignalRow key={signal.id} signal={signal} />
            ))}
          />
        </div>
      </div>
      {may('edit', 'activities') && (
        <button type="button" className={classes.all} aria-expanded={showsDigest} onClick={() => setDigest(!showsDigest)}>
          {t(showsDigest ? 'start.digest.hide' : 'start.digest')}
        </button>
      )}
      {showsDigest && (
        <React.Suspense fallback={null}>
          <Digest news={newsSince(facts, weekBefore(today))} coming={coming} />
        </React.Suspense>
      )}
      <Help />
    </>
  );
}

function MyActivities({ activities }: { readonly activities: readonly StartActivity[] }): JSX.Element | null {
  const translator = useTranslator();
  const { t } = useText(startWords);
  return (
    <Section
      id="framsyn-start-mine"
      title={t('start.mine')}
      showsCount
      rows={activities.map((activity) => (
        <li key={activity.id} className={classes.row}>
          <div>
            <AppLink to={`/plan?visa=${activity.id}`} className={classes.rowTitle}>
              {activity.title}
            </AppLink>
            <span className={classes.meta}>
              {timeText(translator, activity.time, activity.timeLabel, { lastDone: activity.lastDone, nextPlanned: activity.nextPlanned })}
            </span>
          </div>
        </li>
      ))}
    />
  );
}
