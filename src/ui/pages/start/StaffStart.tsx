import * as React from 'react';
import type { StartFacts, StartRequest } from '../../../domain/start/facts';
import { comingOnes, newsSince, ownSignals } from '../../../domain/start/start';
import { addDays, dayOf } from '../../../domain/review/calendar';
import { startWords } from '../../../i18n/pages/start';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { supportRequests } from '../../../schema/lists/supportRequests';
import { Help } from './Help';
import { ComingRow, SignalRow } from './rows';
import { Section } from './Section';
import { startClasses as classes } from './startStyles';

/** For somebody outside the group: their spaningar and what became of them, their questions, what they can come to. */
export default function StaffStart({ facts }: { readonly facts: StartFacts }): JSX.Element {
  const { now } = useServices();
  const { t } = useText(startWords);
  const { user } = useMay();
  const today = dayOf(now());
  const news = newsSince(facts, `${addDays(today, -30)}T00:00:00Z`);
  return (
    <>
      <Help isOpen />
      <div className={classes.columns} style={{ marginTop: 20 }}>
        <div>
          <Section
            id="framsyn-start-own"
            title={t('start.ownSignals')}
            aside={<AppLink to="/spaningar?urval=mine">{t('start.allOwnSignals')}</AppLink>}
            empty={t('start.noOwnSignals')}
            rows={user ? ownSignals(facts, user.id).map((signal) => <SignalRow key={signal.id} signal={signal} showsState />) : []}
          />
          <Section
            id="framsyn-start-requests"
            title={t('start.ownRequests')}
            aside={<AppLink to="/stod">{t('start.askUs')}</AppLink>}
            empty={t('start.noOwnRequests')}
            rows={[...(facts.requests ?? [])]
              .filter(({ author }) => author.id === user?.id)
              .sort((a, b) => b.id - a.id)
              .map((request) => (
                <RequestRow key={request.id} request={request} />
              ))}
          />
        </div>
        <div>
          <Section
            id="framsyn-start-next"
            title={t('start.next')}
            aside={<AppLink to="/larande">{t('start.allOccasions')}</AppLink>}
            rows={comingOnes(facts, today).map((one) => (
              <ComingRow key={one.what.item.id} coming={one} />
            ))}
          />
          <Section
            id="framsyn-start-news"
            title={t('start.news')}
            empty={t('start.news.empty')}
            rows={news.map((signal) => (
              <SignalRow key={signal.id} signal={signal} />
            ))}
          />
        </div>
      </div>
    </>
  );
}

function RequestRow({ request }: { readonly request: StartRequest }): JSX.Element {
  const translator = useTranslator();
  const words = useWords(supportRequests);
  return (
    <li className={classes.row}>
      <div>
        <AppLink to={`/stod?visa=${request.id}`} className={classes.rowTitle}>
          {request.title}
        </AppLink>
        <span className={classes.meta}>{translator.date(request.created)}</span>
      </div>
      <div className={classes.state}>{words.choice('status', request.status)}</div>
    </li>
  );
}
