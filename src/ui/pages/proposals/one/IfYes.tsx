import * as React from 'react';
import { usualDepth } from '../../../../data/links/chainFrom';
import { readPlannedActivities } from '../../../../domain/proposals/ifYes';
import { isYes } from '../../../../domain/proposals/path';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { activities as activityList } from '../../../../schema/lists/activities';
import { AppLink } from '../../../app/AppLink';
import { useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { timeText } from '../../../fields/timeText';
import { useWords } from '../../../fields/words';
import { placeOf } from '../../../links/places';
import { useChain } from '../../../links/useChain';
import { proposalClasses as classes } from '../proposalStyles';
import { PlannedList } from './PlannedList';
import { Section } from './Section';
import { useStarted, type Dossier, type StartedActivity } from './useProposal';

/** Before the decision, what a yes will start and who is thanked; after it, what came of it. */
export function IfYes({ dossier }: { readonly dossier: Dossier }): JSX.Element | null {
  const { t } = useText(proposalWords);
  const { proposal, path } = dossier;
  const isDecided = path.decision !== undefined && isYes(path.decision.outcome);
  const started = useStarted(dossier, isDecided);
  const isCarriedOut = path.state === 'genomfors' || path.state === 'klart' || (isDecided && (started.data?.length ?? 0) > 0);
  const planned = readPlannedActivities(proposal.ifYes);
  const thanks = useThanks(proposal.id);
  if (path.awaits === 'nothing' && !isCarriedOut) return null;
  if (isCarriedOut) {
    return (
      <Section id="framsyn-proposal-outcome" title={t('proposals.started')}>
        <Started activities={started.data} hasFailed={started.isError} />
        {thanks && <p className={classes.small}>{thanks}</p>}
      </Section>
    );
  }
  return (
    <Section id="framsyn-proposal-outcome" title={t(isDecided ? 'proposals.ifYes.decided' : 'proposals.ifYes')}>
      {planned === 'unreadable' ? (
        <>
          <p role="alert">{t('proposals.ifYes.damaged')}</p>
          <pre className={classes.raw} tabIndex={0} aria-label={t('proposals.ifYes.asWritten')}>
            {proposal.ifYes}
          </pre>
        </>
      ) : planned.length === 0 ? (
        <p className={classes.plain}>{t('proposals.ifYes.none')}</p>
      ) : (
        <PlannedList activities={planned} />
      )}
      {thanks && (
        <p className={classes.small} style={{ marginTop: 8 }}>
          {thanks}
        </p>
      )}
    </Section>
  );
}

function Started({ activities, hasFailed }: { readonly activities: readonly StartedActivity[] | undefined; readonly hasFailed: boolean }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(proposalWords);
  const words = useWords(activityList);
  if (!activities) return <p role={hasFailed ? 'alert' : 'status'}>{t(hasFailed ? 'proposals.started.failed' : 'proposals.started.loading')}</p>;
  if (activities.length === 0) return <p className={classes.plain}>{t('proposals.started.none')}</p>;
  const done = activities.filter(({ status }) => status === 'klar').length;
  return (
    <>
      <p>
        {t('proposals.started.count', { count: activities.length })} {done > 0 ? t('proposals.started.done', { count: done }) : t('proposals.started.noneDone')}
      </p>
      <ul className={classes.list}>
        {activities.map(({ id, title, status, time, timeLabel }) => (
          <li key={id}>
            <AppLink to={placeOf('activities', id) ?? ''}>{title}</AppLink>
            <span className={classes.small} style={{ display: 'block' }}>
              {[words.choice('status', status), timeText(translator, time, timeLabel)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whose spaningar led here: the chain is read once, for this and for itself. */
function useThanks(id: number): string | undefined {
  const { t } = useText(proposalWords);
  const { data } = useChain({ list: 'proposals', id }, usualDepth);
  const signals = (data?.back ?? []).filter(({ node }) => node.list === 'signals');
  if (!data || signals.length === 0) return undefined;
  const people = new Set(
    signals.flatMap(({ node }) => {
      const item = data.items[`${node.list}/${node.id}`];
      return item?.state === 'known' ? [item.authorId] : [];
    }),
  );
  const spaningar = t('proposals.thanks.signals', { count: signals.length });
  return people.size === 0 ? spaningar : `${spaningar} ${t('proposals.thanks.people', { count: people.size })}`;
}
