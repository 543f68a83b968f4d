import * as React from 'react';
import { useTranslator } from '../../app/services';
import { listClasses as classes } from '../../lists/listStyles';

export default function ReaderPage(): JSX.Element {
  const { t } = useTranslator();
  return <h1 className={classes.title}>{t('page.reader')}</h1>;
}
