/** The SharePoint-like page: suite bar, site header, and the web part in its section. */
import { element } from '../chrome/dom';
import { messagesIn } from '../chrome/preferences';
import { settingsControls } from '../chrome/settings';
import type { Settings, SettingsChange } from '../chrome/settings';
import { team } from '../content/team';
import { paths } from '../paths';

export interface SitePage {
  readonly view: readonly HTMLElement[];
  /** Where the web part goes. */
  readonly webPart: HTMLElement;
}

export function sitePage(settings: Settings, change: SettingsChange): SitePage {
  const text = messagesIn(settings.language);
  const webPart = element('main', { class: 'canvas', id: 'app' });
  const suite = element(
    'header',
    { class: 'suite' },
    element('p', {}, element('strong', {}, text.sharePoint), element('a', { href: paths.team }, text.toTeams)),
    settingsControls(settings, change),
  );
  const site = element(
    'div',
    { class: 'site', role: 'region', 'aria-label': text.site },
    element('span', { class: 'logo', 'aria-hidden': 'true' }, team.initials),
    element(
      'div',
      {},
      element('strong', {}, text.site),
      element('nav', { 'aria-label': text.sitePages }, element('a', { href: paths.sitePage, 'aria-current': 'page' }, text.sitePage)),
    ),
  );
  return { view: [suite, site, webPart], webPart };
}
