import * as React from 'react';
import { useTranslator } from '../../app/services';

/** What the site's owner needs: is all well, and what would be done. */
export default function SetupPage(): JSX.Element {
  const { t } = useTranslator();
  return <h1>{t('page.setup')}</h1>;
}
