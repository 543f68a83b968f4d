import * as React from 'react';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { render, type RenderResult } from '@testing-library/react';
import { createDraftStore } from '../../src/data/drafts';
import { createMemoryDataSource, type Interruption, type MemoryDataSource } from '../../src/data/memory';
import { createTranslator, swedish } from '../../src/i18n';
import { detachedLocation } from '../fixtures/detachedLocation';
import { createNavigation } from '../../src/ui/app/navigation';
import { createQueryClient } from '../../src/ui/app/queries';
import { AppThemeContext, ServicesContext, TranslatorContext, type Services } from '../../src/ui/app/services';
import { registerOwnIcons } from '../../src/ui/theme/icons';
import { appTheme } from '../../src/ui/theme/theme';
import { today } from './startApp';

export interface Stage {
  readonly data: MemoryDataSource;
  readonly client: QueryClient;
  readonly said: string[];
  readonly offered: string[];
  readonly navigation: Services['navigation'];
  show(element: JSX.Element): RenderResult;
}

interface StageOptions {
  readonly groups?: readonly string[];
  readonly interrupt?: Interruption;
  /** Lists with something in them already. */
  readonly data?: MemoryDataSource;
  readonly url?: string;
}

/** What a part of the app stands on, without the app: over the in-memory lists, with what it says and offers written down. */
export function formStage({ groups = ['Framsyn Arbetsgrupp'], interrupt, data: given, url = '/metodbank' }: StageOptions = {}): Stage {
  registerOwnIcons();
  const now = (): Date => new Date(today);
  const data = given ?? createMemoryDataSource({ user: { id: 7, title: 'Kim Exempel', groups, isSiteAdmin: false }, now, interrupt });
  const client = createQueryClient();
  const said: string[] = [];
  const offered: string[] = [];
  const location = detachedLocation(url);
  const navigation = createNavigation(location);
  const services: Services = {
    data,
    drafts: createDraftStore({ storage: () => window.localStorage, owner: 'kim', now }),
    now,
    host: {
      kind: 'teams',
      theme: 'default',
      locale: 'sv-se',
      location,
      onThemeChange: () => () => undefined,
      linkTo: (url) => `https://example.org/app#${url}`,
    },
    navigation,
    announce: (text) => void said.push(text),
    offer: ({ text }) => void offered.push(text),
  };
  const theme = appTheme('default');
  const translator = createTranslator('sv', swedish, now);
  return {
    data,
    client,
    said,
    offered,
    navigation,
    show: (element) =>
      render(
        <ServicesContext.Provider value={services}>
          <TranslatorContext.Provider value={translator}>
            <AppThemeContext.Provider value={theme}>
              <QueryClientProvider client={client}>
                <ThemeProvider theme={theme.fluent}>{element}</ThemeProvider>
              </QueryClientProvider>
            </AppThemeContext.Provider>
          </TranslatorContext.Provider>
        </ServicesContext.Provider>,
      ),
  };
}
