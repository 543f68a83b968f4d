import * as React from 'react';
import { startWords } from '../../../i18n/pages/start';
import { AppLink } from '../../app/AppLink';
import { useText } from '../../app/useText';
import { stateClasses } from '../../states/stateStyles';
import { NewSignalLink } from './NewSignalLink';
import { startClasses as classes } from './startStyles';

/** Nobody has written anything yet: what will be here, and the first things to do. */
export default function Unused({ ofGroup }: { readonly ofGroup: boolean }): JSX.Element {
  const { t } = useText(startWords);
  return (
    <div className={stateClasses.state} style={{ marginTop: 24 }}>
      <h2 className={stateClasses.heading}>{t('start.empty.heading')}</h2>
      <p className={stateClasses.lead}>{t(ofGroup ? 'start.empty.text' : 'start.empty.staff')}</p>
      <ul className={classes.steps}>
        <li>
          <NewSignalLink text={t('start.empty.signal')} />
          <span className={classes.meta}>{t('start.empty.signal.text')}</span>
        </li>
        {ofGroup && (
          <>
            <li>
              <AppLink to="/uppdrag?ny=1">{t('start.empty.assignment')}</AppLink>
              <span className={classes.meta}>{t('start.empty.assignment.text')}</span>
            </li>
            <li>
              <AppLink to="/metodbank">{t('start.empty.bank')}</AppLink>
              <span className={classes.meta}>{t('start.empty.bank.text')}</span>
            </li>
          </>
        )}
      </ul>
    </div>
  );
}
