import * as React from 'react';
import { useTranslator } from '../../app/services';

export default function RadarPage(): JSX.Element {
  const { t } = useTranslator();
  return <h1>{t('page.radar')}</h1>;
}
