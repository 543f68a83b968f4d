import * as React from 'react';
import { startWords } from '../../../i18n/pages/start';
import { AppLink } from '../../app/AppLink';
import { setupPath } from '../../app/pages';
import { useTranslator } from '../../app/services';
import { useMay } from '../../app/useMay';
import { useText } from '../../app/useText';
import { startClasses as classes } from './startStyles';

/** What this is, in four sentences: folded away for those who know. */
export function Help({ isOpen = false }: { readonly isOpen?: boolean }): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(startWords);
  const { roles } = useMay();
  const links = [
    ['/spaningar', 'page.signals'],
    ['/metodbank', 'page.bank'],
    ['/stod', 'page.support'],
    ...(roles.includes('agare') ? ([[setupPath, 'page.setup']] as const) : []),
  ] as const;
  return (
    <details className={classes.help} open={isOpen}>
      <summary>{t('start.help')}</summary>
      <p>{t('start.help.what')}</p>
      <p>{t('start.help.signals')}</p>
      <p>{t('start.help.bank')}</p>
      <p>{t('start.help.support')}</p>
      <p>
        {links.map(([to, title], index) => (
          <React.Fragment key={to}>
            {index > 0 && ' · '}
            <AppLink to={to}>{common(title)}</AppLink>
          </React.Fragment>
        ))}
      </p>
    </details>
  );
}
