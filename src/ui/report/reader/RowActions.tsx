import * as React from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DataError } from '../../../data/ports';
import type { ReportItem } from '../../../domain/report/document';
import { readerWords } from '../../../i18n/pages/reader';
import type { Item } from '../../../schema/field';
import { decisions } from '../../../schema/lists/decisions';
import { signals } from '../../../schema/lists/signals';
import { AppLink } from '../../app/AppLink';
import { unwrap } from '../../app/queries';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { useWords } from '../../fields/words';
import { placeOf } from '../../links/places';
import { readerClasses as classes } from './readerStyles';
import type { RowStanding } from './standing';

export const actId = (proposal: number): string => `framsyn-report-act-${proposal}`;
/** The words that take the button's place, and focus with it. */
export const outcomeId = (proposal: number): string => `framsyn-report-outcome-${proposal}`;

interface ProposalActionProps {
  readonly proposal: number;
  readonly title: string;
  readonly standing: RowStanding;
  readonly onDecide: (proposal: number) => void;
}

/** What has come of a proposal, and the one thing to do about it for who may. */
export function ProposalAction({ proposal, title, standing, onDecide }: ProposalActionProps): JSX.Element | null {
  if (standing.kind === 'none') return null;
  const mayAct = 'mayAct' in standing && standing.mayAct;
  return (
    <>
      {standing.kind !== 'awaits' && (
        <span id={outcomeId(proposal)} className={classes.outcome} tabIndex={-1}>
          <Outcome standing={standing} />
        </span>
      )}
      {mayAct && <ActButton proposal={proposal} title={title} onDecide={onDecide} />}
    </>
  );
}

const outcomes = { withdrawn: 'reader.withdrawn', rework: 'reader.rework', removed: 'reader.removed' } as const;

/** Opens the form for a decision. */
export function ActButton({ proposal, title, onDecide }: Omit<ProposalActionProps, 'standing'>): JSX.Element {
  const { t } = useText(readerWords);
  return (
    <button id={actId(proposal)} type="button" className={classes.rowLink} aria-label={t('reader.decideOne', { title })} onClick={() => onDecide(proposal)}>
      {t('reader.decide')}
    </button>
  );
}

function Outcome({ standing }: { readonly standing: Exclude<RowStanding, { kind: 'none' | 'awaits' }> }): JSX.Element {
  const { t } = useText(readerWords);
  if (standing.kind === 'decided') return <Decided decision={standing.decision} />;
  return <>{t(outcomes[standing.kind])}</>;
}

function Decided({ decision }: { readonly decision: { readonly date: string; readonly outcome: string } }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(readerWords);
  const words = useWords(decisions);
  return <>{t('reader.decided', { date: translator.date(decision.date), outcome: words.plainChoice('outcome', decision.outcome) })}</>;
}

/** To what is talked about: in the workspace, or where the report stands alone in SharePoint itself. A removed one is said to be. */
export function ReadLink({ item }: { readonly item: ReportItem }): JSX.Element | null {
  const { data, surface } = useServices();
  const { t } = useText(readerWords);
  const isSignal = item.list === signals.key;
  const { error } = useQuery<Item<typeof signals>, DataError>({
    queryKey: ['signals', 'one', item.id],
    queryFn: () => unwrap(data.repository(signals).get(item.id)),
    enabled: isSignal,
  });
  const place = placeOf(item.list, item.id);
  if (!isSignal || place === undefined) return null;
  if (error?.kind === 'notFound') return <>{t('reader.read.gone')}</>;
  if (surface !== 'report')
    return (
      <AppLink className={classes.readLink} to={place}>
        {t('reader.read')}
      </AppLink>
    );
  return (
    <a className={classes.readLink} href={data.itemUrl(signals, item.id)} target="_blank" rel="noopener" data-interception="off">
      {t('reader.read')}
    </a>
  );
}
