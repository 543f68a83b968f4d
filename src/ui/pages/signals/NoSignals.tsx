import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { signalWords } from '../../../i18n/pages/signal';
import { AppLink } from '../../app/AppLink';
import { useText } from '../../app/useText';
import { stateClasses } from '../../states/stateStyles';

interface NoSignalsProps {
  /** There are spaningar, but the filters leave none. */
  readonly isFiltered: boolean;
  readonly onClear: () => void;
  /** Undefined: this person may not write. */
  readonly onWrite: (() => void) | undefined;
  readonly mayImport: boolean;
}

/** Nothing to show: what will be here, why, an example, the first step and another one; or how to find something. */
export default function NoSignals({ isFiltered, onClear, onWrite, mayImport }: NoSignalsProps): JSX.Element {
  const { t } = useText(signalWords);
  if (isFiltered) {
    return (
      <div className={stateClasses.state}>
        <h2 className={stateClasses.heading}>{t('signal.noHits.heading')}</h2>
        <p className={stateClasses.lead}>{t('signal.noHits.text')}</p>
        <div className={stateClasses.actions}>
          <DefaultButton text={t('signal.noHits.action')} onClick={onClear} />
        </div>
      </div>
    );
  }
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('signal.empty.heading')}</h2>
      <p className={stateClasses.lead}>{t('signal.empty.text')}</p>
      <p className={stateClasses.note}>{t('signal.empty.example')}</p>
      {onWrite && (
        <div className={stateClasses.actions} style={{ alignItems: 'center', columnGap: 20 }}>
          <PrimaryButton iconProps={{ iconName: 'Add' }} text={t('signal.empty.action')} onClick={onWrite} />
          {mayImport && <AppLink to="/importera">{t('signal.empty.import')}</AppLink>}
        </div>
      )}
    </div>
  );
}
