import * as React from 'react';
import { AppLink } from '../../app/AppLink';
import { useMay } from '../../app/useMay';
import { buttonClasses } from '../../theme/buttons';
import { Icon } from '../../theme/icons';

/** The page's one filled button: it leads to the form that everybody may fill in, as long as the site takes anything. */
export function NewSignalLink({ text }: { readonly text: string }): JSX.Element | null {
  const may = useMay();
  if (!may('add', 'signals')) return null;
  return (
    <AppLink to="/spaningar?ny=1" className={buttonClasses.primary}>
      <Icon name="add" />
      {text}
    </AppLink>
  );
}
