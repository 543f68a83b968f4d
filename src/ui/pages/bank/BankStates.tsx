import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';
import { bankWords } from '../../../i18n/pages/bank';
import { useServices, useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { DataErrorState } from '../../states/ErrorState';
import { wordsFor } from '../../states/errorWords';
import { stateClasses } from '../../states/stateStyles';
import { Icon } from '../../theme/icons';
import { AddMenu } from './AddMenu';
import { bankClasses as classes } from './bankStyles';
import type { PanelKind } from './bankUrl';
import { kindKeys } from './facetWords';
import type { UsedBank } from './useBank';

/** How far the reading has come, what is left out, and who searches: one line each, and none when all is as usual. */
export function BankNotices({ used: { state, retry } }: { readonly used: UsedBank }): JSX.Element {
  const { t } = useText(bankWords);
  const translator = useTranslator();
  const { phase, mode, loaded, total, left, error } = state;
  const number = (value: number): string => translator.number(value);
  const progress =
    loaded === 0
      ? t('bank.loading')
      : total === undefined || total <= loaded
        ? t('bank.loading.some', { loaded: number(loaded) })
        : t('bank.loading.of', { loaded: number(loaded), total: number(total) });
  if (phase === 'loading' && error) return <DataErrorState error={error} page={t('bank.page')} onRetry={retry} />;
  return (
    <>
      <p role="status" className={phase === 'loading' ? classes.notice : classes.spoken}>
        {phase === 'loading' ? progress : ''}
      </p>
      {mode === 'server' && (
        <p className={classes.notice}>
          <Icon name="info" size={15} />
          <span>{t('bank.server')}</span>
        </p>
      )}
      {left.length > 0 && (
        <p className={classes.notice}>
          <Icon name="warning" size={15} />
          <span>{t('bank.left', { names: left.map((kind) => t(kindKeys[kind])).join(', ') })}</span>
        </p>
      )}
      {phase === 'ready' && error && (
        <p className={classes.notice} role="alert">
          <Icon name="warning" size={15} />
          <span>
            {translator.t(wordsFor(error).heading)}.{' '}
            <button type="button" className={classes.link} onClick={retry}>
              {t('bank.retry')}
            </button>
          </span>
        </p>
      )}
    </>
  );
}

/** Nothing here yet: what will be, an example, and the first steps for who may take them. */
export function EmptyBank({ onWrite }: { readonly onWrite: (kind: PanelKind) => void }): JSX.Element {
  const { t } = useText(bankWords);
  const may = useMay();
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('bank.empty.heading')}</h2>
      <p className={stateClasses.lead}>{t('bank.empty.text')}</p>
      {may('add', 'knowledge') && <p className={stateClasses.note}>{t('bank.empty.example')}</p>}
      <div className={stateClasses.actions}>
        <AddMenu onWrite={onWrite} />
        {may('add', 'knowledge') && <ImportButton />}
      </div>
    </div>
  );
}

function ImportButton(): JSX.Element {
  const { t } = useText(bankWords);
  const { navigation } = useServices();
  return <DefaultButton className={classes.button} text={t('bank.empty.import')} onClick={() => navigation.push('/importera')} />;
}

/** The bank has things, but none that answers. */
export function NoHits({ onClear }: { readonly onClear: () => void }): JSX.Element {
  const { t } = useText(bankWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('bank.noHits.heading')}</h2>
      <p className={stateClasses.lead}>{t('bank.noHits.text')}</p>
      <div className={stateClasses.actions}>
        <DefaultButton text={t('bank.filters.clear')} onClick={onClear} />
      </div>
    </div>
  );
}
