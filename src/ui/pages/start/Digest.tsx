import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import type { StartSignal } from '../../../domain/start/facts';
import type { Coming } from '../../../domain/start/start';
import { startWords } from '../../../i18n/pages/start';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { stateClasses } from '../../states/stateStyles';
import { useCopy } from '../../states/useCopy';
import { useWhen } from './rows';
import { startClasses as classes } from './startStyles';

interface DigestProps {
  /** Of the last week, whoever looks: it is read by many. */
  readonly news: readonly StartSignal[];
  readonly coming: readonly Coming[];
}
/** A message to a channel is read to its end when it is short. */
const rows = { news: 6, coming: 4 } as const;

/** The week as a ready text for the channel, an e-mail or the intranet. A person sends it, as themselves, and may change it first. */
export default function Digest({ news, coming }: DigestProps): JSX.Element {
  const { host, now, announce } = useServices();
  const translator = useTranslator();
  const { t } = useText(startWords);
  const { copy } = useCopy();
  const whenOf = useWhen();
  const link = host.linkTo('/spaningar?ny=1');
  const text = [
    t('start.digest.heading', { date: translator.date(now(), 'full') }),
    '',
    news.length === 0 ? t('start.digest.noNews') : t('start.digest.news', { count: news.length }),
    ...news.slice(0, rows.news).map(({ title }) => t('start.digest.title', { title })),
    ...(coming.length === 0 ? [] : ['', t('start.digest.next')]),
    ...coming.slice(0, rows.coming).map((one) => t('start.digest.row', { title: one.what.item.title, when: whenOf(one).when })),
    '',
    t('start.digest.ask', { link }),
  ].join('\n');
  const handleCopy = async (): Promise<void> => {
    const isDone = await copy(text);
    announce(translator.t(isDone ? 'done.copied' : 'done.notCopied'));
  };
  const handleShare = async (): Promise<void> => {
    const outcome = await host.share?.(link, text);
    if (outcome === 'shared') announce(t('start.digest.shared'));
    if (outcome === 'failed') announce(t('start.digest.notShared'));
  };
  return (
    <div className={classes.digest}>
      <p className={classes.meta}>{t(host.share ? 'start.digest.aboutShare' : 'start.digest.about')}</p>
      <pre className={stateClasses.message} style={{ margin: 0, font: 'inherit', fontSize: 13 }}>
        {text}
      </pre>
      <div className={stateClasses.actions}>
        {host.share && <PrimaryButton text={t('start.digest.share')} onClick={() => void handleShare()} />}
        <DefaultButton iconProps={{ iconName: 'Copy' }} text={t('start.digest.copy')} onClick={() => void handleCopy()} />
      </div>
    </div>
  );
}
