import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { Stylesheet } from '@fluentui/react/lib/Styling';
import { loadCatalogue, localeOf } from '../../i18n';
import { registerOwnIcons } from '../theme/icons';
import { App } from './App';
import type { Ports } from './services';

/** Puts the app in its element. Returns the way out, or nothing when the element was given up while we waited. */
export async function mount(element: HTMLElement, ports: Ports, isGivenUp: () => boolean): Promise<(() => void) | undefined> {
  if (ports.styleNonce !== undefined) Stylesheet.getInstance().setConfig({ cspSettings: { nonce: ports.styleNonce } });
  registerOwnIcons();
  const locale = localeOf(ports.host.locale);
  const catalogue = await loadCatalogue(locale);
  if (isGivenUp()) return undefined;
  ReactDOM.render(<App ports={ports} firstLocale={locale} firstCatalogue={catalogue} />, element);
  return () => void ReactDOM.unmountComponentAtNode(element);
}
