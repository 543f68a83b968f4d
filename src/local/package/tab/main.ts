import { componentIds } from '../../../domain/chat/components';
import { languages, locales, readLanguage } from '../../chrome/preferences';
import type { Language } from '../../chrome/preferences';
import { readRole } from '../../chrome/settings';
import { answerDomainList } from '../../chrome/surroundings';
import { paths } from '../../paths';
import { tellFailure } from '../runtime/failure';
import { readPageContext } from '../runtime/pageContext';
import { startRuntime } from '../runtime/start';

const { pathname, search } = window.location;
const query = new URLSearchParams(search);

/** The page that SharePoint has for web parts in Teams says in its address which; our short addresses have one each. */
const isCapture = pathname === paths.capture || pathname === paths.captureDialog;
const componentId = query.get('componentId') ?? (isCapture ? componentIds.capture : componentIds.workspace);

/** The web part's data are those of the site that the page is in. */
const site = pathname.startsWith(`${paths.newSite}/`) ? paths.newSite : paths.site;

/** `forceLocale={locale}` in the manifest's address: Teams puts its own language there. */
const forced = query.get('forceLocale')?.toLowerCase();
const language: Language = languages.find((one) => locales[one] === forced) ?? readLanguage();

answerDomainList();
document.documentElement.lang = language;
const element = document.getElementById('app');
if (element === null) throw new Error('The page has no element for the web part.');

async function show(into: HTMLElement): Promise<void> {
  const runtime = await startRuntime(await readPageContext(site, { role: await readRole(), language }));
  // In Teams the web part follows Teams' own theme, whatever the site's is.
  await runtime.show({ componentId, element: into, properties: {}, theme: undefined });
  runtime.tellTeams();
}
await show(element).catch((reason: unknown) => tellFailure(element, language, reason));
