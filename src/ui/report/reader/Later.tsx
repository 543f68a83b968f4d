import * as React from 'react';
import { readerWords } from '../../../i18n/pages/reader';
import { AppLink } from '../../app/AppLink';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { ActButton } from './RowActions';
import { readerClasses as classes } from './readerStyles';
import type { LaterProposal } from './standing';

interface LaterProps {
  readonly later: readonly LaterProposal[];
  readonly onDecide: (proposal: number) => void;
}

/** What came after the report: it is not in it, and waits all the same. */
export function Later({ later, onDecide }: LaterProps): JSX.Element | null {
  const { t } = useText(readerWords);
  if (later.length === 0) return null;
  return (
    <div className={classes.later}>
      <p>{t('reader.later', { count: later.length })}</p>
      <ul>
        {later.map(({ proposal, mayAct }) => (
          <li key={proposal.id} className={classes.laterRow}>
            <span className={classes.laterTitle}>{proposal.title}</span>
            {mayAct ? (
              <ActButton proposal={proposal.id} title={proposal.title} onDecide={onDecide} />
            ) : (
              <ProposalLink id={proposal.id} title={proposal.title} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ProposalLink({ id, title }: { readonly id: number; readonly title: string }): JSX.Element | null {
  const { surface } = useServices();
  const { t } = useText(readerWords);
  const place = placeOf('proposals', id);
  if (place === undefined || surface === 'report') return null;
  return (
    <AppLink to={place} aria-label={t('reader.openProposalOne', { title })}>
      {t('reader.openProposal')}
    </AppLink>
  );
}
