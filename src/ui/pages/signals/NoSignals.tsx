import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { useTranslator } from '../../app/services';
import { stateClasses } from '../../states/stateStyles';

/** Nothing here yet: what will be, why, an example, and the first step. */
export function NoSignals({ onWrite }: { readonly onWrite: (() => void) | undefined }): JSX.Element {
  const { t } = useTranslator();
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('empty.heading')}</h2>
      <p className={stateClasses.lead}>{t('empty.text')}</p>
      <p className={stateClasses.note}>{t('empty.example')}</p>
      {onWrite && (
        <div className={stateClasses.actions}>
          <PrimaryButton iconProps={{ iconName: 'Add' }} text={t('empty.action')} onClick={onWrite} />
        </div>
      )}
    </div>
  );
}

/** There are spaningar, but the filters leave none. */
export function NoHits({ onClear }: { readonly onClear: () => void }): JSX.Element {
  const { t } = useTranslator();
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('noHits.heading')}</h2>
      <p className={stateClasses.lead}>{t('noHits.text')}</p>
      <div className={stateClasses.actions}>
        <DefaultButton text={t('noHits.action')} onClick={onClear} />
      </div>
    </div>
  );
}
