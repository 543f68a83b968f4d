import * as React from 'react';
import { useTranslator } from '../../app/services';

export default function ImportPage(): JSX.Element {
  const { t } = useTranslator();
  return <h1>{t('page.import')}</h1>;
}
