import * as React from 'react';
import { appClasses } from './appStyles';
import { useServices, useTranslator } from './services';

const HelpPlaces = React.lazy(() => import('../help/HelpPlaces').catch(() => ({ default: NotFetched })));

/** Under every page: where the accessibility statement and the guides are. Nothing of it is fetched before somebody asks. */
export function HelpFoot(): JSX.Element {
  const { host } = useServices();
  const { t } = useTranslator();
  const [isOpen, setIsOpen] = React.useState(false);
  const Foot = host.kind === 'teams' ? 'footer' : 'div'; // a SharePoint page has its own
  return (
    <Foot className={appClasses.foot}>
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>{t('app.help')}</summary>
        {isOpen && (
          <React.Suspense fallback={null}>
            <HelpPlaces />
          </React.Suspense>
        )}
      </details>
    </Foot>
  );
}

function NotFetched(): JSX.Element {
  const { t } = useTranslator();
  return <p>{t('error.gone.heading')}</p>;
}
