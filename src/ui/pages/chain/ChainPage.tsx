import * as React from 'react';
import { chainWords } from '../../../i18n/pages/chain';
import { nameOf } from '../../../domain/links/keys';
import { AppLink } from '../../app/AppLink';
import { useUrl } from '../../app/navigation';
import { useServices, useTranslator } from '../../app/services';
import { useText } from '../../app/useText';
import { listClasses } from '../../lists/listStyles';
import { chainClasses as classes } from './chainStyles';
import { chainPath, joinsIn, startIn } from './chainUrl';
import { Measures } from './Measures';

const OneChain = React.lazy(() => import('./OneChain'));

/** Kedjan: how much rests on foresight, and what one item came of and led to. */
export default function ChainPage(): JSX.Element {
  const { t: common } = useTranslator();
  const { t } = useText(chainWords);
  const { navigation } = useServices();
  const url = useUrl(navigation);
  const here = startIn(url);
  return (
    <div className={classes.page}>
      {here && (
        <AppLink to={chainPath} className={classes.backLink}>
          {t('chain.back')}
        </AppLink>
      )}
      <h1 className={listClasses.title}>{common('page.chain')}</h1>
      <p className={classes.purpose}>{t('chain.purpose')}</p>
      {here ? (
        <React.Suspense fallback={<p role="status">{t('chain.loading')}</p>}>
          <OneChain key={nameOf(here)} here={here} startsJoining={joinsIn(url)} />
        </React.Suspense>
      ) : (
        <Measures />
      )}
    </div>
  );
}
