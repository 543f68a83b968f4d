import * as React from 'react';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { QueryClientProvider } from '@tanstack/react-query';
import type { Catalogue, Locale } from '../../i18n';
import { ErrorBoundary } from '../states/ErrorBoundary';
import { fetchErrorPage } from '../states/ErrorState';
import { appClasses } from './appStyles';
import { HelpFoot } from './HelpFoot';
import { createNavigation, pathOf, useUrl } from './navigation';
import { NavigationStrip, SectionStrip } from './NavigationStrip';
import { NoticeBar } from './NoticeBar';
import { OfferBar } from './OfferBar';
import { PageGate } from './PageGate';
import { pageOf, pages, type PageDefinition } from './pages';
import { AppThemeContext, ServicesContext, TranslatorContext, type Offer, type Ports, type Services } from './services';
import { alonePath } from './surfaces';
import { useHostTheme, useHostTranslator } from './useHost';
import { useServerState } from './useServerState';
import { VersionBar } from './VersionBar';

interface AppProps {
  readonly ports: Ports;
  readonly firstLocale: Locale;
  readonly firstCatalogue: Catalogue;
}

const components = new Map<PageDefinition, React.ComponentType>(pages.map((page) => [page, React.lazy(page.load)]));

interface ShownPage {
  readonly Page: React.ComponentType;
  /** Counts how often the page has been begun again. */
  readonly attempt: number;
  readonly retry: () => void;
}

/** React remembers that a page's code did not come: whoever tries again gets it asked for again. */
function usePage(page: PageDefinition): ShownPage {
  const [attempt, setAttempt] = React.useState(0);
  const retry = (): void => {
    components.set(page, React.lazy(page.load));
    setAttempt(attempt + 1);
  };
  return { Page: components.get(page) ?? React.Fragment, attempt, retry };
}

/** What says that something has failed is there before it does. */
function useErrorPageInTime(): void {
  React.useEffect(() => {
    const timer = window.setTimeout(fetchErrorPage, 2_000);
    return () => window.clearTimeout(timer);
  }, []);
}

/** A link within a page is gone with the page; focus then starts at the new page's beginning, as a browser would have it. */
function useFocusOnNewPage(page: PageDefinition, main: React.RefObject<HTMLElement>): void {
  const shown = React.useRef(page);
  React.useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    if (document.activeElement === null || document.activeElement === document.body) main.current?.focus();
  }, [page, main]);
}

export function App({ ports, firstLocale, firstCatalogue }: AppProps): JSX.Element {
  const { host, now } = ports;
  const theme = useHostTheme(host);
  const translator = useHostTranslator(host, firstLocale, firstCatalogue, now);
  const client = useServerState(ports);
  const [navigation] = React.useState(() => createNavigation(host.location));
  const [spoken, setSpoken] = React.useState('');
  const [offer, setOffer] = React.useState<Offer>();
  const main = React.useRef<HTMLElement>(null);
  const alone = alonePath(ports.surface);
  const url = useUrl(navigation);
  const page = pageOf(alone ?? pathOf(url));
  const { Page, attempt, retry } = usePage(page);
  const title = translator.t(page.title);

  React.useEffect(() => navigation.dispose, [navigation]);
  React.useEffect(() => {
    // In Teams the document is ours alone; on a SharePoint page the title belongs to the page.
    if (host.kind === 'teams') document.title = translator.t('app.titleOf', { page: title });
  }, [host, translator, title]);

  useFocusOnNewPage(page, main);
  useErrorPageInTime();

  const services = React.useMemo<Services>(
    () => ({
      ...ports,
      navigation,
      offer: setOffer,
      // The same words twice in a row are only heard the second time if the text differs.
      announce: (text) => setSpoken((before) => (before === text ? `${text}\u00a0` : text)),
    }),
    [ports, navigation],
  );

  const Main = host.kind === 'teams' ? 'main' : 'div'; // a SharePoint page has its own main landmark
  const handleSkip = (event: React.MouseEvent): void => {
    event.preventDefault(); // the fragment is our location, so the link moves focus itself
    main.current?.focus();
  };

  return (
    <ServicesContext.Provider value={services}>
      <TranslatorContext.Provider value={translator}>
        <AppThemeContext.Provider value={theme}>
          <QueryClientProvider client={client}>
            <ThemeProvider
              theme={theme.fluent}
              className={`${theme.className} ${appClasses.content} ${appClasses.root}`}
              lang={translator.locale}
              data-host={host.kind}
            >
              {alone === undefined && (
                <>
                  <a className={appClasses.skip} href="#framsyn-main" data-interception="off" onClick={handleSkip}>
                    {translator.t('app.skip')}
                  </a>
                  <NavigationStrip current={page} />
                  <SectionStrip current={page} />
                </>
              )}
              <NoticeBar />
              <VersionBar page={page} />
              <Main ref={main as React.RefObject<HTMLDivElement>} id="framsyn-main" tabIndex={-1} className={appClasses.main}>
                <ErrorBoundary key={`${page.path} ${attempt}`} page={title} onRetry={retry}>
                  <React.Suspense
                    fallback={
                      <p className={appClasses.pending} role="status">
                        {translator.t('app.loadingPage')}
                      </p>
                    }
                  >
                    <PageGate page={page}>
                      <Page />
                    </PageGate>
                  </React.Suspense>
                </ErrorBoundary>
              </Main>
              <HelpFoot />
              <OfferBar offer={offer} onClose={() => setOffer(undefined)} />
              <div className={appClasses.spoken} aria-live="polite" aria-atomic="true">
                {spoken}
              </div>
            </ThemeProvider>
          </QueryClientProvider>
        </AppThemeContext.Provider>
      </TranslatorContext.Provider>
    </ServicesContext.Provider>
  );
}
