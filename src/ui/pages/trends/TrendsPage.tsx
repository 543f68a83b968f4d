import * as React from 'react';
import { useTranslator } from '../../app/services';

export default function TrendsPage(): JSX.Element {
  const { t } = useTranslator();
  return <h1>{t('page.trends')}</h1>;
}
