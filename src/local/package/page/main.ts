import { componentIds } from '../../../domain/chat/components';
import type { HostTheme } from '../../../ui/app/hostFrame';
import { answerDomainList } from '../../chrome/surroundings';
import { showSitePage } from '../../page/show';
import { highContrast } from '../../page/siteTheme';
import { tellFailure } from '../runtime/failure';
import { readPageContext } from '../runtime/pageContext';
import { startRuntime } from '../runtime/start';

/** A site has its theme whatever the machine's contrast is: the nearest to it that a variant can say. */
const variantOf = (theme: HostTheme): object => (typeof theme === 'string' ? highContrast : theme);

/** What its author would have set in the property pane; here the address says it. */
const startPage = new URLSearchParams(window.location.search).get('startPage');

answerDomainList();
// The language is the page context's, which a page has one of for all its life.
await showSitePage(
  (element, around) => {
    const running = readPageContext(around.page.site, around.settings)
      .then(startRuntime)
      .then((runtime) =>
        runtime.show({
          componentId: componentIds[around.page.surface],
          element,
          properties: startPage === null ? {} : { startPage },
          theme: variantOf(around.theme()),
        }),
      );
    const shown = running.catch((reason: unknown) => tellFailure(element, around.settings.language, reason));
    const stop = around.onThemeChange((theme) => void shown.then((webPart) => webPart?.changeTheme(variantOf(theme))));
    return {
      dispose: () => {
        stop();
        void shown.then((webPart) => webPart?.dispose());
      },
    };
  },
  { reloads: true },
);
