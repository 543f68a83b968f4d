import * as React from 'react';
import { useTranslator } from '../../app/services';

export default function BankPage(): JSX.Element {
  const { t } = useTranslator();
  return <h1>{t('page.bank')}</h1>;
}
