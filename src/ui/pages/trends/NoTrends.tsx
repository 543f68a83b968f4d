import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { trendWords } from '../../../i18n/pages/trends';
import { useText } from '../../app/useText';
import { stateClasses } from '../../states/stateStyles';

/** Nothing here yet: what will be, why, an example, and the first step. */
export function NoTrends({ onWrite }: { readonly onWrite: (() => void) | undefined }): JSX.Element {
  const { t } = useText(trendWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('trends.empty.heading')}</h2>
      <p className={stateClasses.lead}>{t('trends.empty.text')}</p>
      <p className={stateClasses.note}>{t('trends.empty.example')}</p>
      {onWrite && (
        <div className={stateClasses.actions}>
          <PrimaryButton iconProps={{ iconName: 'Add' }} text={t('trends.empty.action')} onClick={onWrite} />
        </div>
      )}
    </div>
  );
}

/** There are trends, but the filters leave none. */
export function NoHits({ onClear }: { readonly onClear: () => void }): JSX.Element {
  const { t } = useText(trendWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('trends.noHits.heading')}</h2>
      <p className={stateClasses.lead}>{t('trends.noHits.text')}</p>
      <div className={stateClasses.actions}>
        <DefaultButton text={t('trends.noHits.action')} onClick={onClear} />
      </div>
    </div>
  );
}
