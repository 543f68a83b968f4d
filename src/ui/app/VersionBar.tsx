import * as React from 'react';
import type { Standing } from '../../data/ports';
import { appClasses } from './appStyles';
import { setupPath, type PageDefinition } from './pages';
import { useTranslator } from './services';
import { useStanding } from './useStanding';

/** All that can be said when the rest cannot be fetched. */
function ReadingOnly({ standing }: { readonly standing: Standing }): JSX.Element {
  const { t } = useTranslator();
  return <p className={appClasses.bar}>{t(standing.is === 'older' ? 'error.siteOlder.heading' : 'error.siteNewer.heading')}</p>;
}

const VersionBanner = React.lazy(() => import('../states/VersionBanner').catch(() => ({ default: ReadingOnly })));

/** Above every page while the site and the program are not of one version. The page for setting up says it itself. */
export function VersionBar({ page }: { readonly page: PageDefinition }): JSX.Element | null {
  const standing = useStanding();
  if (standing === undefined || standing.is === 'current' || page.path === setupPath) return null;
  return (
    <React.Suspense fallback={null}>
      <VersionBanner standing={standing} />
    </React.Suspense>
  );
}
