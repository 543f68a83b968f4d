import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { useServices } from '../../app/services';
import { listClasses } from '../../lists/listStyles';

/** The page's one filled button: the form that everybody may fill in. */
export function NewSignalLink({ text }: { readonly text: string }): JSX.Element {
  const { navigation } = useServices();
  return <PrimaryButton className={listClasses.primary} iconProps={{ iconName: 'Add' }} text={text} onClick={() => navigation.push('/spaningar?ny=1')} />;
}
