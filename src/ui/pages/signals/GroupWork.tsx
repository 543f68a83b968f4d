import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import { groupWork, type Count, type GroupWork as Work } from '../../../data/signalQueries';
import { dayOf } from '../../../domain/review/calendar';
import { signalWords } from '../../../i18n/pages/signal';
import { AppLink } from '../../app/AppLink';
import { unwrap } from '../../app/queries';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { viewUrl, type SignalFilters } from './signalUrl';

const filtered = (filters: SignalFilters): string => viewUrl({ filters, sort: 'newest' });

/** What waits for the working group, as links to it: "4 väntar på granskning · 2 ska återbesökas". Nothing when nothing does. */
export default function GroupWork(): JSX.Element | null {
  const { data, now } = useServices();
  const { t } = useText(signalWords);
  const today = dayOf(now());
  const query = useQuery<Work, DataError>({ queryKey: ['signals', 'work', today], queryFn: () => unwrap(groupWork(data, today)) });
  if (!query.data) return null; // a line that could not be had is not missed
  const { toExamine, toRevisit } = query.data;
  const said = ({ count, isMore }: Count): string => (isMore ? t('signal.work.moreThan', { count }) : String(count));
  const links = [
    toExamine.count > 0 && (
      <AppLink key="examine" to={filtered({ status: 'ny' })}>
        {t('signal.work.examine', { number: said(toExamine) })}
      </AppLink>
    ),
    toRevisit.count > 0 && (
      <AppLink key="revisit" to={filtered({ selection: 'due' })}>
        {t('signal.work.revisit', { number: said(toRevisit) })}
      </AppLink>
    ),
  ].filter(Boolean);
  return (
    <>
      {links.map((link, index) => (
        <React.Fragment key={index}>
          {index > 0 && ' · '}
          {link}
        </React.Fragment>
      ))}
    </>
  );
}
