import * as React from 'react';
import { registerWords } from '../../../i18n/pages/register';
import { useText } from '../../app/useText';
import { registerClasses as classes } from './registerStyles';

const parts = [
  ['register.privacy.what', 'register.privacy.what.text'],
  ['register.privacy.why', 'register.privacy.why.text'],
  ['register.privacy.basis', 'register.privacy.basis.text'],
  ['register.privacy.source', 'register.privacy.source.text'],
  ['register.privacy.who', 'register.privacy.who.text'],
  ['register.privacy.long', 'register.privacy.long.text'],
  ['register.privacy.rights', 'register.privacy.rights.text'],
  ['register.privacy.answers', 'register.privacy.answers.text'],
] as const;

/** What somebody who stands in the register is to be told: articles 13 and 14 of the General Data Protection Regulation, in plain words. */
export function Privacy(): JSX.Element {
  const { t } = useText(registerWords);
  return (
    <details className={classes.privacy}>
      <summary>{t('register.privacy')}</summary>
      <dl>
        {parts.map(([name, text]) => (
          <React.Fragment key={name}>
            <dt>{t(name)}</dt>
            <dd>{t(text)}</dd>
          </React.Fragment>
        ))}
      </dl>
    </details>
  );
}
