import * as React from 'react';
import { setupPlanWords } from '../../i18n/pages/setupPlan';
import { rightWords } from '../../provisioning/words';
import { useTranslator } from '../app/services';
import { useText } from '../app/useText';
import { Letter } from './Letter';
import { setupClasses as classes } from './setupStyles';
import type { Checked } from './situation';
import { listedWords } from './listedWords';
import { useSiteUrl } from './useHealth';

interface HindersProps {
  readonly checked: Checked;
  /** The button that somebody with the rights would press. */
  readonly action: string;
}

/** Why nothing can be begun, who can see to it, and what to send them. */
export function Hinders({ checked: { plan, site }, action }: HindersProps): JSX.Element {
  const { locale } = useTranslator();
  const { t } = useText(setupPlanWords);
  const siteUrl = useSiteUrl();
  const rights = listedWords(
    plan.missingRights.map((right) => rightWords[right][locale]),
    locale,
  );
  return (
    <>
      <h3 className={classes.area}>{t('setupPlan.hinder')}</h3>
      {plan.missingRights.length > 0 && (
        <>
          <p className={classes.text}>
            {t('setupPlan.rights.lacking')} {t('setupPlan.rights.which', { rights })}
          </p>
          <p>
            <strong>{t('setupPlan.rights.who')}</strong>
          </p>
          <Letter text={t('setupPlan.rights.letter', { site: site.title, rights, button: action, address: siteUrl })} about={t('setupPlan.hinder')} />
        </>
      )}
      {plan.blocking.length > 0 && <p className={classes.text}>{t('setupPlan.blocked')}</p>}
    </>
  );
}
