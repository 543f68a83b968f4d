import * as React from 'react';
import { kitWords } from '../../../i18n/pages/kit';
import { AppLink } from '../../app/AppLink';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { stateClasses } from '../../states/stateStyles';
import { KitMaker } from './KitMaker';
import { kitClasses as classes } from './kitStyles';

/** APT-kit: a sentence is filled in, and everything that the meeting needs stands below it. */
export default function KitPage(): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(kitWords);
  const may = useMay();
  const isRefused = may.isSure && !may('add', 'events');
  return (
    <div className={classes.column}>
      <h1 className={classes.title}>{common('page.kit')}</h1>
      <p className={classes.purpose}>{t('kit.purpose')}</p>
      {isRefused ? <NotYours /> : <KitMaker />}
    </div>
  );
}

/** For staff who got here by an address. */
function NotYours(): JSX.Element {
  const { t } = useText(kitWords);
  return (
    <div className={stateClasses.state}>
      <h2 className={stateClasses.heading}>{t('kit.notYours')}</h2>
      <p className={stateClasses.lead}>{t('kit.notYours.text')}</p>
      <AppLink to="/stod?ny=1">{t('kit.notYours.ask')}</AppLink>
    </div>
  );
}
