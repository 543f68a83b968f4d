import * as React from 'react';
import { settings } from '../../schema/lists/settings';
import { useServices, useTranslator } from '../app/services';

/** To the site itself, where SharePoint asks who one is; beside the page, so that nothing typed is lost. */
export function SignInLink(): JSX.Element {
  const { data } = useServices();
  const { t } = useTranslator();
  const [site] = data.itemUrl(settings, 0).split(`/${settings.url}/`);
  return (
    <a href={site || '/'} target="_blank" rel="noopener" data-interception="off">
      {t('error.signIn')}
    </a>
  );
}
