import * as React from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DataError, RemovalReceipt } from '../../../data/ports';
import { undoMinutes } from '../../../domain/chat/draft';
import { captureWords } from '../../../i18n/pages/capture';
import { signals } from '../../../schema/lists/signals';
import { AppLink } from '../../app/AppLink';
import { unwrap } from '../../app/queries';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { placeOf } from '../../links/places';
import { DataErrorState } from '../../states/ErrorState';
import { wordsFor } from '../../states/errorWords';
import { buttonClasses } from '../../theme/buttons';
import type { Signal } from '../signals/signalUrl';
import { captureClasses as classes } from './captureStyles';
import { Notice } from './Notice';

const minute = 60_000;

/** Takes back a spaning that its author left a moment ago, by a link from the chat. */
export default function Undo({ id }: { readonly id: number }): JSX.Element {
  const { data, now } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(captureWords);
  const { user } = useMay();
  const found = useQuery<Signal, DataError>({ queryKey: ['signals', 'undo', id], queryFn: () => unwrap(data.repository(signals).get(id)), cacheTime: 0 });
  const client = useQueryClient();
  /** Who is signed in may be what was not answered. */
  const retry = (): void => void Promise.all([found.refetch(), client.invalidateQueries(['currentUser'])]);
  const [opened, setOpened] = React.useState<Signal>();
  React.useEffect(() => setOpened((before) => before ?? found.data), [found.data]);

  if (found.error && opened === undefined) {
    if (found.error.kind === 'notFound') return <Notice title={t('capture.undo')} text={t('capture.undo.gone')} />;
    return <Notice title={t('capture.undo')}>{<DataErrorState error={found.error} page={t('capture.undo')} onRetry={retry} />}</Notice>;
  }
  if (opened === undefined || user === undefined) return <Notice title={t('capture.undo')} text={t('capture.undo.loading')} isWaiting />;
  const see = <AppLink to={placeOf('signals', id) ?? ''}>{common('form.thanks.link', { title: opened.title })}</AppLink>;
  const refusal =
    opened.author.id !== user.id
      ? 'capture.undo.foreign'
      : now().getTime() - Date.parse(opened.created) > undoMinutes * minute
        ? 'capture.undo.late'
        : undefined;
  if (refusal === undefined) return <Own signal={opened} />;
  return (
    <Notice title={t('capture.undo')} text={t(refusal, { minutes: undoMinutes })}>
      <p className={classes.lead}>{see}</p>
    </Notice>
  );
}

const stages = {
  asked: { lead: 'capture.undo.text', button: 'capture.undo.do', look: buttonClasses.primary },
  removed: { lead: 'capture.undo.done', button: 'capture.undo.back', look: buttonClasses.outlined },
} as const;

/** One button takes it away, and one brings it back; then it is where it was. */
function Own({ signal }: { readonly signal: Signal }): JSX.Element {
  const { data, announce } = useServices();
  const { t: common } = useTranslator();
  const { t } = useText(captureWords);
  const client = useQueryClient();
  const [receipt, setReceipt] = React.useState<RemovalReceipt>();
  const [isBack, setIsBack] = React.useState(false);
  const [error, setError] = React.useState<DataError>();
  const isBusy = React.useRef(false);
  const repository = data.repository(signals);

  const act = async ({ detail }: React.MouseEvent): Promise<void> => {
    // The second click of a double click would take back what the first one did.
    if (isBusy.current || detail > 1) return;
    isBusy.current = true;
    const answer = receipt === undefined ? await repository.remove(signal.id) : await repository.restore(receipt);
    isBusy.current = false;
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setReceipt(answer.value ?? undefined);
    setIsBack(receipt !== undefined);
    announce(common(answer.value === undefined ? 'removed.restored' : 'removed.text', { title: signal.title }));
    // Not what this page itself has read: it is gone, and asked for again it would only be told so.
    void client.invalidateQueries({ queryKey: ['signals'], predicate: ({ queryKey }) => queryKey[1] !== 'undo' });
  };
  const { title } = signal;
  const see = <AppLink to={placeOf('signals', signal.id) ?? ''}>{t('capture.see')}</AppLink>;
  if (isBack) {
    return (
      <Notice key="back" title={common('removed.restored', { title })}>
        <p className={classes.lead}>{see}</p>
      </Notice>
    );
  }
  const stage = stages[receipt === undefined ? 'asked' : 'removed'];
  return (
    <Notice title={receipt === undefined ? t('capture.undo.ask', { title }) : common('removed.text', { title })}>
      <p className={classes.lead}>{t(stage.lead)}</p>
      <p className={classes.lead}>
        <button type="button" className={stage.look} onClick={(event) => void act(event)}>
          {t(stage.button)}
        </button>
      </p>
      {receipt === undefined && <p className={classes.lead}>{see}</p>}
      <div role="alert">
        {error && (
          <p>
            {t('capture.undo.failed')} {common(wordsFor(error).heading)}.
          </p>
        )}
      </div>
    </Notice>
  );
}
