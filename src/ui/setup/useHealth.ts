import * as React from 'react';
import type { Health } from '../../provisioning/health/health';
import { settings } from '../../schema/lists/settings';
import { useServices } from '../app/services';

export type HealthView =
  | { readonly is: 'checking' }
  | { readonly is: 'known'; readonly health: Health; readonly at: Date }
  /** The part of the program that checks could not be fetched. */
  | { readonly is: 'gone' };

/** The address of the site, from where its lists are. */
export const useSiteUrl = (): string => {
  const { data } = useServices();
  return data.itemUrl(settings, 0).split(`/${settings.url}/`)[0] ?? '';
};

/** Checks at once, and again when asked; the last one asked for is the one that counts. */
export function useHealth(): { readonly view: HealthView; readonly check: () => void } {
  const { administration, data, now } = useServices();
  const siteUrl = useSiteUrl();
  const [view, setView] = React.useState<HealthView>({ is: 'checking' });
  const asked = React.useRef(0);
  const check = React.useCallback((): void => {
    const number = (asked.current += 1);
    setView({ is: 'checking' });
    checkNow()
      .catch((): HealthView => ({ is: 'gone' }))
      .then((next) => number === asked.current && setView(next));

    async function checkNow(): Promise<HealthView> {
      if (administration === undefined) return { is: 'gone' };
      const [{ checkHealth }, { readHelpPlaces }, port] = await Promise.all([
        import('../../provisioning/health/check'),
        import('../../data/helpPlaces'),
        administration(),
      ]);
      const health = await checkHealth({ administration: port, now, siteUrl, loadChunk: () => import('./planText'), helpPlaces: () => readHelpPlaces(data) });
      return { is: 'known', health, at: now() };
    }
  }, [administration, data, now, siteUrl]);
  React.useEffect(() => {
    check();
    return () => {
      asked.current += 1; // what comes after the page is gone is nobody's
    };
  }, [check]);
  return { view, check };
}
