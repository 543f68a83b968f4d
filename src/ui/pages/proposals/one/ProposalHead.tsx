import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { markDone, submit } from '../../../../data/proposals/proposer';
import { dayOf } from '../../../../domain/review/calendar';
import type { PlainKeyOf } from '../../../../i18n';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { proposals } from '../../../../schema/lists/proposals';
import { AppLink } from '../../../app/AppLink';
import { useServices, useTranslator } from '../../../app/services';
import { useMay } from '../../../app/useMay';
import { useText } from '../../../app/useText';
import { useItemRemoval } from '../../../panels/useItemRemoval';
import type { Go } from '../ProposalsPage';
import { proposalClasses as classes } from '../proposalStyles';
import { editLink, taskButton, titleId, viewUrl, type ProposalsView } from '../proposalUrl';
import { actionsOf, type ProposalAction } from './actions';
import { Problems } from './Problems';
import { useDeed } from './useDeed';
import type { Dossier } from './useProposal';

type Key = PlainKeyOf<(typeof proposalWords)['sv']>;
const actionKeys = {
  submit: 'proposals.action.submit',
  handling: 'proposals.action.handling',
  decision: 'proposals.action.decision',
  implementation: 'proposals.action.implementation',
  done: 'proposals.action.done',
} as const satisfies Record<ProposalAction, Key>;

interface HeadProps {
  readonly dossier: Dossier;
  readonly view: ProposalsView;
  readonly go: Go;
  readonly titleRef: React.RefObject<HTMLHeadingElement>;
  readonly onPrint: () => void;
}

/** What is proposed, in a sentence; the one thing that it waits for, and what else can be done with it. */
export function ProposalHead({ dossier, view, go, titleRef, onPrint }: HeadProps): JSX.Element {
  const { data, now } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(proposalWords);
  const may = useMay();
  const deed = useDeed();
  const { proposal, path } = dossier;
  const isDecided = path.decision !== undefined && path.awaits !== 'decision';
  const { primary, more, mayEdit, mayWithdraw, mayRemove } = actionsOf(dossier, may);
  const remove = useItemRemoval(proposals, { onRemoved: () => go({ open: undefined }, true) });
  const toEdit = viewUrl({ ...view, writing: proposal.id });

  const act = (action: ProposalAction): void => {
    const today = dayOf(now());
    if (action === 'submit') void deed.run(() => submit(data, proposal, { today, proposerRole: t('proposals.ourRole') }), t('proposals.done.submitted'));
    else if (action === 'done') void deed.run(() => markDone(data, proposal, { today }), t('proposals.done.done'));
    else go({ task: action });
  };
  const label = (action: ProposalAction): string => {
    if (action === 'submit' && proposal.status !== 'utkast') return t('proposals.action.submitAgain');
    return t(action === 'decision' && isDecided ? 'proposals.action.correct' : actionKeys[action]);
  };
  const idOf = (action: ProposalAction): string => (action === 'submit' || action === 'done' ? `framsyn-proposal-${action}` : taskButton(action));

  return (
    <>
      <div className={classes.head}>
        <div className={classes.headText}>
          <h1 id={titleId} ref={titleRef} tabIndex={-1} className={classes.title}>
            {proposal.letter ? t('proposals.titleOf', { letter: proposal.letter, title: proposal.title }) : proposal.title}
          </h1>
          <p className={classes.summary}>{proposal.summary}</p>
        </div>
        <div className={classes.buttons}>
          <DefaultButton className={classes.button} text={t('proposals.print')} onClick={onPrint} />
          {primary && <PrimaryButton id={idOf(primary)} className={classes.button} text={label(primary)} disabled={deed.isBusy} onClick={() => act(primary)} />}
        </div>
      </div>
      <div className={classes.bar} role="group" aria-label={t('proposals.actions')}>
        {more.map((action) => (
          <button key={action} id={idOf(action)} type="button" className={classes.action} onClick={() => act(action)}>
            {label(action)}
          </button>
        ))}
        {mayEdit && (
          <AppLink id={editLink} to={toEdit}>
            {common('action.edit')}
          </AppLink>
        )}
        {mayWithdraw && (
          <button id={taskButton('withdrawal')} type="button" className={classes.action} onClick={() => go({ task: 'withdrawal' })}>
            {t('proposals.action.withdraw')}
          </button>
        )}
        {mayRemove && (
          <button type="button" className={classes.action} onClick={() => remove(proposal)}>
            {common('action.remove')}
          </button>
        )}
        <a href={data.itemUrl(proposals, proposal.id)} target="_blank" rel="noreferrer">
          {common('action.openInSharePoint')}
        </a>
      </div>
      <Problems problems={deed.problems} failure={deed.failure} toEdit={mayEdit ? toEdit : undefined} />
    </>
  );
}
