import * as React from 'react';
import { registerWords } from '../../../i18n/pages/register';
import { AppLink } from '../../app/AppLink';
import { useText } from '../../app/useText';
import { registerClasses as classes } from './registerStyles';
import { viewUrl, type RegisterView } from './registerUrl';
import { matching, type Registers } from './useRegister';
import { tabKeys } from './words';

/** The registers that the person may read, each with how many it holds, or how many the search leaves in it. */
export function Tabs({ registers, view }: { readonly registers: Registers; readonly view: RegisterView }): JSX.Element {
  const { t } = useText(registerWords);
  return (
    <nav className={classes.tabs} aria-label={t('register.tabs')}>
      {(registers.readable ?? []).map((kind) => {
        const { entries } = registers.of[kind];
        return (
          <AppLink key={kind} className={classes.tab} to={viewUrl({ kind, text: view.text })} aria-current={kind === view.kind ? 'page' : undefined}>
            {t(tabKeys[kind])}
            {entries && <span className={classes.count}>{matching(entries, view.text).length}</span>}
          </AppLink>
        );
      })}
    </nav>
  );
}
