import * as React from 'react';
import { useTranslator } from '../../app/services';

/** The form for a spaning as a page: a Teams dialog, a personal tab, a SharePoint page, a telephone. */
export default function CapturePage(): JSX.Element {
  const { t } = useTranslator();
  return <h1>{t('page.capture')}</h1>;
}
