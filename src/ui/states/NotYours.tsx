import * as React from 'react';
import { notYoursWords } from '../../i18n/pages/notYours';
import { AppLink } from '../app/AppLink';
import { useText } from '../app/useText';
import { stateClasses } from './stateStyles';

/** Nothing is wrong: the page is the group's, and here is what is there for everybody. */
export default function NotYours({ page }: { readonly page: string }): JSX.Element {
  const { t } = useText(notYoursWords);
  return (
    <div className={stateClasses.state} style={{ padding: 24 }}>
      <h1 className={stateClasses.heading}>{t('notYours.heading', { page })}</h1>
      <p className={stateClasses.lead}>{t('notYours.text')}</p>
      <ul style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
        <li>
          <AppLink to="/spaningar">{t('notYours.signals')}</AppLink>
        </li>
        <li>
          <AppLink to="/larande">{t('notYours.learning')}</AppLink>
        </li>
        <li>
          <AppLink to="/stod">{t('notYours.support')}</AppLink>
        </li>
      </ul>
    </div>
  );
}
