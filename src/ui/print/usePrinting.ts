import * as React from 'react';
import { useServices } from '../app/services';
import { hideAllButCard, printing } from './printStyles';

/**
 * Prints the card. In a Teams tab the document is ours, and the card is what every print gives; on a SharePoint page
 * only what was asked for here does, so the page's own printing is left alone.
 */
export function usePrinting(): () => void {
  const { host } = useServices();
  const isOurs = host.kind === 'teams';
  React.useEffect(() => {
    hideAllButCard();
    if (!isOurs) return undefined;
    document.body.classList.add(printing);
    return () => document.body.classList.remove(printing);
  }, [isOurs]);
  return () => {
    document.body.classList.add(printing);
    window.print(); // of this document only: inside an iframe it is the iframe that is printed
    if (!isOurs) document.body.classList.remove(printing);
  };
}
