import * as React from 'react';
import type { AppUrl } from './hostFrame';
import { useServices } from './services';
import { isOwnPlace } from './surfaces';

export interface AppLinkProps extends Omit<React.AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: AppUrl;
  /** Take the place of the present step instead of adding one. */
  readonly replace?: boolean;
  readonly onFollow?: (event: React.MouseEvent<HTMLAnchorElement>) => void;
}

const opensElsewhere = (event: React.MouseEvent): boolean => event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/**
 * A link inside the app. Its address is one that can be shared and opened in a new window; a plain click stays here.
 * `data-interception="off"` keeps SharePoint's page router from following it:
 * https://learn.microsoft.com/sharepoint/dev/spfx/hyperlinking
 */
export const AppLink = React.forwardRef<HTMLAnchorElement, AppLinkProps>(function AppLink({ to, replace = false, onFollow, ...anchor }, ref) {
  const { host, navigation, surface } = useServices();
  // A page that stands alone has no other places: they open in the workspace.
  const leaves = !isOwnPlace(surface, to);
  const handleClick = (event: React.MouseEvent<HTMLAnchorElement>): void => {
    if (leaves || opensElsewhere(event)) return;
    event.preventDefault();
    (replace ? navigation.replace : navigation.push)(to);
    onFollow?.(event);
  };
  return (
    <a {...anchor} ref={ref} href={host.linkTo(to)} {...(leaves ? { target: '_blank', rel: 'noopener' } : {})} data-interception="off" onClick={handleClick} />
  );
});
