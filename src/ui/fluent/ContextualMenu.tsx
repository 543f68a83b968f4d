import * as React from 'react';
import type { IContextualMenuProps } from '@fluentui/react/lib/ContextualMenu';

/** A page with a menu in it calls this when it has been drawn, so that the menu is there when somebody opens it. */
export async function fetchMenu(): Promise<{ readonly default: React.ComponentType<IContextualMenuProps> }> {
  const { ContextualMenu: FluentMenu } = await import('@fluentui/react/lib/ContextualMenu');
  return { default: FluentMenu };
}
const LaterMenu = React.lazy(fetchMenu);

/**
 * What Fluent's buttons get for a menu (docs/adr/0047). Their own import of it brings callout, layer, positions and focus
 * zone, more than half of what a button weighs, to every page with a button; hardly any button has a menu.
 */
export function ContextualMenu(menu: IContextualMenuProps): JSX.Element {
  return (
    <React.Suspense fallback={null}>
      <LaterMenu {...menu} />
    </React.Suspense>
  );
}
