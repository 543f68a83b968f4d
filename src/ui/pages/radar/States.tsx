import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { radarWords } from '../../../i18n/pages/radar';
import { useServices } from '../../app/services';
import { useText } from '../../app/useText';
import { stateClasses } from '../../states/stateStyles';
import { radarClasses as classes } from './radarStyles';

/** The page while it is fetched, in its final geometry. */
export function RadarSkeleton(): JSX.Element {
  const { t } = useText(radarWords);
  return (
    <>
      <p role="status" className={classes.note}>
        {t('radar.loading')}
      </p>
      <div aria-hidden="true" className={classes.skeleton}>
        <div className={classes.skeletonDisc} />
        <div>
          {[70, 92, 60, 84, 76, 95, 66, 88, 73, 90].map((width) => (
            <div key={width} className={classes.skeletonRow} style={{ width: `${width}%` }} />
          ))}
        </div>
      </div>
    </>
  );
}

/** Nothing yet: what will be here, and where it comes from. */
export function NoBlips(): JSX.Element {
  const { t } = useText(radarWords);
  const { navigation } = useServices();
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('radar.empty')}</h2>
      <p className={stateClasses.lead}>{t('radar.empty.text')}</p>
      <div className={stateClasses.actions}>
        <PrimaryButton text={t('radar.empty.action')} onClick={() => navigation.push('/spaningar')} />
      </div>
    </div>
  );
}

export function NoHits({ onClear }: { readonly onClear: () => void }): JSX.Element {
  const { t } = useText(radarWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('radar.noHits')}</h2>
      <p className={stateClasses.lead}>{t('radar.noHits.text')}</p>
      <div className={stateClasses.actions}>
        <DefaultButton text={t('radar.noHits.action')} onClick={onClear} />
      </div>
    </div>
  );
}

/** An edition whose text somebody has changed by hand. */
export function BrokenEdition({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const { t } = useText(radarWords);
  return (
    <div className={stateClasses.state} role="alert">
      <h2 className={stateClasses.heading}>{t('radar.edition.broken')}</h2>
      <p className={stateClasses.lead}>{t('radar.edition.broken.text')}</p>
      <div className={stateClasses.actions}>
        <DefaultButton text={t('radar.edition.back')} onClick={onBack} />
      </div>
    </div>
  );
}
