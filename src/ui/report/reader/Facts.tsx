import * as React from 'react';
import type { PublishedReport, ReportHead } from '../../../data/report/published';
import { readerWords } from '../../../i18n/pages/reader';
import { AppLink } from '../../app/AppLink';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { readerClasses as classes } from './readerStyles';
import { versionUrl } from './readerUrl';
import { useHeads } from './useReader';

/** What the frozen state rests on: the checksum, whether it was verified, and the other versions. */
export function Facts({ report: { head, document, isIntact }, id }: { readonly report: PublishedReport; readonly id: string }): JSX.Element {
  const translator = useTranslator();
  const { t } = useText(readerWords);
  const day = (date: string): string => translator.date(date, 'full');
  const made = typeof document === 'string' ? head.date : document.made;
  return (
    <dl id={id} className={classes.facts}>
      <dt>{t('reader.facts.checksum')}</dt>
      <dd>
        <p>{head.checksum === undefined ? t('reader.facts.noChecksum') : t(isIntact ? 'reader.facts.intact' : 'reader.facts.altered')}</p>
        {head.checksum !== undefined && (
          <p>
            {t('reader.facts.method')}: <span className={classes.sum}>{head.checksum}</span>
          </p>
        )}
      </dd>
      <dt>{t('reader.facts.period')}</dt>
      <dd>{t('reader.facts.periodOf', { from: day(head.periodFrom), to: day(head.periodTo), made: day(made) })}</dd>
      {head.nextDate !== undefined && (
        <>
          <dt>{t('reader.facts.next')}</dt>
          <dd>{day(head.nextDate)}</dd>
        </>
      )}
      <dt>{t('reader.facts.versions')}</dt>
      <dd>
        <Versions current={head} />
      </dd>
    </dl>
  );
}

function Versions({ current }: { readonly current: ReportHead }): JSX.Element {
  const { t } = useText(readerWords);
  const { heads, error, retry } = useHeads(true);
  const { t: common } = useTranslator();
  if (error)
    return (
      <p role="alert">
        {t('reader.versions.failed')}{' '}
        <button type="button" className={classes.rowLink} onClick={retry}>
          {common('action.retry')}
        </button>
      </p>
    );
  if (heads === undefined) return <p role="status">{t('reader.versions.loading')}</p>;
  return (
    <ul className={classes.versions}>
      {heads.map((head) => (
        <li key={head.id}>
          <Version head={head} isHere={head.id === current.id} />
        </li>
      ))}
    </ul>
  );
}

function Version({ head, isHere }: { readonly head: ReportHead; readonly isHere: boolean }): JSX.Element {
  const { navigation } = useServices();
  const translator = useTranslator();
  const { t } = useText(readerWords);
  const name = t('reader.version', { number: head.number, date: translator.date(head.date, 'full') });
  const facts = [isHere && t('reader.version.here'), head.corrects !== undefined && t('reader.version.corrects', { number: head.corrects })].filter(Boolean);
  return (
    <>
      {isHere ? <strong>{name}</strong> : <AppLink to={versionUrl(navigation.get(), head.number)}>{name}</AppLink>}
      {facts.length > 0 && ` (${facts.join(', ')})`}
      {`: ${head.title}`}
      {head.correction !== undefined && <p>{head.correction}</p>}
    </>
  );
}

/** That there is a later one, for who came by an old link. */
export function NewerNotice({ head }: { readonly head: ReportHead }): JSX.Element | null {
  const { navigation } = useServices();
  const { t } = useText(readerWords);
  const { heads } = useHeads(true);
  const newer = heads === undefined ? undefined : replacing(head, heads);
  if (newer !== undefined)
    return (
      <p className={classes.notice}>
        {t('reader.replaced', { number: newer.number })}{' '}
        <AppLink to={versionUrl(navigation.get(), newer.number)}>{t('reader.replaced.open', { number: newer.number })}</AppLink>
      </p>
    );
  const isOld = heads?.some(({ periodTo }) => periodTo > head.periodTo) === true;
  if (!isOld) return null;
  return (
    <p className={classes.notice}>
      {t('reader.older')} <AppLink to={versionUrl(navigation.get(), 'latest')}>{t('reader.older.open')}</AppLink>
    </p>
  );
}

/** The last in the line of corrections, which may be corrected in their turn. */
export function replacing(head: Pick<ReportHead, 'number'>, heads: readonly ReportHead[]): ReportHead | undefined {
  let last: ReportHead | undefined;
  for (let number = head.number; ;) {
    const next = heads.filter(({ corrects, number: its }) => corrects === number && its > number).sort((a, b) => b.number - a.number)[0];
    if (next === undefined) return last;
    last = next;
    number = next.number;
  }
}
