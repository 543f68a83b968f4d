import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { TextField } from '@fluentui/react/lib/TextField';
import { withdraw } from '../../../../data/proposals/proposer';
import { dayOf } from '../../../../domain/review/calendar';
import { proposalWords } from '../../../../i18n/pages/proposals';
import { useServices, useTranslator } from '../../../app/services';
import { useText } from '../../../app/useText';
import { FormDialog } from '../../../forms/FormDialog';
import { proposalClasses as classes } from '../proposalStyles';
import { Problems } from './Problems';
import { useDeed } from './useDeed';
import type { Dossier } from './useProposal';

const reasonId = 'framsyn-withdraw-reason';
const longest = 2000;

/** Takes the proposal back, with the reason that everybody who has seen it will read. */
export default function WithdrawDialog({ dossier, onClose }: { readonly dossier: Dossier; readonly onClose: () => void }): JSX.Element {
  const { data, now } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(proposalWords);
  const deed = useDeed();
  const [reason, setReason] = React.useState('');
  const [isTried, setTried] = React.useState(false);
  const isMissing = isTried && reason.trim() === '';
  const handleWithdraw = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return document.getElementById(reasonId)?.focus();
    const isDone = await deed.run(() => withdraw(data, dossier.proposal, { today: dayOf(now()), reason }), t('proposals.done.withdrawn'));
    if (isDone) onClose();
  };
  return (
    <FormDialog
      title={t('proposals.withdraw.title')}
      firstFocus={reasonId}
      onClose={onClose}
      footer={
        <>
          <PrimaryButton text={t('proposals.action.withdraw')} disabled={deed.isBusy} onClick={() => void handleWithdraw()} />
          <DefaultButton text={common('action.cancel')} onClick={onClose} />
        </>
      }
    >
      <p>{t('proposals.withdraw.text')}</p>
      <Problems problems={deed.problems} failure={deed.failure} toEdit={undefined} />
      <TextField
        id={reasonId}
        label={t('proposals.withdraw.reason')}
        required
        multiline
        autoAdjustHeight
        resizable={false}
        rows={3}
        maxLength={longest}
        value={reason}
        invalid={isMissing}
        aria-describedby={isMissing ? `${reasonId}-problem` : undefined}
        onChange={(_event, typed) => setReason(typed ?? '')}
      />
      {isMissing && (
        <p id={`${reasonId}-problem`} className={classes.over}>
          {t('proposals.withdraw.noReason')}
        </p>
      )}
    </FormDialog>
  );
}
