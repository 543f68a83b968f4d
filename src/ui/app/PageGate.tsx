import * as React from 'react';
import type { PageDefinition } from './pages';
import { useTranslator } from './services';
import { useKnownMay } from './useMay';

const NotYours = React.lazy(() => import('../states/NotYours'));

/** A page about a list that this person is known not to read says whose it is; SharePoint would say that the list does not exist. */
export function PageGate({ page, children }: { readonly page: PageDefinition; readonly children: React.ReactNode }): JSX.Element {
  const { t } = useTranslator();
  const may = useKnownMay();
  const isClosed = page.needs !== undefined && page.explains !== true && may.isSure && !may('read', page.needs);
  return isClosed ? <NotYours page={t(page.title)} /> : <>{children}</>;
}
