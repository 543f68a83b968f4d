import * as React from 'react';
import { useTranslator } from '../../app/services';

export default function MethodPage(): JSX.Element {
  const { t } = useTranslator();
  return <h1>{t('page.method')}</h1>;
}
