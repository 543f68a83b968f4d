import * as React from 'react';
import { AppLink } from '../../app/AppLink';
import { buttonClasses } from '../../theme/buttons';
import { Icon } from '../../theme/icons';

/** The page's one filled button: it leads to the form that everybody may fill in. */
export const NewSignalLink = ({ text }: { readonly text: string }): JSX.Element => (
  <AppLink to="/spaningar?ny=1" className={buttonClasses.primary}>
    <Icon name="add" />
    {text}
  </AppLink>
);
