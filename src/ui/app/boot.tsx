import { sayWaiting, showFailure } from '../states/failurePage';
import type { HostTheme } from './hostFrame';
import { pathOf } from './navigation';
import { pageOf } from './pages';
import type { Ports } from './services';
import { alonePath } from './surfaces';

export type { Ports } from './services';
export type { HostFrame, HostLocation, HostTheme, SiteTheme, AppUrl } from './hostFrame';

interface FabricConfig {
  fontBaseUrl?: string;
  mergeStyles?: { cspSettings?: { nonce?: string } };
}
/** Fluent declares this global in several packages, each with a part of what it reads. */
type FluentPage = { FabricConfig?: FabricConfig };

/**
 * Told before Fluent is loaded, because Fluent reads it while loading: no fonts from Microsoft's CDN, and style
 * elements with the page's nonce. A SharePoint page may have set its own; that one stays.
 */
function configureFluent(page: FluentPage, styleNonce: string | undefined): void {
  const existing = page.FabricConfig;
  page.FabricConfig = {
    fontBaseUrl: '',
    ...existing,
    ...(styleNonce === undefined ? {} : { mergeStyles: { ...existing?.mergeStyles, cspSettings: { nonce: styleNonce } } }),
  };
}

const isDark = (theme: HostTheme): boolean => (typeof theme === 'string' ? theme !== 'default' : theme.isInverted === true);

/** Starts the app in an element, and gives the way to take it away again. The one entry of web parts and local edition. */
export function boot(element: HTMLElement, ports: Ports): { dispose(): void } {
  configureFluent(window as unknown as FluentPage, ports.styleNonce);
  const { host, surface } = ports;
  let unmount: (() => void) | undefined;
  let disposed = false;
  const begin = (): void => {
    if (disposed) return;
    const arrived = sayWaiting(element, host.locale);
    // Core and page are fetched side by side; the page's own import later finds it done. When it does not come, the app says so.
    const page = pageOf(alonePath(surface) ?? pathOf(host.location.get())).load();
    page.catch(() => undefined);
    import('./mount')
      .then(async ({ mount }) => {
        await page.catch(() => undefined);
        arrived();
        const mounted = await mount(element, ports, () => disposed);
        if (mounted) unmount = mounted;
      })
      .catch((problem: unknown) => {
        arrived();
        if (!disposed) showFailure(element, { locale: host.locale, isDark: isDark(host.theme), problem, again: begin });
        throw problem; // the page says what to do; the browser's console says why
      });
  };
  begin();
  return {
    dispose: () => {
      disposed = true;
      unmount?.();
    },
  };
}
